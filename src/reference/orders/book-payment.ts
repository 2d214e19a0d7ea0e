import { sameMoney } from '../../core/money.js';
import type { BookedPayment } from '../../core/model/back-office.js';
import type { ReferenceContext } from '../context.js';
import { runKeyed, type Answer, type RequestKey } from '../idempotency.js';
import { offlineMethod } from '../payments/payment-methods.js';
import { invalid, Refusal } from '../refusal.js';
import { findOrder } from './find-order.js';
import { orders, withAttempt } from './order-record.js';
import { payingTerms, payOrder, readForPaying } from './pay-order.js';
import { presentOrder } from './present-order.js';

/** The account manager books an offline payment that arrived; from then on the order is paid like any other. */
export function bookPayment(context: ReferenceContext, orderId: string, { amount, reference }: BookedPayment, key: RequestKey): Promise<Answer> {
  const terms = payingTerms(context);
  return runKeyed(context, key, {
    read: async (reader) => {
      const order = await findOrder(reader, 'backOffice', orderId);
      return { order, paying: await readForPaying(reader, order.body.serialNumber) };
    },
    decide: ({ order, paying }) => {
      const { body, version } = order;
      if (body.status !== 'pending' || body.payment !== 'awaitingOffline') throw new Refusal(409, 'order_not_payable', 'This order does not wait for an offline payment.');
      if (!sameMoney(amount, body.total)) throw invalid([{ pointer: '/amount', code: 'wrong_amount', detail: 'The amount must be exactly the order’s total.' }]);
      const attempt = body.attempts.findLast(({ method }) => method === offlineMethod);
      const marked = attempt ? withAttempt(body, attempt.id, { status: 'succeeded', closed: true }) : body;
      const paid = payOrder(terms, paying, { ...marked, bankReference: reference });
      return {
        writes: [orders.put(paid.order, version), ...paid.writes],
        answer: { status: 200, body: presentOrder({ body: paid.order, version: version + 1 }) },
      };
    },
  });
}
