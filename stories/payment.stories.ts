import { html } from 'lit';
import { expect } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { declineCategories } from '../src/core/model/payment-attempt.js';
import { until } from '../test/support/until.js';
import { cards, fillInCard } from './support/card-entries.js';
import { onStep } from './support/on-step.js';
import { buyerOn } from './support/page.js';
import { gallery } from './support/pages.js';
import { payByCard, payOffline } from './support/pay.js';
import { atBankPage, backFromBank, blockedAtReview, confirming, instead, nothingToPay, placingInDoubt, refusal, sessionWith } from './support/payment-ways.js';
import { showing } from './support/showing.js';
import { inDinars, inYen, launchOffer, nextToNothing } from './support/stocks.js';
import { addExtensions, afterDecline, atReview, choosing, hotelPbx, inDoubt, payingLater, review, withSelection } from './support/ways.js';
import type { World } from './support/world.js';

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

/** With the method, the fields and the button change. */
export const AnotherMethod = meta.story({
  play: async ({ canvasElement, step, userEvent }) => {
    const buyer = buyerOn(canvasElement, userEvent);
    await step('Choose Offline: its fields and the button that fits', async () => {
      await buyer.press('radio', 'Offline');
      await buyer.find('textbox', 'PI Number');
      await buyer.find('button', 'Place Order');
    });
    await step('Choose the card: its form, and what it will charge', async () => {
      await buyer.press('radio', 'Debit or Credit Card');
      await buyer.find('textbox', 'Card number');
      await buyer.find('button', /^Pay USD/);
    });
  },
});

export const FormLoading = meta.story({ parameters: { world: { before: ({ cardFormWill }) => cardFormWill('stall'), way: choosing('card') } } });

export const FormFailed = meta.story({ parameters: { world: { before: ({ cardFormWill }) => cardFormWill('be blocked'), way: choosing('card') } } });

/** The page moved the element, so that the frame was loaded anew. */
export const FormRebuilt = meta.story({
  parameters: { world: { way: choosing('card') } },
  render: () => html`<div><annex-payment></annex-payment></div>`,
  play: async ({ canvasElement, userEvent }) => {
    const buyer = buyerOn(canvasElement, userEvent);
    await buyer.write('textbox', 'Card number', '4242');
    const payment = canvasElement.querySelector('annex-payment');
    payment?.parentElement?.parentElement?.append(payment);
    await buyer.sees('The page has rebuilt the payment form.');
  },
});

/** Some of the card's fields are empty. */
export const Incomplete = meta.story({
  parameters: { world: { way: choosing('card') } },
  play: async ({ canvasElement, userEvent }) => {
    const buyer = buyerOn(canvasElement, userEvent);
    await buyer.write('textbox', 'Card number', '4242');
    await buyer.press('button', /^Pay USD/);
    await buyer.sees('Please complete the payment details above.');
  },
});

/** A decline says what to do; the same form takes another card, and the page goes on to the order. */
export const DeclinedThenPaid = meta.story({
  parameters: { world: { way: choosing('card') } },
  render: (_args, { loaded }) => html`
    ${onStep((loaded as { world: World }).world.checkout, (step) => step.name === 'result' ? html`<annex-order-result></annex-order-result>` : html`<annex-payment></annex-payment>`)}
  `,
  play: async ({ canvasElement, loaded, step, userEvent }) => {
    const buyer = buyerOn(canvasElement, userEvent);
    await step('A card without money', async () => {
      await fillInCard(buyer, cards.insufficientFunds);
      await buyer.press('button', /^Pay USD/);
      await buyer.sees('The payment was declined');
    });
    await step('Another card', async () => {
      await fillInCard(buyer, cards.succeeds);
      await buyer.press('button', /^Pay USD/);
      const { checkout } = (loaded as { world: World }).world;
      await until(checkout, (state) => state.step.name === 'result' && state.licence.status === 'ready');
    });
  },
});

export const Declined = meta.story({ parameters: { world: { way: afterDecline } } });

/** What a buyer is told of each kind of decline. */
export const DeclineReasons = meta.story({
  parameters: { measure: 'wide' },
  render: (_args, { loaded }) => gallery(declineCategories.map((category) => html`
    <annex-payment .checkout=${showing((loaded as { world: World }).world.checkout, ({ payment }) => ({ payment: { ...payment, methodId: null, progress: { status: 'declined', category } } }))}></annex-payment>
  `)),
});

export const Cancelled = meta.story({ parameters: { world: { ask: (world) => payByCard(world, 'steps back') } } });

export const NothingTaken = meta.story({ parameters: { world: { ask: (world) => payByCard(world, 'hears nothing') } } });

/** The page of the buyer's bank is about to come. */
export const Redirecting = meta.story({ parameters: { world: { way: atBankPage } } });

