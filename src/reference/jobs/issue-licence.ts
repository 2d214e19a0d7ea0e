import type { ReferenceContext } from '../context.js';
import { minute } from '../instants.js';
import { licences } from '../orders/licence-record.js';
import { orders } from '../orders/order-record.js';
import { after, transition } from '../orders/order-transitions.js';
import { products } from '../products/product-record.js';
import { enqueue, type Job } from './job.js';
import { keepLicence, pickUpAfter, signLicence } from './sign-licence.js';

/** After so many tries the order says that issuing failed, and the account manager is told. It is tried on. */
const triesBeforeTelling = 5;

/** How long an order whose payment is disputed waits for its licence at a time. */
const disputePause = 10 * minute;

/** Issues the licence of a paid order: one activation code, one signed file. Repeated, it changes nothing. */
export async function issueLicence(context: ReferenceContext, { orderId }: { readonly orderId: string }, { tries }: Pick<Job, 'tries'>): Promise<number | void> {
  const order = await orders.get(context.store, orderId);
  if (order?.body.status === 'pending' && order.body.payment === 'disputed') return context.clock.now() + disputePause;
  if (!order || !transition(order.body, 'issue')) return;
  try {
    return await issue(context, orderId, order.body.serialNumber);
  } catch (error) {
    if (tries >= triesBeforeTelling) await tellFailure(context, orderId);
    throw error;
  }
}

/** What is signed states the product as it was read, so it is kept only while the product is still the same. */
async function issue(context: ReferenceContext, orderId: string, serialNumber: string): Promise<number | void> {
  const product = await products.get(context.store, serialNumber);
  if (!product) throw new RangeError(`The product of order ${orderId} is gone.`);
  const licence = await signLicence(context, product.body, { orderId, refundId: null });
  const now = context.clock.now();
  return context.store.transact<Inputs, number | void>({
    read: async (reader) => ({
      current: await orders.get(reader, orderId), known: await licences.get(reader, orderId), device: await products.get(reader, serialNumber),
    }),
    decide: ({ current, known, device }) => {
      if (!current || known || !transition(current.body, 'issue')) return { writes: [], result: undefined };
      if (device?.version !== product.version) return { writes: [], result: now };
      return {
        writes: [
          ...keepLicence(licence, product),
          orders.put(after(current.body, 'issue'), current.version),
          enqueue({ kind: 'mailSubscription', orderId }, now),
          enqueue({ kind: 'applyLicence', orderId }, now + pickUpAfter),
        ],
        result: undefined,
      };
    },
  });
}

interface Inputs {
  readonly current: Awaited<ReturnType<typeof orders.get>>;
  readonly known: Awaited<ReturnType<typeof licences.get>>;
  readonly device: Awaited<ReturnType<typeof products.get>>;
}

/** The order says so, and the account manager is told, once. */
function tellFailure({ store, clock }: ReferenceContext, orderId: string): Promise<void> {
  const now = clock.now();
  return store.transact({
    read: (reader) => orders.get(reader, orderId),
    decide: (order) => {
      if (!order || !transition(order.body, 'failIssuing')) return { writes: [], result: undefined };
      return { writes: [orders.put(after(order.body, 'failIssuing'), order.version), enqueue({ kind: 'mailIssuingFailed', orderId }, now)], result: undefined };
    },
  });
}
