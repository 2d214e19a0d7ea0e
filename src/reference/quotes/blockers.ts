import type { Blocker } from '../../core/model/quote.js';
import type { BlockerCode } from '../../core/model/reasons.js';
import type { ProductRecord } from '../products/product-record.js';

/** What must be settled before a quote for the product can be ordered. */
export function blockersOf({ pendingOrderId }: ProductRecord): Blocker[] {
  if (pendingOrderId === null) return [];
  const detail = 'An earlier order for this product is not paid yet; pay or cancel it first.';
  return [{ code: 'pending_order' satisfies BlockerCode, detail, offerId: null, orderId: pendingOrderId }];
}
