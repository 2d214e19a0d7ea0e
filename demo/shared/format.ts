import { toDecimal, type Money } from '../../src/core/money.js';
import type { Entitlement } from '../../src/core/model/product.js';

const locale = 'en';

/** Money always with its currency: `USD 119.70`. */
export function formatMoney(money: Money): string {
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: money.currency,
    currencyDisplay: 'code',
    minimumFractionDigits: money.exponent,
    maximumFractionDigits: money.exponent,
  }).format(toDecimal(money) as `${number}`);
}

const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
const dayOfYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });

/** An instant in the reader's own time. */
export function formatInstant(instant: string): string {
  return moment.format(new Date(instant));
}

/** The time for today's instants, the day for older ones. */
export function formatBriefly(instant: string, now: Date): string {
  const date = new Date(instant);
  return date.toDateString() === now.toDateString() ? clock.format(date) : dayOfYear.format(date);
}

export function formatDay(instant: string): string {
  return day.format(new Date(instant));
}

export function formatTime(instant: string): string {
  return clock.format(new Date(instant));
}

const plural = new Intl.PluralRules(locale);
const count = new Intl.NumberFormat(locale);

/** `70 extensions`, or `Included` for what is just there. */
export function formatEntitlement({ quantity, unit }: Entitlement): string {
  if (unit === null) return quantity > 0 ? 'Included' : 'Not included';
  return `${count.format(quantity)} ${plural.select(quantity) === 'one' ? unit.one : unit.other}`;
}
