import { setTimeout as wait } from 'node:timers/promises';

/** The name that the WebDriver standard gives to a reference to an element. */
const reference = 'element-6066-11e4-a52e-4f735466cecf';

/** An element of the page, as the driver knows it. */
export interface Element {
  readonly [reference]: string;
}

/** Sends a command to the driver and returns its value; throws what the driver says is wrong. */
export type Send = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>;

/** What may be what: where elements of a role are looked for. */
const candidates = {
  alert: '[role=alert]',
  button: 'button',
  heading: 'h1, h2, h3, h4',
  radio: '[type=radio]',
  region: 'section',
  spinbutton: '[role=spinbutton], [type=number]',
  status: 'output',
  switch: '[role=switch]',
  textbox: 'input:not([type]), [type=text], textarea',
} as const;

export type Role = keyof typeof candidates;

/** Runs in the page: everything that matches and shows, in every shadow root and in the order of the tree. */
const collect = `
  const within = (root) => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? within(element.shadowRoot) : [])]);
  return within(document).filter((element) => element.matches(arguments[0]) && element.checkVisibility());`;

const plain = (text: unknown): string => String(text).replaceAll(/\s+/g, ' ').trim();

/** A tab of a browser, through W3C WebDriver. What is looked for is waited for. */
export class Tab {
  readonly #send: Send;

  constructor(send: Send) {
    this.#send = send;
  }

  async open(url: string): Promise<void> {
    await this.#send('POST', '/url', { url });
  }

  /** Runs a function's body in the page. */
  async run(script: string, ...args: unknown[]): Promise<unknown> {
    return this.#send('POST', '/execute/sync', { script, args });
  }

  /** The element that the browser itself tells assistive technology has this role and name. */
  async find(role: Role, name: string | RegExp): Promise<Element> {
    const matches = (label: string) => (typeof name === 'string' ? label === name : name.test(label));
    return this.until(`${role} ${String(name)}`, async () => {
      for (const element of (await this.run(collect, candidates[role])) as Element[]) {
        const [itsRole, label] = await Promise.all(['role', 'label'].map((what) => this.#send('GET', `/element/${element[reference]}/computed${what}`)));
        if (itsRole === role && matches(plain(label))) return element;
      }
      return undefined;
    });
  }

  /** Presses where the element shows. (The driver's own click knows no shadow roots.) */
  async click(element: Element): Promise<void> {
    await this.run("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })", element);
    const actions = [{ type: 'pointerMove', origin: element, x: 0, y: 0 }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
    await this.#send('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
  }

  /** Types in place of what a field holds. (The driver does not send keys to an element in a shadow root; they go to what has the focus.) */
  async type(element: Element, text: string): Promise<void> {
    await this.click(element);
    await this.run('arguments[0].select()', element);
    const actions = [...text].flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value })));
    await this.#send('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** What an element shows, its lines and spaces of every kind as single spaces. */
  async textOf(element: Element): Promise<string> {
    return plain(await this.run('return arguments[0].innerText', element));
  }

  /** What is done in here is done in a frame. */
  async inFrame(title: string, task: () => Promise<void>): Promise<void> {
    const frame = await this.until(`frame ${title}`, async () => ((await this.run(collect, `iframe[title="${title}"]`)) as Element[])[0]);
    await this.#send('POST', '/frame', { id: frame });
    await task();
    await this.#send('POST', '/frame', { id: null });
  }

  /** What a look comes to, as soon as it comes to something; an element that goes while it is looked at is looked for again. */
  async until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
    let reason = '';
    for (const start = Date.now(); Date.now() - start < 15_000; await wait(50)) {
      const found = await look().catch((error: Error) => {
        reason = `: ${error.message}`;
        return undefined;
      });
      if (found !== undefined) return found;
    }
    throw new Error(`there is no ${what}${reason}`);
  }

  async photograph(): Promise<Buffer> {
    return Buffer.from(String(await this.#send('GET', '/screenshot')), 'base64');
  }
}
