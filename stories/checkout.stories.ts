import preview from '../.storybook/preview.js';
import { afterDecline, atReview, delivered, hotelPbx, payingLater, withSelection } from './support/ways.js';

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

/** The page names the product, so that the first step falls away. */
export const OneProduct = meta.story({ args: { serialNumber: hotelPbx } });

export const SelectService = meta.story({ parameters: { world: { way: withSelection } } });

export const ReviewAndPay = meta.story({ parameters: { world: { way: atReview } } });

export const Declined = meta.story({ parameters: { world: { way: afterDecline } } });

export const PayNow = meta.story({ parameters: { world: { way: payingLater } } });

export const Result = meta.story({ parameters: { world: { way: delivered } } });
