/** A postal address without those who live there. */
export interface PostalAddress {
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly stateProvince?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** The parts of an address by their international names. */
export interface AddressParts {
  postalCountry: string;
  postalCode?: string;
  administrativeArea?: string;
  locality?: string;
  addressLines?: string[];
}

/** Writes an address line by line as its country does, in its own writing or in Latin letters. */
export type AddressFormatter = (parts: AddressParts, script: 'local' | 'latin') => string[];

/** Writing in which an address goes from the large to the small. */
const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** The lines of a postal address as its country orders them, without empty ones and without the country. */
export function addressLines({ street, postalCode, city, stateProvince = '', country }: PostalAddress, format: AddressFormatter): string[] {
  const script = eastAsian.test(street + city + stateProvince) ? 'local' : 'latin';
  const takesCity = format({ postalCountry: country, locality: city }, script).join('').includes(city);
  const area = takesCity ? stateProvince : script === 'local' ? stateProvince + city : listed([city, stateProvince], ', ');
  const lines = format({
    postalCountry: country, postalCode, administrativeArea: area, addressLines: street.split(/[\r\n]+/), ...(takesCity && { locality: city }),
  }, script).map(withoutDoubledPrefix);
  const shown = lines.join('\n').toLowerCase();
  const left = listed([postalCode, city, stateProvince].filter((part) => !shown.includes(part.toLowerCase())), ' ');
  return [...lines, left].filter(Boolean);
}

/** Some countries' codes have a prefix, which people type or leave out. */
const withoutDoubledPrefix = (line: string): string => line.replace(/\b([A-Z]{1,2}-)\1/g, '$1').trim();

const listed = (parts: readonly string[], separator: string): string => parts.filter(Boolean).join(separator);
