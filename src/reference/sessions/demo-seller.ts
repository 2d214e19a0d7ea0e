import type { Seller } from '../documents/invoice.js';

/** The fictional company that sells. */
export const demoSeller: Seller = {
  name: 'Annex Demo Distribution B.V.', street: 'Herengracht 182', postalCode: '1016 BR', city: 'Amsterdam', country: 'NL',
  vatId: 'NL001234567B01', registration: 'KvK Amsterdam 01234567', legalId: { scheme: '0106', value: '01234567' }, email: 'orders@annex.example', phone: '+31 20 555 0140',
};
