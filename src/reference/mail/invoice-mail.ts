import type { Order } from '../../core/model/order.js';
import { momentText } from '../documents/wording.js';
import type { Mail } from '../ports.js';
import { billedTo, orderAmounts, orderFacts } from './order-blocks.js';
import { renderMail, type Mailbox } from './render-mail.js';

export interface InvoiceMailData {
  readonly from: Mailbox;
  /** The billing contact. */
  readonly to: Mailbox;
  readonly order: Order;
  readonly invoiceNumber: string;
  /** The one-time link; `id` is the one it is stored under, never its token. */
  readonly link: { readonly id: string; readonly url: string; readonly expiresAt: string };
}

/** To the billing contact: the order's summary and the link to the invoice. */
export function invoiceMail({ from, to, order, invoiceNumber, link }: InvoiceMailData): Mail {
  return renderMail({
    kind: 'invoice', id: link.id, from, to,
    subject: `Invoice ${invoiceNumber} for order ${order.number}`,
    greeting: `Hello ${to.name},`,
    blocks: [
      { kind: 'paragraph', text: `Order ${order.number} has been paid. The invoice is ready; nothing is left to be paid.` },
      { kind: 'button', label: 'View or download the invoice', href: link.url },
      { kind: 'note', text: `The link is valid until ${momentText(link.expiresAt)} and can be used once. A new one can be requested in the portal, where the invoice is always to be found.` },
      orderFacts(order),
      orderAmounts(order, 'Paid'),
      billedTo(order),
    ],
  });
}
