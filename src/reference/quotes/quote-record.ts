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

export const quotes = collection<QuoteRecord>('quotes', (record) => ({ id: record.quote.id, sortKey: record.quote.createdAt }));
