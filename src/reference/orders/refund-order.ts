import type { RefundRequest } from '../../core/model/back-office.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { ReferenceContext } from '../context.js';
import { runKeyed, type Answer, type RequestKey } from '../idempotency.js';
import { createId } from '../identifiers.js';
import { enqueue, type Work } from '../jobs/job.js';
import { serviceFor } from '../payments/payment-methods.js';
import type { Reader, Stored, Write } from '../ports.js';
import { expandProduct } from '../products/expand-product.js';
import { products, type ProductRecord } from '../products/product-record.js';
import { invalid, Refusal } from '../refusal.js';
import { findOrder } from './find-order.js';
import { orders, type OrderRecord, type RefundRecord } from './order-record.js';
import { after, transition } from './order-transitions.js';
import { presentOrder } from './present-order.js';

interface Inputs {
  readonly order: Stored<OrderRecord>;
  readonly product: Stored<ProductRecord> | null;
}

const readInputs = async (reader: Reader, orderId: string): Promise<Inputs> => {
  const order = await findOrder(reader, 'backOffice', orderId);
  return { order, product: await products.get(reader, order.body.serialNumber) };
};

/** The account manager gives back a payment or a part of it. What a payment service took goes back through it. */
export function refundOrder(context: ReferenceContext, orderId: string, { amount, reason }: RefundRequest, key: RequestKey): Promise<Answer> {
  const refundId = createId(context.random, 'ref');
  return runKeyed(context, key, {
    read: (reader) => readInputs(reader, orderId),
    decide: ({ order, product }) => {
      const { body, version } = order;
      const paidWith = body.attempts.findLast(({ status }) => status === 'succeeded');
      if (!transition(body, 'refundPartly') || !paidWith) throw new Refusal(409, 'order_not_refundable', 'This order has no payment that could be given back.');
      const left = body.total.amount - sumOf(body.refunds);
      if (amount.currency !== body.total.currency || amount.exponent !== body.total.exponent || amount.amount <= 0 || amount.amount > left) {
        throw invalid([{ pointer: '/amount', code: 'wrong_amount', detail: `Between 1 and ${left} minor units of ${body.total.currency} can be given back.` }]);
      }
      const refund: RefundRecord = { id: refundId, attemptId: paidWith.id, amount, reason, done: false, ofPayment: true };
      const asked: OrderRecord = { ...body, refunds: [...body.refunds, refund] };
      if (paidWith.reference !== null && serviceFor(context.payments, paidWith.method)) {
        const job = enqueue({ kind: 'refund', orderId, attemptId: paidWith.id, refundId, amount }, context.clock.now());
        return { writes: [orders.put(asked, version), job], answer: { status: 202, body: presentOrder({ body: asked, version: version + 1 }) } };
      }
      const done = refunded(context.catalogue, { order: { ...order, body: asked }, product }, refundId);
      return { writes: done.writes, answer: { status: 200, body: presentOrder({ body: done.order, version: version + 1 }) } };
    },
  });
}

/** Gives back through the payment service what was taken, and records it. */
export async function carryOutRefund(context: ReferenceContext, { orderId, attemptId, refundId, amount }: Extract<Work, { kind: 'refund' }>): Promise<void> {
  const order = await findOrder(context.store, 'backOffice', orderId);
  const attempt = order.body.attempts.find(({ id }) => id === attemptId);
  const service = attempt && serviceFor(context.payments, attempt.method);
  if (!service || attempt.reference === null) throw new RangeError(`Refund ${refundId} has no payment service.`);
  await service.refund(attempt.reference, { idempotencyId: refundId, amount });
  await context.store.transact({
    read: (reader) => readInputs(reader, orderId),
    decide: (inputs) => ({ writes: refunded(context.catalogue, inputs, refundId).writes, result: undefined }),
  });
}

/** The order after a refund went through; with the last of the money goes what was bought. */
function refunded(catalogue: Catalogue, { order, product }: Inputs, refundId: string): { order: OrderRecord; writes: Write[] } {
  const { body, version } = order;
  const refund = body.refunds.find(({ id }) => id === refundId);
  if (!refund || refund.done) return { order: body, writes: [] };
  const marked = { ...body, refunds: body.refunds.map((each) => (each.id === refundId ? { ...each, done: true } : each)) };
  if (!refund.ofPayment) return { order: marked, writes: [orders.put(marked, version)] };
  const whole = sumOf(marked.refunds.filter(({ done }) => done)) >= body.total.amount;
  const next = after(marked, whole ? 'refund' : 'refundPartly');
  const revoked = next.status === 'refunded' && body.status !== 'refunded' && product;
  const reduced = revoked ? { ...expandProduct(catalogue, product.body, body.lines, -1), version: product.body.version + 1 } : null;
  return { order: next, writes: [orders.put(next, version), ...(reduced && product ? [products.put(reduced, product.version)] : [])] };
}

const sumOf = (refunds: readonly RefundRecord[]): number =>
  refunds.filter(({ ofPayment }) => ofPayment).reduce((sum, { amount }) => sum + amount.amount, 0);
