import type { Money } from '../../core/money.js';
import type { BillTo } from '../../core/model/billing-contact.js';
import type { Order, References } from '../../core/model/order.js';
import type { Term } from '../../core/model/product.js';
import type { LineItem, Proration, Tax } from '../../core/model/quote.js';

/** Who issues an invoice. */
export interface Seller {
  readonly name: string;
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly vatId: string;
  /** Register and number, as business letters must name them. */
  readonly registration: string;
  readonly email: string;
  readonly phone: string;
}

export interface InvoiceLine {
  readonly position: number;
  readonly description: string;
  readonly quantity: number;
  readonly unit: string | null;
  /** Per unit and full term, before tax and discount. */
  readonly unitPrice: Money;
  readonly fullTermAmount: Money;
  /** Zero or negative, on the full-term amount. */
  readonly discount: Money;
  readonly proration: Proration | null;
  /** Before tax. */
  readonly amount: Money;
  readonly taxCategory: string;
}

/**
 * An invoice as data, with all that Article 226 of Directive 2006/112/EC wants of it. Plain JSON, made once, never
 * changed: what is wrong in it is corrected by a credit note.
 */
export interface InvoiceRecord {
  readonly kind: 'invoice';
  readonly number: string;
  readonly issuedAt: string;
  /** When the service was supplied, a calendar day in UTC. */
  readonly suppliedOn: string;
  readonly seller: Seller;
  readonly buyer: BillTo;
  readonly order: { readonly id: string; readonly number: string; readonly createdAt: string };
  readonly references: References;
  readonly product: { readonly name: string; readonly serialNumber: string; readonly customerName: string };
  readonly period: Term | null;
  readonly currency: string;
  readonly lines: readonly InvoiceLine[];
  /** Taxable amount, rate and tax, for each rate. */
  readonly taxes: readonly Tax[];
  readonly subtotal: Money;
  readonly discount: Money;
  readonly tax: Money;
  readonly total: Money;
  /** Statements that the law asks for, for instance on reverse charge. */
  readonly notes: readonly string[];
  /** How it was paid, as far as the order tells. */
  readonly paidWith: string | null;
}

const reasons: Readonly<Record<NonNullable<Tax['reason']>, string>> = {
  reverseCharge: 'Reverse charge: VAT is to be accounted for by the customer (Articles 44 and 196 of Directive 2006/112/EC).',
  export: 'Not subject to VAT: the place of supply lies outside the European Union (Article 44 of Directive 2006/112/EC).',
  exempt: 'Exempt from VAT (Directive 2006/112/EC).',
};

/** The invoice for a paid order, with the order's copies of everything that may change later. */
export function invoiceFor(order: Order, issue: { number: string; issuedAt: string; seller: Seller }): InvoiceRecord {
  const { id, number, createdAt, productName, serialNumber, customerName, subtotal, discount, taxes, tax, total } = order;
  return {
    kind: 'invoice',
    number: issue.number,
    issuedAt: issue.issuedAt,
    suppliedOn: issue.issuedAt.slice(0, 10),
    seller: issue.seller,
    buyer: order.billTo,
    order: { id, number, createdAt },
    references: order.references,
    product: { name: productName, serialNumber, customerName },
    period: order.term,
    currency: total.currency,
    lines: order.lines.map(invoiceLine),
    taxes, subtotal, discount, tax, total,
    notes: [...new Set(taxes.flatMap(({ reason }) => (reason ? [reasons[reason]] : [])))],
    paidWith: order.attempts.findLast(({ status }) => status === 'succeeded')?.method ?? null,
  };
}

/** A price that does not divide evenly by its units (under tiers) is stated for the line as one piece. */
function invoiceLine(line: LineItem, index: number): InvoiceLine {
  const { fullTermAmount, discount, proration, amount, taxCategory, quantityDelta, unit } = line;
  const divides = line.kind === 'quantity' && quantityDelta > 0 && fullTermAmount.amount % quantityDelta === 0;
  const quantity = divides ? quantityDelta : 1;
  const pieces = line.kind === 'quantity' && unit && !divides ? ` (${quantityDelta} ${nounFor(quantityDelta, unit)})` : '';
  return {
    position: index + 1,
    description: line.name + pieces,
    quantity,
    unit: divides && unit ? nounFor(quantity, unit) : null,
    unitPrice: { ...fullTermAmount, amount: fullTermAmount.amount / quantity },
    fullTermAmount, discount, proration, amount, taxCategory,
  };
}

const nounFor = (count: number, unit: { one: string; other: string }): string => (count === 1 ? unit.one : unit.other);
