import type { Order } from '../../core/model/order.js';
import type { ReferenceContext } from '../context.js';
import { second } from '../instants.js';
import { isOpen, refreshPayment } from '../payments/refresh-payment.js';
import type { BuyerSession } from '../sessions/buyer-session.js';
import { findOrder } from './find-order.js';
import { presentOrder } from './present-order.js';

/** The least time between two questions about one payment. */
const pause = second;

/** The order as it stands, after asking the payment service (now and then) about a payment whose outcome is open. */
export async function followOrder(context: ReferenceContext, session: BuyerSession, orderId: string): Promise<Order> {
  const order = await findOrder(context.store, session, orderId);
  const attempt = order.body.attempts.at(-1);
  if (order.body.status !== 'pending' || !attempt || !isOpen(attempt) || !mayAsk(context, attempt.id)) return presentOrder(order);
  await refreshPayment(context, orderId, attempt).catch((error: unknown) => context.report?.(error));
  return presentOrder(await findOrder(context.store, session, orderId));
}

function mayAsk({ askedAt, clock }: ReferenceContext, attemptId: string): boolean {
  const now = clock.now();
  const last = askedAt.get(attemptId);
  if (last !== undefined && now - last < pause) return false;
  askedAt.delete(attemptId);
  askedAt.set(attemptId, now);
  const [oldest] = askedAt.keys();
  if (askedAt.size > 1_000 && oldest !== undefined) askedAt.delete(oldest);
  return true;
}
