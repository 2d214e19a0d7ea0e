import preview from '../.storybook/preview.js';
import { buysByCard, buysWithPayPal, confirmsAtBank, ordersOffline } from './support/flow-plays.js';
import { portal } from './support/pages.js';
import { atSelect, choosing } from './support/ways.js';

/** A distributor's portal: one tag in the page that is there already. */
const meta = preview.meta({ title: 'Flows/In a portal', component: 'annex-checkout', render: portal, parameters: { measure: 'wide' } });

export const Beginning = meta.story();

export const BoughtByCard = meta.story({ play: buysByCard(true) });

export const BoughtWith3DSecure = meta.story({ name: 'Bought with 3-D Secure', parameters: { world: { way: choosing('card') } }, play: confirmsAtBank });

export const BoughtWithPayPal = meta.story({ name: 'Bought with PayPal', parameters: { world: { way: atSelect } }, play: buysWithPayPal });

export const OrderedOffline = meta.story({ parameters: { world: { way: atSelect } }, play: ordersOffline });
