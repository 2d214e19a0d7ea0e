import type { Money } from '../../core/money.js';

/** A currency by its ISO 4217 code, and how many decimals its amounts have. */
export interface Currency {
  readonly code: string;
  readonly exponent: number;
}

/** The currencies of ISO 4217 that do not have two decimals. */
const exponents: Readonly<Record<string, number>> = {
  BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, UYI: 0, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0,
  BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3,
  CLF: 4, UYW: 4,
};

/** The currency of that code, with its decimals by ISO 4217: none in yen, two in dollars, three in Kuwaiti dinars. */
export function currencyOf(code: string): Currency {
  if (!/^[A-Z]{3}$/.test(code)) throw new RangeError(`${code} is not the code of a currency.`);
  return { code, exponent: exponents[code] ?? 2 };
}

/** A decimal string as minor units, exactly: `"11.97"` with two decimals is 1197. More decimals than there are is an error. */
export function minorUnits(decimal: string, { code, exponent }: Currency): number {
  const [, sign = '', whole = '', part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  if (whole === '') throw new RangeError(`${decimal} is not a decimal number.`);
  if (part.length > exponent) throw new RangeError(`${code} has ${exponent} decimals; ${decimal} has ${part.length}.`);
  return exactNumber(BigInt(sign + whole + part.padEnd(exponent, '0')));
}

/** Minor units as money. */
export const moneyOf = ({ code, exponent }: Currency, amount: bigint): Money => ({ amount: exactNumber(amount), currency: code, exponent });

function exactNumber(amount: bigint): number {
  const value = Number(amount);
  if (!Number.isSafeInteger(value)) throw new RangeError('An amount is too large to be exact.');
  return value;
}
