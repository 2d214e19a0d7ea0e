import type { ContactFields } from '../../core/contacts.js';

/** How a field of the contact form is entered. `half` fields share a line where there is room. */
export interface ContactFieldKind {
  readonly name: keyof ContactFields;
  readonly control: 'text' | 'email' | 'tel' | 'country' | 'taxIdType' | 'remark';
  readonly autocomplete: AutoFill;
  readonly required?: true;
  readonly half?: true;
}

/** The contact form, in its order. */
export const contactFieldKinds: readonly ContactFieldKind[] = [
  { name: 'firstName', control: 'text', autocomplete: 'billing given-name', required: true, half: true },
  { name: 'lastName', control: 'text', autocomplete: 'billing family-name', required: true, half: true },
  { name: 'company', control: 'text', autocomplete: 'billing organization' },
  { name: 'email', control: 'email', autocomplete: 'billing email', required: true, half: true },
  { name: 'phone', control: 'tel', autocomplete: 'billing tel', half: true },
  { name: 'street', control: 'text', autocomplete: 'billing street-address' },
  { name: 'postalCode', control: 'text', autocomplete: 'billing postal-code', half: true },
  { name: 'city', control: 'text', autocomplete: 'billing address-level2', half: true },
  { name: 'stateProvince', control: 'text', autocomplete: 'billing address-level1', half: true },
  { name: 'country', control: 'country', autocomplete: 'billing country', required: true, half: true },
  { name: 'taxIdType', control: 'taxIdType', autocomplete: 'off', half: true },
  { name: 'taxIdValue', control: 'text', autocomplete: 'off', half: true },
  { name: 'remark', control: 'remark', autocomplete: 'off' },
];
