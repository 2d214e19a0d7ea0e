import { assembleCheckout } from './assemble-checkout.js';
import type { Checkout, CheckoutOptions } from './checkout.js';
import { createLaterHalf } from './intents/later.js';

/**
 * Creates one checkout: what a page's elements share, and on its own a complete headless checkout.
 *
 * @param options.backend what prices and sells, for instance `createHttpBackend(…)`
 * @param options.gateways the ways to pay; those that the session does not name are not shown
 * @param options.environment clock, timers, storage and tabs, for instance `createBrowserEnvironment()`
 * @param options.serialNumber the one product that it is about, where a page has checkouts for several
 */
export function createCheckout(options: CheckoutOptions): Checkout {
  return assembleCheckout(options, { create: createLaterHalf });
}
