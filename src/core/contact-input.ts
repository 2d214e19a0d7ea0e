import type { ContactFields } from './contacts.js';
import { withinCountry } from './model/address-rules.js';
import type { BillingContact, BillingContactInput } from './model/billing-contact.js';
import { taxIdKind } from './model/tax-id-kinds.js';

/** The form's fields for a contact that is already there. */
export function fieldsOf(contact: BillingContact): ContactFields {
  const { id: _id, isDefault: _isDefault, taxId, ...plain } = contact;
  return { ...plain, taxIdType: taxId?.type ?? '', taxIdValue: taxId?.value ?? '' };
}

/** The contract's words for what was typed. Parts of an address that the country does not have stay behind; its tax id is of the country's kind. */
export function inputOf({ taxIdType, taxIdValue, ...plain }: ContactFields): BillingContactInput {
  const value = taxIdValue.trim();
  const type = taxIdKind(plain.country)?.type ?? (taxIdType || 'vat');
  return { ...withinCountry(plain), email: plain.email.trim(), taxId: value === '' ? null : { type, value } };
}
