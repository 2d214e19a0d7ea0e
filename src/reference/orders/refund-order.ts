import type { RefundRequest } from '../../core/model/back-office.js';
import type { ReferenceContext } from '../context.js';
import { runKeyed, type Answer, type RequestKey } from '../idempotency.js';
import { createId } from '../identifiers.js';
import { hour } from '../instants.js';
import { enqueue, type Work } from '../jobs/job.js';
import { serviceFor } from '../payments/payment-methods.js';
import { invalid, Refusal } from '../refusal.js';
import { orders, payingAttempt, type OrderRecord, type RefundRecord } from './order-record.js';
import { transition } from './order-transitions.js';
import { presentOrder } from './present-order.js';
import { readForRefund, recordRefund, sumOf } from './record-refund.js';

/** The account manager gives back a payment or a part of it. What a payment service took goes back through it. */
export function refundOrder(context: ReferenceContext, orderId: string, { amount, reason }: RefundRequest, key: RequestKey): Promise<Answer> {
  const refundId = createId(context.random, 'ref');
  const now = context.clock.now();
  return runKeyed(context, key, {
    read: (reader) => readForRefund(reader, orderId),
    decide: (inputs) => {
      const { body, version } = inputs.order;
      const paidWith = payingAttempt(body);
      if (!transition(body, 'refundPartly') || !paidWith) throw new Refusal(409, 'order_not_refundable', notRefundable(body));
      const left = body.total.amount - sumOf(body.refunds);
      if (amount.currency !== body.total.currency || amount.exponent !== body.total.exponent || amount.amount <= 0 || amount.amount > left) {
        throw invalid([{ pointer: '/amount', code: 'wrong_amount', detail: `Between 1 and ${left} minor units of ${body.total.currency} can be given back.` }]);
      }
      const refund: RefundRecord = { id: refundId, attemptId: paidWith.id, amount, reason, done: false, ofPayment: true };
      const asked: OrderRecord = { ...body, refunds: [...body.refunds, refund] };
      if (paidWith.reference !== null && serviceFor(context.payments, paidWith.method)) {
        const job = enqueue({ kind: 'refund', orderId, attemptId: paidWith.id, refundId, amount }, now);
        return { writes: [orders.put(asked, version), job], answer: { status: 202, body: presentOrder({ body: asked, version: version + 1 }) } };
      }
      const done = recordRefund(context.catalogue, { ...inputs, order: { ...inputs.order, body: asked } }, refundId, now);
      return { writes: done.writes, answer: { status: 200, body: presentOrder({ body: done.order, version: version + 1 }) } };
    },
  });
}

const notRefundable = ({ payment }: OrderRecord): string =>
  payment === 'disputed' ? 'The payment of this order is disputed; how that ends decides.' : 'This order has no payment that could be given back.';

/** How long a refund waits while the payment is disputed: whoever decides that may give the money back already. */
const disputePause = hour;

/** Gives back through the payment service what was taken, and records it. What a lost dispute took back is not given twice. */
export async function carryOutRefund(context: ReferenceContext, { orderId, attemptId, refundId, amount }: Extract<Work, { kind: 'refund' }>): Promise<number | void> {
  const order = await orders.get(context.store, orderId);
  const refund = order?.body.refunds.find(({ id }) => id === refundId);
  if (!order || !refund || refund.done) return;
  const attempt = order.body.attempts.find(({ id }) => id === attemptId);
  const service = attempt && serviceFor(context.payments, attempt.method);
  if (!service || attempt.reference === null) throw new RangeError(`Refund ${refundId} has no payment service.`);
  const { dispute } = await service.retrieve(attempt.reference);
  if (dispute?.status === 'open') return context.clock.now() + disputePause;
  if (dispute?.status !== 'lost') await service.refund(attempt.reference, { idempotencyId: refundId, amount });
  await finishRefund(context, orderId, refundId);
}

/** Records that the money of a refund is back with the buyer. */
export function finishRefund(context: ReferenceContext, orderId: string, refundId: string): Promise<void> {
  const now = context.clock.now();
  return context.store.transact({
    read: (reader) => readForRefund(reader, orderId),
    decide: (inputs) => ({ writes: recordRefund(context.catalogue, inputs, refundId, now).writes, result: undefined }),
  });
}
