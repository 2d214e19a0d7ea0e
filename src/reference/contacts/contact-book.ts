import { addressFields, missingAddressFields } from '../../core/model/address-rules.js';
import type { BillingContact, BillingContactInput, BillingContactPatch, BillTo } from '../../core/model/billing-contact.js';
import type { ListQuery, Page } from '../../core/model/common.js';
import type { ReferenceContext } from '../context.js';
import { createId } from '../identifiers.js';
import { pageThrough } from '../paging.js';
import type { Reader, Stored } from '../ports.js';
import { invalid, notFound, Refusal } from '../refusal.js';
import { matches, wordsOf } from '../search.js';
import { contactBookOf, type BuyerSession } from '../sessions/buyer-session.js';
import { contactDetails, filledIn } from './contact-details.js';
import { contacts, contactSortKey, ownerKey, presentContact, searchedTexts, type ContactRecord } from './contact-record.js';

/** The contact, if it stands in the session's book. */
export async function findContact(reader: Reader, session: BuyerSession, id: string): Promise<Stored<ContactRecord>> {
  const contact = await contacts.get(reader, id);
  if (contact?.body.book !== contactBookOf(session)) throw notFound('billing contact');
  return contact;
}

/** The buyer's own details, which are filled in by default. */
export async function findOwnContact(reader: Reader, session: BuyerSession): Promise<Stored<ContactRecord> | null> {
  const value = ownerKey(contactBookOf(session), session.buyer.email);
  return (await contacts.list(reader, { where: { index: 'owner', value }, limit: 1 }))[0] ?? null;
}

export async function listContacts({ store }: ReferenceContext, session: BuyerSession, list: ListQuery): Promise<Page<BillingContact>> {
  const where = { index: 'book', value: contactBookOf(session), words: wordsOf(list.query) };
  const found = await pageThrough(
    (range) => contacts.list(store, { where, ...range }), list, (contact) => matches(list.query, searchedTexts(contact)), contactSortKey,
  );
  return { ...found, items: found.items.map((contact) => presentContact(contact, session.buyer.email)) };
}

export async function createContact({ store, random }: ReferenceContext, session: BuyerSession, input: BillingContactInput): Promise<BillingContact> {
  checkAddress(input);
  const contact: ContactRecord = { id: createId(random, 'bc'), book: contactBookOf(session), ownerEmail: null, details: contactDetails(input) };
  return store.transact({
    read: () => Promise.resolve(null),
    decide: () => ({ writes: [contacts.put(contact, 0)], result: presentContact(contact, session.buyer.email) }),
  });
}

export function updateContact({ store }: ReferenceContext, session: BuyerSession, id: string, patch: BillingContactPatch): Promise<BillingContact> {
  return store.transact({
    read: (reader) => findContact(reader, session, id),
    decide: ({ version, body }) => {
      const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
      const input = { ...filledIn(body.details), ...given };
      if ([...addressFields, 'country'].some((field) => field in given)) checkAddress(input);
      const contact = { ...body, details: contactDetails(input) };
      return { writes: [contacts.put(contact, version)], result: presentContact(contact, session.buyer.email) };
    },
  });
}

export function deleteContact({ store }: ReferenceContext, session: BuyerSession, id: string): Promise<void> {
  return store.transact({
    read: (reader) => findContact(reader, session, id),
    decide: (contact) => {
      if (contact.body.ownerEmail !== null) throw new Refusal(409, 'contact_in_use', 'These are the own details of a buyer; they can be changed, not removed.');
      return { writes: [contacts.remove(contact)], result: undefined };
    },
  });
}

/** Refuses an address that lacks what its country needs. */
function checkAddress(input: BillingContactInput): void {
  const missing = missingAddressFields(input);
  if (missing.length > 0) throw invalid(missing.map((field) => ({ pointer: `/${field}`, code: 'required', detail: 'An address in this country needs this.' })));
}

/** A buyer's own details as they are at first, with the partner's address. */
export function firstDetails({ partner, buyer }: Pick<BuyerSession, 'partner' | 'buyer'>): BillTo {
  const { taxId, ...address } = partner.address;
  return contactDetails({ ...buyer, ...address, remark: '', taxId: taxId && { ...taxId } });
}

/** Sees to it that the buyer's own details stand in the book. */
export function ensureOwnContact({ store, random }: ReferenceContext, session: BuyerSession): Promise<void> {
  const contact: ContactRecord = {
    id: createId(random, 'bc'),
    book: contactBookOf(session),
    ownerEmail: session.buyer.email.toLowerCase(),
    details: firstDetails(session),
  };
  return store.transact({
    read: (reader) => findOwnContact(reader, session),
    decide: (own) => ({ writes: own ? [] : [contacts.put(contact, 0)], result: undefined }),
  });
}
