import { html } from 'lit';
import preview from '../.storybook/preview.js';
import { payOffline } from './support/pay.js';
import { afterDecline, atReview, choosing, delivered, inDoubt, orderedOffline, paidByPayPal, processing, withSelection } from './support/ways.js';

/**
 * Whole pages, to click through from where they begin. The sandbox's card form lists its test cards; PayPal opens a
 * window; the toolbar's *Backend* makes things go wrong on the way.
 */
const meta = preview.meta({
  title: 'Flows/Purchase',
  component: 'annex-checkout',
  args: { noHistory: true },
  parameters: { measure: 'wide' },
});

export const FromTheProductList = meta.story();

export const SelectService = meta.story({ parameters: { world: { way: withSelection } } });

export const CardReview = meta.story({ parameters: { world: { way: choosing('card') } } });

export const CardDeclined = meta.story({ parameters: { world: { way: afterDecline, scenario: 'declined' } } });

export const CardThreeDSecure = meta.story({ name: 'Card with 3-D Secure', parameters: { world: { way: choosing('card'), scenario: 'threeDSecure' } } });

export const CardResult = meta.story({ parameters: { world: { way: delivered } } });

export const CardProcessing = meta.story({ parameters: { world: { way: processing } } });

export const CardOutcomeUnknown = meta.story({ parameters: { world: { way: inDoubt } } });

export const PayPalReview = meta.story({ name: 'PayPal Review', parameters: { world: { way: choosing('paypal') } } });

export const PayPalResult = meta.story({ name: 'PayPal Result', parameters: { world: { way: paidByPayPal } } });

export const OfflineReview = meta.story({ parameters: { world: { way: choosing('offline') } } });

export const OfflineResult = meta.story({ parameters: { world: { way: orderedOffline } } });

export const PriceChangedWhilePaying = meta.story({ parameters: { world: { way: atReview, scenario: 'priceChanged', ask: payOffline } } });

/** The single elements in a layout of the page's own. */
export const OwnLayout = meta.story({
  render: () => html`
    <annex-service-information></annex-service-information>
    <annex-billing-contact></annex-billing-contact>
    <annex-order-summary></annex-order-summary>
    <annex-payment></annex-payment>
  `,
  parameters: { measure: 'normal', world: { way: atReview } },
});
