import * as z from 'zod/mini';
import { billingContactPageSchema, billingContactSchema } from '../../core/model/billing-contact.js';
import { catalogueTextsSchema } from '../../core/model/catalogue-texts.js';
import { checkoutSessionSchema } from '../../core/model/checkout-session.js';
import { invoiceSchema } from '../../core/model/invoice.js';
import { invoiceLinkSchema } from '../../core/model/invoice-link.js';
import { licenceSchema } from '../../core/model/licence.js';
import { offerPageSchema } from '../../core/model/offer.js';
import { orderPageSchema, orderSchema, startedPaymentSchema } from '../../core/model/order.js';
import { pbxSchema } from '../../core/model/pbx.js';
import { productPageSchema, productSchema } from '../../core/model/product.js';
import { quoteSchema } from '../../core/model/quote.js';
import { sessionSchema } from '../../core/model/session.js';
import type { RefusalName } from './refusals.js';

export const tags = {
  Sessions: 'Who buys. A distributor’s server asks for a token; the buyer’s page uses it.',
  Products: 'What the partner’s customers own, and what can be added to it.',
  Quotes: 'The backend prices; what is accepted is exactly one version of a quote.',
  'Billing contacts': 'Who can be given an invoice.',
  Orders: 'An accepted quote and what becomes of it.',
  'Invoice links': 'One-time links in mails. Mail scanners look at links, so looking (GET, HEAD) changes nothing; only POST downloads.',
  Webhooks: 'Payment services report here. A message only says where to look: the backend asks the service what is true.',
  'Simulated PBX': 'The device that takes its licence. Part of the reference backend only; a real backend leaves it out.',
  'Back office': 'The account manager’s side. Part of the reference backend only; a real backend keeps it elsewhere.',
} as const;

/** An answer when all went well. Without a schema it has the media type, or no body at all. */
export interface Reply {
  readonly status: number;
  readonly description: string;
  readonly schema?: z.ZodMiniType;
  readonly mediaType?: 'application/pdf' | 'text/html';
  /** Further media types that `Accept` may ask for instead. */
  readonly alsoAs?: readonly string[];
}

/** What a route does, in words; what it needs is known from the route itself. */
export interface Operation {
  readonly id: string;
  readonly tag: keyof typeof tags;
  readonly summary: string;
  readonly description?: string;
  readonly replies: readonly Reply[];
  /** Reasons to refuse besides those that follow from what the route needs. */
  readonly refusals?: readonly RefusalName[];
  /** A list, which can be searched and paged through. */
  readonly lists?: boolean;
  /** Query parameters that are `true` or left out, with what they do. */
  readonly flags?: Readonly<Record<string, string>>;
  /** Refusals are shown as a page to whoever does not accept JSON. */
  readonly forPeople?: boolean;
}

const ok = (description: string, schema?: z.ZodMiniType): Reply => ({ status: 200, description, ...(schema && { schema }) });
const created = (description: string, schema: z.ZodMiniType): Reply => ({ status: 201, description, schema });
const pdf: Reply = { status: 200, description: 'The invoice.', mediaType: 'application/pdf' };
const page = (description: string): Reply => ({ status: 200, description, mediaType: 'text/html' });
const list = (id: string, tag: Operation['tag'], summary: string, schema: z.ZodMiniType): Operation =>
  ({ id, tag, summary, replies: [ok('A page of the list.', schema)], lists: true });

