/** What a page tells of itself while it is looked at. */
export interface Witness {
  /** Every text that went with a request or came with an answer. */
  readonly data: Set<string>;
  /** Every text that `Intl` made; what is once made may be shown again. */
  readonly formatted: Set<string>;
  /** When the page, or a request of it, last changed: by `performance.now()`. */
  changed: number;
  /** Requests of the story on show that are not answered yet. */
  readonly pending: Set<Request>;
}

declare global {
  interface Window {
    annexWitness: Witness;
  }
}

/** Put into a page before its own scripts. Is sent as text, so that it may use nothing but what stands within it. */
export function installWitness(): void {
  const witness: Witness = { data: new Set(), formatted: new Set(), changed: performance.now(), pending: new Set() };
  window.annexWitness = witness;
  const touch = () => void (witness.changed = performance.now());

  const note = (value: unknown, texts = witness.data): void => {
    if (typeof value === 'string') texts.add(value);
    else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) note(each, texts);
  };
  const noteJson = (text: string): void => {
    try {
      note(JSON.parse(text));
    } catch {
      // No JSON, hence nothing that an element shows.
    }
  };

  const noteAddress = (address: string): void => {
    const { pathname, searchParams } = new URL(address);
    note([...searchParams.values(), ...pathname.split('/').filter((name) => /\d/.test(name)).map(decodeURIComponent)]);
  };

  const send = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const request = new Request(input, init);
    witness.pending.add(request);
    touch();
    noteAddress(request.url);
    try {
      void request.clone().text().then(noteJson, () => {});
      const response = await send(request);
      noteJson(await response.clone().text());
      return response;
    } finally {
      witness.pending.delete(request);
      touch();
    }
  };

  const watcher = new MutationObserver(touch);
  const watch = (root: Node) => watcher.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  watch(document);
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    watch(root);
    return root;
  };

  // What formats write is data as well; lists are not, for what they join is somebody's words.
  const noteCalls = (prototype: object, name: string): void => {
    const own = Object.getOwnPropertyDescriptor(prototype, name);
    if (!own) return;
    const noting = (format: (...values: unknown[]) => unknown) => (...values: unknown[]) => {
      const made = format(...values);
      note(made, witness.formatted);
      return made;
    };
    const read = (of: object) => (own.get ? own.get.call(of) : own.value.bind(of)) as (...values: unknown[]) => unknown;
    Object.defineProperty(prototype, name, { configurable: true, get(this: object) { return noting(read(this)); } });
  };
  for (const name of ['format', 'formatRange', 'formatToParts']) for (const { prototype } of [Intl.NumberFormat, Intl.DateTimeFormat]) noteCalls(prototype, name);
  noteCalls(Intl.DisplayNames.prototype, 'of');
}
