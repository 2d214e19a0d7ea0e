import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

/**
 * Keeps the focus in its element: when what had it goes away, is hidden or switched off, and nothing else takes it, it
 * goes to the stand-in, by default the element's heading.
 */
export class FocusKeeper implements ReactiveController {
  readonly #host: Host;
  readonly #standIn: string;
  #had = false;

  constructor(host: Host, standIn = '#title') {
    this.#host = host;
    this.#standIn = standIn;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#had = isWithin(focused(), this.#host);
  }

  hostUpdated(): void {
    if (this.#had) void this.#host.updateComplete.then(() => this.#keep());
  }

  #keep(): void {
    const now = focused();
    const lost = now === null || now === document.body || now.matches(':disabled') || !now.checkVisibility();
    if (lost) this.#host.shadowRoot?.querySelector<HTMLElement>(this.#standIn)?.focus();
  }
}

/** The element that has the focus, at any depth. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** Whether an element shows within the host: in its shadow tree, or in one of its slots. */
function isWithin(element: Element | null, host: Element): boolean {
  for (let at = element; at; at = parentOf(at)) if (at === host) return true;
  return false;
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
