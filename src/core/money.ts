import type { Money } from './model/money.js';

export type { Money };

/**
 * The amount as a plain decimal string, exact to the last digit: `1197` with exponent 2 is `"11.97"`.
 * For `Intl.NumberFormat`, which takes decimal strings without going through a float, and for payment services.
 */
export function toDecimal({ amount, exponent }: Money): string {
  const digits = Math.abs(amount).toString().padStart(exponent + 1, '0');
  const sign = amount < 0 ? '-' : '';
  return exponent === 0 ? sign + digits : `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

/** Whether two amounts are the same amount of the same currency. */
export function sameMoney(a: Money, b: Money): boolean {
  return a.amount === b.amount && a.currency === b.currency && a.exponent === b.exponent;
}
