import { html } from 'lit';
import preview from '../.storybook/preview.js';
import { refunded, withRenewalOrder } from './support/order-ways.js';
import { buyerOn } from './support/page.js';
import { payByCard, payOffline } from './support/pay.js';
import { billedTo, instead, nothingToPay, paidInAnotherTab, refusal } from './support/payment-ways.js';
import { bySecond, inDinars, inYen, launchOffer, longNames, partnerPrices, threeYears, withoutTerm } from './support/stocks.js';
import { addExtensions, atReview, atSelect, cloudPbx, delivered, withPendingOrder, withSelection } from './support/ways.js';

const meta = preview.meta({
  title: 'Elements/Order Summary',
  component: 'annex-order-summary',
  parameters: { measure: 'narrow', world: { way: withSelection, ask: ({ checkout }) => checkout.reprice() } },
});

export const Playground = meta.story();

export const Empty = meta.story({ parameters: { world: { way: atSelect } } });

export const Busy = meta.story({ parameters: { world: { scenario: 'stalled' } } });

export const Error = meta.story({ parameters: { world: { scenario: 'down' } } });

/** The summary follows what is selected beside it. */
export const FollowsTheSelection = meta.story({
  render: () => html`<annex-expansion-selector></annex-expansion-selector><annex-order-summary></annex-order-summary>`,
  parameters: { measure: 'normal', world: { way: atSelect, ask: () => {} } },
  play: async ({ canvasElement, step, userEvent }) => {
    const buyer = buyerOn(canvasElement, userEvent);
    await step('A quantity has a price', async () => {
      await buyer.write('spinbutton', 'Extension Expansion', '20');
      await buyer.sees('USD 139.40');
      await buyer.sees('212 of 365 days');
    });
    await step('A service is added', async () => {
      await userEvent.click(await buyer.find('switch', 'Hot Standby'));
      await buyer.sees('USD 313.07');
    });
    await step('A wrong quantity has none', async () => {
      await buyer.write('spinbutton', 'Extension Expansion', 'many');
      await buyer.sees('Correct the marked entries to see the price.');
    });
    await step('The price is back when the quantity is right again', async () => {
      await buyer.write('spinbutton', 'Extension Expansion', '5');
      await buyer.sees('USD 208.52');
    });
  },
});

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

export const NoLongerSold = meta.story({
  parameters: {
    world: {
      ask: ({ checkout, interfere }) => {
        interfere(instead('POST', /^\/v1\/quotes$/, () => refusal(409, 'offer_unavailable', 'Hot Standby can no longer be bought.')));
        return checkout.reprice();
      },
    },
  },
});

export const CouponField = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    const buyer = buyerOn(canvasElement, userEvent);
    await buyer.press('button', 'Add a coupon code');
    await buyer.find('textbox', 'Coupon code');
  },
});

export const WithCoupon = meta.story({
  play: async ({ canvasElement, step, userEvent }) => {
    const buyer = buyerOn(canvasElement, userEvent);
    await step('A code that nobody knows says so', async () => {
      await buyer.press('button', 'Add a coupon code');
      await buyer.write('textbox', 'Coupon code', 'SUMMER');
      await buyer.press('button', 'Apply');
      await buyer.find('button', 'Remove');
    });
    await step('A code that counts lowers the price', async () => {
      await buyer.write('textbox', 'Coupon code', 'WELCOME10');
      await buyer.press('button', 'Apply');
      await buyer.sees('Coupon WELCOME10 is applied');
      await buyer.sees('Discount (included)');
    });
  },
});

export const UnknownCoupon = meta.story({
  parameters: { world: { ask: ({ checkout }) => checkout.enterCoupon('SUMMER') } },
});

/** A coupon that takes everything off. */
export const NothingToPay = meta.story({ parameters: { world: { stock: launchOffer, way: nothingToPay, ask: () => {} } } });

/** What the partner pays less stands in the price. */
export const PartnerPrices = meta.story({ parameters: { world: { stock: partnerPrices } } });

export const OneTimeAndAnnual = meta.story({
  parameters: { world: { ask: ({ checkout }) => checkout.chooseOption('hotel-pms-integration', 'one-time') } },
});

/** Bought once and for all, so nothing is prorated and nothing renews. */
export const WithoutRenewal = meta.story({
  parameters: { world: { stock: withoutTerm, way: async ({ checkout }) => { await checkout.expand(cloudPbx); }, ask: (world) => addExtensions(world.checkout, '10', 'cloud-extension-expansion') } },
});

export const ValueAddedTax = meta.story({ parameters: { world: { way: billedTo('Lumen'), ask: () => {} } } });

export const ReverseCharge = meta.story({ parameters: { world: { way: billedTo('Vogel'), ask: () => {} } } });

export const ProratedByTheSecond = meta.story({ parameters: { world: { stock: bySecond } } });

export const TermOfThreeYears = meta.story({ parameters: { world: { stock: threeYears } } });

export const CurrencyWithoutDecimals = meta.story({ parameters: { world: { stock: inYen } } });

export const CurrencyWithThreeDecimals = meta.story({ parameters: { world: { stock: inDinars } } });

export const LongNames = meta.story({ parameters: { world: { stock: longNames } } });

/** An order for the same product waits for its payment. */
export const PendingOrder = meta.story({ parameters: { world: { way: withPendingOrder } } });

/** The same is being paid in another tab. */
export const PaidInAnotherTab = meta.story({ parameters: { world: { way: paidInAnotherTab, ask: () => {} } } });

/** Beside the payment, without a button of its own. */
export const AtReview = meta.story({ parameters: { world: { way: atReview } } });

/** While a payment is under way, nothing that would change the price is offered. */
export const WhilePaying = meta.story({ parameters: { world: { way: atReview, scenario: 'stalled', ask: (world) => payByCard(world, 'pays') } } });

export const OfAnOrder = meta.story({ parameters: { world: { way: delivered } } });

export const OfARenewal = meta.story({ parameters: { world: { way: withRenewalOrder, ask: () => {} } } });

export const OfARefundedOrder = meta.story({ parameters: { world: { way: refunded, ask: () => {} } } });

export const OrderFailed = meta.story({
  parameters: { world: { way: () => {}, scenario: 'down', ask: ({ checkout }) => checkout.goTo({ name: 'result', orderId: 'ord_1' }) } },
});
