import { toDecimal, type Money } from '../../core/money.js';

const noDecimals = ['BIF', 'CLP', 'DJF', 'GNF', 'JPY', 'KMF', 'KRW', 'MGA', 'PYG', 'RWF', 'VND', 'VUV', 'XAF', 'XOF', 'XPF'];
const threeDecimals = ['BHD', 'JOD', 'KWD', 'OMR', 'TND'];
const stripeDecimals: ReadonlyMap<string, number> = new Map([
  ...noDecimals.map((currency) => [currency, 0] as const),
  ...threeDecimals.map((currency) => [currency, 3] as const),
]);

/** Counted with two decimals which must be zero. */
const wholeUnitsOnly = new Set(['ISK', 'UGX']);

/** An amount as the card service counts it. Throws where it cannot be written exactly. */
export function toStripeUnits(money: Money): number {
  const { currency } = money;
  const decimals = stripeDecimals.get(currency) ?? 2;
  const amount = rescaled(money.amount, decimals - money.exponent);
  const step = wholeUnitsOnly.has(currency) ? 100 : decimals === 3 ? 10 : 1;
  if (!Number.isSafeInteger(amount) || amount % step !== 0) throw inexact(money);
  return amount;
}

/** The card service's count as money with `exponent` decimals. */
export function fromStripeUnits(amount: number, currency: string, exponent: number): Money {
  const code = currency.toUpperCase();
  return { amount: rescaled(amount, exponent - (stripeDecimals.get(code) ?? 2)), currency: code, exponent };
}

const paypalWithoutDecimals = new Set(['HUF', 'JPY', 'TWD']);

/** An amount as PayPal writes it: a decimal string. Throws where it cannot be written exactly. */
export function toPayPalValue(money: Money): string {
  const exponent = paypalWithoutDecimals.has(money.currency) ? 0 : 2;
  const amount = rescaled(money.amount, exponent - money.exponent);
  if (!Number.isSafeInteger(amount)) throw inexact(money);
  return toDecimal({ amount, currency: money.currency, exponent });
}

/** PayPal's decimal string as money with `exponent` decimals. */
export function fromPayPalValue(value: string, currency: string, exponent: number): Money {
  const [whole = '', fraction = ''] = value.split('.');
  const amount = rescaled(Number(whole + fraction), exponent - fraction.length);
  return { amount, currency, exponent };
}

const rescaled = (amount: number, shift: number): number => (shift >= 0 ? amount * 10 ** shift : amount / 10 ** -shift);

const inexact = ({ amount, currency, exponent }: Money): RangeError =>
  new RangeError(`${currency} ${amount} × 10^-${exponent} cannot be charged exactly.`);
