import type { Checkout } from '../../src/core/checkout.js';
import { paymentBusy } from '../../src/core/payment.js';
import type { Move } from '../../test/support/test-card-gateway.js';
import { until } from '../../test/support/until.js';
import type { Tab } from './world.js';

export type Method = 'card' | 'paypal' | 'offline';

/** Pays by card as the move says, up to the point where the checkout knows what came of it, or knows that it does not. */
export async function payByCard({ checkout, cardMoves }: Tab, move: Move): Promise<void> {
  cardMoves.push(move);
  await submit(checkout, 'card');
}

/** Pays with PayPal, whose window is agreed to at once. */
export async function payByPayPal({ checkout, paypalMoves }: Tab): Promise<void> {
  paypalMoves.push('approves');
  await submit(checkout, 'paypal');
}

/** *Place Order*. */
export const payOffline = ({ checkout }: Pick<Tab, 'checkout'>): Promise<void> => submit(checkout, 'offline');

/** Submits a payment method's form, which stands out of sight while no element shows it. */
async function submit(checkout: Checkout, method: Method): Promise<void> {
  const container = document.createElement('div');
  container.hidden = true;
  document.body.append(container);
  checkout.chooseMethod(method);
  await checkout.mountForm({ container, locale: 'en', requestSubmit() {} });
  checkout.pay();
  await until(checkout, ({ payment }) => payment.progress.status === 'unknown' || !paymentBusy(payment));
  checkout.unmountForm();
  container.remove();
}
