import type { ContactFields } from '../../core/contacts.js';
import { taxIdKind } from '../../core/model/tax-id-kinds.js';
import type { ContactsWords } from '../../locales/parts/contacts.js';
import { addressFormats } from './address-loader.js';

/** What a field of the contact form is called in a country. */
export function contactLabel(name: Exclude<keyof ContactFields, 'taxIdType'>, country: string, { contactForm }: ContactsWords): string {
  const general = contactForm.fields[name];
  if (name === 'taxIdValue') {
    const kind = taxIdKind(country);
    return kind === null ? general : `${general} (${kind.name})`;
  }
  const kinds = addressFormats()?.addressKinds(country);
  const { stateProvince, postalCode, city } = contactForm.inCountry;
  if (name === 'stateProvince' && kinds?.stateProvince) return stateProvince[kinds.stateProvince];
  if (name === 'postalCode' && kinds?.postalCode) return postalCode[kinds.postalCode];
  return name === 'city' && kinds?.city ? city[kinds.city] : general;
}
