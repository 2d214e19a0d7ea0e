import type { Unit } from '../../core/model/unit.js';
import type { Invoice, InvoiceLine, Seller } from '../../core/model/invoice.js';
import type { Order } from '../../core/model/order.js';
import type { LineItem, Tax } from '../../core/model/quote.js';

export type { InvoiceLine, Seller };

/** An invoice as it is kept, which is the contract's: plain JSON, made once, never changed. */
export type InvoiceRecord = Readonly<Invoice>;

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
  const { fullTermAmount, discount, proration, amount, taxCategory, quantityDelta, resultingQuantity, unit } = line;
  // A renewal adds nothing: what there is is paid for again.
  const count = quantityDelta === 0 ? resultingQuantity : quantityDelta;
  const divides = line.kind === 'quantity' && count > 0 && fullTermAmount.amount % count === 0;
  const quantity = divides ? count : 1;
  const pieces = line.kind === 'quantity' && unit && !divides ? ` (${count} ${nounFor(count, unit)})` : '';
  return {
    position: index + 1,
    description: line.name + pieces,
    quantity,
    unit: divides && unit ? nounFor(quantity, unit) : null,
    unitPrice: { ...fullTermAmount, amount: fullTermAmount.amount / quantity },
    fullTermAmount, discount, proration, amount, taxCategory,
  };
}

/** Documents are in English. */
const nounFor = (count: number, { one, other }: Unit): string => (count === 1 ? one : undefined) ?? other;
