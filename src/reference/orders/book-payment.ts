import { sameMoney } from '../../core/money.js';
import type { BookedPayment } from '../../core/model/back-office.js';
import type { ReferenceContext } from '../context.js';
import { runKeyed, type Answer, type RequestKey } from '../idempotency.js';
import { offlineMethod } from '../payments/payment-methods.js';
import { closeAttempts, isOpen } from '../payments/refresh-payment.js';
import { invalid, Refusal } from '../refusal.js';
import { findOrder } from './find-order.js';
import { orders, payingAttempt, type OrderRecord } from './order-record.js';
import { transition } from './order-transitions.js';
import { payingTerms, payOrder, readForPaying } from './pay-order.js';
import { presentOrder } from './present-order.js';

/**
 * The account manager books an offline payment that arrived; from then on the order is paid like any other. What the
 * buyer began online instead is closed at its service first; if that payment went through meanwhile, it is the one that pays.
 */
export function bookPayment(context: ReferenceContext, orderId: string, { amount, reference }: BookedPayment, key: RequestKey): Promise<Answer> {
  const terms = payingTerms(context);
  return runKeyed(context, key, {
    prepare: async () => {
      const order = await findOrder(context.store, 'backOffice', orderId);
      if (mayBook(order.body)) await closeAttempts(context, order);
    },
    read: async (reader) => {
      const order = await findOrder(reader, 'backOffice', orderId);
      return { order, paying: await readForPaying(reader, order.body.serialNumber) };
    },
    decide: ({ order, paying }) => {
      const { body, version } = order;
      if (!mayBook(body) || body.attempts.some(isOpen)) throw new Refusal(409, 'order_not_payable', whyNot(body));
      if (!sameMoney(amount, body.total)) throw invalid([{ pointer: '/amount', code: 'wrong_amount', detail: 'The amount must be exactly the order’s total.' }]);
      const paid = payOrder(terms, paying, { ...paidOffline(body), bankReference: reference });
      return {
        writes: [orders.put(paid.order, version), ...paid.writes],
        answer: { status: 200, body: presentOrder({ body: paid.order, version: version + 1 }) },
      };
    },
  });
}

const mayBook = (order: OrderRecord): boolean =>
  order.payment !== 'processing' && transition(order, 'pay') !== null && order.attempts.some(({ method }) => method === offlineMethod);

/** The offline attempt is the one that paid; a consent that was given for another method does not hold. */
function paidOffline(order: OrderRecord): OrderRecord {
  const offline = order.attempts.findLast(({ method }) => method === offlineMethod);
  return {
    ...order,
    attempts: order.attempts.map((attempt) => {
      if (attempt.id === offline?.id) return { ...attempt, status: 'succeeded', closed: true };
      return attempt.status === 'created' ? { ...attempt, status: 'cancelled' } : attempt;
    }),
    autoRenew: order.autoRenew && order.autoRenewConsent === null,
    autoRenewConsent: null,
  };
}

function whyNot(order: OrderRecord): string {
  if (order.status === 'cancelled' || order.status === 'expired') {
    return `This order was ${order.status === 'cancelled' ? 'cancelled' : 'closed because nobody paid in time'}; a payment that arrives now is to be given back.`;
  }
  const paidWith = payingAttempt(order)?.method;
  if (paidWith === offlineMethod) return 'This order has been booked as paid already.';
  if (paidWith !== undefined) return `This order was paid by ${paidWith} meanwhile; the bank transfer is to be given back.`;
  if (order.payment === 'processing' || order.attempts.some(isOpen)) return 'An online payment of this order is under way; wait for its outcome.';
  return 'This order does not wait for an offline payment.';
}
