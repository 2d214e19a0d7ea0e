import { familyOf } from '../catalogue/lookup.js';
import type { ReferenceContext } from '../context.js';
import { readNextNumber, type NextNumber } from '../counter.js';
import { invoiceFor } from '../documents/invoice.js';
import { createId } from '../identifiers.js';
import { toInstant } from '../instants.js';
import { enqueue } from '../jobs/job.js';
import type { Reader, Stored, Write } from '../ports.js';
import { expandProduct } from '../products/expand-product.js';
import { products, type ProductRecord } from '../products/product-record.js';
import type { SavedMethod } from '../renewals/renewal-terms.js';
import { expandedProduct, renewedProduct } from '../renewals/renewed-product.js';
import { invoiceLinks, invoices, linkLifetime } from './invoice-records.js';
import type { OrderRecord } from './order-record.js';
import { after } from './order-transitions.js';
import { presentOrder } from './present-order.js';

/** What is read before an order may become paid. */
export interface PayingInputs {
  readonly product: Stored<ProductRecord> | null;
  readonly invoiceNumber: NextNumber;
}

export const readForPaying = async (reader: Reader, serialNumber: string): Promise<PayingInputs> => ({
  product: await products.get(reader, serialNumber),
  invoiceNumber: await readNextNumber(reader, 'invoices'),
});

/** What is drawn and looked up before an order may become paid, outside the decision. */
export interface PayingTerms extends Pick<ReferenceContext, 'catalogue' | 'seller'> {
  readonly now: number;
  readonly linkId: string;
  /** For the charge that follows one that did not go through. */
  readonly attemptId: string;
}

export const payingTerms = ({ catalogue, seller, clock, random }: ReferenceContext): PayingTerms => ({
  catalogue, seller, now: clock.now(), linkId: createId(random, 'lnk'), attemptId: createId(random, 'att'),
});

/** What follows from the payment, in the same transaction: invoice, entitlements, and the jobs that deliver. The caller writes the order. */
export function payOrder(terms: PayingTerms, { product, invoiceNumber }: PayingInputs, order: OrderRecord, savedMethod: SavedMethod | null = null): { order: OrderRecord; writes: Write[] } {
  if (!product) throw new RangeError(`The product of order ${order.id} is gone.`);
  const { now, linkId, catalogue, seller } = terms;
  const renews = order.kind === 'renewal';
  const immediate = renews || familyOf(catalogue, product.body.familyId).delivery === 'immediate';
  const { product: delivering, writes: scheduling } = renews
    ? renewedProduct(product.body, order, savedMethod, now) : expandedProduct(expandProduct(catalogue, product.body, order.lines), order, savedMethod, now);
  const raised: ProductRecord = {
    ...delivering,
    version: delivering.version + 1,
    pendingOrderId: delivering.pendingOrderId === order.id ? null : delivering.pendingOrderId,
  };
  const issuedAt = toInstant(now);
  const number = `INV-${issuedAt.slice(0, 4)}-${String(invoiceNumber.value).padStart(6, '0')}`;
  const paid = after(order, 'pay');
  const delivered = immediate ? after(after(paid, 'issue'), 'apply') : paid;
  const final: OrderRecord = {
    ...delivered,
    expiresAt: null,
    invoice: { number, issuedAt },
  };
  const invoice = invoiceFor(presentOrder({ body: final, version: 0 }), { number, issuedAt, seller });
  const link = { id: linkId, orderId: order.id, invoiceNumber: number, expiresAt: now + linkLifetime, used: false, revoked: false };
  return {
    order: final,
    writes: [
      products.put(raised, product.version),
      invoiceNumber.write,
      invoices.put(invoice, 0),
      invoiceLinks.put(link, 0),
      ...scheduling,
      enqueue({ kind: renews ? 'mailRenewed' : immediate ? 'mailSubscription' : 'issueLicence', orderId: order.id }, now),
      enqueue({ kind: 'mailInvoice', orderId: order.id, linkId }, now),
    ],
  };
}
