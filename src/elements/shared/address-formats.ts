import { formatAddress } from 'localized-address-format';
import { addressFields, addressNeeds, type AddressField } from '../../core/model/address-rules.js';

export { formatAddress };

const partOf = { stateProvince: 'administrativeArea', city: 'locality', postalCode: 'postalCode' } as const;

/** Writing in which an address goes from the large to the small. */
const eastAsian = /^(zh|ja|ko)\b/;

/**
 * The parts that an address in a country has, in the order in which people there write them. Japanese, Chinese and Korean
 * readers write from the large to the small where the country does; in Japan everybody begins with the code.
 */
export function addressOrder(country: string, tag: string): AddressField[] {
  const script = country === 'JP' || eastAsian.test(tag) ? 'local' : 'latin';
  const parts = { postalCountry: country, addressLines: ['street'], ...Object.fromEntries(Object.entries(partOf).map(([field, part]) => [part, field])) };
  const written = formatAddress(parts, script).join('\n');
  const place = (field: AddressField) => (field === 'city' && !written.includes('city') ? townPlace(written) : written.indexOf(field));
  const needs = addressNeeds(country);
  return addressFields.filter((field) => needs[field] !== 'none').sort((a, b) => order(place(a)) - order(place(b)));
}

/** A town that the country's form names together with the street stands between the street and what is larger. */
const townPlace = (written: string): number => written.indexOf('street') + (written.indexOf('street') > written.indexOf('stateProvince') ? -0.5 : 0.5);

const order = (place: number): number => (place < 0 ? Infinity : place);

export type StateKind = 'state' | 'province' | 'prefecture' | 'county' | 'emirate' | 'region' | 'department' | 'district' | 'island' | 'parish' | 'area';
export type CodeKind = 'zip' | 'postcode' | 'pin' | 'eircode';
export type CityKind = 'town' | 'suburb' | 'district';

const stateKinds: Readonly<Record<StateKind, string>> = {
  state: 'AS AU BR FM HM IN MH MN MP MX MY NG PW SO UM US VE VI',
  province: 'AR CA CN CR CU EG ES ID IQ IR IT KP KR PA PG PH TH TR VN',
  prefecture: 'JP',
  county: 'EE IE LT LV RO TW',
  emirate: 'AE',
  region: 'AM BY CL KZ PE RU UA UZ',
  department: 'CO HN NI SV UY',
  district: 'NR SR',
  island: 'BS CC CV CX KI KN KY NF PF SC TV',
  parish: 'BB JM',
  area: 'HK',
};

const codeKinds: Readonly<Record<CodeKind, string>> = {
  zip: 'AS FM GU MH MP PH PR PW UM US VI',
  postcode: 'AU CC CX FK GB GG GI GS HM IM IO JE MY NF NZ PN SH SG TC ZA',
  pin: 'IN',
  eircode: 'IE',
};

const cityKinds: Readonly<Record<CityKind, string>> = { town: 'GB GG IE IM JE', suburb: 'AU', district: 'HK' };

const kindIn = <Kind extends string>(kinds: Readonly<Record<Kind, string>>, country: string): Kind | null =>
  country === '' ? null : ((Object.keys(kinds) as Kind[]).find((kind) => kinds[kind].split(' ').includes(country)) ?? null);

/** What the parts of an address are called in a country; null where the general word is right. */
export const addressKinds = (country: string): { stateProvince: StateKind | null; postalCode: CodeKind | null; city: CityKind | null } =>
  ({ stateProvince: kindIn(stateKinds, country), postalCode: kindIn(codeKinds, country), city: kindIn(cityKinds, country) });

/** Postal codes of a fixed number of digits. */
const digits: Readonly<Record<number, string>> = {
  3: 'IS',
  4: 'AT AU BE BG CH CY DK HU LI LU LV NO NZ PH SI ZA',
  5: 'CZ DE EE ES FI FR GR HR ID IT KR LT MC MX MY PL SE SK TH TR UA',
  6: 'CN CO IN RO RU SG',
  7: 'CL JP',
  8: 'BR',
};

/** Those of another form, without spaces and dashes. */
const forms: Readonly<Record<string, RegExp>> = {
  AR: /^(\d{4}|[A-Z]\d{4}[A-Z]{3})$/, CA: /^[A-Z]\d[A-Z]\d[A-Z]\d$/, EG: /^(\d{5}|\d{7})$/, GB: /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/,
  IE: /^[A-Z]\d[\dW][A-Z\d]{4}$/, IL: /^(\d{5}|\d{7})$/, MT: /^[A-Z]{3}\d{4}$/, NL: /^\d{4}[A-Z]{2}$/, PT: /^\d{4}(\d{3})?$/, SA: /^\d{5}(\d{4})?$/,
  TW: /^\d{3}(\d{2,3})?$/, US: /^\d{5}(\d{4})?$/, VN: /^\d{5,6}$/,
};

const digitsOf = (country: string): string | undefined => Object.keys(digits).find((count) => digits[Number(count)]?.split(' ').includes(country));

/** Whether a postal code has the form of its country's, as far as that is known. A prefix such as `CH-` may stand before it. */
export function postalCodeFits(country: string, typed: string): boolean {
  const code = typed.toUpperCase().replace(/[\s〒-]/g, '');
  const count = digitsOf(country);
  if (count !== undefined) return new RegExp(`^[A-Z]{0,2}\\d{${count}}$`).test(code);
  return forms[country]?.test(code) ?? true;
}

/** How a keyboard on the screen should open for a postal code. */
export function postalCodeKeys(country: string): { inputmode: 'numeric' | 'text'; autocapitalize: 'characters' | 'off' } {
  return digitsOf(country) === undefined ? { inputmode: 'text', autocapitalize: 'characters' } : { inputmode: 'numeric', autocapitalize: 'off' };
}
