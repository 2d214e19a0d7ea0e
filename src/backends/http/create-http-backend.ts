import * as z from 'zod/mini';
import type { CheckoutBackend } from '../../core/backend.js';
import { billingContactPageSchema, billingContactSchema } from '../../core/model/billing-contact.js';
import { catalogueTextsSchema } from '../../core/model/catalogue-texts.js';
import type { ListQuery } from '../../core/model/common.js';
import { invoiceLinkSchema } from '../../core/model/invoice-link.js';
import { licenceSchema } from '../../core/model/licence.js';
import { offerPageSchema, type Offer } from '../../core/model/offer.js';
import { orderPageSchema, orderSchema, startedPaymentSchema } from '../../core/model/order.js';
import { productPageSchema, productSchema } from '../../core/model/product.js';
import { quoteSchema } from '../../core/model/quote.js';
import { sessionSchema } from '../../core/model/session.js';
import { createRequester, type RequesterOptions } from './requester.js';

export type HttpBackendOptions = RequesterOptions;

/**
 * The checkout's backend over the HTTP contract. Every reply is parsed once, here; refusals, silence and replies that are
 * not of the contract become CheckoutErrors. Requests that are safe to repeat are repeated.
 *
 * @param options.baseUrl where `/v1` is; relative to the page where there is one
 * @param options.getToken gives the bearer token; asked again once after a 401
 * @param options.fetch in place of the global one
 * @param options.timeout milliseconds that one try may take, 15,000 by default
 */
export function createHttpBackend(options: HttpBackendOptions): CheckoutBackend {
  const { json, bytes, nothing } = createRequester(options);
  const order = (id: string) => `v1/orders/${encodeURIComponent(id)}`;
  const product = (serialNumber: string) => `v1/products/${encodeURIComponent(serialNumber)}`;
  const contact = (id: string) => `v1/billing-contacts/${encodeURIComponent(id)}`;

  return {
    scope: new URL(options.baseUrl).href,
    getSession: (call) => json({ method: 'GET', path: 'v1/session', schema: sessionSchema, ...call }),
    listProducts: (list, call) => json({ method: 'GET', path: `v1/products${search(list)}`, schema: productPageSchema, ...call }),
    getProduct: (serialNumber, call) => json({ method: 'GET', path: product(serialNumber), schema: productSchema, ...call }),
    async listOffers(serialNumber, call) {
      const offers: Offer[] = [];
      let cursor: string | null = null;
      do {
        const query: string = search({ limit: 100, ...(cursor !== null && { cursor }) });
        const page: z.infer<typeof offerPageSchema> = await json({ method: 'GET', path: `${product(serialNumber)}/offers${query}`, schema: offerPageSchema, ...call });
        offers.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor !== null);
      return offers;
    },
    getCatalogueTexts: (language, call) => json({ method: 'GET', path: `v1/catalogue-texts/${encodeURIComponent(language)}`, schema: catalogueTextsSchema, ...call }),
    createQuote: (body, call) => json({ method: 'POST', path: 'v1/quotes', body, schema: quoteSchema, repeatable: true, ...call }),
    getQuote: (id, call) => json({ method: 'GET', path: `v1/quotes/${encodeURIComponent(id)}`, schema: quoteSchema, ...call }),
    setAutoRenew: (serialNumber, body, call) => json({ method: 'PUT', path: `${product(serialNumber)}/auto-renew`, body, schema: productSchema, ...call }),
    listBillingContacts: (list, call) => json({ method: 'GET', path: `v1/billing-contacts${search(list)}`, schema: billingContactPageSchema, ...call }),
    createBillingContact: (body, call) => json({ method: 'POST', path: 'v1/billing-contacts', body, schema: billingContactSchema, ...call }),
    updateBillingContact: (id, body, call) => json({ method: 'PATCH', path: contact(id), body, schema: billingContactSchema, repeatable: true, ...call }),
    deleteBillingContact: (id, call) => nothing({ method: 'DELETE', path: contact(id), ...call }),
    createOrder: (body, call) => json({ method: 'POST', path: 'v1/orders', body, schema: startedPaymentSchema, ...call }),
    listOrders: (list, call) => json({ method: 'GET', path: `v1/orders${search(list)}`, schema: orderPageSchema, ...call }),
    getOrder: (id, call) => json({ method: 'GET', path: order(id), schema: orderSchema, ...call }),
    createPaymentAttempt: (id, body, call) => json({ method: 'POST', path: `${order(id)}/payment-attempts`, body, schema: startedPaymentSchema, ...call }),
    completePaymentAttempt: (id, attemptId, evidence, call) =>
      json({ method: 'POST', path: `${order(id)}/payment-attempts/${encodeURIComponent(attemptId)}/complete`, body: { evidence }, schema: orderSchema, ...call }),
    cancelOrder: (id, call) => json({ method: 'POST', path: `${order(id)}/cancel`, body: {}, schema: orderSchema, ...call }),
    getLicence: (id, call) => json({ method: 'GET', path: `${order(id)}/licence`, schema: licenceSchema, ...call }),
    getInvoice: (id, call) => bytes({ method: 'GET', path: `${order(id)}/invoice`, type: 'application/pdf', ...call }),
    getCreditNote: (id, number, call) => bytes({ method: 'GET', path: `${order(id)}/credit-notes/${encodeURIComponent(number)}`, type: 'application/pdf', ...call }),
    sendInvoiceLink: (id, call) => json({ method: 'POST', path: `${order(id)}/invoice-links`, body: {}, schema: invoiceLinkSchema, ...call }),
  };
}

function search({ query, cursor, limit }: ListQuery): string {
  const parameters = new URLSearchParams();
  if (query) parameters.set('query', query);
  if (cursor !== undefined) parameters.set('cursor', cursor);
  if (limit !== undefined) parameters.set('limit', String(limit));
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
