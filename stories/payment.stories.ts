import preview from '../.storybook/preview.js';
import { click } from './support/page.js';
import { payByCard, payOffline } from './support/pay.js';
import { afterDecline, atReview, choosing, inDoubt, payingLater, withSelection } from './support/ways.js';

const meta = preview.meta({
  title: 'Elements/Payment',
  component: 'annex-payment',
  parameters: { measure: 'narrow', world: { way: atReview } },
});

export const Playground = meta.story();

/** There is no price, so there is nothing to pay. */
export const Empty = meta.story({
  parameters: { world: { way: choosing('offline'), ask: ({ checkout }) => { checkout.enterQuantity('extension-expansion', ''); checkout.switchOffer('hot-standby', false); } } },
});

export const Busy = meta.story({
  parameters: { world: { scenario: 'stalled', ask: (world) => payByCard(world, 'pays') } },
});

/** The order could not be placed. */
export const Error = meta.story({
  parameters: { world: { scenario: 'down', ask: payOffline } },
});

export const Card = meta.story({ parameters: { world: { way: choosing('card') } } });

export const PayPal = meta.story({ parameters: { world: { way: choosing('paypal') } } });

export const Offline = meta.story({ parameters: { world: { way: choosing('offline') } } });

export const AutoRenew = meta.story({
  parameters: { world: { way: choosing('card') } },
  play: ({ canvasElement }) => click(canvasElement, 'input[type=checkbox]'),
});

/** Card numbers do not belong into a reference. */
export const CardNumberInReference = meta.story({
  parameters: { world: { way: choosing('offline'), ask: ({ checkout }) => checkout.enterReference('proformaInvoiceNumber', '4242 4242 4242 4242') } },
});

export const Declined = meta.story({ parameters: { world: { way: afterDecline } } });

export const Cancelled = meta.story({ parameters: { world: { ask: (world) => payByCard(world, 'steps back') } } });

export const NothingTaken = meta.story({ parameters: { world: { ask: (world) => payByCard(world, 'hears nothing') } } });

/** Nobody knows whether the money was taken: nothing else is offered. */
export const Unknown = meta.story({ parameters: { world: { way: inDoubt } } });

export const NoBillingContact = meta.story({
  parameters: { world: { way: withSelection, scenario: 'empty', ask: async ({ checkout }) => { await checkout.review(); checkout.chooseMethod('offline'); } } },
});

export const QuoteExpired = meta.story({
  parameters: { world: { way: choosing('offline'), scenario: 'quoteExpired', ask: ({ checkout }) => checkout.reprice() } },
});

/** *Pay Now* on an order that was placed before. */
export const PayNow = meta.story({ parameters: { world: { way: payingLater } } });
