import { CheckoutError } from '../../core/errors.js';
import { toDecimal, type Money } from '../../core/money.js';

const withoutDecimals = new Set(['HUF', 'JPY', 'TWD']);

/** An amount as PayPal writes it: two decimals, or none for the currencies that it takes without. */
export function toPayPalValue(money: Money): string {
  const [whole = '', fraction = ''] = toDecimal(money).split('.');
  const decimals = withoutDecimals.has(money.currency) ? 0 : 2;
  if (/[1-9]/.test(fraction.slice(decimals))) {
    throw new CheckoutError('amount_not_representable', `PayPal cannot take ${toDecimal(money)} ${money.currency}`);
  }
  return decimals === 0 ? whole : `${whole}.${fraction.slice(0, decimals).padEnd(decimals, '0')}`;
}
