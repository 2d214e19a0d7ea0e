import type { Checkout } from '../../../src/core/checkout.js';
import type { Store } from '../../../src/reference/ports.js';
import { createMemoryStore } from '../../../src/reference/stores/memory-store.js';
import { demoSeed } from '../../../src/reference/seed.js';
import { products } from '../../../src/reference/products/product-record.js';
import { fillContactBook } from '../../../stories/support/contact-crowd.js';
import { drawn } from '../../support/page.js';
import { createShop, demoPbx, type Shop } from '../../support/shop.js';

/** A shop whose partner has so many more contacts in its book, and so many more products. */
export async function crowdedShop({ contacts = 0, products: owned = 0 }: { contacts?: number; products?: number }): Promise<Shop> {
  const store = createMemoryStore();
  if (contacts > 0) await fillContactBook({ store }, contacts);
  const shop = await createShop({ store });
  if (owned > 0) await fillProducts(store, owned, shop.tabs.now());
  return shop;
}

/** Products like those of the demo, whose serial numbers begin alike in each family. */
function fillProducts(store: Store, count: number, now: number): Promise<void> {
  const kinds = ['3631', 'PCE', 'PKG'].map((prefix) => [prefix, demoSeed.products(now).find(({ serialNumber }) => serialNumber.startsWith(prefix))!] as const);
  const records = Array.from({ length: count }, (_, index) => {
    const [prefix, sample] = kinds[Math.floor((index / count) * kinds.length)]!;
    return { ...sample, serialNumber: `${prefix}${String(index).padStart(7, '0')}`, customer: { id: `cus_many_${index}`, name: `Customer ${index}` } };
  });
  return store.transact({ read: () => Promise.resolve(null), decide: () => ({ writes: records.map((record) => products.put(record, 0)), result: undefined }) });
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

/** The time of the round that nothing else on the machine has slowed: what disturbs only ever adds. */
export const undisturbed = (times: readonly number[]): number => Math.min(...times);

/** The next frame. */
const turn = () => new Promise<void>((resolve) => { requestAnimationFrame(() => resolve()); });
