import { countryCodes } from './country-codes.js';

export interface Country {
  readonly code: string;
  readonly name: string;
}

const known = new Map<string, readonly Country[]>();

/** Every country under its name in a language, in that language's order. */
export function countriesIn(tag: string): readonly Country[] {
  let countries = known.get(tag);
  if (!countries) {
    const names = new Intl.DisplayNames([tag, 'en'], { type: 'region' });
    const { compare } = new Intl.Collator([tag, 'en']);
    countries = countryCodes.map((code) => ({ code, name: names.of(code) ?? code })).sort((a, b) => compare(a.name, b.name));
    known.set(tag, countries);
  }
  return countries;
}

/** A country's name in a language; the code itself where it is not one of them. */
export function countryName(tag: string, code: string): string {
  return countriesIn(tag).find((country) => country.code === code)?.name ?? code;
}
