import type { Order } from '../../../src/core/model/order.js';
import type { Problem } from '../../../src/core/model/problem.js';
import type { Reply, World } from './world.js';

/** The account manager gives back an amount (in minor units) of an order. */
export const askRefund = (world: World, order: Pick<Order, 'id' | 'total'>, amount: number, reason = 'Ordered by mistake.', key = world.newKey()): Promise<Reply<Order & Omit<Problem, 'status'>>> =>
  world.call('POST', `/v1/back-office/orders/${order.id}/refunds`, { amount: { ...order.total, amount }, reason }, { token: 'key-of-back-office', key });

/** Gives it back, carries out what follows from it, and returns the order. */
export async function refund(world: World, order: Pick<Order, 'id' | 'total'>, amount = order.total.amount, reason?: string): Promise<Order> {
  await askRefund(world, order, amount, reason);
  await world.reference.runDue();
  return world.getOrder(order.id);
}
