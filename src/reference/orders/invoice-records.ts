import { collection } from '../collection.js';
import type { CreditNoteRecord } from '../documents/credit-note.js';
import type { InvoiceRecord } from '../documents/invoice.js';
import { day } from '../instants.js';

export const invoices = collection<InvoiceRecord>('invoices', ({ number }) => ({ id: number, sortKey: number }));

export const creditNotes = collection<CreditNoteRecord>('credit-notes', ({ number }) => ({ id: number, sortKey: number }));

/** A one-time link to an invoice. Its token is made from the id and is not kept anywhere. */
export interface InvoiceLinkRecord {
  readonly id: string;
  readonly orderId: string;
  readonly invoiceNumber: string;
  /** Milliseconds since 1970; valid before, not at, this moment. */
  readonly expiresAt: number;
  readonly used: boolean;
  readonly revoked: boolean;
}

export const invoiceLinks = collection<InvoiceLinkRecord>('invoice-links', (link) => ({
  id: link.id, sortKey: `${String(link.expiresAt).padStart(16, '0')}/${link.id}`, index: { order: link.orderId },
}));

/** How long a link is valid. */
export const linkLifetime = day;
