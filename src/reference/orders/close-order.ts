import type { ReferenceContext } from '../context.js';
import { runKeyed, type Answer, type RequestKey } from '../idempotency.js';
import { toTime } from '../instants.js';
import { enqueue } from '../jobs/job.js';
import { closeAttempts, isOpen } from '../payments/refresh-payment.js';
import type { Reader, Stored, Write } from '../ports.js';
import { products, type ProductRecord } from '../products/product-record.js';
import { Refusal } from '../refusal.js';
import { schedule } from '../renewals/schedule.js';
import type { BuyerSession } from '../sessions/buyer-session.js';
import { findOrder } from './find-order.js';
import { isCharge, orders, type OrderRecord } from './order-record.js';
import { after, transition } from './order-transitions.js';
import { presentOrder } from './present-order.js';

interface ClosingInputs {
  readonly order: Stored<OrderRecord>;
  readonly product: Stored<ProductRecord> | null;
}

/** Cancels an order that is not paid. A payment that succeeded meanwhile wins: then the order is paid instead. */
export function cancelOrder(context: ReferenceContext, session: BuyerSession, orderId: string, key: RequestKey): Promise<Answer> {
  return runKeyed<ClosingInputs, never>(context, key, {
    prepare: async () => {
      const order = await findOrder(context.store, session, orderId);
      if (transition(order.body, 'cancel')) await closeAttempts(context, order);
    },
    read: async (reader) => withProduct(reader, await findOrder(reader, session, orderId)),
    decide: (inputs) => {
      const { body, version } = inputs.order;
      if (!transition(body, 'cancel') || body.attempts.some(isOpen)) {
        throw new Refusal(409, 'order_not_cancellable', body.payment === 'processing' ? 'A payment of this order is being processed.' : 'This order cannot be cancelled any more.');
      }
      const order = closed(body, 'cancel');
      return { writes: closingWrites(inputs, order, context.clock.now()), answer: { status: 200, body: presentOrder({ body: order, version: version + 1 }) } };
    },
  });
}

/** Lets an order that nobody paid in time expire. Returns when to look again, or nothing when it is settled. */
export async function expireOrder(context: ReferenceContext, orderId: string): Promise<number | void> {
  const now = context.clock.now();
  const order = await orders.get(context.store, orderId);
  if (!order || order.body.status !== 'pending' || order.body.expiresAt === null) return;
  if (now < toTime(order.body.expiresAt)) return toTime(order.body.expiresAt);
  // A charge that is under way cannot be called back; how it ends comes first.
  if (order.body.attempts.some((attempt) => isCharge(attempt) && attempt.status === 'processing')) return now + 60_000;
  await closeAttempts(context, order);
  return context.store.transact<ClosingInputs | null, number | void>({
    read: async (reader) => {
      const current = await orders.get(reader, orderId);
      return current && withProduct(reader, current);
    },
    decide: (inputs) => {
      if (!inputs || inputs.order.body.status !== 'pending' || inputs.order.body.expiresAt === null) return { writes: [], result: undefined };
      const { body } = inputs.order;
      if (!transition(body, 'expire') || body.attempts.some(isOpen)) return { writes: [], result: now + 60_000 };
      return { writes: closingWrites(inputs, closed(body, 'expire'), now), result: undefined };
    },
  });
}

const withProduct = async (reader: Reader, order: Stored<OrderRecord>): Promise<ClosingInputs> => ({
  order, product: await products.get(reader, order.body.serialNumber),
});

const closed = (order: OrderRecord, event: 'cancel' | 'expire'): OrderRecord => ({
  ...after(order, event),
  expiresAt: null,
  attempts: order.attempts.map((attempt) => (attempt.status === 'failed' ? attempt : { ...attempt, status: 'cancelled' as const })),
});

/** The closed order, and the product free for another one; one that nobody renewed does not renew by itself any more. */
function closingWrites({ order, product }: ClosingInputs, next: OrderRecord, now: number): Write[] {
  const writes = [orders.put(next, order.version)];
  if (!product) return writes;
  const { body, version } = product;
  const free = { ...body, pendingOrderId: body.pendingOrderId === order.id ? null : body.pendingOrderId };
  if (order.body.kind === 'expansion') return body.pendingOrderId === order.id ? [...writes, products.put(free, version)] : writes;
  return [...writes, products.put(schedule(free, null, now).product, version), enqueue({ kind: 'mailRenewalEnded', orderId: order.id }, now)];
}
