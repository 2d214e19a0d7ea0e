import { formatAddress } from 'localized-address-format';

export interface PostalAddress {
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly stateProvince?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** Writing in which an address goes from the large to the small. */
const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** The lines of a postal address as its country orders them, without the empty ones; the country's English name is the last. */
export function addressLines({ street, postalCode, city, stateProvince = '', country }: PostalAddress): string[] {
  const script = eastAsian.test(street + city + stateProvince) ? 'local' : 'latin';
  const takesCity = formatAddress({ postalCountry: country, locality: city }, script).join('').includes(city);
  const area = takesCity ? stateProvince : script === 'local' ? stateProvince + city : listed([city, stateProvince], ', ');
  const lines = formatAddress({
    postalCountry: country, postalCode, administrativeArea: area, addressLines: street.split(/[\r\n]+/), ...(takesCity && { locality: city }),
  }, script).map(withoutDoubledPrefix);
  const shown = lines.join('\n').toLowerCase();
  const left = listed([postalCode, city].filter((part) => !shown.includes(part.toLowerCase())), ' ');
  return [...lines, left, countryName(country)].filter(Boolean);
}

/** Some countries' codes have a prefix, which people type or leave out. */
const withoutDoubledPrefix = (line: string): string => line.replace(/\b([A-Z]{1,2}-)\1/g, '$1').trim();

const listed = (parts: readonly string[], separator: string): string => parts.filter(Boolean).join(separator);

function countryName(code: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
