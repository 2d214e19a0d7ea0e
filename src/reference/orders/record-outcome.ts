import { sameMoney, type Money } from '../../core/money.js';
import type { ServicePayment, Stored, Write } from '../ports.js';
import { enqueue } from '../jobs/job.js';
import { isCharge, orders, withAttempt, type AttemptRecord, type OrderRecord, type RefundRecord } from './order-record.js';
import { after, transition } from './order-transitions.js';
import { chargeFailed } from '../renewals/charge-failed.js';
import { payOrder, type PayingInputs, type PayingTerms } from './pay-order.js';

/** An order after something, with everything that must be written for it. */
export interface Recorded {
  readonly order: OrderRecord;
  readonly writes: readonly Write[];
}

type Standing = Omit<ServicePayment, 'reference'>;

/** How a payment stands, and which of the attempt's tries to take it that was; null when it was only asked about. */
export interface Asked {
  readonly payment: Standing;
  readonly tried: number | null;
}

/**
 * Takes in how a payment stands at its service. Pure. Only a success for exactly the order's amount pays the order;
 * what was taken without one (twice, too late, another amount) is given back.
 */
export function recordOutcome(terms: PayingTerms, inputs: PayingInputs, stored: Stored<OrderRecord>, attemptId: string, { payment, tried }: Asked): Recorded {
  const { body } = stored;
  const attempt = body.attempts.find(({ id }) => id === attemptId);
  if (!attempt || attempt.status === 'succeeded') return { order: body, writes: [] };
  const { order, writes } = outcome(terms, inputs, body, attempt, payment, tried);
  if (JSON.stringify(order) === JSON.stringify(body)) return { order, writes: [] };
  return { order, writes: [orders.put(order, stored.version), ...writes] };
}

function outcome(terms: PayingTerms, inputs: PayingInputs, order: OrderRecord, attempt: AttemptRecord, payment: Standing, tried: number | null): Recorded {
  if (isCharge(attempt) && payment.status !== 'succeeded' && payment.status !== 'processing') {
    // One that is prepared has not been charged yet.
    return attempt.closed || payment.status === 'open' ? { order, writes: [] } : chargeFailed(order, attempt, payment, terms);
  }
  const isLatest = order.attempts.at(-1)?.id === attempt.id;
  const changed = (change: Partial<AttemptRecord>, event: 'process' | 'requireAction' | 'decline' | null): Recorded => {
    const next = withAttempt(order, attempt.id, { declineCategory: payment.declineCategory, ...change });
    return { order: isLatest && event ? after(next, event) : next, writes: [] };
  };
  switch (payment.status) {
    case 'succeeded': return succeeded(terms, inputs, order, attempt, payment);
    case 'processing': return changed({ status: 'processing' }, 'process');
    case 'requiresAction': case 'approved': return changed({ status: 'requiresAction' }, 'requireAction');
    case 'failed': return changed(declined(attempt, tried), 'decline');
    case 'cancelled': return changed(givenUp(attempt), null);
    case 'open': return payment.declineCategory ? changed(declined(attempt, tried), 'decline') : { order, writes: [] };
  }
}

/** A decline stays in the history; what nobody paid is cancelled. */
const givenUp = ({ status, declineCategory }: AttemptRecord): Partial<AttemptRecord> =>
  status === 'failed' ? { closed: true, declineCategory } : { status: 'cancelled', closed: true };

/** Each try that was declined counts, once however many bring the news; so does a decline that was only heard of. */
const declined = ({ status, declines }: AttemptRecord, tried: number | null): Partial<AttemptRecord> => ({
  status: 'failed', declines: tried === null ? declines + Number(status !== 'failed') : Math.max(declines, tried + 1),
});

function succeeded(terms: PayingTerms, inputs: PayingInputs, order: OrderRecord, attempt: AttemptRecord, { amount: taken, savedMethod }: Standing): Recorded {
  const marked = withAttempt(order, attempt.id, { status: 'succeeded', closed: true, declineCategory: null });
  if (!sameMoney(taken, order.total)) {
    const wrong = withAttempt(order, attempt.id, { status: 'failed', closed: true, declineCategory: 'tryLater' });
    return giveBack(terms, after(wrong, 'decline'), attempt, taken, 'The amount that was taken is not the order’s.', false);
  }
  if (transition(order, 'pay')) return payOrder(terms, inputs, marked, savedMethod === null ? null : { method: attempt.method, handle: savedMethod });
  const late = after(marked, 'payLate');
  const wasLate = late.payment !== marked.payment;
  return giveBack(terms, late, attempt, taken, wasLate ? 'The order was closed before the payment arrived.' : 'The order had been paid already.', wasLate);
}

function giveBack({ now }: PayingTerms, order: OrderRecord, attempt: AttemptRecord, amount: Money, reason: string, ofPayment: boolean): Recorded {
  // Two that asked at once bring the same news.
  if (order.refunds.some(({ id }) => id === refundOf(attempt))) return { order, writes: [] };
  const refund: RefundRecord = { id: refundOf(attempt), attemptId: attempt.id, amount, reason, done: false, ofPayment };
  return {
    order: { ...order, refunds: [...order.refunds, refund] },
    writes: [enqueue({ kind: 'refund', orderId: order.id, attemptId: attempt.id, refundId: refund.id, amount }, now)],
  };
}

const refundOf = ({ id }: AttemptRecord): string => `ref_${id}`;
