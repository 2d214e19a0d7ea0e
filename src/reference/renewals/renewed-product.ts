import { toTime } from '../instants.js';
import type { OrderRecord } from '../orders/order-record.js';
import type { ProductRecord } from '../products/product-record.js';
import type { RenewalTerms, SavedMethod } from './renewal-terms.js';
import { schedule, type Scheduled } from './schedule.js';

function termsFrom(order: OrderRecord, savedMethod: SavedMethod | null): RenewalTerms | null {
  const { autoRenewConsent: consent, buyer, billTo, id } = order;
  return consent && { consent, buyer, billTo, orderId: id, savedMethod };
}

/** The product after an expansion, which renews under the consent that came with it; without one, as before. */
export function expandedProduct(product: ProductRecord, order: OrderRecord, savedMethod: SavedMethod | null, now: number): Scheduled {
  const terms = termsFrom(order, savedMethod);
  return terms ? schedule(product, terms, now) : { product, writes: [] };
}

/** The product in its next term, which begins where the last one ended, however late that is paid. */
export function renewedProduct(product: ProductRecord, order: OrderRecord, savedMethod: SavedMethod | null, now: number): Scheduled {
  const ended = product.term !== null && order.term !== null && toTime(product.term.end) <= toTime(order.term.start);
  const next: ProductRecord = {
    ...product,
    trial: false,
    term: ended ? order.term : product.term,
    renewal: { ...product.renewal, orderId: order.id },
  };
  return schedule(next, termsFrom(order, savedMethod) ?? product.renewal.terms, now);
}

/** The product after its renewal was given back in full: in the term that had ended, and not renewing any more. */
export function unrenewedProduct(product: ProductRecord, order: OrderRecord, now: number): ProductRecord {
  if (!order.renewal || product.term?.start !== order.term?.start) return product;
  return schedule({ ...product, term: order.renewal.ended }, null, now).product;
}
