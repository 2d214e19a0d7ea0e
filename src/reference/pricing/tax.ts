import type { Tax } from '../../core/model/quote.js';
import { fraction, roundHalfAway } from './fraction.js';

/** Where the seller is, and the rates by country (ISO 3166) in parts per million. */
export interface TaxRules {
  readonly sellerCountry: string;
  /** Members of the union within which a business accounts for the tax itself. */
  readonly union: readonly string[];
  readonly ratesPpm: Readonly<Record<string, number>>;
  /** Rates of a category that differ from those of its countries, by category and country; 0 is exempt. */
  readonly categoryRatesPpm?: Readonly<Record<string, Readonly<Record<string, number>>>>;
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

/**
 * At home the home rate; a union business accounts for it itself; a union consumer pays the rate of their country; others none.
 * Where the category has a rate of its own in a country, that one counts.
 */
export function decideTax(rules: TaxRules, { country, hasBusinessTaxId }: TaxedParty, category?: string): TaxDecision {
  const abroad = country !== rules.sellerCountry;
  if (abroad && !rules.union.includes(country)) return { ratePpm: 0, reason: 'export' };
  if (abroad && hasBusinessTaxId) return { ratePpm: 0, reason: 'reverseCharge' };
  const own = category === undefined ? undefined : rules.categoryRatesPpm?.[category]?.[country];
  return { ratePpm: own ?? rules.ratesPpm[country] ?? 0, reason: own === 0 ? 'exempt' : null };
}

/** Tax on a summed amount, rounded once. */
export const taxOn = (taxable: bigint, { ratePpm }: TaxDecision): bigint => roundHalfAway(fraction(taxable * BigInt(ratePpm), 1_000_000));
