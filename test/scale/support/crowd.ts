import type { Checkout } from '../../../src/core/checkout.js';
import { createMemoryStore } from '../../../src/reference/stores/memory-store.js';
import { fillContactBook } from '../../../stories/support/contact-crowd.js';
import { drawn } from '../../support/page.js';
import { createShop, demoPbx, type Shop } from '../../support/shop.js';

/** A shop whose partner has so many contacts in its book. */
export async function crowdedShop(contacts: number): Promise<Shop> {
  const store = createMemoryStore();
  await fillContactBook({ store }, contacts);
  return createShop({ store });
}

/** A buyer at review, with their own details filled in. */
export async function atReview(shop: Shop): Promise<Checkout> {
  const { checkout } = shop.open();
  await checkout.start();
  await checkout.goTo({ name: 'select', serialNumber: demoPbx });
  checkout.switchOffer('hot-standby', true);
  while (checkout.getState().expansion?.quote.status !== 'priced') await turn();
  await checkout.review();
  return checkout;
}

/** Lets everything that is on its way arrive, and the page draw it and look at what it drew. */
export async function settled(): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await turn();
    await drawn();
  }
}

/** As soon as something is so; the test's own time limit ends the waiting. */
export async function become(holds: () => boolean): Promise<void> {
  while (!holds()) await turn();
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** The next frame. */
const turn = () => new Promise<void>((resolve) => { requestAnimationFrame(() => resolve()); });
