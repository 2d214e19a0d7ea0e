import type { Order } from './model/order.js';

/** Whether money has arrived (and may have gone back since). */
export function isPaid({ payment }: Order): boolean {
  return ['paid', 'partiallyRefunded', 'refunded', 'disputed'].includes(payment);
}

/** Whether the money is there or on its way. */
export function hasArrived(order: Order): boolean {
  return isPaid(order) || order.payment === 'processing';
}

/** Whether nobody is to pay it (again): the money is there or on its way, or the order is over. */
export function isClosed(order: Order): boolean {
  return hasArrived(order) || order.status !== 'pending';
}

/** Whether the order can still change by itself, so that it is worth asking again. */
export function isMoving(order: Order): boolean {
  if (order.status === 'pending') return true;
  return order.status === 'completed' && order.fulfilment !== 'applied' && order.fulfilment !== 'revoked';
}

/** What the buyer is told about an order, in one word; made from its three axes. */
export type OrderLabel =
  | 'awaitingPayment' | 'awaitingOffline' | 'actionNeeded' | 'paymentProcessing' | 'paymentFailed' | 'issuing' | 'issueDelayed'
  | 'completed' | 'cancelled' | 'expired' | 'partiallyRefunded' | 'refunded' | 'disputed';

/** The one label of an order. */
export function orderLabel({ status, payment, fulfilment }: Order): OrderLabel {
  if (status === 'cancelled' || status === 'expired') return status;
  if (payment === 'refunded' || payment === 'partiallyRefunded' || payment === 'disputed') return payment;
  if (payment === 'paid') {
    if (fulfilment === 'failed') return 'issueDelayed';
    return fulfilment === 'issued' || fulfilment === 'applied' ? 'completed' : 'issuing';
  }
  switch (payment) {
    case 'awaitingOffline': return 'awaitingOffline';
    case 'requiresAction': return 'actionNeeded';
    case 'processing': return 'paymentProcessing';
    case 'failed': return 'paymentFailed';
    default: return 'awaitingPayment';
  }
}
