import type { LineItem, Quote, Renewal } from '../../core/model/quote.js';
import type { Catalogue, OfferDefinition } from '../catalogue/catalogue.js';
import { familyOf, money, offersOf, planOf, priceListDiscount } from '../catalogue/lookup.js';
import { priceLine, type LinePrice } from '../pricing/price-line.js';
import type { PriceModel } from '../pricing/price-model.js';
import { sumUp } from '../pricing/sum-up.js';
import type { TaxedParty } from '../pricing/tax.js';
import type { ProductRecord } from '../products/product-record.js';

const planTaxCategory = 'software';

/** What a renewal costs. */
export type RenewalPrice = Pick<Quote, 'lines' | 'subtotal' | 'discount' | 'taxes' | 'tax' | 'total'>;

interface PricedLine {
  readonly item: LineItem;
  readonly price: LinePrice;
}

/** When a subscription renews next, and the full-term price of all that it then holds, with tax. Nothing renews on trial or without a term. */
export function nextRenewal(catalogue: Catalogue, product: ProductRecord, priceListId: string, party: TaxedParty): Renewal | null {
  if (product.trial || !product.term) return null;
  return { date: product.term.end, amount: renewalPrice(catalogue, product, priceListId, party).total };
}

/** The plan and every recurring offer for a full term, as they stand. Coupons are not for renewals. */
export function renewalPrice(catalogue: Catalogue, product: ProductRecord, priceListId: string, party: TaxedParty): RenewalPrice {
  const lines = [planLine(catalogue, product), ...offersOf(catalogue, product.familyId).flatMap((offer) => offerLines(catalogue, product, offer, priceListId))];
  const sums = sumUp(catalogue, party, lines.map(({ item, price }) => ({ taxCategory: item.taxCategory, price })));
  return { lines: lines.map(({ item }) => item), ...sums };
}

type Held = Pick<LineItem, 'offerId' | 'kind' | 'choiceId' | 'name' | 'unit' | 'taxCategory'> & {
  readonly quantity: number;
  readonly price: PriceModel;
  /** The quantity that the price is for: its own, or that of what it is priced on. */
  readonly measure: number;
};

function planLine(catalogue: Catalogue, product: ProductRecord): PricedLine {
  const { id, name, amount } = planOf(familyOf(catalogue, product.familyId), product.planId);
  const held: Held = { offerId: id, kind: 'flat', choiceId: null, name, unit: null, taxCategory: planTaxCategory, quantity: 1, price: { model: 'flat', amount }, measure: 1 };
  return lineOf(catalogue, held, 0);
}

function offerLines(catalogue: Catalogue, product: ProductRecord, offer: OfferDefinition, priceListId: string): PricedLine[] {
  const quantity = product.quantities[offer.entitlementId] ?? 0;
  const priced = recurringPrice(product, offer, quantity);
  if (quantity === 0 || !priced) return [];
  const { id: offerId, kind, texts: { name, unit }, taxCategory } = offer;
  const held: Held = { offerId, kind, name, unit: unit ? { ...unit } : null, taxCategory, quantity, ...priced };
  return [lineOf(catalogue, held, priceListDiscount(catalogue, priceListId, offerId))];
}

/** What of an offer is paid for again in every term. */
function recurringPrice(product: ProductRecord, offer: OfferDefinition, quantity: number): Pick<Held, 'choiceId' | 'price' | 'measure'> | null {
  if (offer.kind === 'quantity') return { choiceId: null, price: offer.price, measure: quantity };
  if (offer.kind === 'flat') return { choiceId: null, price: offer.price, measure: offer.pricedOn === undefined ? 1 : product.quantities[offer.pricedOn] ?? 0 };
  const choice = offer.choices.find(({ id }) => id === product.choices[offer.id]);
  return choice?.billing === 'recurring' ? { choiceId: choice.id, price: choice.price, measure: 1 } : null;
}

function lineOf(catalogue: Catalogue, { quantity, price: model, measure, ...described }: Held, discountPpm: number): PricedLine {
  const price = priceLine({ price: model, before: 0, after: measure, discountsPpm: [discountPpm], proration: null, rounding: catalogue.strategies.rounding });
  const item: LineItem = {
    ...described,
    billing: 'recurring',
    currentQuantity: quantity, quantityDelta: 0, resultingQuantity: quantity,
    fullTermAmount: money(catalogue, price.fullTerm),
    discount: money(catalogue, price.discount),
    proration: null,
    unrounded: { numerator: String(price.unrounded.numerator), denominator: String(price.unrounded.denominator) },
    amount: money(catalogue, price.due),
    floored: price.floored,
  };
  return { item, price };
}
