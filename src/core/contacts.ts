import type { CheckoutError } from './errors.js';
import type { BillingContact } from './model/billing-contact.js';
import { idle, type RemoteList } from './remote.js';

/** The fields of the contact form, all as typed. */
export interface ContactFields {
  readonly firstName: string; readonly lastName: string; readonly company: string; readonly email: string; readonly phone: string;
  readonly street: string; readonly city: string; readonly stateProvince: string; readonly postalCode: string; readonly country: string;
  readonly taxIdType: string; readonly taxIdValue: string; readonly remark: string;
}

/** What is wrong with a field, as a stable code; codes that a backend adds come with their own words. */
export interface ContactFieldProblem {
  readonly code: string;
  readonly detail: string;
}

/** A contact being added (`id` null) or edited. */
export interface ContactDraft {
  readonly id: string | null;
  readonly fields: ContactFields;
  readonly problems: Readonly<Partial<Record<keyof ContactFields, ContactFieldProblem>>>;
  readonly saving: { readonly status: 'no' } | { readonly status: 'saving' } | { readonly status: 'failed'; readonly error: CheckoutError };
}

export interface ContactsState {
  readonly book: RemoteList<BillingContact>;
  /** Who gets the invoice of the order being made. */
  readonly chosen: BillingContact | null;
  readonly draft: ContactDraft | null;
  /** The contact that is being removed, and why that failed, if it did. */
  readonly removal: { readonly id: string; readonly error: CheckoutError | null } | null;
}

export const initialContacts: ContactsState = { book: { query: '', page: idle }, chosen: null, draft: null, removal: null };

export const emptyContactFields: ContactFields = {
  firstName: '', lastName: '', company: '', email: '', phone: '', street: '', city: '', stateProvince: '', postalCode: '', country: '',
  taxIdType: '', taxIdValue: '', remark: '',
};
