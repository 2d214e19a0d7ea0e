import { html } from 'lit';
import { expect } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { buyerOn } from './support/page.js';
import { gallery } from './support/pages.js';
import { payByCard } from './support/pay.js';
import { backFromBank, sessionWith } from './support/payment-ways.js';
import { inYen, longNames, manyOffers } from './support/stocks.js';
import { afterDecline, atReview, delivered, hotelPbx, payingLater, withPendingOrder, withSelection } from './support/ways.js';
import type { World } from './support/world.js';

const meta = preview.meta({
  title: 'Elements/Checkout',
  component: 'annex-checkout',
  args: { noHistory: true },
  parameters: { measure: 'wide' },
});

export const Playground = meta.story();

export const Empty = meta.story({ parameters: { world: { scenario: 'empty' } } });

export const Busy = meta.story({ parameters: { world: { scenario: 'stalled', fromTheStart: true } } });

export const Error = meta.story({ parameters: { world: { scenario: 'down', fromTheStart: true } } });

/** The page's session was refused. */
export const SessionExpired = meta.story({ parameters: { world: { scenario: 'sessionExpired', fromTheStart: true } } });

/** The page names the product, so that the first step falls away. */
export const OneProduct = meta.story({ args: { serialNumber: hotelPbx } });

export const UnknownProduct = meta.story({ args: { serialNumber: '0000X0000000' } });

export const SelectService = meta.story({ parameters: { world: { way: withSelection } } });

export const PendingOrder = meta.story({ parameters: { world: { way: withPendingOrder } } });

export const ReviewAndPay = meta.story({ parameters: { world: { way: atReview } } });

/** *Back* and the steps lead back, and nothing that was typed is lost. */
export const StepsBack = meta.story({
  parameters: { world: { way: atReview } },
  play: async ({ canvasElement, step, userEvent }) => {
    const buyer = buyerOn(canvasElement, userEvent);
    await step('Type a reference', async () => {
      await buyer.press('radio', 'Offline');
      await buyer.write('textbox', 'PI Number', 'PI-2026-0417');
    });
    await step('Back to the services: the quantity is still there', async () => {
      await buyer.press('button', 'Select Service');
      await expect(await buyer.find('spinbutton', 'Extension Expansion')).toHaveValue('20');
    });
    await step('On again: the reference too', async () => {
      await buyer.press('button', 'Checkout');
      await expect(await buyer.find('textbox', 'PI Number')).toHaveValue('PI-2026-0417');
    });
  },
});

/** The language changes in mid-flow, and what was typed stays. */
export const AnotherLanguage = meta.story({
  parameters: { world: { way: atReview } },
  render: () => html`<div class="in-another-language"><annex-checkout .noHistory=${true}></annex-checkout></div>`,
  play: async ({ canvasElement, step, userEvent }) => {
    const buyer = buyerOn(canvasElement, userEvent);
    await step('Type in English', async () => {
      await buyer.press('radio', 'Offline');
      await buyer.write('textbox', 'PI Number', 'PI-2026-0417');
    });
    await step('Go on in German', async () => {
      canvasElement.querySelector('.in-another-language')?.setAttribute('lang', 'de');
      await buyer.find('button', 'Bestellen');
      await expect(await buyer.find('textbox', /^PI/)).toHaveValue('PI-2026-0417');
    });
  },
});

export const Declined = meta.story({ parameters: { world: { way: afterDecline } } });

/** While a payment is under way, there is no going elsewhere. */
export const WhilePaying = meta.story({ parameters: { world: { way: atReview, scenario: 'stalled', ask: (world) => payByCard(world, 'pays') } } });

export const PayNow = meta.story({ parameters: { world: { way: payingLater } } });

export const Result = meta.story({ parameters: { world: { way: delivered } } });

/** The page was left for the bank's, and is loaded anew: it tells what came of it. */
export const BackFromBank = meta.story({ parameters: { world: { before: backFromBank(true) } } });

/** Two tabs of one buyer, side by side, tell the same story. */
export const TwoTabs = meta.story({
  render: (_args, { loaded }) => {
    const { world } = loaded as { world: World };
    return gallery([world.checkout, otherTab(world)].map((checkout) => html`<annex-checkout .noHistory=${true} .checkout=${checkout}></annex-checkout>`));
  },
  parameters: { world: { way: delivered } },
});

const others = new WeakMap<World, World['checkout']>();

/** A second tab that is looking at the same order. */
function otherTab(world: World): World['checkout'] {
  const known = others.get(world);
  if (known) return known;
  const { checkout } = world.openTab();
  const { step } = world.checkout.getState();
  void checkout.start().then(() => checkout.goTo(step));
  others.set(world, checkout);
  return checkout;
}

/** Without the mark of the sandbox, as in production. */
export const Live = meta.story({
  parameters: { world: { before: ({ interfere }) => interfere(sessionWith((session) => ({ ...session, sandbox: false }))), way: withSelection } },
});

export const CurrencyWithoutDecimals = meta.story({ parameters: { world: { stock: inYen, way: atReview } } });

export const LongNames = meta.story({ parameters: { world: { stock: longNames, way: withSelection } } });

export const SixHundredOffers = meta.story({ name: '600 Offers', tags: ['!autodocs'], parameters: { world: { stock: manyOffers, way: withSelection } } });

export const Narrow = meta.story({ parameters: { measure: 'narrow', world: { way: atReview } } });
