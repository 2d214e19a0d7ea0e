import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

/**
 * Gives an element a container in the light DOM of the document itself, however many shadow roots stand between, and
 * shows it where the element renders `<slot name=${this.name}>`. Payment services refuse to draw inside a shadow root.
 *
 * The container hangs on the outermost host; each host further in carries a `<slot>` that passes it on. It lives exactly
 * as long as the element is connected: a frame that is moved reloads, so a move ends this container and begins another.
 */
export class LightDomSlot implements ReactiveController {
  readonly #host: Host;
  readonly #onChange: () => void;
  readonly #watcher = new MutationObserver(() => this.#check());
  #placed: { node: HTMLElement; parent: Element }[] = [];
  #name = 'annex-form';

  /** @param onChange called when a container is there anew, and when the page has taken it away (`container` is null then). */
  constructor(host: Host, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  /** The name of the slot that the element renders; no other container of the same hosts has it. */
  get name(): string {
    return this.#name;
  }

  /** The container, or null while the element is not connected or the page has taken the container away. */
  get container(): HTMLElement | null {
    return this.#placed[0]?.node ?? null;
  }

  hostConnected(): void {
    this.reopen();
  }

  hostDisconnected(): void {
    this.#close();
  }

  /** Puts a fresh container in place; for the first time, and after it was taken away. */
  reopen(): void {
    this.#close();
    const [outermost, ...inner] = hostsOf(this.#host).reverse() as [Element, ...Element[]];
    this.#name = freeName(outermost);
    this.#place(outermost, document.createElement('div'));
    for (const host of inner) {
      const relay = document.createElement('slot');
      relay.name = this.#name;
      this.#place(host, relay);
    }
    this.#host.requestUpdate();
    this.#onChange();
  }

  #place(parent: Element, node: HTMLElement): void {
    node.slot = this.#name;
    parent.append(node);
    this.#placed.push({ node, parent });
    this.#watcher.observe(parent, { childList: true });
  }

  #check(): void {
    if (this.#placed.every(({ node, parent }) => node.parentNode === parent)) return;
    this.#close();
    this.#onChange();
  }

  #close(): void {
    this.#watcher.disconnect();
    for (const { node } of this.#placed) node.remove();
    this.#placed = [];
  }
}

/** The element and the hosts of the shadow roots around it, innermost first. */
function hostsOf(element: Element): Element[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [element, ...hostsOf(root.host)] : [element];
}

/** Everything that shares a host further in shares the outermost one too, so a name that is free there is free everywhere. */
function freeName(outermost: Element): string {
  const taken = new Set(Array.from(outermost.children, ({ slot }) => slot));
  let number = 1;
  while (taken.has(`annex-form-${number}`)) number += 1;
  return `annex-form-${number}`;
}
