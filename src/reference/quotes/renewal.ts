import type { Renewal } from '../../core/model/quote.js';
import type { Catalogue, OfferDefinition } from '../catalogue/catalogue.js';
import { familyOf, money, offersOf, planOf, priceListDiscount } from '../catalogue/lookup.js';
import { fraction, roundHalfAway, times } from '../pricing/fraction.js';
import { listAmount } from '../pricing/price-model.js';
import { discountFactor } from '../pricing/rounding.js';
import { taxOn, type TaxDecision } from '../pricing/tax.js';
import type { ProductRecord } from '../products/product-record.js';

const planTaxCategory = 'software';

/** When a subscription renews next, and the full-term price of all that it then holds, with tax; coupons are not for renewals. */
export function nextRenewal(catalogue: Catalogue, product: ProductRecord, priceListId: string, tax: TaxDecision): Renewal | null {
  if (!product.term) return null;
  const byCategory = new Map<string, bigint>();
  const add = (category: string, amount: bigint): void => void byCategory.set(category, (byCategory.get(category) ?? 0n) + amount);
  add(planTaxCategory, BigInt(planOf(familyOf(catalogue, product.familyId), product.planId).amount));
  for (const offer of offersOf(catalogue, product.familyId)) {
    const factor = discountFactor([priceListDiscount(catalogue, priceListId, offer.id)]);
    add(offer.taxCategory, roundHalfAway(times(fraction(recurringAmount(product, offer)), factor)));
  }
  const total = [...byCategory.values()].reduce((sum, amount) => sum + amount + taxOn(amount, tax), 0n);
  return { date: product.term.end, amount: money(catalogue, total) };
}

function recurringAmount(product: ProductRecord, offer: OfferDefinition): bigint {
  const held = product.quantities[offer.entitlementId] ?? 0;
  if (offer.kind === 'quantity') return listAmount(offer.price, held);
  if (held === 0) return 0n;
  if (offer.kind === 'flat') return listAmount(offer.price, offer.pricedOn === undefined ? 1 : product.quantities[offer.pricedOn] ?? 0);
  const choice = offer.choices.find(({ id }) => id === product.choices[offer.id]);
  return choice?.billing === 'recurring' ? listAmount(choice.price, 1) : 0n;
}