/** Every operation of the contract, by verb and path as the routes have them. */
export const operations: Readonly<Record<string, Operation>> = {
  'POST /v1/checkout-sessions': {
    id: 'createCheckoutSession', tag: 'Sessions', summary: 'Get a token for one buyer’s page',
    description: 'Called by the distributor’s server, never by a page. The token is good for 15 minutes at most and bound to partner, origin, buyer and scope.',
    replies: [created('The token, and until when it is good.', checkoutSessionSchema)],
  },
  'GET /v1/session': {
    id: 'getSession', tag: 'Sessions', summary: 'What the page needs first',
    description: 'Who buys, who looks after them, and the payment methods with their public keys.', replies: [ok('The session.', sessionSchema)],
  },
  'GET /v1/products': list('listProducts', 'Products', 'List what the partner’s customers own', productPageSchema),
  'GET /v1/products/:serialNumber': { id: 'getProduct', tag: 'Products', summary: 'Get one product', replies: [ok('The product.', productSchema)] },
  'GET /v1/products/:serialNumber/offers': {
    id: 'listOffers', tag: 'Products', summary: 'List what can be added', description: 'All of it on one page, with limits, and with the reason where something cannot be bought now.',
    replies: [ok('The offers.', offerPageSchema)],
  },
  'GET /v1/catalogue-texts/:language': {
    id: 'getCatalogueTexts', tag: 'Products', summary: 'What the catalogue’s things are called in a language',
    description: 'Names, descriptions and plural forms by the ids of offers, families, plans and entitlements. A language that there is not is answered with the nearest one, in the end with the backend’s own; a backend of one language leaves this out.',
    replies: [ok('The texts.', catalogueTextsSchema)],
  },
  'PUT /v1/products/:serialNumber/auto-renew': {
    id: 'setAutoRenew', tag: 'Products', summary: 'Switch the renewal on (with consent) or off', replies: [ok('The product as it is now.', productSchema)],
  },
  'POST /v1/quotes': {
    id: 'createQuote', tag: 'Quotes', summary: 'Price a selection', description: 'Stores nothing but the quote, so it needs no key. The request names what is wanted and never a price.',
    replies: [created('The quote.', quoteSchema)], refusals: ['notFound', 'offerUnavailable'],
  },
  'GET /v1/quotes/:id': { id: 'getQuote', tag: 'Quotes', summary: 'Get a quote', description: 'As it was made, with what stands in its way now.', replies: [ok('The quote.', quoteSchema)] },
  'GET /v1/billing-contacts': list('listBillingContacts', 'Billing contacts', 'List the contact book', billingContactPageSchema),
  'POST /v1/billing-contacts': { id: 'createBillingContact', tag: 'Billing contacts', summary: 'Add a contact', replies: [created('The contact.', billingContactSchema)] },
  'PATCH /v1/billing-contacts/:id': {
    id: 'updateBillingContact', tag: 'Billing contacts', summary: 'Change a contact', description: 'Fields that are left out stay as they are. Orders keep the copy that they were placed with.',
    replies: [ok('The contact as it is now.', billingContactSchema)],
  },
  'DELETE /v1/billing-contacts/:id': {
    id: 'deleteBillingContact', tag: 'Billing contacts', summary: 'Remove a contact', replies: [{ status: 204, description: 'It is gone.' }], refusals: ['contactInUse'],
  },
  'POST /v1/orders': {
    id: 'createOrder', tag: 'Orders', summary: 'Accept a quote', description: 'Makes the order with its first payment attempt. An order over nothing is paid at once.',
    replies: [created('The order, which attempt is meant, and what its gateway needs to go on in the browser.', startedPaymentSchema)],
    refusals: ['notFound', 'quoteStale', 'pendingOrder', 'quoteExpired', 'orderNotPayable', 'belowMinimum', 'serviceUnavailable'],
  },
  'GET /v1/orders': list('listOrders', 'Orders', 'List the orders, newest first', orderPageSchema),
  'GET /v1/orders/:id': { id: 'getOrder', tag: 'Orders', summary: 'How an order stands', description: 'The long-lived truth; what a page asks after a time-out.', replies: [ok('The order.', orderSchema)] },
  'POST /v1/orders/:id/payment-attempts': {
    id: 'createPaymentAttempt', tag: 'Orders', summary: 'Pay again, or otherwise', description: 'Earlier attempts are closed at their payment services first, so that nobody pays twice.',
    replies: [created('The order, the new attempt, and what its gateway needs.', startedPaymentSchema)], refusals: ['orderNotPayable', 'belowMinimum', 'serviceUnavailable'],
  },
  'POST /v1/orders/:id/payment-attempts/:attemptId/complete': {
    id: 'completePaymentAttempt', tag: 'Orders', summary: 'Hand over what the gateway brought back', description: 'The evidence is a hint; the backend asks the payment service what is true.',
    replies: [ok('The order as it stands now.', orderSchema)], refusals: ['serviceUnavailable'],
  },
  'POST /v1/orders/:id/cancel': {
    id: 'cancelOrder', tag: 'Orders', summary: 'Cancel an order that is not paid', replies: [ok('The order, cancelled.', orderSchema)], refusals: ['orderNotCancellable', 'serviceUnavailable'],
  },
  'GET /v1/orders/:id/licence': {
    id: 'getLicence', tag: 'Orders', summary: 'Activation code and licence file', description: 'Not found until it is issued.', replies: [ok('The licence.', licenceSchema)],
  },
  'GET /v1/orders/:id/invoice': {
    id: 'getInvoice', tag: 'Orders', summary: 'The invoice: as a PDF, as data, or as UBL',
    description: 'Not found until the order is paid. `Accept` chooses: `application/pdf` (for whoever takes any), `application/json`, or `application/xml` for UBL 2.1 by EN 16931 and Peppol BIS Billing 3.',
    replies: [{ status: 200, description: 'The invoice.', schema: invoiceSchema, alsoAs: ['application/pdf', 'application/xml'] }], refusals: ['notAcceptable'],
  },
  'GET /v1/orders/:id/credit-notes/:number': {
    id: 'getCreditNote', tag: 'Orders', summary: 'A credit note as a PDF', description: 'One that corrects the order’s invoice after a refund; the order lists them.',
    replies: [{ ...pdf, description: 'The credit note.' }],
  },
  'POST /v1/orders/:id/invoice-links': {
    id: 'sendInvoiceLink', tag: 'Orders', summary: 'Send a new one-time link by mail', description: 'Earlier links no longer work.', replies: [created('Where it was sent.', invoiceLinkSchema)],
  },
  'GET /invoices/:token': {
    id: 'showInvoiceLink', tag: 'Invoice links', summary: 'Show a one-time link', forPeople: true, replies: [page('A page with a button that downloads.')], refusals: ['linkUsed', 'linkExpired'],
  },
  'POST /invoices/:token': {
    id: 'useInvoiceLink', tag: 'Invoice links', summary: 'Download the invoice and use the link up', description: 'Of many at once exactly one gets the invoice.',
    forPeople: true, replies: [pdf], refusals: ['linkUsed', 'linkExpired'],
  },
  'POST /invoices/:token/new-link': {
    id: 'renewInvoiceLink', tag: 'Invoice links', summary: 'Ask for a new link by mail', description: 'From the page of a link that is used or over; at most one a minute. The mail goes to the order’s contact.',
    forPeople: true, replies: [page('A page that says that it was sent, or, while the link is good, with its button.')],
  },
  'POST /webhooks/stripe': webhook('Stripe', 'Signed with `Stripe-Signature` over time and body.'),
  'POST /webhooks/paypal': webhook('PayPal', 'Signed with the `PayPal-Transmission-*` headers, which PayPal verifies.'),
  'GET /v1/pbx/:serialNumber': { id: 'getPbx', tag: 'Simulated PBX', summary: 'Activation Information', replies: [ok('The PBX.', pbxSchema)] },
  'POST /v1/pbx/:serialNumber/refresh': {
    id: 'refreshPbx', tag: 'Simulated PBX', summary: 'Take the newest licence now', replies: [ok('The PBX as it is now.', pbxSchema)], refusals: ['pbxOffline'],
  },
  'POST /v1/pbx/:serialNumber/update': {
    id: 'updatePbx', tag: 'Simulated PBX', summary: 'Take a licence file', description: 'An older file is refused; the same one again changes nothing.',
    replies: [ok('The PBX as it is now.', pbxSchema)], refusals: ['licenceOlder', 'licenceRevoked'],
  },
  'GET /v1/back-office/orders': {
    ...list('listOrdersForBackOffice', 'Back office', 'List the orders that wait for an offline payment', orderPageSchema),
    flags: { all: 'Lists all orders instead.' },
  },
  'POST /v1/back-office/orders/:id/payments': {
    id: 'bookPayment', tag: 'Back office', summary: 'Book an offline payment that arrived', replies: [ok('The order, paid.', orderSchema)], refusals: ['orderNotPayable'],
  },
  'POST /v1/back-office/orders/:id/refunds': {
    id: 'refundOrder', tag: 'Back office', summary: 'Give back a payment or a part of it', refusals: ['orderNotRefundable'],
    replies: [ok('The order; what was paid offline is booked as refunded.', orderSchema), { status: 202, description: 'The order; the payment service is about to give it back.', schema: orderSchema }],
  },
};

function webhook(name: string, description: string): Operation {
  return {
    id: `receive${name}Webhook`, tag: 'Webhooks', summary: `${name} reports an event`, description: `${description} Twice or out of order does no harm.`,
    replies: [ok('Received.', z.object({ received: z.literal(true) }))], refusals: ['unsigned', 'tooLarge', 'notFound'],
  };
}
