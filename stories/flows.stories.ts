import preview from '../.storybook/preview.js';
import { looksAndCancels, paysWithSecondCard } from './support/flow-plays.js';
import { payOffline } from './support/pay.js';
import { backFromBank } from './support/payment-ways.js';
import { afterDecline, atReview, choosing, delivered, inDoubt, orderedOffline, paidByPayPal, processing, withSelection } from './support/ways.js';

/**
 * The flow alone, to click through from where a story begins. The sandbox's card form lists its test cards; PayPal opens a
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

export const CardDeclinedThenPaid = meta.story({ parameters: { world: { way: choosing('card') } }, play: paysWithSecondCard });

export const CardThreeDSecure = meta.story({ name: 'Card with 3-D Secure', parameters: { world: { way: choosing('card'), scenario: 'threeDSecure' } } });

/** The page was left for the bank's, and is loaded anew. */
export const CardBackFromBank = meta.story({ name: 'Card, Back from the Bank’s Page', parameters: { world: { before: backFromBank(true) } } });

export const CardResult = meta.story({ parameters: { world: { way: delivered } } });

export const CardProcessing = meta.story({ parameters: { world: { way: processing } } });

export const CardOutcomeUnknown = meta.story({ parameters: { world: { way: inDoubt } } });

export const PayPalReview = meta.story({ name: 'PayPal Review', parameters: { world: { way: choosing('paypal') } } });

export const PayPalResult = meta.story({ name: 'PayPal Result', parameters: { world: { way: paidByPayPal } } });

export const OfflineReview = meta.story({ parameters: { world: { way: choosing('offline') } } });

export const OfflineResult = meta.story({ parameters: { world: { way: orderedOffline } } });

export const OfflineThenCancelled = meta.story({ parameters: { world: { way: orderedOffline } }, play: looksAndCancels });

export const PriceChangedWhilePaying = meta.story({ parameters: { world: { way: atReview, scenario: 'priceChanged', ask: payOffline } } });
