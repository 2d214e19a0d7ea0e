import { toDecimal, type Money } from '../../src/core/money.js';

/** The amount as a person types it: `1197.00`. */
export function amountText(money: Money): string {
  return toDecimal(money);
}

/** Reads a typed amount exactly, in the currency of `like`; null when it is not a plain positive amount of it. */
export function readAmount(text: string, like: Money): Money | null {
  const [, whole, fraction = ''] = /^(\d{1,12})(?:\.(\d+))?$/.exec(text.trim()) ?? [];
  if (whole === undefined || fraction.length > like.exponent) return null;
  const amount = Number(whole + fraction.padEnd(like.exponent, '0'));
  return amount > 0 && Number.isSafeInteger(amount) ? { ...like, amount } : null;
}
