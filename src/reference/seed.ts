import { collection } from './collection.js';
import { contacts, type ContactRecord } from './contacts/contact-record.js';
import { demoContacts } from './contacts/demo-contacts.js';
import type { ReferenceContext } from './context.js';
import { toInstant } from './instants.js';
import { installedPbx, pbxes } from './pbx/pbx-record.js';
import { demoProducts } from './products/demo-products.js';
import { products, type ProductRecord } from './products/product-record.js';
import { schedule } from './renewals/schedule.js';

/** What an empty store starts with. */
export interface Seed {
  products(now: number): readonly ProductRecord[];
  readonly contacts: readonly ContactRecord[];
}

/** The fictional customers of the demo. */
export const demoSeed: Seed = { products: demoProducts, contacts: demoContacts };

const marks = collection<{ seededAt: string }>('marks', () => ({ id: 'seed', sortKey: 'seed' }));

/** Fills an empty store, once, in one transaction. */
export function plantSeed({ store, clock }: Pick<ReferenceContext, 'store' | 'clock'>, seed: Seed): Promise<void> {
  const now = clock.now();
  return store.transact({
    read: (reader) => marks.get(reader, 'seed'),
    decide: (mark) => {
      if (mark) return { writes: [], result: undefined };
      const scheduled = seed.products(now).map((product) => schedule(product, product.renewal.terms, now));
      const owned = scheduled.map(({ product }) => product);
      const writes = [
        marks.put({ seededAt: toInstant(now) }, 0),
        ...owned.map((product) => products.put(product, 0)),
        ...owned.map((product) => pbxes.put(installedPbx(product), 0)),
        ...scheduled.flatMap(({ writes: due }) => due),
        ...seed.contacts.map((contact) => contacts.put(contact, 0)),
      ];
      return { writes, result: undefined };
    },
  });
}
