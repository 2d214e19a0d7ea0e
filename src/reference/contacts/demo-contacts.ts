import { contactDetails } from './contact-details.js';
import type { ContactRecord } from './contact-record.js';

const book = 'brightline/partner';

/** Fictional people in the contact book of the demo's partner. */
export const demoContacts: readonly ContactRecord[] = [
  {
    id: 'bc_demo_billing', book, ownerEmail: null,
    details: contactDetails({
      firstName: 'Priya', lastName: 'Raman', company: 'Brightline Communications Inc.', email: 'accounts@brightline.example', phone: '+1 512 555 0171',
      street: '2200 Barton Springs Road', city: 'Austin', stateProvince: 'TX', postalCode: '78704', country: 'US', remark: 'Accounts payable',
      taxId: { type: 'us_ein', value: '74-3051982' },
    }),
  },
  {
    id: 'bc_demo_hotel', book, ownerEmail: null,
    details: contactDetails({
      firstName: 'Oliver', lastName: 'Finch', company: 'Harbour & Finch Hotels Ltd.', email: 'finance@harbourfinch.example', phone: '+44 20 7946 0182',
      street: '14 Quayside', city: 'Bristol', stateProvince: '', postalCode: 'BS1 4XE', country: 'GB', remark: '', taxId: { type: 'gb_vat', value: 'GB980780684' },
    }),
  },
  {
    id: 'bc_demo_logistics', book, ownerEmail: null,
    details: contactDetails({
      firstName: 'Katrin', lastName: 'Vogel', company: 'Meridian Freight Deutschland GmbH', email: 'rechnung@meridian-freight.example', phone: '+49 40 5550 1199',
      street: 'Am Sandtorkai 27', city: 'Hamburg', stateProvince: '', postalCode: '20457', country: 'DE', remark: 'Bestellnummer angeben',
      taxId: { type: 'eu_vat', value: 'DE136695976' },
    }),
  },
  {
    id: 'bc_demo_studio', book, ownerEmail: null,
    details: contactDetails({
      firstName: 'Sanne', lastName: 'de Wit', company: 'Lumen Street Studios B.V.', email: 'sanne@lumenstreet.example', phone: '+31 20 555 0163',
      street: 'Spuistraat 112', city: 'Amsterdam', stateProvince: '', postalCode: '1012 VA', country: 'NL', remark: '', taxId: { type: 'eu_vat', value: 'NL853746333B01' },
    }),
  },
];
