import type { StoryContext } from '@storybook/web-components-vite';
import { fireEvent, userEvent as directly, waitFor, within } from 'storybook/test';

type Role = 'alert' | 'button' | 'checkbox' | 'combobox' | 'dialog' | 'heading' | 'link' | 'listitem' | 'menuitem' | 'option' | 'radio' | 'row' | 'searchbox' | 'spinbutton' | 'status' | 'switch' | 'textbox';

/** What a buyer does on a story's page, who finds things by what they are and what they are called, in whatever shadow root or frame. */
export interface Buyer {
  /** What has this role and name (and is described so), as soon as it is there. */
  find(role: Role, name: string | RegExp, description?: string | RegExp): Promise<HTMLElement>;
  press(role: Role, name: string | RegExp, description?: string | RegExp): Promise<void>;
  /** Presses a button of the dialog that is open. */
  answer(name: string): Promise<void>;
  /** Puts a text into a field, in the place of what was there. */
  write(role: Role, name: string | RegExp, text: string): Promise<void>;
  choose(name: string | RegExp, option: string): Promise<void>;
  /** Keys go to where the focus is. */
  keys(keys: string): Promise<void>;
  /** Waits until this has the focus. */
  isAt(role: Role, name: string | RegExp, description?: string | RegExp): Promise<void>;
  /** Waits until a text stands on the page. */
  sees(text: string | RegExp): Promise<void>;
  /** Waits until a text stands on the page no more. */
  misses(text: string | RegExp): Promise<void>;
}

/** Nothing on a story's page takes longer; what is missing is said in one line. */
const patience = { timeout: 8000, interval: 30, onTimeout: (error: Error) => error };

export function buyerOn(page: Element, user: StoryContext['userEvent']): Buyer {
  const { body } = page.ownerDocument;
  /** A story's own user acts in its document; in a frame it takes another one. */
  const hand = (element: Element) => (element.ownerDocument === page.ownerDocument ? user : directly);
  const find: Buyer['find'] = (role, name, description) => waitFor(() => one(body, role, { name, ...(description !== undefined && { description }) }), patience);
  const stands = (text: string | RegExp) => (typeof text === 'string' ? textOf(body).includes(text) : text.test(textOf(body)));
  return {
    find,
    async press(...what) {
      const found = await find(...what);
      await hand(found).click(found);
    },
    async answer(name) {
      const dialog = await waitFor(() => openDialog(body), patience);
      await user.click(within(dialog).getByRole('button', { name }));
    },
    async write(role, name, text) {
      const field = await find(role, name);
      await hand(field).click(field);
      await fireEvent.input(field, { target: { value: text } });
    },
    choose: async (name, option) => user.selectOptions(await find('combobox', name), option),
    keys: (keys) => user.keyboard(keys),
    isAt: (...what) => find(...what).then((found) => waitFor(() => { if (!found.matches(':focus')) throw new Error(`The focus is not at ${String(what[1])}.`); }, patience)),
    sees: (text) => waitFor(() => { if (!stands(text)) throw new Error(`“${String(text)}” is not on the page.`); }, patience),
    misses: (text) => waitFor(() => { if (stands(text)) throw new Error(`“${String(text)}” is still on the page.`); }, patience),
  };
}

/** The first element of a role that has the name and can be used. */
function one(root: HTMLElement, role: Role, called: { name: string | RegExp; description?: string | RegExp }): HTMLElement {
  for (const place of placesIn(root)) {
    const [found] = within(place as HTMLElement).queryAllByRole(role, called);
    if (found) return found;
  }
  throw new Error(`There is no ${role} “${String(called.name)}” on the page.`);
}

function openDialog(root: HTMLElement): HTMLElement {
  for (const place of placesIn(root)) {
    const found = place.querySelector<HTMLDialogElement>('dialog:modal');
    if (found) return found;
  }
  throw new Error('No dialog is open.');
}

/** The page itself, and every shadow root and frame that is shown in it. */
function* placesIn(root: ParentNode & Node): Generator<ParentNode & Node> {
  yield root;
  for (const element of root.querySelectorAll('*')) {
    if (element.shadowRoot) yield* placesIn(element.shadowRoot);
    const inner = element instanceof HTMLIFrameElement && element.checkVisibility() ? element.contentDocument?.body : null;
    if (inner) yield* placesIn(inner);
  }
}

/** What can be read on a page, in all shadow roots and frames, with single spaces. */
export function textOf(root: ParentNode & Node): string {
  const texts = [...placesIn(root)].map((place) => (place instanceof ShadowRoot
    ? Array.from(place.children, (child) => (child instanceof HTMLElement ? child.innerText : '')).join(' ')
    : (place as HTMLElement).innerText));
  return texts.join(' ').replaceAll(/[\s\u00a0\u202f]+/g, ' ');
}
