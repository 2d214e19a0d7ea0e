import type { Quote, QuoteRequest } from '../../core/model/quote.js';
import { collection } from '../collection.js';

/** A quote as it is kept, with what it was made for and the order that accepted it. */
export interface QuoteRecord {
  readonly quote: Quote;
  readonly request: QuoteRequest;
  readonly partnerId: string;
  readonly customerId: string;
  readonly orderId: string | null;
}

/** Whether an order has come out of a quote. */
export type QuoteState = 'open' | 'ordered';

export const quotes = collection<QuoteRecord>('quotes', ({ quote, orderId }) => ({
  id: quote.id, sortKey: `${quote.createdAt}/${quote.id}`, index: { state: (orderId === null ? 'open' : 'ordered') satisfies QuoteState },
}));
