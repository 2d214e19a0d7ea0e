import { contactDetails } from '../../src/reference/contacts/contact-details.js';
import { contacts, type ContactRecord } from '../../src/reference/contacts/contact-record.js';
import type { Store } from '../../src/reference/ports.js';

const firstNames = ['Amara', 'Bruno', 'Chiara', 'Dmitri', 'Elif', 'Farid', 'Greta', 'Hugo', 'Ines', 'Jonas'];
const lastNames = ['Abara', 'Bergström', 'Castellano', 'Dubois', 'Eriksen', 'Fontana', 'Grünwald', 'Hashimoto', 'Ivanova', 'Jansen'];
const companies = [
  'Harbour Hotels', 'Meridian Freight', 'Northgate Legal', 'Oakfield Academy', 'Tideway Logistics', 'Juniper Clinics', 'Casa Mirador', 'Vantage Brokers',
  'Fernhill IT', 'Lumen Studios',
];

/** As many people as a large partner keeps in its book. */
export async function fillContactBook({ store }: { readonly store: Store }, count: number): Promise<void> {
  const people = Array.from({ length: count }, (_, index) => person(index));
  await store.transact({ read: () => Promise.resolve(null), decide: () => ({ writes: people.map((each) => contacts.put(each, 0)), result: undefined }) });
}

function person(index: number): ContactRecord {
  const pick = (names: readonly string[], place: number) => names[Math.floor(index / 10 ** place) % 10] ?? '';
  const details = contactDetails({
    firstName: pick(firstNames, 0), lastName: pick(lastNames, 1), company: `${pick(companies, 2)} ${index + 1}`, email: `accounts-${index + 1}@customer.example`,
    phone: '', street: `${index + 1} Station Road`, city: 'Utrecht', stateProvince: '', postalCode: '3511 CE', country: 'NL', remark: '', taxId: null,
  });
  return { id: `bc_many_${index}`, book: 'brightline/partner', ownerEmail: null, details };
}
