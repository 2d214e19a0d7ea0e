import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Checkout } from '../../core/checkout.js';
import { Facts } from './facts.js';
import type { ElementName } from './tags.js';

/** What an element that makes its own checkout knows from its attributes. */
export interface ConnectConfig {
  readonly backendUrl: string;
  readonly sessionUrl: string;
  readonly serialNumber?: string;
}

/** Builds a checkout over the adapters of the page; given to `define()`, since an element never builds one. */
export type Connect = (config: ConnectConfig) => Checkout;

/** Loads and registers elements that the page does not have yet; given by a front door that brings them as they are needed. Rejects where that fails; asking again tries again. */
export type LoadElements = (names: readonly ElementName[]) => Promise<void>;

/**
 * Looks after a checkout on behalf of an element: starts it, dispatches what happens to it from the element, and, when it
 * was made here, disposes it once the element is gone for good. Being moved within the page is not being gone.
 */
export class CheckoutOwner implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #checkout: Checkout | null = null;
  #made = false;
  #unfollow: (() => void) | undefined;
  #farewell: ReturnType<typeof setTimeout> | undefined;
  #starting: Promise<void> = Promise.resolve();

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  get checkout(): Checkout | null {
    return this.#checkout;
  }

  /** Whether the checkout was made here, and ends here. */
  get made(): boolean {
    return this.#made;
  }

  /** Settles when the checkout has begun, or could not; what was there before a reload is then back. */
  get started(): Promise<void> {
    return this.#starting;
  }

  /** Takes a checkout that belongs to the page, or none. */
  use(checkout: Checkout | null): void {
    this.#replace(checkout, false);
  }

  /** Takes a checkout that was made for this element alone. */
  own(checkout: Checkout): void {
    this.#replace(checkout, true);
  }

  hostConnected(): void {
    clearTimeout(this.#farewell);
    this.#follow();
  }

  hostDisconnected(): void {
    this.#farewell = setTimeout(() => this.#leave());
  }

  #replace(checkout: Checkout | null, made: boolean): void {
    if (checkout === this.#checkout) return;
    this.#leave();
    this.#checkout = checkout;
    this.#made = made;
    if (this.#host.isConnected) this.#follow();
    this.#host.requestUpdate();
  }

  #follow(): void {
    const checkout = this.#checkout;
    if (checkout === null || this.#unfollow) return;
    const facts = new Facts();
    let previous = checkout.getState();
    this.#unfollow = checkout.subscribe(() => {
      const state = checkout.getState();
      const before = previous;
      previous = state;
      for (const fact of facts.between(before, state)) this.#host.dispatchEvent(fact);
    });
    this.#starting = checkout.start();
  }

  #leave(): void {
    this.#unfollow?.();
    this.#unfollow = undefined;
    if (!this.#made) return;
    this.#checkout?.dispose();
    this.#checkout = null;
    this.#made = false;
  }
}
