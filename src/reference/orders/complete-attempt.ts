import type { Evidence } from '../../core/model/payment-attempt.js';
import type { ReferenceContext } from '../context.js';
import { runKeyed, type Answer, type RequestKey } from '../idempotency.js';
import { isOpen, serviceUnavailable, settlePayment } from '../payments/refresh-payment.js';
import type { Stored } from '../ports.js';
import { notFound } from '../refusal.js';
import type { BuyerSession } from '../sessions/buyer-session.js';
import { findOrder } from './find-order.js';
import type { OrderRecord } from './order-record.js';
import { payingTerms, readForPaying, type PayingInputs } from './pay-order.js';
import { presentOrder } from './present-order.js';
import { recordOutcome } from './record-outcome.js';

/** The page came back from the gateway: whatever it brought along, the payment service is asked what is true. */
export function completeAttempt(context: ReferenceContext, session: BuyerSession, orderId: string, attemptId: string, evidence: Evidence, key: RequestKey): Promise<Answer> {
  const attemptOf = (order: Stored<OrderRecord>) => {
    const attempt = order.body.attempts.find(({ id }) => id === attemptId);
    if (!attempt) throw notFound('payment attempt');
    return attempt;
  };

  return runKeyed<Stored<OrderRecord>, true>(context, key, {
    read: (reader) => findOrder(reader, session, orderId),
    decide: (order) => {
      const attempt = attemptOf(order);
      const asks = isOpen(attempt) && attempt.status !== 'cancelled';
      return asks ? { writes: [], plan: true } : { writes: [], answer: { status: 200, body: presentOrder(order) } };
    },
    carryOut: async () => {
      const attempt = attemptOf(await findOrder(context.store, session, orderId));
      const asked = isOpen(attempt) ? await settlePayment(context, attempt, evidence).catch((error: unknown) => {
        context.report?.(error);
        throw serviceUnavailable();
      }) : null;
      const terms = payingTerms(context);
      return {
        read: async (reader) => {
          const order = await findOrder(reader, session, orderId);
          return { order, paying: await readForPaying(reader, order.body.serialNumber) };
        },
        decide: (inputs) => {
          const { order, paying } = inputs as { order: Stored<OrderRecord>; paying: PayingInputs };
          if (!asked) return { writes: [], answer: { status: 200, body: presentOrder(order) } };
          const recorded = recordOutcome(terms, paying, order, attemptId, asked);
          const version = order.version + Number(recorded.writes.length > 0);
          return { writes: recorded.writes, answer: { status: 200, body: presentOrder({ body: recorded.order, version }) } };
        },
      };
    },
  });
}
