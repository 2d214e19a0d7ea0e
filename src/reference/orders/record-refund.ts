import type { Catalogue } from '../catalogue/catalogue.js';
import { readNextNumber, type NextNumber } from '../counter.js';
import { creditNoteFor, type CreditNoteRecord } from '../documents/credit-note.js';
import type { InvoiceRecord } from '../documents/invoice.js';
import { toInstant } from '../instants.js';
import { enqueue } from '../jobs/job.js';
import type { Reader, Stored, Write } from '../ports.js';
import { expandProduct } from '../products/expand-product.js';
import { products, type ProductRecord } from '../products/product-record.js';
import { unrenewedProduct } from '../renewals/renewed-product.js';
import { schedule } from '../renewals/schedule.js';
import { findOrder } from './find-order.js';
import { creditNotes, invoices } from './invoice-records.js';
import { licences, type LicenceRecord } from './licence-record.js';
import { orders, type OrderRecord, type RefundRecord } from './order-record.js';
import { after } from './order-transitions.js';

/** What is read before a refund may count as done. */
export interface RefundInputs {
  readonly order: Stored<OrderRecord>;
  readonly product: Stored<ProductRecord> | null;
  readonly licence: Stored<LicenceRecord> | null;
  readonly invoice: InvoiceRecord | null;
  readonly earlier: readonly CreditNoteRecord[];
  readonly creditNoteNumber: NextNumber;
}

export async function readForRefund(reader: Reader, orderId: string): Promise<RefundInputs> {
  const order = await findOrder(reader, 'backOffice', orderId);
  const { serialNumber, invoice, creditNotes: issued } = order.body;
  const earlier = await Promise.all(issued.map(({ number }) => creditNotes.get(reader, number)));
  return {
    order,
    product: await products.get(reader, serialNumber),
    licence: await licences.get(reader, orderId),
    invoice: (invoice && (await invoices.get(reader, invoice.number))?.body) ?? null,
    earlier: earlier.flatMap((note) => note?.body ?? []),
    creditNoteNumber: await readNextNumber(reader, 'credit-notes'),
  };
}

/**
 * The order after a refund went through, with its credit note; with the last of the money goes what was bought. A
 * refund that is done already changes nothing. Pure.
 */
export function recordRefund(catalogue: Catalogue, inputs: RefundInputs, refundId: string, now: number): { order: OrderRecord; writes: Write[] } {
  const { body, version } = inputs.order;
  const refund = body.refunds.find(({ id }) => id === refundId);
  if (!refund || refund.done) return { order: body, writes: [] };
  const marked = { ...body, refunds: body.refunds.map((each) => (each.id === refundId ? { ...each, done: true } : each)) };
  if (!refund.ofPayment) return { order: marked, writes: [orders.put(marked, version)] };
  const whole = sumOf(marked.refunds.filter(({ done }) => done)) >= body.total.amount;
  const credited = withCreditNote(inputs, marked, refund, now);
  const next = after(credited.order, whole ? 'refund' : 'refundPartly');
  const revoked = next.fulfilment === 'revoked' && body.fulfilment !== 'revoked' ? takeBack(catalogue, inputs, refundId, now) : [];
  return { order: next, writes: [orders.put(next, version), ...credited.writes, ...revoked] };
}

/** What was asked to be given back of the order's own payment. */
export const sumOf = (refunds: readonly RefundRecord[]): number =>
  refunds.filter(({ ofPayment }) => ofPayment).reduce((sum, { amount }) => sum + amount.amount, 0);

/** What never was invoiced needs no correction. */
function withCreditNote({ invoice, earlier, creditNoteNumber }: RefundInputs, order: OrderRecord, { amount, reason }: RefundRecord, now: number): { order: OrderRecord; writes: Write[] } {
  if (!invoice) return { order, writes: [] };
  const issuedAt = toInstant(now);
  const number = `CN-${issuedAt.slice(0, 4)}-${String(creditNoteNumber.value).padStart(6, '0')}`;
  const note = creditNoteFor(invoice, { number, issuedAt, reason, amount, earlier });
  return {
    order: { ...order, creditNotes: [...order.creditNotes, { number, issuedAt, amount }] },
    writes: [creditNoteNumber.write, creditNotes.put(note, 0), enqueue({ kind: 'mailCreditNote', orderId: order.id, creditNote: number }, now)],
  };
}

/**
 * What the order bought goes: its entitlements at once, its licence where a product has not taken it yet, and the product is given a
 * lower one. The consent that came with it goes too, and with that the payment method: what was given back is not charged again.
 */
function takeBack(catalogue: Catalogue, { order: { id, body }, product, licence }: RefundInputs, refundId: string, now: number): Write[] {
  if (!product) return [];
  const without = body.kind === 'renewal' ? unrenewedProduct(product.body, body, now) : expandProduct(catalogue, product.body, body.lines, -1);
  const { terms } = without.renewal;
  const agreed = terms?.orderId === id ? terms : null;
  const reduced = { ...(agreed ? schedule(without, null, now).product : without), version: product.body.version + 1 };
  const { serialNumber, renewal } = reduced;
  return [
    products.put(reduced, product.version),
    ...(licence ? [licences.put({ ...licence.body, revoked: true }, licence.version)] : []),
    ...(body.delivery === 'activationCode' ? [enqueue({ kind: 'lowerLicence', orderId: id, refundId }, now)] : []),
    ...(agreed ? [enqueue({ kind: 'mailAutoRenew', serialNumber, schedule: renewal.schedule, enabled: false, buyer: agreed.buyer }, now)] : []),
  ];
}
