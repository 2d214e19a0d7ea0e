import type { Catalogue } from '../catalogue/catalogue.js';
import { day } from '../instants.js';
import { enqueue } from '../jobs/job.js';
import type { ServiceDispute, Write } from '../ports.js';
import { orders, payingAttempt, withAttempt, type AttemptRecord, type OrderRecord, type RefundRecord } from './order-record.js';
import { after } from './order-transitions.js';
import { recordRefund, sumOf, type RefundInputs } from './record-refund.js';

/** How long until the service is asked again about a dispute that is open; its webhook usually comes first. */
export const disputePause = day / 2;

/**
 * Takes in how a dispute stands at its service. Pure. While it is open the order is disputed; won, it is paid again;
 * lost, the money is back with the buyer already, and the order is refunded without another refund there. What was
 * heard late changes nothing: a dispute that ended stays so. The account manager is told when one opens and when it ends.
 */
export function recordDispute(catalogue: Catalogue, inputs: RefundInputs, attemptId: string, dispute: ServiceDispute, now: number): readonly Write[] {
  const { body, version } = inputs.order;
  const attempt = body.attempts.find(({ id }) => id === attemptId);
  const known = attempt?.disputes.find(({ id }) => id === dispute.id);
  if (!attempt || (known && known.status !== 'open') || known?.status === dispute.status) return [];
  const noted = withAttempt(body, attemptId, { disputes: [...attempt.disputes.filter(({ id }) => id !== dispute.id), dispute] });
  const paying = payingAttempt(body)?.id === attemptId;
  const told = enqueue({ kind: dispute.status === 'open' ? 'mailDisputeOpened' : 'mailDisputeEnded', orderId: body.id, disputeId: dispute.id }, now);
  switch (dispute.status) {
    case 'open': {
      const follow = enqueue({ kind: 'followDispute', orderId: body.id, attemptId, disputeId: dispute.id }, now + disputePause);
      return [orders.put(paying ? after(noted, 'dispute') : noted, version), follow, told];
    }
    case 'won':
      return [orders.put(paying ? kept(noted, attempt, dispute) : noted, version), told];
    case 'lost': {
      const rest = body.total.amount - sumOf(body.refunds);
      if (!paying || rest <= 0) return [orders.put(noted, version), told];
      const refund: RefundRecord = {
        id: `ref_${dispute.id}`, attemptId, amount: { ...body.total, amount: rest }, reason: 'The payment was disputed and taken back.', done: false, ofPayment: true,
      };
      const recorded = recordRefund(catalogue, { ...inputs, order: { ...inputs.order, body: { ...noted, refunds: [...noted.refunds, refund] } } }, refund.id, now);
      return [...recorded.writes, told];
    }
  }
}

/** Paid as before, unless something else about the payment is open. */
function kept(order: OrderRecord, { disputes }: AttemptRecord, { id }: ServiceDispute): OrderRecord {
  if (disputes.some((other) => other.id !== id && other.status === 'open')) return order;
  const paid = after(order, 'winDispute');
  return sumOf(order.refunds.filter(({ done }) => done)) > 0 ? after(paid, 'refundPartly') : paid;
}
