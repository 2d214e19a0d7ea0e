import type { Tax } from '../../core/model/quote.js';
import { fraction, roundHalfAway } from './fraction.js';

/** Where the seller is, and the rates by country (ISO 3166) in parts per million. */
export interface TaxRules {
  readonly sellerCountry: string;
  /** Members of the union within which a business accounts for the tax itself. */
  readonly union: readonly string[];
  readonly ratesPpm: Readonly<Record<string, number>>;
  /** What a category is called on an invoice. */
  readonly categories: Readonly<Record<string, string>>;
}

/** What of the buyer decides about tax. */
export interface TaxedParty {
  readonly country: string;
  readonly hasBusinessTaxId: boolean;
}

export interface TaxDecision {
  readonly ratePpm: number;
  readonly reason: Tax['reason'];
}

/** At home the home rate; a union business accounts for it itself; a union consumer pays the rate of their country; others none. */
export function decideTax(rules: TaxRules, { country, hasBusinessTaxId }: TaxedParty): TaxDecision {
  const rate = rules.ratesPpm[country] ?? 0;
  if (country === rules.sellerCountry) return { ratePpm: rate, reason: null };
  if (!rules.union.includes(country)) return { ratePpm: 0, reason: 'export' };
  return hasBusinessTaxId ? { ratePpm: 0, reason: 'reverseCharge' } : { ratePpm: rate, reason: null };
}

/** Tax on a summed amount, rounded once. */
export const taxOn = (taxable: bigint, { ratePpm }: TaxDecision): bigint => roundHalfAway(fraction(taxable * BigInt(ratePpm), 1_000_000));