/** Back from the bank's page, where the buyer did not agree. */
export const BackFromBank = meta.story({ parameters: { world: { before: backFromBank(false), way: () => {} } } });

/** The backend is asked whether the money arrived. */
export const Confirming = meta.story({ parameters: { world: { way: confirming } } });

/** Nobody knows whether the money was taken: nothing else is offered. */
export const Unknown = meta.story({ parameters: { world: { way: inDoubt } } });

/** Nobody knows whether the offline order was placed. */
export const UnknownOrder = meta.story({ parameters: { world: { way: placingInDoubt } } });

export const ServiceUnavailable = meta.story({
  parameters: {
    world: {
      ask: (world) => {
        world.interfere(instead('POST', /^\/v1\/orders$/, () => refusal(409, 'payment_service_unavailable', 'The payment service does not answer.')));
        return payByCard(world, 'pays');
      },
    },
  },
});

/** A card cannot take so little. */
export const BelowMinimum = meta.story({
  parameters: {
    world: {
      stock: nextToNothing,
      way: async ({ checkout }) => {
        await checkout.expand(hotelPbx);
        await addExtensions(checkout, '2');
        await review(checkout);
      },
      ask: (world) => payByCard(world, 'pays'),
    },
  },
});

/** The consent counts for the words and the amount that stand beside it. */
export const AutoRenew = meta.story({
  parameters: { world: { way: choosing('card') } },
  play: async ({ canvasElement, userEvent }) => {
    const buyer = buyerOn(canvasElement, userEvent);
    const box = await buyer.find('checkbox', 'Auto Renew');
    await userEvent.click(box);
    await expect(box).toBeChecked();
  },
});

/** A price that changed takes the consent back. */
export const ConsentVoid = meta.story({
  parameters: { world: { way: choosing('card') } },
  play: async ({ canvasElement, loaded, userEvent }) => {
    const buyer = buyerOn(canvasElement, userEvent);
    await buyer.press('checkbox', 'Auto Renew');
    (loaded as { world: World }).world.checkout.enterQuantity('extension-expansion', '40');
    await buyer.sees('Tick Auto Renew again if you still want it.');
  },
});

/** Card numbers do not belong into a reference. */
export const CardNumberInReference = meta.story({
  parameters: { world: { way: choosing('offline'), ask: ({ checkout }) => checkout.enterReference('proformaInvoiceNumber', '4242 4242 4242 4242') } },
});

export const ReferenceTooLong = meta.story({
  parameters: { world: { way: choosing('offline'), ask: ({ checkout }) => checkout.enterReference('purchaseOrderNumber', 'PO-2026-'.repeat(20)) } },
});

export const NoBillingContact = meta.story({
  parameters: { world: { way: withSelection, scenario: 'empty', ask: async ({ checkout }) => { await checkout.review(); checkout.chooseMethod('offline'); } } },
});

export const ContactBeingEdited = meta.story({
  parameters: { world: { way: choosing('offline'), ask: ({ checkout }) => checkout.draftContact() } },
});

export const PriceBeingUpdated = meta.story({
  parameters: { world: { way: choosing('offline'), scenario: 'stalled', ask: ({ checkout }) => checkout.reprice() } },
});

export const PriceChanged = meta.story({
  parameters: { world: { way: choosing('offline'), scenario: 'priceChanged', ask: payOffline } },
});

export const QuoteExpired = meta.story({
  parameters: { world: { way: choosing('offline'), scenario: 'quoteExpired', ask: ({ checkout }) => checkout.reprice() } },
});

/** Somebody else has just ordered for this product. */
export const BlockedByAnotherOrder = meta.story({ parameters: { world: { way: blockedAtReview } } });

export const NothingToPay = meta.story({ parameters: { world: { stock: launchOffer, way: nothingToPay } } });

export const NoMethods = meta.story({
  parameters: { world: { before: ({ interfere }) => interfere(sessionWith((session) => ({ ...session, paymentMethods: [] }))) } },
});

/** Without the marks of the sandbox, as in production. */
export const LiveMethods = meta.story({
  parameters: {
    world: {
      before: ({ interfere }) => interfere(sessionWith((session) => ({
        ...session, sandbox: false, paymentMethods: (session['paymentMethods'] as object[]).map((method) => ({ ...method, sandbox: false })),
      }))),
    },
  },
});

/** PayPal takes no Kuwaiti dinars, and a card not this amount. */
export const CurrencyNotTaken = meta.story({ parameters: { world: { stock: inDinars } } });

export const CurrencyWithoutDecimals = meta.story({ parameters: { world: { stock: inYen, way: choosing('card') } } });

export const SessionExpired = meta.story({ parameters: { world: { scenario: 'sessionExpired', ask: payOffline } } });

/** *Pay Now* on an order that was placed before. */
export const PayNow = meta.story({ parameters: { world: { way: payingLater } } });
