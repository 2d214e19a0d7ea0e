import { expect, spyOn } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { latest } from '../src/core/remote.js';
import { actionNeeded, applied, disputed, expired, issueDelayed, leftUnpaid, paidTooLate, partlyRefunded, paymentFailed, refunded, withRenewalOrder } from './support/order-ways.js';
import { buyerOn } from './support/page.js';
import { instead, refusal, silence } from './support/payment-ways.js';
import { longNames } from './support/stocks.js';
import { cancelled, delivered, deliveredAtOnce, issued, justPaid, orderedOffline, orderOnShow, processing } from './support/ways.js';
import type { World } from './support/world.js';

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

/** The button says so, and the code is in the clipboard. */
export const CopyTheCode = meta.story({
  play: async ({ canvasElement, loaded, step, userEvent }) => {
    const buyer = buyerOn(canvasElement, userEvent);
    const code = latest((loaded as { world: World }).world.checkout.getState().licence)?.activationCode;
    const copied = spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await step('Copy', async () => {
      await buyer.press('button', 'Copy');
      await buyer.find('button', 'Copied');
    });
    await step('What was copied is the activation code', () => expect(copied).toHaveBeenCalledWith(code));
    copied.mockRestore();
  },
});

export const LicenceBeingIssued = meta.story({ parameters: { world: { way: justPaid } } });

export const IssuingDelayed = meta.story({ parameters: { world: { way: issueDelayed } } });

/** The order is complete; its code is still being fetched. */
export const CodeLoading = meta.story({
  parameters: { world: { way: async (world) => { world.interfere(instead('GET', /\/licence$/, silence)); await issued(world); } } },
});

export const CodeFailed = meta.story({
  parameters: { world: { way: async (world) => { world.interfere(instead('GET', /\/licence$/, () => Promise.resolve(Response.error()))); await issued(world); } } },
});

/** The PBX has taken its licence. */
export const Applied = meta.story({ parameters: { world: { way: applied } } });

export const TakesEffectAtOnce = meta.story({ parameters: { world: { way: deliveredAtOnce } } });

export const BankStillWorking = meta.story({ parameters: { world: { way: processing } } });

export const NotPaidYet = meta.story({ parameters: { world: { way: leftUnpaid } } });

export const ActionNeeded = meta.story({ parameters: { world: { way: actionNeeded } } });

export const PaymentFailed = meta.story({ parameters: { world: { way: paymentFailed } } });

export const OrderedOffline = meta.story({ parameters: { world: { way: orderedOffline } } });

/** Before an order is cancelled, the buyer is asked. */
export const ConfirmCancellation = meta.story({
  parameters: { world: { way: orderedOffline } },
  play: async ({ canvasElement, userEvent }) => {
    const buyer = buyerOn(canvasElement, userEvent);
    await buyer.press('button', 'Cancel order');
    await buyer.find('dialog', 'Cancel this order?');
  },
});

export const Cancelling = meta.story({
  parameters: { world: { way: orderedOffline, scenario: 'stalled', ask: ({ checkout }) => checkout.cancelOrder(orderOnShow(checkout)) } },
});

export const CancellationRefused = meta.story({
  parameters: {
    world: {
      way: orderedOffline,
      ask: ({ checkout, interfere }) => {
        interfere(instead('POST', /\/cancel$/, () => refusal(409, 'payment_under_way', 'This order is being paid.')));
        return checkout.cancelOrder(orderOnShow(checkout));
      },
    },
  },
});

export const Cancelled = meta.story({ parameters: { world: { way: cancelled } } });

export const Expired = meta.story({ parameters: { world: { way: expired } } });

/** The money came after the order had been cancelled; it goes back. */
export const PaidTooLate = meta.story({ parameters: { world: { way: paidTooLate } } });

export const InvoiceLoading = meta.story({
  parameters: { world: { scenario: 'stalled', ask: async ({ checkout }) => { await checkout.loadInvoice(orderOnShow(checkout)); } } },
});

export const InvoiceFailed = meta.story({
  parameters: { world: { scenario: 'down', ask: async ({ checkout }) => { await checkout.loadInvoice(orderOnShow(checkout)); } } },
});

/** With a credit note for each part. */
export const PartlyRefunded = meta.story({ parameters: { world: { way: partlyRefunded } } });

export const Refunded = meta.story({ parameters: { world: { way: refunded } } });

export const Disputed = meta.story({ parameters: { world: { way: disputed } } });

/** A subscription renewed itself, and waits to be paid. */
export const Renewal = meta.story({ parameters: { world: { way: withRenewalOrder } } });

export const LongNames = meta.story({ parameters: { world: { stock: longNames } } });

export const SessionExpired = meta.story({ parameters: { world: { scenario: 'sessionExpired', ask: ({ checkout }) => checkout.refreshOrder() } } });

export const Narrow = meta.story({ parameters: { measure: 'narrow' } });
