import type { BillingContact, BillTo } from '../../core/model/billing-contact.js';
import { collection } from '../collection.js';

/** A billing contact as it is kept: in a book, and perhaps as the own details of a buyer. */
export interface ContactRecord {
  readonly id: string;
  readonly book: string;
  /** The buyer (by e-mail address, in lower case) whose own details these are. */
  readonly ownerEmail: string | null;
  readonly details: BillTo;
}

export const contactSortKey = ({ id, details }: ContactRecord): string =>
  `${details.lastName}\t${details.firstName}\t${details.company}\t${id}`.toLowerCase();

export const contacts = collection<ContactRecord>('billing-contacts', (contact) => ({
  id: contact.id,
  sortKey: contactSortKey(contact),
  index: { book: contact.book, ...(contact.ownerEmail !== null && { owner: ownerKey(contact.book, contact.ownerEmail) }) },
}));

/** Under what a buyer's own contact is found in a book. */
export const ownerKey = (book: string, email: string): string => `${book}/${email.toLowerCase()}`;

/** A contact as the contract shows it to a buyer. */
export const presentContact = ({ id, ownerEmail, details }: ContactRecord, buyerEmail: string): BillingContact => ({
  id, ...details, isDefault: ownerEmail === buyerEmail.toLowerCase(),
});
