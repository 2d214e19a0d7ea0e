import preview from '../.storybook/preview.js';
import { buysByCard, buysWithPayPal, ordersOffline } from './support/flow-plays.js';
import { ownLayout } from './support/pages.js';
import { atReview, atSelect } from './support/ways.js';
import type { World } from './support/world.js';

/** The single elements in a page's own layout and words, which follows the checkout's steps. */
const meta = preview.meta({
  title: 'Flows/Your own layout',
  component: 'annex-session',
  render: (_args, { loaded }) => ownLayout((loaded as { world: World }).world.checkout),
  parameters: { measure: 'wide' },
});

export const Beginning = meta.story();

export const Selecting = meta.story({ parameters: { world: { way: atSelect } } });

export const Paying = meta.story({ parameters: { world: { way: atReview } } });

export const BoughtByCard = meta.story({ play: buysByCard(true) });

export const BoughtWithPayPal = meta.story({ name: 'Bought with PayPal', parameters: { world: { way: atSelect } }, play: buysWithPayPal });

export const OrderedOffline = meta.story({ parameters: { world: { way: atSelect } }, play: ordersOffline });
