import type { ContactFields } from '../../src/core/contacts.js';
import type { Buyer } from './page.js';
import type { World } from './world.js';

/** Somebody whom no contact book has yet; the tax id looks wrong. */
export const someone = {
  firstName: 'Noor', lastName: 'Haddad', company: 'Haddad & Co. B.V.', email: 'noor@haddad.example', street: 'Keizersgracht 12', city: 'Amsterdam',
  postalCode: '1015 CN', country: 'NL', taxIdType: 'eu_vat', taxIdValue: 'NL123',
} satisfies Partial<ContactFields>;

/** Opens the form for a new contact, with this typed in. */
export function draft({ checkout }: World, fields: Partial<ContactFields> = someone): void {
  checkout.draftContact();
  for (const [name, text] of Object.entries(fields)) checkout.enterContactField(name as keyof ContactFields, text);
}

/** Types what a contact needs into the form on the page. */
export async function fillIn(buyer: Buyer, { firstName, lastName, company, email, street, city, postalCode, country }: typeof someone): Promise<void> {
  await buyer.choose(/^Country/, country);
  const texts: Readonly<Record<string, string>> = {
    'First name': firstName, 'Last name': lastName, Company: company, 'E-mail': email, 'Street address': street, City: city, 'Postal code': postalCode,
  };
  for (const [label, text] of Object.entries(texts)) await buyer.write('textbox', new RegExp(`^${label}`), text);
}
