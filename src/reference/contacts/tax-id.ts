import type { TaxId } from '../../core/model/billing-contact.js';

/** What a VAT identification number looks like, by its prefix. */
const patterns: Readonly<Record<string, RegExp>> = {
  AT: /^U\d{8}$/, BE: /^[01]\d{9}$/, BG: /^\d{9,10}$/, CY: /^\d{8}[A-Z]$/, CZ: /^\d{8,10}$/, DE: /^\d{9}$/, DK: /^\d{8}$/, EE: /^\d{9}$/,
  EL: /^\d{9}$/, ES: /^[A-Z0-9]\d{7}[A-Z0-9]$/, FI: /^\d{8}$/, FR: /^[A-HJ-NP-Z0-9]{2}\d{9}$/, HR: /^\d{11}$/, HU: /^\d{8}$/,
  IE: /^\d[A-Z0-9+*]\d{5}[A-Z]{1,2}$/, IT: /^\d{11}$/, LT: /^(\d{9}|\d{12})$/, LU: /^\d{8}$/, LV: /^\d{11}$/, MT: /^\d{8}$/,
  NL: /^\d{9}B\d{2}$/, PL: /^\d{10}$/, PT: /^\d{9}$/, RO: /^\d{2,10}$/, SE: /^\d{12}$/, SI: /^\d{8}$/, SK: /^\d{10}$/,
};

/** What can be said of a tax id without asking an authority: whether its form is that of the country. */
export function judgeTaxId({ type, value }: { type: string; value: string }, country: string): TaxId {
  const text = value.replace(/[\s.-]/g, '').toUpperCase();
  const prefix = country === 'GR' ? 'EL' : country;
  const pattern = patterns[prefix];
  if (!pattern) return { type, value, verification: 'notChecked' };
  const fits = text.startsWith(prefix) && pattern.test(text.slice(prefix.length));
  return { type, value, verification: fits ? 'looksRight' : 'looksWrong' };
}
