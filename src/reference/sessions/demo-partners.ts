import type { Partner } from './partner.js';

/** Two fictional partners: the one that the demo shows, and another one, whose things it must not see. */
export const demoPartners: readonly Partner[] = [
  {
    id: 'brightline',
    name: 'Brightline Communications',
    accountManager: { name: 'Helena Brandt', email: 'helena.brandt@annex.example', phone: '+31 20 555 0142' },
    priceListId: 'list',
    address: {
      company: 'Brightline Communications Inc.', phone: '+1 512 555 0170', street: '2200 Barton Springs Road', city: 'Austin',
      stateProvince: 'TX', postalCode: '78704', country: 'US', taxId: { type: 'us_ein', value: '74-3051982' },
    },
  },
  {
    id: 'kestrel',
    name: 'Kestrel Netze',
    accountManager: { name: 'Tomasz Wilk', email: 'tomasz.wilk@annex.example', phone: null },
    priceListId: 'gold',
    address: {
      company: 'Kestrel Netze GmbH', phone: '+49 30 5550 1180', street: 'Torstraße 49', city: 'Berlin',
      stateProvince: '', postalCode: '10119', country: 'DE', taxId: { type: 'eu_vat', value: 'DE811907980' },
    },
  },
];
