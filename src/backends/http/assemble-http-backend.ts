import * as z from 'zod/mini';
import type { CheckoutBackend } from '../../core/backend.js';
import { CheckoutError } from '../../core/errors.js';
import { catalogueTextsSchema } from '../../core/model/catalogue-texts.js';
import type { ListQuery } from '../../core/model/common.js';
import { offerPageSchema, type Offer } from '../../core/model/offer.js';
import { productPageSchema, productSchema } from '../../core/model/product.js';
import { quoteSchema } from '../../core/model/quote.js';
import { sessionSchema } from '../../core/model/session.js';
import type { LaterReplies } from './later-replies.js';
import { createRequester, type RequesterOptions } from './requester.js';

/**
 * Puts the backend over the HTTP contract together.
 *
 * @param load gives what the replies of contacts, orders and licences are read with; asked before anything of the kind is sent
 */
export function assembleHttpBackend(options: RequesterOptions, load: () => LaterReplies | Promise<LaterReplies>): CheckoutBackend {
  const { json, bytes, nothing } = createRequester(options);
  const later = async (): Promise<LaterReplies> => {
    try {
      return await load();
    } catch (error) {
      throw new CheckoutError('network', 'A part of the checkout could not be loaded.', { cause: error });
    }
  };
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
    listBillingContacts: async (list, call) => json({ method: 'GET', path: `v1/billing-contacts${search(list)}`, schema: (await later()).contacts, ...call }),
    createBillingContact: async (body, call) => json({ method: 'POST', path: 'v1/billing-contacts', body, schema: (await later()).contact, ...call }),
    updateBillingContact: async (id, body, call) => json({ method: 'PATCH', path: contact(id), body, schema: (await later()).contact, repeatable: true, ...call }),
    deleteBillingContact: (id, call) => nothing({ method: 'DELETE', path: contact(id), ...call }),
    createOrder: async (body, call) => json({ method: 'POST', path: 'v1/orders', body, schema: (await later()).startedPayment, ...call }),
    listOrders: async (list, call) => json({ method: 'GET', path: `v1/orders${search(list)}`, schema: (await later()).orders, ...call }),
    getOrder: async (id, call) => json({ method: 'GET', path: order(id), schema: (await later()).order, ...call }),
    createPaymentAttempt: async (id, body, call) => json({ method: 'POST', path: `${order(id)}/payment-attempts`, body, schema: (await later()).startedPayment, ...call }),
    completePaymentAttempt: async (id, attemptId, evidence, call) =>
      json({ method: 'POST', path: `${order(id)}/payment-attempts/${encodeURIComponent(attemptId)}/complete`, body: { evidence }, schema: (await later()).order, ...call }),
    cancelOrder: async (id, call) => json({ method: 'POST', path: `${order(id)}/cancel`, body: {}, schema: (await later()).order, ...call }),
    getLicence: async (id, call) => json({ method: 'GET', path: `${order(id)}/licence`, schema: (await later()).licence, ...call }),
    getInvoice: (id, call) => bytes({ method: 'GET', path: `${order(id)}/invoice`, type: 'application/pdf', ...call }),
    getCreditNote: (id, number, call) => bytes({ method: 'GET', path: `${order(id)}/credit-notes/${encodeURIComponent(number)}`, type: 'application/pdf', ...call }),
    sendInvoiceLink: async (id, call) => json({ method: 'POST', path: `${order(id)}/invoice-links`, body: {}, schema: (await later()).invoiceLink, ...call }),
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
