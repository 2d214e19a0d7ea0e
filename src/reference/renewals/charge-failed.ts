import { enqueue } from '../jobs/job.js';
import { withAttempt, type AttemptRecord, type OrderRecord } from '../orders/order-record.js';
import { after } from '../orders/order-transitions.js';
import type { ServicePayment, Write } from '../ports.js';
import { nextChargeAt } from './timetable.js';

/**
 * A charge without the buyer did not go through. Where the bank asks for the buyer, it is for the buyer to pay; otherwise it
 * is charged again on its day. The buyer is told each time.
 */
export function chargeFailed(order: OrderRecord, attempt: AttemptRecord, payment: Pick<ServicePayment, 'status' | 'declineCategory'>, next: { now: number; attemptId: string }): { order: OrderRecord; writes: Write[] } {
  const declineCategory = payment.status === 'requiresAction' ? 'authenticationNeeded' : payment.declineCategory ?? 'declined';
  const asksForBuyer = declineCategory === 'authenticationNeeded';
  const failed = withAttempt(order, attempt.id, { status: 'failed', closed: true, declineCategory, declines: attempt.declines + 1 });
  const again = asksForBuyer ? null : nextChargeAt(order.createdAt, next.now);
  return {
    order: after(failed, asksForBuyer ? 'callBuyer' : 'decline'),
    writes: [
      enqueue({ kind: 'mailRenewalUnpaid', orderId: order.id, attemptId: attempt.id }, next.now),
      ...(again === null ? [] : [enqueue({ kind: 'chargeRenewal', orderId: order.id, attemptId: next.attemptId }, again)]),
    ],
  };
}
