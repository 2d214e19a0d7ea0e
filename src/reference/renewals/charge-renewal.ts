import { newAttempt } from '../orders/accept-quote.js';
import type { ReferenceContext } from '../context.js';
import { minute, toTime } from '../instants.js';
import { enqueue, jobs } from '../jobs/job.js';
import { isCharge, orders, paymentReferences, withAttempt, type AttemptRecord, type ChargeRecord, type OrderRecord } from '../orders/order-record.js';
import { after, transition } from '../orders/order-transitions.js';
import { payingTerms, readForPaying } from '../orders/pay-order.js';
import { recordOutcome, type Asked } from '../orders/record-outcome.js';
import { closeAttempt, isOpen, serviceOf } from '../payments/refresh-payment.js';
import type { Stored } from '../ports.js';
import { products, type ProductRecord } from '../products/product-record.js';

interface Charge {
  readonly orderId: string;
  readonly attemptId: string;
}

/** A charge under way, when to come again, or nothing to be done. */
type Begun = { readonly order: OrderRecord; readonly attempt: ChargeRecord } | number | null;

/** How long a buyer who is paying is left alone. */
const patience = 30 * minute;

/**
 * Charges a renewal with the payment method that was kept. While the charge is under way the order is being processed, so that
 * it can be neither paid by the buyer nor cancelled. What is charged is prepared and kept before the money moves: a charge that
 * got lost is taken up again as that one payment, however much later, and takes the money once.
 */
export async function chargeRenewal(context: ReferenceContext, charge: Charge): Promise<number | void> {
  const paying = await letBuyerFinish(context, charge.orderId);
  if (paying !== null) return paying;
  const begun = await beginCharge(context, charge);
  if (typeof begun === 'number') return begun;
  if (!begun) return;
  const { order, attempt } = begun;
  const service = serviceOf(context, attempt);
  const request = { orderId: order.id, attemptId: attempt.id, amount: order.total, savedMethod: attempt.savedMethod };
  const opened = attempt.reference ?? await service.openSaved({ ...request, idempotencyId: attempt.id });
  if (opened === null) return recordCharge(context, charge, { status: 'failed', amount: order.total, declineCategory: 'declined', savedMethod: null });
  const reference = await keepReference(context, charge, opened);
  if (reference === null) return;
  await recordCharge(context, charge, await service.chargeSaved(reference, { ...request, idempotencyId: `${attempt.id}-charge` }));
}

/** When to come again, if the buyer is paying just now or has paid with what takes a while; an attempt that was left lying is closed. */
async function letBuyerFinish(context: ReferenceContext, orderId: string): Promise<number | null> {
  const order = await orders.get(context.store, orderId);
  if (order?.body.status !== 'pending') return null;
  const begun = order.body.attempts.filter((attempt) => !isCharge(attempt) && (isOpen(attempt) || attempt.status === 'created'));
  const now = context.clock.now();
  if (begun.some(({ status }) => status === 'processing')) return now + patience;
  const until = Math.max(...begun.map(({ createdAt }) => toTime(createdAt) + patience));
  if (until > now) return until;
  for (const attempt of begun.filter(isOpen)) await closeAttempt(context, orderId, attempt);
  return null;
}

function beginCharge({ store, clock }: ReferenceContext, { orderId, attemptId }: Charge): Promise<Begun> {
  const now = clock.now();
  return store.transact<{ order: Stored<OrderRecord> | null; product: Stored<ProductRecord> | null }, Begun>({
    read: async (reader) => {
      const order = await orders.get(reader, orderId);
      return { order, product: order && (await products.get(reader, order.body.serialNumber)) };
    },
    decide: ({ order, product }) => {
      if (!order) return { writes: [], result: null };
      const { body, version } = order;
      const known = body.attempts.find(({ id }) => id === attemptId);
      if (known) {
        const lost = isCharge(known) && known.status === 'processing';
        return { writes: [], result: lost ? { order: body, attempt: known } : null };
      }
      const saved = product?.body.renewal.terms?.savedMethod;
      if (!saved || !transition(body, 'process')) return { writes: [], result: null };
      if (body.payment === 'processing' || body.attempts.some(isOpen)) return { writes: [], result: now + patience };
      const attempt = { ...newAttempt(attemptId, saved.method, now), status: 'processing' as const, savedMethod: saved.handle };
      const charging = withCharge(body, attempt);
      return { writes: [orders.put(charging, version)], result: { order: charging, attempt } };
    },
  });
}

/** The order being charged; attempts that had not reached their service are given up. */
function withCharge(order: OrderRecord, charge: AttemptRecord): OrderRecord {
  const earlier = order.attempts.map((attempt) => (attempt.status === 'created' ? { ...attempt, status: 'cancelled' as const } : attempt));
  return { ...after(order, 'process'), attempts: [...earlier, charge] };
}

/** The one payment that is charged: of several that were prepared at once, the first that was kept; null when the charge is over. */
function keepReference({ store }: ReferenceContext, { orderId, attemptId }: Charge, reference: string): Promise<string | null> {
  return store.transact({
    read: async (reader) => ({ order: await orders.get(reader, orderId), known: await paymentReferences.get(reader, reference) }),
    decide: ({ order, known }) => {
      const attempt = order?.body.attempts.find(({ id }) => id === attemptId);
      if (!order || attempt?.status !== 'processing') return { writes: [], result: null };
      if (attempt.reference !== null) return { writes: [], result: attempt.reference };
      const kept = orders.put(withAttempt(order.body, attemptId, { reference }), order.version);
      return { writes: known ? [kept] : [kept, paymentReferences.put({ reference, orderId, attemptId }, 0)], result: reference };
    },
  });
}

function recordCharge(context: ReferenceContext, { orderId, attemptId }: Charge, payment: Asked['payment']): Promise<void> {
  const terms = payingTerms(context);
  const follow = enqueue({ kind: 'followPayment', orderId, attemptId }, terms.now + minute / 4);
  return context.store.transact({
    read: async (reader) => {
      const order = await orders.get(reader, orderId);
      return order && { order, paying: await readForPaying(reader, order.body.serialNumber), followed: await jobs.get(reader, follow.id) };
    },
    decide: (found) => {
      if (!found) return { writes: [], result: undefined };
      const { writes } = recordOutcome(terms, found.paying, found.order, attemptId, { payment, tried: null });
      return { writes: payment.status === 'processing' && !found.followed ? [...writes, follow] : writes, result: undefined };
    },
  });
}
