import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Checkout } from '../core/checkout.js';
import { sameStep } from '../core/same-step.js';
import type { Step } from '../core/state.js';

const entryName = 'annexSteps';

/**
 * Lets the browser's Back and Forward go from step to step. Only `history.state` is written, never the address, and only
 * under the host's own key, so that several checkouts and the page's own router stay out of each other's way.
 */
export class HistoryController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #checkout: Checkout | null = null;
  #unfollow: (() => void) | undefined;
  #key = '';
  #step: Step | null = null;
  #travelling = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Follows a checkout, or none. Its steps count from the moment the session is there. */
  follow(checkout: Checkout | null): void {
    if (checkout === this.#checkout) return;
    this.#leave();
    this.#checkout = checkout;
    if (this.#host.isConnected) this.#begin();
  }

  hostConnected(): void {
    this.#begin();
  }

  hostDisconnected(): void {
    this.#leave();
  }

  #begin(): void {
    const checkout = this.#checkout;
    if (checkout === null || this.#unfollow) return;
    this.#key = keyOf(this.#host);
    addEventListener('popstate', this.#travelled);
    this.#unfollow = checkout.subscribe(() => this.#note(checkout));
    this.#note(checkout);
  }

  #leave(): void {
    removeEventListener('popstate', this.#travelled);
    this.#unfollow?.();
    this.#unfollow = undefined;
    this.#step = null;
  }

  #note(checkout: Checkout): void {
    const { step, session } = checkout.getState();
    if (session.status !== 'ready' || this.#travelling || (this.#step && sameStep(step, this.#step))) return;
    const before = this.#step;
    this.#step = step;
    const noted = this.#stepIn(history.state);
    const place = before ?? step;
    // Where nothing is noted, nothing is written until the first step is left: it takes a browser a millisecond, as the page appears.
    if (noted === null ? before !== null : !sameStep(noted, place)) this.#write('replaceState', place);
    if (before !== null) this.#write('pushState', step);
  }

  #write(how: 'pushState' | 'replaceState', step: Step): void {
    const state: unknown = history.state;
    const others = isRecord(state) ? state : {};
    const steps = isRecord(others[entryName]) ? others[entryName] : {};
    history[how]({ ...others, [entryName]: { ...steps, [this.#key]: step } }, '');
  }

  #stepIn(state: unknown): Step | null {
    const steps: unknown = isRecord(state) ? state[entryName] : undefined;
    const step = isRecord(steps) ? steps[this.#key] : undefined;
    return isStep(step) ? step : null;
  }

  readonly #travelled = ({ state }: PopStateEvent): void => {
    const wanted = this.#stepIn(state);
    const checkout = this.#checkout;
    if (checkout === null || wanted === null || sameStep(wanted, checkout.getState().step)) return;
    void this.#travel(checkout, wanted);
  };

  /** A step that is not possible any more leads elsewhere; the entry then says where. */
  async #travel(checkout: Checkout, wanted: Step): Promise<void> {
    this.#travelling = true;
    await checkout.goTo(wanted);
    this.#travelling = false;
    this.#step = checkout.getState().step;
    this.#write('replaceState', this.#step);
  }
}

/** The same after a reload: the host's id, else its place among its kind. */
function keyOf(host: HTMLElement): string {
  if (host.id !== '') return host.id;
  const root = host.getRootNode() as Document | ShadowRoot;
  return `${host.localName}-${[...root.querySelectorAll(host.localName)].indexOf(host)}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isStep(value: unknown): value is Step {
  if (!isRecord(value)) return false;
  switch (value['name']) {
    case 'products': return true;
    case 'select': case 'review': return typeof value['serialNumber'] === 'string';
    case 'pay': case 'result': return typeof value['orderId'] === 'string';
    default: return false;
  }
}
