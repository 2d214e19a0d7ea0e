import type { Order } from '../../core/model/order.js';
import { moneyText } from '../documents/wording.js';
import type { Mail, ServiceDispute } from '../ports.js';
import { orderFacts } from './order-blocks.js';
import { renderMail, type Mailbox } from './render-mail.js';

export interface DisputeMailData {
  readonly from: Mailbox;
  /** The account manager. */
  readonly to: Mailbox;
  readonly order: Order;
  readonly partnerName: string;
  readonly buyer: Mailbox;
  readonly dispute: ServiceDispute;
}

/** To the account manager: a payment is disputed, or the dispute has ended. */
export function disputeMail({ from, to, order, partnerName, buyer, dispute }: DisputeMailData): Mail {
  const told = {
    open: { kind: 'dispute-opened', subject: `The payment of order ${order.number} is disputed`, text: openedText(order, partnerName) },
    won: { kind: 'dispute-ended', subject: `The dispute about order ${order.number} is won`, text: wonText(order) },
    lost: { kind: 'dispute-ended', subject: `The dispute about order ${order.number} is lost`, text: lostText(order) },
  }[dispute.status];
  return renderMail({
    kind: told.kind, id: `${order.id}.${dispute.id}`, from, to,
    subject: told.subject,
    greeting: `Hello ${to.name},`,
    blocks: [
      { kind: 'paragraph', text: told.text },
      { kind: 'facts', rows: [['Dispute', dispute.id], ['Order total', moneyText(order.total)], ['Buyer', `${buyer.name}, ${buyer.address}`]] },
      orderFacts(order),
    ],
  });
}

function openedText({ number, fulfilment }: Order, partnerName: string): string {
  const meanwhile = fulfilment === 'issued' || fulfilment === 'applied' ? 'the licence that was issued stays valid' : 'no licence is issued for it';
  return `${partnerName} has paid order ${number}, and the bank or payment service is now asked to take that payment back. Until this is decided nothing can be refunded, and ${meanwhile}. Please answer the dispute at the payment service in time, and talk to the buyer.`;
}

const wonText = ({ number, status }: Order): string =>
  `The dispute about the payment of order ${number} has ended: the money stays. ${
    status === 'pending' || status === 'completed' ? 'The order goes on as before, and can be refunded again.' : 'What was to be given back to the buyer is given back now.'}`;

function lostText({ number, status, creditNotes }: Order): string {
  const ended = `The dispute about the payment of order ${number} has ended: the money is back with the buyer.`;
  if (status !== 'refunded') return `${ended} Nothing else about the order changes.`;
  const note = creditNotes.at(-1);
  return `${ended} The order is refunded: its licence no longer counts, and what it added is taken off the product.${note ? ` Credit note ${note.number} goes to the billing contact.` : ''}`;
}
