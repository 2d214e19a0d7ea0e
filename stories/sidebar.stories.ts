import preview from '../.storybook/preview.js';
import { buysByCard, buysWithPayPal, ordersOffline } from './support/flow-plays.js';
import { sidebar } from './support/pages.js';

/** The checkout for one product, in a sidebar that is no wider than a phone. */
const meta = preview.meta({ title: 'Flows/In a sidebar', component: 'annex-checkout', render: sidebar, parameters: { measure: 'wide' } });

export const Beginning = meta.story();

export const BoughtByCard = meta.story({ play: buysByCard(false) });

export const BoughtWithPayPal = meta.story({ name: 'Bought with PayPal', play: buysWithPayPal });

export const OrderedOffline = meta.story({ play: ordersOffline });
