import type { BillingContact, BillingContactInput, BillingContactPatch } from './model/billing-contact.js';
import type { CatalogueTexts } from './model/catalogue-texts.js';
import type { ListQuery, Page } from './model/common.js';
import type { InvoiceLink } from './model/invoice-link.js';
import type { Licence } from './model/licence.js';
import type { Offer } from './model/offer.js';
import type { Order, OrderRequest, PaymentAttemptRequest, StartedPayment } from './model/order.js';
import type { Evidence } from './model/payment-attempt.js';
import type { AutoRenewRequest, Product } from './model/product.js';
import type { Quote, QuoteRequest } from './model/quote.js';
import type { Session } from './model/session.js';

/** How to take a call back. An aborted call rejects with an `AbortError`. */
export interface Call {
  signal?: AbortSignal | undefined;
}

/** A call that changes something: the same key with the same body has its effect once, however often it is sent. */
export interface KeyedCall extends Call {
  idempotencyKey: string;
}

/**
 * What a backend must do for the checkout. `createHttpBackend` is one implementation; a partner with another protocol
 * writes a second one. Every method rejects with a `CheckoutError`; one that got no answer in time rejects with
 * `timeout` or `network`, which means *unknown*, not *failed*.
 */
export interface CheckoutBackend {
  /** Identifies this backend on this origin. With the session's partner and buyer it names the drafts and attempts kept in the browser. */
  readonly scope: string;
  getSession(call?: Call): Promise<Session>;
  listProducts(list: ListQuery, call?: Call): Promise<Page<Product>>;
  getProduct(serialNumber: string, call?: Call): Promise<Product>;
  listOffers(serialNumber: string, call?: Call): Promise<Offer[]>;
  /** What the catalogue's things are called in a language (a BCP 47 tag). A backend without it has one language. */
  getCatalogueTexts?(language: string, call?: Call): Promise<CatalogueTexts>;
  createQuote(request: QuoteRequest, call?: Call): Promise<Quote>;
  getQuote(id: string, call?: Call): Promise<Quote>;
  setAutoRenew(serialNumber: string, request: AutoRenewRequest, call: KeyedCall): Promise<Product>;
  listBillingContacts(list: ListQuery, call?: Call): Promise<Page<BillingContact>>;
  createBillingContact(input: BillingContactInput, call?: Call): Promise<BillingContact>;
  updateBillingContact(id: string, patch: BillingContactPatch, call?: Call): Promise<BillingContact>;
  deleteBillingContact(id: string, call?: Call): Promise<void>;
  createOrder(request: OrderRequest, call: KeyedCall): Promise<StartedPayment>;
  listOrders(list: ListQuery, call?: Call): Promise<Page<Order>>;
  getOrder(id: string, call?: Call): Promise<Order>;
  createPaymentAttempt(orderId: string, request: PaymentAttemptRequest, call: KeyedCall): Promise<StartedPayment>;
  /** Hands over what the gateway brought back (nothing is fine too) and returns the order as the backend then knows it. */
  completePaymentAttempt(orderId: string, attemptId: string, evidence: Evidence, call: KeyedCall): Promise<Order>;
  cancelOrder(id: string, call: KeyedCall): Promise<Order>;
  getLicence(orderId: string, call?: Call): Promise<Licence>;
  /** The invoice as a PDF. */
  getInvoice(orderId: string, call?: Call): Promise<{ name: string; content: Uint8Array<ArrayBuffer> }>;
  /** One of the order's credit notes as a PDF. */
  getCreditNote(orderId: string, number: string, call?: Call): Promise<{ name: string; content: Uint8Array<ArrayBuffer> }>;
  sendInvoiceLink(orderId: string, call: KeyedCall): Promise<InvoiceLink>;
}
