import type { TaxRules } from '../pricing/tax.js';

/** Standard rates within the European Union, and that of the seller's country. Illustrative, not advice. */
const ratesPpm: Readonly<Record<string, number>> = {
  AT: 200_000, BE: 210_000, BG: 200_000, CY: 190_000, CZ: 210_000, DE: 190_000, DK: 250_000, EE: 240_000, ES: 210_000, FI: 255_000,
  FR: 200_000, GR: 240_000, HR: 250_000, HU: 270_000, IE: 230_000, IT: 220_000, LT: 210_000, LU: 170_000, LV: 210_000, MT: 180_000,
  NL: 210_000, PL: 230_000, PT: 230_000, RO: 210_000, SE: 250_000, SI: 220_000, SK: 230_000,
};

export const referenceTaxRules: TaxRules = {
  sellerCountry: 'NL',
  union: Object.keys(ratesPpm),
  ratesPpm,
  categories: { software: 'VAT' },
};
