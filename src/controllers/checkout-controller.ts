import { ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Checkout } from '../core/checkout.js';
import type { CheckoutState } from '../core/state.js';
import { checkoutContext, onLateProvider } from './checkout-context.js';

/** An element that shows a checkout: its own `checkout` property, else the nearest provider's. */
export type CheckoutHost = ReactiveControllerHost & HTMLElement & { checkout: Checkout | null };

/**
 * Gives its host a checkout and its present state, and asks the host to update when the state changes. With a selector,
 * only when one of the selected values does.
 */
export class CheckoutController implements ReactiveController {
  readonly #host: CheckoutHost;
  readonly #selector: (state: CheckoutState) => readonly unknown[];
  #provided: Checkout | null = null;
  #leaveProvider: (() => void) | undefined;
  #stopWaiting: (() => void) | undefined;
  #followed: Checkout | null = null;
  #unfollow: (() => void) | undefined;
  #selected: readonly unknown[] = [];

  constructor(host: CheckoutHost, selector: (state: CheckoutState) => readonly unknown[] = (state) => [state]) {
    this.#host = host;
    this.#selector = (state) => [...selector(state), state.texts];
    host.addController(this);
  }

  /** The checkout, or null when the host has none. */
  get checkout(): Checkout | null {
    return this.#host.checkout ?? this.#provided;
  }

  /** The present snapshot, or null without a checkout. */
  get state(): CheckoutState | null {
    return this.checkout?.getState() ?? null;
  }

  hostConnected(): void {
    this.#stopWaiting = onLateProvider(this.#host.ownerDocument, () => {
      if (this.#leaveProvider === undefined) this.#ask();
    });
    this.#ask();
    this.#follow();
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    if (this.#host.isConnected) this.#follow();
  }

  hostDisconnected(): void {
    this.#stopWaiting?.();
    this.#leaveProvider?.();
    this.#leaveProvider = undefined;
    this.#provided = null;
    this.#unfollow?.();
    this.#unfollow = undefined;
    this.#followed = null;
  }

  #ask(): void {
    this.#host.dispatchEvent(new ContextEvent(checkoutContext, this.#host, this.#receive, true));
  }

  /** A field, not a method: providers know who asked by it. */
  readonly #receive = (checkout: Checkout | null, leave?: () => void): void => {
    if (!this.#host.isConnected) return leave?.();
    if (leave !== this.#leaveProvider) this.#leaveProvider?.();
    this.#leaveProvider = leave;
    this.#provided = checkout;
    this.#host.requestUpdate();
  };

  #follow(): void {
    const checkout = this.checkout;
    if (checkout === this.#followed) return;
    this.#unfollow?.();
    this.#followed = checkout;
    this.#selected = checkout === null ? [] : this.#selector(checkout.getState());
    this.#unfollow = checkout?.subscribe(() => this.#changed(checkout.getState()));
  }

  #changed(state: CheckoutState): void {
    const selected = this.#selector(state);
    if (selected.length === this.#selected.length && selected.every((value, index) => Object.is(value, this.#selected[index]))) return;
    this.#selected = selected;
    this.#host.requestUpdate();
  }
}
