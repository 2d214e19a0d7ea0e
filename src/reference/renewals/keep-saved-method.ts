import type { ReferenceContext } from '../context.js';
import { orders } from '../orders/order-record.js';
import { products } from '../products/product-record.js';
import type { SavedMethod } from './renewal-terms.js';

/** A payment method that was kept only after its order had been paid; of use while the consent of that order stands. */
export function keepSavedMethod({ store }: ReferenceContext, orderId: string, savedMethod: SavedMethod): Promise<void> {
  return store.transact({
    read: async (reader) => {
      const order = await orders.get(reader, orderId);
      return order && products.get(reader, order.body.serialNumber);
    },
    decide: (product) => {
      const terms = product?.body.renewal.terms;
      if (!product || terms?.orderId !== orderId || terms.savedMethod) return { writes: [], result: undefined };
      const renewal = { ...product.body.renewal, terms: { ...terms, savedMethod } };
      return { writes: [products.put({ ...product.body, renewal }, product.version)], result: undefined };
    },
  });
}
