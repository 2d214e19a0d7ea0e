import type { ReferenceContext } from '../context.js';
import { licences } from '../orders/licence-record.js';
import { orders } from '../orders/order-record.js';
import { products, type ProductRecord } from '../products/product-record.js';
import { enqueue, type Work } from './job.js';
import { keepLicence, pickUpAfter, signLicence } from './sign-licence.js';

/**
 * After a refund, issues a licence that states what is left, unless the newest one says so already. It belongs to the
 * refund and has a code of its own, because *Update* checks one. Repeated, it changes nothing.
 */
export async function lowerLicence(context: ReferenceContext, { orderId, refundId }: Extract<Work, { kind: 'lowerLicence' }>): Promise<number | void> {
  const { store } = context;
  const order = await orders.get(store, orderId);
  const product = order && (await products.get(store, order.body.serialNumber));
  if (!product) return;
  const { serialNumber } = product.body;
  const [newest] = await licences.list(store, { where: { index: 'product', value: serialNumber }, newestFirst: true, limit: 1 });
  if (!newest || sameQuantities(newest.body.quantities, product.body.quantities)) return;
  const licence = await signLicence(context, product.body, { orderId, refundId });
  const now = context.clock.now();
  return store.transact<{ known: unknown; device: typeof product | null }, number | void>({
    read: async (reader) => ({ known: await licences.get(reader, refundId), device: await products.get(reader, serialNumber) }),
    decide: ({ known, device }) => {
      if (known) return { writes: [], result: undefined };
      if (device?.version !== product.version) return { writes: [], result: now };
      return {
        writes: [
          ...keepLicence(licence, product),
          enqueue({ kind: 'mailLoweredLicence', orderId, refundId }, now),
          enqueue({ kind: 'applyLicence', orderId, refundId }, now + pickUpAfter),
        ],
        result: undefined,
      };
    },
  });
}

function sameQuantities(a: ProductRecord['quantities'], b: ProductRecord['quantities']): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((id) => (a[id] ?? 0) === (b[id] ?? 0));
}
