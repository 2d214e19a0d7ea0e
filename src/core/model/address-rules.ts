/** The parts of a postal address within a country. */
export const addressFields = ['street', 'city', 'stateProvince', 'postalCode'] as const;
export type AddressField = (typeof addressFields)[number];

/** Whether an address has such a part at all, and whether it is complete without it. */
export type AddressNeed = 'required' | 'optional' | 'none';

const listed = (codes: string): ReadonlySet<string> => new Set(codes.split(' '));

/** Where an address names a state, province, prefecture, county, emirate or the like. */
const withState = listed(
  'AE AM AR AS AU BB BR BS BY CA CC CL CN CO CR CU CV CX EE EG ES FM HK HM HN ID IE IN IQ IR IT JM JP KI KN KP KR KY KZ LT LV MH MN MP MX MY MZ ' +
  'NF NG NI NR PA PE PF PG PH PW RO RU SC SO SR SV TH TR TV TW UA UM US UY UZ VE VI VN',
);
const stateRequired = listed('AE AU BR CA CN CO CR ES FM HK HN ID IN IQ IT JM JP KR KY MX PF PG RU SO SV TW US VE');

/** Where there are no postal codes, or none in an address. */
const withoutCode = listed(
  'AE AG AO AQ AW BF BI BJ BO BQ BS BV BW BZ CD CF CG CI CK CM CW DJ DM ER FJ GA GD GH GM GQ GY HK JM KI KM KN LC LY ML MO MR MS MW NR NU ' +
  'PA PS QA RW SB SC SL SR SS ST SX SY TD TF TG TK TL TO TT TV UG VU WS YE ZW',
);
const codeRequired = listed(
  'AT AU AX BE BL BR CA CH CN CZ DE DK EE ES FI FR GB GF GG GL GP GR GU HU IM IN IT JE JP KR LI LT LU LV MC MF MH MP MQ MX MY NC NL NO NZ ' +
  'PF PL PM PR PT RE RO RU SE SG SI SK TR TW US VI YT ZA',
);

/** Where the country, or its district, is the town. */
const withoutCity = listed('GI KY MO NR SG');
/** Where the emirate says as much. */
const cityOptional = listed('AE');

/** What an address in a country consists of. Where the country is not chosen yet, or unknown, everything may be given. */
export function addressNeeds(country: string): Readonly<Record<AddressField, AddressNeed>> {
  if (!/^[A-Z]{2}$/.test(country)) return { street: 'optional', city: 'optional', stateProvince: 'optional', postalCode: 'optional' };
  return {
    street: 'required',
    city: withoutCity.has(country) ? 'none' : cityOptional.has(country) ? 'optional' : 'required',
    stateProvince: stateRequired.has(country) ? 'required' : withState.has(country) ? 'optional' : 'none',
    postalCode: codeRequired.has(country) ? 'required' : withoutCode.has(country) ? 'none' : 'optional',
  };
}

/** What an address still lacks. */
export function missingAddressFields(address: Readonly<Record<AddressField | 'country', string>>): AddressField[] {
  const needs = addressNeeds(address.country);
  return addressFields.filter((field) => needs[field] === 'required' && address[field].trim() === '');
}

/** The address without the parts that its country does not have. */
export function withinCountry<Address extends Readonly<Record<AddressField | 'country', string>>>(address: Address): Address {
  const needs = addressNeeds(address.country);
  const left = Object.fromEntries(addressFields.filter((field) => needs[field] === 'none').map((field) => [field, '']));
  return { ...address, ...left };
}
