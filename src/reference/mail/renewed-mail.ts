import { dayText } from '../documents/wording.js';
import type { Order } from '../../core/model/order.js';
import type { Mail } from '../ports.js';
import { orderAmounts, orderFacts, renewalNote } from './order-blocks.js';
import { renderMail, type Mailbox } from './render-mail.js';

export interface RenewedMailData {
  readonly from: Mailbox;
  /** The buyer. */
  readonly to: Mailbox;
  readonly order: Order;
}

/** To the buyer: the subscription was renewed and paid. */
export function renewedMail({ from, to, order }: RenewedMailData): Mail {
  const until = order.term ? ` until ${dayText(order.term.end)}` : '';
  return renderMail({
    kind: 'renewed', id: order.id, from, to,
    subject: `Your subscription of ${order.productName} is renewed`,
    greeting: `Hello ${to.name},`,
    blocks: [
      { kind: 'paragraph', text: `Thank you. We received the payment of order ${order.number}, and the subscription goes on${until}. There is nothing to do.` },
      orderFacts(order),
      orderAmounts(order, 'Paid'),
      ...renewalNote(order),
    ],
  });
}
