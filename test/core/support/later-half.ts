import { assembleCheckout } from '../../../src/core/assemble-checkout.js';
import type { Checkout, CheckoutOptions } from '../../../src/core/checkout.js';
import { createCheckout } from '../../../src/core/create-checkout.js';
import { createLaterHalf } from '../../../src/core/intents/later.js';

type Create = (options: CheckoutOptions) => Checkout;

/** A later half that comes when the test says so. */
export function heldHalf() {
  const tries: { come(): void; fail(): void }[] = [];
  const create: Create = (options) => assembleCheckout(options, {
    load: () => new Promise((resolve, reject) => {
      tries.push({ come: () => resolve(createLaterHalf), fail: () => reject(new TypeError('Failed to fetch dynamically imported module')) });
    }),
  });
  return {
    create,
    get tries() {
      return tries.length;
    },
    /** What was asked for last comes. */
    come: () => tries.at(-1)?.come(),
    fail: () => tries.at(-1)?.fail(),
  };
}

/** After a few turns, as a module that the browser has by then. */
const comesLate: Create = (options) => assembleCheckout(options, {
  load: async () => {
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => void setTimeout(resolve));
    return createLaterHalf;
  },
});

const arrivals = { 'is at hand': createCheckout, 'comes late': comesLate };

/** What must hold however a checkout comes by its later half. */
export function howeverItComes(title: string, specification: (create: Create) => void): void {
  for (const [how, create] of Object.entries(arrivals)) describe(`${title}, when the later half ${how}`, () => specification(create));
}
