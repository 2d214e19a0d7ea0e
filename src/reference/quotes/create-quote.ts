import type { Quote, QuoteRequest } from '../../core/model/quote.js';
import { findCoupon } from '../catalogue/lookup.js';
import { findContact, findOwnContact } from '../contacts/contact-book.js';
import type { ReferenceContext } from '../context.js';
import { createId } from '../identifiers.js';
import { findProduct } from '../products/find-product.js';
import { products } from '../products/product-record.js';
import { invalid, notFound } from '../refusal.js';
import { reaches, type BuyerSession } from '../sessions/buyer-session.js';
import { blockersOf } from './blockers.js';
import { composeQuote } from './compose-quote.js';
import { quotes, type QuoteRecord } from './quote-record.js';
import type { Reader, Stored } from '../ports.js';

/** Prices a selection and keeps the quote. */
export function createQuote({ store, catalogue, clock, random }: ReferenceContext, session: BuyerSession, request: QuoteRequest): Promise<Quote> {
  const coupon = request.couponCode === undefined ? null : findCoupon(catalogue, request.couponCode);
  if (request.couponCode !== undefined && !coupon) throw invalid([{ pointer: '/couponCode', code: 'unknown_coupon', detail: 'This coupon code is not valid.' }]);
  const id = createId(random, 'quo');
  const now = clock.now();
  return store.transact({
    read: async (reader) => ({
      product: (await findProduct(reader, session, request.serialNumber)).body,
      contact: (await (request.billingContactId === undefined ? findOwnContact(reader, session) : findContact(reader, session, request.billingContactId)))?.body ?? null,
    }),
    decide: ({ product, contact }) => {
      const quote = composeQuote({ id, catalogue, priceListId: session.partner.priceListId, product, contact, coupon, request, now });
      const record: QuoteRecord = { quote, request, partnerId: product.partnerId, customerId: product.customer.id, orderId: null };
      return { writes: [quotes.put(record, 0)], result: quote };
    },
  });
}

/** The quote, if the session reaches it. */
export async function findQuote(reader: Reader, session: BuyerSession, id: string): Promise<Stored<QuoteRecord>> {
  const found = await quotes.get(reader, id);
  if (!found || !reaches(session, { ...found.body, serialNumber: found.body.quote.serialNumber })) throw notFound('quote');
  return found;
}

/** The quote as it was made, with what stands in its way now. */
export async function getQuote({ store }: ReferenceContext, session: BuyerSession, id: string): Promise<Quote> {
  const { quote } = (await findQuote(store, session, id)).body;
  const product = await products.get(store, quote.serialNumber);
  return { ...quote, blockers: product ? blockersOf(product.body) : quote.blockers };
}
