import type { ReferenceContext } from '../context.js';
import type { Work } from '../jobs/job.js';
import { orders } from '../orders/order-record.js';
import { disputePause, recordDispute } from '../orders/record-dispute.js';
import { readForRefund } from '../orders/record-refund.js';
import { finishRefund } from '../orders/refund-order.js';
import type { ServiceDispute } from '../ports.js';
import { serviceOf } from './refresh-payment.js';

/** Asks the service whether a payment is disputed and how that stands, and records the answer. */
export async function refreshDispute(context: ReferenceContext, orderId: string, attemptId: string): Promise<ServiceDispute | null> {
  const order = (await orders.get(context.store, orderId))?.body;
  const attempt = order?.attempts.find(({ id }) => id === attemptId);
  if (!order || !attempt || attempt.reference === null) return null;
  const { dispute } = await serviceOf(context, attempt).retrieve(attempt.reference);
  if (!dispute) return null;
  // What was about to be given back is with the buyer already.
  const overtaken = dispute.status === 'lost' ? order.refunds.filter((refund) => refund.attemptId === attemptId && !refund.done) : [];
  for (const { id } of overtaken) await finishRefund(context, orderId, id);
  const now = context.clock.now();
  await context.store.transact({
    read: (reader) => readForRefund(reader, orderId),
    decide: (inputs) => ({ writes: recordDispute(context.catalogue, inputs, attemptId, dispute, now), result: undefined }),
  });
  return dispute;
}

/** Asks after a dispute whose end no webhook has told of. */
export async function followDispute(context: ReferenceContext, { orderId, attemptId, disputeId }: Extract<Work, { kind: 'followDispute' }>): Promise<number | void> {
  const dispute = await refreshDispute(context, orderId, attemptId);
  if (dispute?.id === disputeId && dispute.status === 'open') return context.clock.now() + disputePause;
}
