import { CheckoutError } from '../../core/errors.js';
import type { Money } from '../../core/money.js';

const withoutDecimals = new Set([
  'BIF', 'CLP', 'DJF', 'GNF', 'JPY', 'KMF', 'KRW', 'MGA', 'PYG', 'RWF', 'VND', 'VUV', 'XAF', 'XOF', 'XPF',
]);
const withThreeDecimals = new Set(['BHD', 'JOD', 'KWD', 'OMR', 'TND']);
/** Sent with two decimals that must be zero, although the currencies have none (any more). */
const inWholeUnits = new Set(['ISK', 'UGX']);

/** An amount in the minor units that Stripe counts in, which are not always the currency's own. */
export function toStripeAmount({ amount, currency, exponent }: Money): number {
  const decimals = withoutDecimals.has(currency) ? 0 : withThreeDecimals.has(currency) ? 3 : 2;
  const shift = decimals - exponent;
  const scaled = shift >= 0 ? amount * 10 ** shift : amount / 10 ** -shift;
  const step = inWholeUnits.has(currency) ? 100 : decimals === 3 ? 10 : 1;
  if (!Number.isSafeInteger(scaled) || scaled % step !== 0) {
    throw new CheckoutError('amount_not_representable', `Stripe cannot take ${amount} × 10^-${exponent} ${currency}`);
  }
  return scaled;
}
