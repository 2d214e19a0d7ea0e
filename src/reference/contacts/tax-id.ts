import * as published from 'jsvat-next';
import type { TaxId } from '../../core/model/billing-contact.js';

/** Node sees the package as one default export, browsers see its modules. */
const vat = ((published as Readonly<Record<string, unknown>>)['default'] as typeof published | undefined) ?? published;

/** Countries whose VAT ids are known with their check digits, by ISO code. */
const checked = new Map([
  vat.austria, vat.belgium, vat.bulgaria, vat.croatia, vat.cyprus, vat.czechRepublic, vat.denmark, vat.estonia, vat.finland, vat.france, vat.germany, vat.greece,
  vat.hungary, vat.ireland, vat.italy, vat.latvia, vat.lithuania, vat.luxembourg, vat.malta, vat.netherlands, vat.poland, vat.portugal, vat.romania,
  vat.slovakiaRepublic, vat.slovenia, vat.spain, vat.sweden, vat.unitedKingdom, vat.switzerland, vat.norway, vat.australia, vat.brazil,
].map((country) => [country.codes[0] === 'EL' ? 'GR' : country.codes[0], country] as const));

/** Those that are no VAT ids. */
const others: Readonly<Record<string, (text: string) => boolean>> = {
  US: (text) => /^\d{9}$/.test(text),
  CA: (text) => /^\d{9}(R[TPCM]\d{4})?$/.test(text) && passesLuhn(text.slice(0, 9)),
  IN: (text) => /^\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[\dA-Z]$/.test(text) && gstinCheck(text.slice(0, 14)) === text[14],
};

/** What people leave out or add, and the check wants otherwise: prefixes and suffixes of their country. */
const asChecked: Readonly<Record<string, (text: string) => string>> = {
  GB: (text) => (text.startsWith('GB') ? text : `GB${text}`),
  NO: (text) => `${text.replace(/^NO|MVA$/g, '')}MVA`,
  AU: (text) => text.replace(/^AU|^ABN/, ''),
};

/** What can be said of a tax id without asking an authority: whether its form and check digits are those of the country. */
export function judgeTaxId({ type, value }: { type: string; value: string }, country: string): TaxId {
  const fits = fitsIn(country, value.replace(/[\s./-]/g, '').toUpperCase());
  return { type, value, verification: fits === null ? 'notChecked' : fits ? 'looksRight' : 'looksWrong' };
}

function fitsIn(country: string, text: string): boolean | null {
  if (Object.hasOwn(others, country)) return others[country]!(text);
  const rules = checked.get(country);
  return rules ? vat.checkVAT(asChecked[country]?.(text) ?? text, [rules]).isValid : null;
}

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const weighed = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0;
}

const alphanumeric = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The last character of an Indian GSTIN, from those before it. */
function gstinCheck(characters: string): string | undefined {
  const sum = [...characters].reduce((total, character, place) => {
    const weighed = alphanumeric.indexOf(character) * (place % 2 === 1 ? 2 : 1);
    return total + Math.floor(weighed / 36) + (weighed % 36);
  }, 0);
  return alphanumeric[(36 - (sum % 36)) % 36];
}
