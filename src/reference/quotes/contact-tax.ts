import type { Catalogue } from '../catalogue/catalogue.js';
import type { ContactRecord } from '../contacts/contact-record.js';
import { decideTax, type TaxDecision } from '../pricing/tax.js';

/** The tax that a bill to this contact bears; without one, that of the seller's country. */
export function taxDecisionFor({ tax }: Catalogue, contact: ContactRecord | null): TaxDecision {
  const { country, taxId } = contact?.details ?? { country: tax.sellerCountry, taxId: null };
  return decideTax(tax, { country, hasBusinessTaxId: taxId !== null && taxId.verification !== 'looksWrong' });
}
