import type { Catalogue } from '../catalogue/catalogue.js';
import type { ContactRecord } from '../contacts/contact-record.js';
import { decideTax, type TaxDecision, type TaxedParty } from '../pricing/tax.js';

/** Of a contact, what decides about tax; without one, somebody in the seller's country. */
export function taxedParty({ tax }: Catalogue, contact: Pick<ContactRecord, 'details'> | null): TaxedParty {
  const { country, taxId } = contact?.details ?? { country: tax.sellerCountry, taxId: null };
  return { country, hasBusinessTaxId: taxId !== null && taxId.verification !== 'looksWrong' };
}

/** The tax that a bill to this contact bears, on a category where that has a rate of its own. */
export const taxDecisionFor = (catalogue: Catalogue, contact: ContactRecord | null, category?: string): TaxDecision =>
  decideTax(catalogue.tax, taxedParty(catalogue, contact), category);
