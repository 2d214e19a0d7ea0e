import type { OrderRequest } from '../../core/model/order.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import { familyOf } from '../catalogue/lookup.js';
import type { ContactRecord } from '../contacts/contact-record.js';
import { toInstant, toTime } from '../instants.js';
import type { ProductRecord } from '../products/product-record.js';
import { blockersOf } from '../quotes/blockers.js';
import { taxDecisionFor } from '../quotes/contact-tax.js';
import type { QuoteRecord } from '../quotes/quote-record.js';
import { Refusal } from '../refusal.js';
import type { BuyerSession } from '../sessions/buyer-session.js';
import { orderNumberText } from './order-number.js';
import type { AttemptRecord, OrderRecord } from './order-record.js';
import { expiryOf, keptConsent } from './payment-terms.js';

/** The quote no longer holds; the buyer is to be shown a fresh one. */
export class QuoteOver extends Error {
  override readonly name = 'QuoteOver';
  constructor(readonly code: 'quote_stale' | 'quote_expired', readonly record: QuoteRecord) {
    super(code);
  }
}

export interface Acceptance {
  readonly session: BuyerSession;
  readonly request: OrderRequest;
  readonly catalogue: Catalogue;
  readonly record: QuoteRecord;
  readonly product: ProductRecord;
  readonly contact: ContactRecord;
  readonly orderId: string;
  readonly orderNumber: number;
  readonly attempt: AttemptRecord;
  readonly now: number;
}

/** Refuses a quote that does not hold any more, or that something stands in the way of. */
export function checkQuote({ request, catalogue, record, product, contact, now }: Omit<Acceptance, 'attempt' | 'orderNumber' | 'orderId' | 'session'>): void {
  const { quote } = record;
  const [blocker] = blockersOf(product);
  if (blocker) throw new Refusal(409, blocker.code, blocker.detail, { quote: { ...quote, blockers: blockersOf(product) } });
  if (quote.version !== request.quoteVersion || quote.inputs.productVersion !== product.version || record.orderId !== null) throw new QuoteOver('quote_stale', record);
  if (now >= toTime(quote.validUntil)) throw new QuoteOver('quote_expired', record);
  const bearsOtherTax = quote.taxes.some(({ category, ratePpm, reason }) => {
    const decision = taxDecisionFor(catalogue, contact, category);
    return ratePpm !== decision.ratePpm || reason !== decision.reason;
  });
  if (bearsOtherTax) throw new QuoteOver('quote_stale', record);
}

/** The order that an accepted quote becomes, not yet paid. */
export function orderFor({ session, request, catalogue, record, product, contact, orderId, orderNumber, attempt, now }: Acceptance): OrderRecord {
  const { quote } = record;
  const family = familyOf(catalogue, product.familyId);
  const at = toInstant(now);
  const { id: quoteId, version: quoteVersion, serialNumber, term, lines, subtotal, discount, taxes, tax, total, nextRenewal } = quote;
  return {
    id: orderId,
    kind: 'expansion',
    number: orderNumberText(at, orderNumber),
    partnerId: product.partnerId,
    customerId: product.customer.id,
    buyer: session.buyer,
    serialNumber,
    productName: family.name,
    customerName: product.customer.name,
    delivery: family.delivery,
    createdAt: at,
    expiresAt: expiryOf({ kind: 'expansion', term }, request.method, now),
    status: 'pending', payment: 'unpaid', fulfilment: 'notStarted',
    quoteId, quoteVersion, term, lines, subtotal, discount, taxes, tax, total, nextRenewal,
    autoRenew: request.autoRenew !== null || product.renewal.terms !== null,
    autoRenewConsent: keptConsent(request.autoRenew, at, nextRenewal?.amount ?? null),
    renewal: null,
    billTo: contact.details,
    references: trimmed(request.references),
    attempts: [attempt],
    invoice: null, creditNotes: [], refunds: [], bankReference: null,
  };
}

/** References as they are kept. */
export const trimmed = (references: OrderRequest['references']): OrderRequest['references'] => ({
  proformaInvoiceNumber: references.proformaInvoiceNumber.trim(),
  purchaseOrderNumber: references.purchaseOrderNumber.trim(),
  customerReference: references.customerReference.trim(),
});

/** An attempt that has just been decided on. */
export const newAttempt = (id: string, method: string, now: number): AttemptRecord => ({
  id, method, status: 'created', createdAt: toInstant(now), declineCategory: null, reference: null, closed: false, declines: 0, disputes: [], savedMethod: null,
});
