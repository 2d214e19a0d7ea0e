import preview from '../.storybook/preview.js';
import { payOffline } from './support/pay.js';
import { atReview, atSelect, delivered, withPendingOrder, withSelection } from './support/ways.js';

const meta = preview.meta({
  title: 'Elements/Order Summary',
  component: 'annex-order-summary',
  parameters: { measure: 'narrow', world: { way: withSelection, ask: ({ checkout }) => checkout.reprice() } },
});

export const Playground = meta.story();

export const Empty = meta.story({ parameters: { world: { way: atSelect } } });

export const Busy = meta.story({ parameters: { world: { scenario: 'stalled' } } });

export const Error = meta.story({ parameters: { world: { scenario: 'down' } } });

export const UnreadableAnswer = meta.story({ parameters: { world: { scenario: 'html' } } });

export const FirstPrice = meta.story({
  parameters: { world: { way: atSelect, scenario: 'stalled', ask: ({ checkout }) => checkout.switchOffer('hot-standby', true) } },
});

export const WrongEntries = meta.story({
  parameters: { world: { ask: ({ checkout }) => checkout.enterQuantity('extension-expansion', '-3') } },
});

export const QuoteExpired = meta.story({ parameters: { world: { scenario: 'quoteExpired' } } });

export const PriceChanged = meta.story({
  parameters: { world: { way: atReview, scenario: 'priceChanged', ask: payOffline } },
});

export const WithCoupon = meta.story({
  parameters: { world: { ask: ({ checkout }) => checkout.enterCoupon('WELCOME10') } },
});

export const UnknownCoupon = meta.story({
  parameters: { world: { ask: ({ checkout }) => checkout.enterCoupon('SUMMER') } },
});

export const OneTimeAndAnnual = meta.story({
  parameters: { world: { ask: ({ checkout }) => checkout.chooseOption('hotel-pms-integration', 'one-time') } },
});

/** An order for the same product waits for its payment. */
export const PendingOrder = meta.story({ parameters: { world: { way: withPendingOrder } } });

/** Beside the payment, without a button of its own. */
export const AtReview = meta.story({ parameters: { world: { way: atReview } } });

export const OfAnOrder = meta.story({ parameters: { world: { way: delivered } } });
