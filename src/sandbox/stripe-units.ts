import type { Money } from '../core/money.js';

const decimalsByCurrency: Readonly<Record<string, number>> = Object.fromEntries([
  ...['BIF', 'CLP', 'DJF', 'GNF', 'JPY', 'KMF', 'KRW', 'MGA', 'PYG', 'RWF', 'VND', 'VUV', 'XAF', 'XOF', 'XPF'].map((code) => [code, 0]),
  ...['BHD', 'JOD', 'KWD', 'OMR', 'TND'].map((code) => [code, 3]),
]);

/** An amount as the card service writes it. Kept apart from the gateway's own conversion, which is checked against it. */
export function inStripeUnits({ amount, currency, exponent }: Money): { amount: number; currency: string } {
  const decimals = decimalsByCurrency[currency] ?? 2;
  return { amount: Math.round(amount * 10 ** (decimals - exponent)), currency: currency.toLowerCase() };
}
