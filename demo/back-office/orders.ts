import { orderPageSchema, orderSchema, type Order } from '../../src/core/model/order.js';
import type { BookedPayment, RefundRequest } from '../../src/core/model/back-office.js';
import { ask } from '../shared/api.js';

// The demo's server adds the back office's secret key; it never reaches this page.
const root = '/back-office/api/orders';

/** All orders, newest first. */
export async function listOrders(): Promise<Order[]> {
  return (await ask(orderPageSchema, `${root}?all=true&limit=100`)).items;
}

export function bookPayment(orderId: string, body: BookedPayment, idempotencyKey: string): Promise<Order> {
  return ask(orderSchema, `${root}/${encodeURIComponent(orderId)}/payments`, { body, idempotencyKey });
}

export function refund(orderId: string, body: RefundRequest, idempotencyKey: string): Promise<Order> {
  return ask(orderSchema, `${root}/${encodeURIComponent(orderId)}/refunds`, { body, idempotencyKey });
}
