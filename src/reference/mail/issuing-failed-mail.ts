import type { Order } from '../../core/model/order.js';
import type { Mail } from '../ports.js';
import { orderFacts } from './order-blocks.js';
import { renderMail, type Mailbox } from './render-mail.js';

export interface IssuingFailedMailData {
  readonly from: Mailbox;
  /** The account manager. */
  readonly to: Mailbox;
  readonly order: Order;
  readonly partnerName: string;
  readonly buyer: Mailbox;
}

/** To the account manager: an order is paid, and its licence cannot be issued. */
export function issuingFailedMail({ from, to, order, partnerName, buyer }: IssuingFailedMailData): Mail {
  return renderMail({
    kind: 'issuing-failed', id: order.id, from, to,
    subject: `The licence of order ${order.number} cannot be issued`,
    greeting: `Hello ${to.name},`,
    blocks: [
      { kind: 'paragraph', text: `${partnerName} has paid order ${order.number}, but its licence could not be issued. It is tried again until it succeeds, and the buyer then gets the activation code by mail. Please have the licence service looked at; the buyer may need to be told.` },
      { kind: 'facts', rows: [['Buyer', `${buyer.name}, ${buyer.address}`]] },
      orderFacts(order),
    ],
  });
}
