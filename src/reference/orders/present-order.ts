import type { Order, OrderAction } from '../../core/model/order.js';
import type { Stored } from '../ports.js';
import type { OrderRecord } from './order-record.js';
import { transition } from './order-transitions.js';

/** An order as the contract shows it. */
export function presentOrder({ body, version }: Pick<Stored<OrderRecord>, 'body' | 'version'>): Order {
  const { partnerId: _partner, customerId: _customer, buyer: _buyer, autoRenewConsent: _consent, renewal: _renewal, refunds, bankReference: _bank, attempts, ...shown } = body;
  const refunded = refunds.filter(({ done, ofPayment }) => done && ofPayment).reduce((sum, { amount }) => sum + amount.amount, 0);
  return {
    ...shown,
    attempts: attempts.map(({ id, method, status, createdAt, declineCategory }) => ({ id, method, status, createdAt, declineCategory })),
    refunded: { ...body.total, amount: refunded },
    actions: actionsOf(body),
    version,
  };
}

/** What may be done with an order now. */
function actionsOf(order: OrderRecord): OrderAction[] {
  const may: Readonly<Record<OrderAction, boolean>> = {
    pay: transition(order, 'startOnline') !== null,
    cancel: transition(order, 'cancel') !== null,
    viewInvoice: order.invoice !== null,
    sendInvoiceLink: order.invoice !== null,
    viewLicence: order.delivery === 'activationCode' && (order.fulfilment === 'issued' || order.fulfilment === 'applied'),
  };
  return (Object.keys(may) as OrderAction[]).filter((action) => may[action]);
}
