import type { PaymentAttemptRequest } from '../../core/model/order.js';
import type { ReferenceContext } from '../context.js';
import { runKeyed, type Answer, type RequestKey } from '../idempotency.js';
import { createId } from '../identifiers.js';
import { toInstant, toTime } from '../instants.js';
import { closeAttempts, isOpen } from '../payments/refresh-payment.js';
import type { Stored } from '../ports.js';
import { Refusal } from '../refusal.js';
import type { BuyerSession } from '../sessions/buyer-session.js';
import { newAttempt, trimmed } from './accept-quote.js';
import { findOrder } from './find-order.js';
import { offlineJobs } from './offline-jobs.js';
import { openPayment, started, type OpeningPlan } from './open-payment.js';
import { orders, type OrderRecord } from './order-record.js';
import { after, transition } from './order-transitions.js';
import { checkConsent, checkMinimum, checkPaymentTerms, expiryOf, keptConsent } from './payment-terms.js';

/** Pays an order again: after a decline, with another method, or now instead of offline. Earlier attempts are closed at their services first. */
export async function startAttempt(context: ReferenceContext, session: BuyerSession, orderId: string, request: PaymentAttemptRequest, key: RequestKey): Promise<Answer> {
  const service = checkPaymentTerms(context, session, request);
  const attemptId = createId(context.random, 'att');
  const event = service ? 'startOnline' : 'startOffline';

  return runKeyed<Stored<OrderRecord>, OpeningPlan>(context, key, {
    prepare: async () => {
      const order = await findOrder(context.store, session, orderId);
      checkConsent(request.autoRenew, order.body.nextRenewal);
      checkMinimum(service, order.body.total);
      if (transition(order.body, event)) await closeAttempts(context, order);
    },
    read: (reader) => findOrder(reader, session, orderId),
    decide: ({ body, version }) => {
      if (!transition(body, event) || body.attempts.some(isOpen)) throw notPayable(body);
      const now = context.clock.now();
      const next = withNewAttempt(after(body, event), request, attemptId, now);
      const write = orders.put(next, version);
      if (!service) return { writes: [write, ...offlineJobs(orderId, attemptId, now)], answer: { status: 201, body: started({ body: next, version: version + 1 }, attemptId) } };
      return { writes: [write], plan: { orderId, attemptId, reusable: request.autoRenew !== null, returnUrl: request.returnUrl } };
    },
    carryOut: openPayment(context),
  });
}

/** The order with a further attempt; those that had not reached their service are given up. */
function withNewAttempt(order: OrderRecord, { method, autoRenew, references }: PaymentAttemptRequest, attemptId: string, now: number): OrderRecord {
  const at = toInstant(now);
  const earlier = order.attempts.map((attempt) => (attempt.status === 'created' ? { ...attempt, status: 'cancelled' as const } : attempt));
  return {
    ...order,
    attempts: [...earlier, newAttempt(attemptId, method, now)],
    expiresAt: expiryOf(order, method, now, toTime(order.expiresAt ?? at)),
    autoRenew: autoRenew !== null || (order.autoRenew && order.autoRenewConsent === null),
    autoRenewConsent: keptConsent(autoRenew, at, order.nextRenewal?.amount ?? null),
    ...(references && { references: trimmed(references) }),
  };
}

function notPayable({ payment, status }: OrderRecord): Refusal {
  const detail = payment === 'processing' ? 'A payment of this order is still being processed.'
    : status === 'pending' && payment !== 'paid' ? 'Another payment of this order is under way.' : 'This order cannot be paid any more.';
  return new Refusal(409, 'order_not_payable', detail);
}
