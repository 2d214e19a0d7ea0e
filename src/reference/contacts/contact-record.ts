import type { BillingContact, BillTo } from '../../core/model/billing-contact.js';
import { collection } from '../collection.js';
import { folded, searchTextOf } from '../search.js';

/** A billing contact as it is kept: in a book, and perhaps as the own details of a buyer. */
export interface ContactRecord {
  readonly id: string;
  readonly book: string;
  /** The buyer (by e-mail address, in lower case) whose own details these are. */
  readonly ownerEmail: string | null;
  readonly details: BillTo;
}

export const contactSortKey = ({ id, details }: ContactRecord): string =>
  folded(`${details.lastName}\t${details.firstName}\t${details.company}\t${id}`);

/** What a contact is found by. */
export const searchedTexts = ({ details }: ContactRecord): string[] => [`${details.firstName} ${details.lastName}`, details.company, details.email, details.city];

export const contacts = collection<ContactRecord>('billing-contacts', (contact) => ({
  id: contact.id,
  sortKey: contactSortKey(contact),
  searchText: searchTextOf(searchedTexts(contact)),
  index: { book: contact.book, ...(contact.ownerEmail !== null && { owner: ownerKey(contact.book, contact.ownerEmail) }) },
}));

/** Under what a buyer's own contact is found in a book. */
export const ownerKey = (book: string, email: string): string => `${book}/${email.toLowerCase()}`;

/** A contact as the contract shows it to a buyer. */
export const presentContact = ({ id, ownerEmail, details }: ContactRecord, buyerEmail: string): BillingContact => ({
  id, ...details, isDefault: ownerEmail === buyerEmail.toLowerCase(),
});
