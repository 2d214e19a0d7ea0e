import { CheckoutError } from '../../core/errors.js';
import type { PaymentContext } from '../../core/payment-gateway.js';
import { patiently } from '../patience.js';
import { toPayPalValue } from './amount.js';
import type { PayPalSdk } from './sdk.js';

/** Rejects where PayPal does not offer itself for this payment: to this buyer, in this currency, or to be kept for renewals. */
export async function refuseIneligible(sdk: PayPalSdk, { total, autoRenew }: PaymentContext): Promise<void> {
  const asked = sdk.findEligibleMethods({
    amount: toPayPalValue(total),
    currencyCode: total.currency,
    paymentFlow: autoRenew ? 'VAULT_WITH_PAYMENT' : 'ONE_TIME_PAYMENT',
  });
  const methods = await patiently(asked, 'PayPal');
  if (!methods.isEligible('paypal')) throw new CheckoutError('payment_method_unavailable', 'PayPal does not offer itself for this payment');
}
