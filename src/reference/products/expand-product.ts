import type { LineItem } from '../../core/model/quote.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { ProductRecord } from './product-record.js';

type Change = Pick<LineItem, 'offerId' | 'choiceId' | 'quantityDelta'>;

/** The product with the changes carried out; `direction` −1 takes them back. */
export function expandProduct(catalogue: Catalogue, product: ProductRecord, changes: readonly Change[], direction: 1 | -1 = 1): ProductRecord {
  const quantities = { ...product.quantities };
  const choices = { ...product.choices };
  for (const { offerId, choiceId, quantityDelta } of changes) {
    const offer = catalogue.offers.find(({ id }) => id === offerId);
    if (!offer || quantityDelta === 0) continue;
    quantities[offer.entitlementId] = Math.max(0, (quantities[offer.entitlementId] ?? 0) + direction * quantityDelta);
    if (choiceId !== null && direction === 1) choices[offerId] = choiceId;
    if (choiceId !== null && direction === -1) delete choices[offerId];
  }
  return { ...product, quantities, choices };
}
