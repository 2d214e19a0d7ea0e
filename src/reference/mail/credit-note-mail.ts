import type { Order } from '../../core/model/order.js';
import type { CreditNoteRecord } from '../documents/credit-note.js';
import { dayText, moneyText } from '../documents/wording.js';
import type { Mail, MailAttachment } from '../ports.js';
import { orderFacts, taxRows } from './order-blocks.js';
import { renderMail, type Mailbox } from './render-mail.js';

export interface CreditNoteMailData {
  readonly from: Mailbox;
  /** The billing contact. */
  readonly to: Mailbox;
  readonly order: Order;
  readonly note: CreditNoteRecord;
  readonly pdf: MailAttachment;
}

/** To the billing contact: what was given back, with the credit note. */
export function creditNoteMail({ from, to, order, note, pdf }: CreditNoteMailData): Mail {
  const reason = note.reason.trim();
  return renderMail({
    kind: 'credit-note', id: note.number, from, to,
    subject: `Credit note ${note.number} for invoice ${note.invoice.number}`,
    greeting: `Hello ${to.name},`,
    blocks: [
      { kind: 'paragraph', text: `${moneyText(note.total)} of order ${order.number} has been given back the way it was paid. Credit note ${note.number} is attached; there is nothing to do.` },
      {
        kind: 'amounts',
        rows: [
          { label: `Invoice ${note.invoice.number} of ${dayText(note.invoice.issuedAt)}, net`, amount: moneyText(note.subtotal) },
          ...taxRows(note.taxes),
        ],
        total: { label: 'Credited', amount: moneyText(note.total) },
      },
      ...(reason === '' ? [] : [{ kind: 'note', text: `Reason: ${reason}` } as const]),
      orderFacts(order),
    ],
    attachments: [pdf],
  });
}
