import preview from '../.storybook/preview.js';
import { disputed, partlyRefunded, refunded } from './support/order-ways.js';
import { cancelled, delivered, deliveredAtOnce, justPaid, orderedOffline, processing } from './support/ways.js';

const meta = preview.meta({
  title: 'Elements/Order Result',
  component: 'annex-order-result',
  parameters: { world: { way: delivered } },
});

export const Playground = meta.story();

/** No order is on show. */
export const Empty = meta.story({ parameters: { world: { way: () => {} } } });

export const Busy = meta.story({
  parameters: { world: { way: () => {}, scenario: 'stalled', ask: ({ checkout }) => checkout.goTo({ name: 'result', orderId: 'ord_1' }) } },
});

export const Error = meta.story({
  parameters: { world: { way: () => {}, scenario: 'down', ask: ({ checkout }) => checkout.goTo({ name: 'result', orderId: 'ord_1' }) } },
});

export const UnknownOrder = meta.story({
  parameters: { world: { way: () => {}, ask: ({ checkout }) => checkout.goTo({ name: 'result', orderId: 'ord_1' }) } },
});

export const LicenceBeingIssued = meta.story({ parameters: { world: { way: justPaid } } });

export const TakesEffectAtOnce = meta.story({ parameters: { world: { way: deliveredAtOnce } } });

export const BankStillWorking = meta.story({ parameters: { world: { way: processing } } });

export const OrderedOffline = meta.story({ parameters: { world: { way: orderedOffline } } });

export const Cancelled = meta.story({ parameters: { world: { way: cancelled } } });

/** With a credit note for each part. */
export const PartlyRefunded = meta.story({ parameters: { world: { way: partlyRefunded } } });

export const Refunded = meta.story({ parameters: { world: { way: refunded } } });

export const Disputed = meta.story({ parameters: { world: { way: disputed } } });

export const Narrow = meta.story({ parameters: { measure: 'narrow' } });
