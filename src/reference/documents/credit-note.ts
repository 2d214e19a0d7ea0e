import type { BillTo } from '../../core/model/billing-contact.js';
import type { References } from '../../core/model/order.js';
import type { Tax } from '../../core/model/quote.js';
import type { Money } from '../../core/money.js';
import type { InvoiceRecord, Seller } from './invoice.js';

/**
 * A credit note as data: what it takes off its invoice, for each rate of tax. Amounts are positive. Plain JSON, made
 * once, never changed; seller and buyer are the invoice's.
 */
export interface CreditNoteRecord {
  readonly kind: 'creditNote';
  readonly number: string;
  readonly issuedAt: string;
  readonly invoice: { readonly number: string; readonly issuedAt: string };
  readonly reason: string;
  readonly seller: Seller;
  readonly buyer: BillTo;
  readonly order: InvoiceRecord['order'];
  readonly references: References;
  readonly product: InvoiceRecord['product'];
  readonly currency: string;
  readonly taxes: Tax[];
  readonly subtotal: Money;
  readonly tax: Money;
  readonly total: Money;
  /** The invoice's statements that the law asks for. */
  readonly notes: readonly string[];
}

export interface CreditNoteIssue {
  readonly number: string;
  readonly issuedAt: string;
  readonly reason: string;
  readonly amount: Money;
  /** What has been taken off the invoice before, oldest first. */
  readonly earlier: readonly CreditNoteRecord[];
}

/** The credit note over a part of an invoice, or all that is left of it. Throws when more is asked for than is left. */
export function creditNoteFor(invoice: InvoiceRecord, { number, issuedAt, reason, amount, earlier }: CreditNoteIssue): CreditNoteRecord {
  const { seller, buyer, order, references, product, currency, notes } = invoice;
  const taxes = creditedTaxes(invoice.taxes, earlier.map((note) => note.taxes), amount.amount);
  const sum = (pick: (tax: Tax) => Money): Money => ({ ...amount, amount: taxes.reduce((total, tax) => total + pick(tax).amount, 0) });
  return {
    kind: 'creditNote', number, issuedAt, reason, seller, buyer, order, references, product, currency, notes,
    invoice: { number: invoice.number, issuedAt: invoice.issuedAt },
    taxes: taxes.filter(({ taxable, amount: tax }) => taxable.amount + tax.amount > 0),
    subtotal: sum(({ taxable }) => taxable), tax: sum((tax) => tax.amount), total: amount,
  };
}

/**
 * Splits an amount with tax over the rates of an invoice, in proportion to what is left of each, and each part into net
 * and tax as the invoice has them. Integers that add up exactly; all credit notes together never differ from the
 * invoice when nothing is left of it.
 */
export function creditedTaxes(invoiced: readonly Tax[], earlier: readonly (readonly Tax[])[], amount: number): Tax[] {
  const before = invoiced.map((rate) => earlier.flat().filter((each) => sameRate(each, rate)).reduce((sum, each) => sum + grossOf(each), 0));
  const parts = shares(amount, invoiced.map((rate, index) => grossOf(rate) - (before[index] ?? 0)));
  return invoiced.map((rate, index) => {
    const [start, part] = [before[index] ?? 0, parts[index] ?? 0];
    const tax = taxWithin(rate, start + part) - taxWithin(rate, start);
    return { ...rate, taxable: { ...rate.taxable, amount: part - tax }, amount: { ...rate.amount, amount: tax } };
  });
}

const sameRate = (a: Tax, b: Tax): boolean => a.category === b.category && a.ratePpm === b.ratePpm && a.reason === b.reason;

const grossOf = ({ taxable, amount }: Tax): number => taxable.amount + amount.amount;

/** How much tax the first `gross` minor units of a rate hold: rounded once, half up, and rising with them. */
function taxWithin(rate: Tax, gross: number): number {
  const whole = BigInt(grossOf(rate));
  return whole === 0n ? 0 : Number((2n * BigInt(gross) * BigInt(rate.amount.amount) + whole) / (2n * whole));
}

/** Splits an amount in proportion to integer weights, no part above its weight; the largest remainders are rounded up. */
function shares(amount: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (amount > whole) throw new RangeError(`No more than ${whole} minor units are left of the invoice.`);
  const exact = weights.map((weight) => BigInt(amount) * BigInt(weight));
  const total = BigInt(whole || 1);
  const parts = exact.map((product) => Number(product / total));
  const missing = amount - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = exact.map((product, index) => ({ index, rest: product % total })).sort((a, b) => Number(b.rest - a.rest) || a.index - b.index);
  for (const { index } of byRemainder.slice(0, missing)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}
