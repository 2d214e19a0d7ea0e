import type { ContactFields } from '../../core/contacts.js';
import { addressFields, addressNeeds, type AddressField } from '../../core/model/address-rules.js';
import { addressFormats } from './address-loader.js';

/** How a field of the contact form is entered. `half` fields share a line where there is room. */
export interface ContactFieldKind {
  readonly name: Exclude<keyof ContactFields, 'taxIdType'>;
  readonly control: 'text' | 'email' | 'tel' | 'country' | 'remark';
  readonly autocomplete: AutoFill;
  readonly required?: boolean;
  readonly half?: true;
}

const person: readonly ContactFieldKind[] = [
  { name: 'firstName', control: 'text', autocomplete: 'billing given-name', required: true, half: true },
  { name: 'lastName', control: 'text', autocomplete: 'billing family-name', required: true, half: true },
  { name: 'company', control: 'text', autocomplete: 'billing organization' },
  { name: 'email', control: 'email', autocomplete: 'billing email', required: true, half: true },
  { name: 'phone', control: 'tel', autocomplete: 'billing tel', half: true },
  { name: 'country', control: 'country', autocomplete: 'billing country', required: true },
];

const address: Readonly<Record<AddressField, ContactFieldKind>> = {
  street: { name: 'street', control: 'text', autocomplete: 'billing address-line1' },
  postalCode: { name: 'postalCode', control: 'text', autocomplete: 'billing postal-code', half: true },
  city: { name: 'city', control: 'text', autocomplete: 'billing address-level2', half: true },
  stateProvince: { name: 'stateProvince', control: 'text', autocomplete: 'billing address-level1', half: true },
};

const rest: readonly ContactFieldKind[] = [
  { name: 'taxIdValue', control: 'text', autocomplete: 'off' },
  { name: 'remark', control: 'remark', autocomplete: 'off' },
];

/** The contact form, in the order of an address in its country; what such an address does not have is not asked. */
export function contactFieldKinds(country: string, tag: string): ContactFieldKind[] {
  const needs = addressNeeds(country);
  const order = addressFormats()?.addressOrder(country, tag) ?? addressFields.filter((field) => needs[field] !== 'none');
  return [...person, ...order.map((field) => ({ ...address[field], required: needs[field] === 'required' })), ...rest];
}
