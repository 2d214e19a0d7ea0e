import type { ReferenceContext } from '../context.js';
import { minute, second } from '../instants.js';
import { orders, type AttemptRecord, type OrderRecord } from '../orders/order-record.js';
import { transition } from '../orders/order-transitions.js';
import { closeAttempt, isOpen, refreshPayment } from '../payments/refresh-payment.js';
import type { Job, Work } from './job.js';

/** Asks after a payment whose page never came back and whose webhook never arrived; closes one that nobody wants any more. */
export async function followPayment(context: ReferenceContext, { orderId, attemptId }: Extract<Work, { kind: 'followPayment' }>, { tries }: Job): Promise<number | void> {
  const [order, attempt] = await read(context, orderId, attemptId);
  if (!order || !attempt || !isOpen(attempt)) return;
  const wanted = transition(order, 'pay') !== null && attempt.status !== 'cancelled';
  await (wanted ? refreshPayment(context, orderId, attempt) : closeAttempt(context, orderId, attempt));
  const [, now] = await read(context, orderId, attemptId);
  if (now && isOpen(now)) return context.clock.now() + Math.min(15 * second * 2 ** Math.min(tries, 5), 5 * minute);
}

async function read({ store }: ReferenceContext, orderId: string, attemptId: string): Promise<[OrderRecord | undefined, AttemptRecord | undefined]> {
  const order = (await orders.get(store, orderId))?.body;
  return [order, order?.attempts.find(({ id }) => id === attemptId)];
}
