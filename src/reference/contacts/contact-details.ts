import type { BillingContactInput, BillTo } from '../../core/model/billing-contact.js';
import { judgeTaxId } from './tax-id.js';

/** What a person filled in, trimmed, with what can be said of the tax id. */
export function contactDetails({ taxId, ...fields }: BillingContactInput): BillTo {
  const trimmed = Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, text.trim()])) as typeof fields;
  return { ...trimmed, taxId: taxId && judgeTaxId({ type: taxId.type.trim(), value: taxId.value.trim() }, fields.country) };
}

/** The fields of a contact as a person filled them in. */
export const filledIn = ({ taxId, ...fields }: BillTo): BillingContactInput => ({
  ...fields, taxId: taxId && { type: taxId.type, value: taxId.value },
});
