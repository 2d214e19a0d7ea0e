import { toDecimal, type Money } from '../../core/money.js';
import type { Invoice } from '../../core/model/invoice.js';
import type { Proration } from '../../core/model/quote.js';

/** `USD 1,234.56`, exact for any amount. */
export function moneyText(money: Money): string {
  const [whole = '', fraction] = toDecimal({ ...money, amount: Math.abs(money.amount) }).split('.');
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${money.currency} ${money.amount < 0 ? '−' : ''}${digits}${fraction === undefined ? '' : `.${fraction}`}`;
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** `1 March 2026`, the calendar day in UTC. */
export function dayText(instant: string): string {
  const date = new Date(instant);
  return `${date.getUTCDate()} ${months[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
}

/** `1 March 2026, 09:30 UTC`. */
export const momentText = (instant: string): string => `${dayText(instant)}, ${new Date(instant).toISOString().slice(11, 16)} UTC`;

/** `19 %` for 190000 parts per million. */
export const rateText = (ratePpm: number): string => `${(ratePpm / 10_000).toLocaleString('en', { maximumFractionDigits: 4 })} %`;

/** `Prorated: 212 of 365 days`. */
export const prorationText = ({ numerator, denominator, unit }: Proration): string => `Prorated: ${numerator} of ${denominator} ${unit}s`;

/** How people call a way to pay. */
const methodNames: Readonly<Record<string, string>> = { card: 'card', paypal: 'PayPal', offline: 'bank transfer' };

/** That an invoice is paid, and how. */
export const paidText = ({ total, paidWith, issuedAt }: Pick<Invoice, 'total' | 'paidWith' | 'issuedAt'>): string =>
  (total.amount === 0 ? 'Nothing is due.'
    : `Paid in full${paidWith === null ? '' : ` by ${methodNames[paidWith] ?? paidWith}`} on ${dayText(issuedAt)}; please do not pay again.`);
