import type { LineItem, Quote, QuoteRequest, Tax } from '../../core/model/quote.js';
import type { Catalogue, Coupon } from '../catalogue/catalogue.js';
import { money, priceListDiscount } from '../catalogue/lookup.js';
import type { ContactRecord } from '../contacts/contact-record.js';
import { minute, toInstant, toTime } from '../instants.js';
import { priceLine, type LinePrice } from '../pricing/price-line.js';
import { prorate } from '../pricing/proration.js';
import { taxOn, type TaxDecision } from '../pricing/tax.js';
import { expandProduct } from '../products/expand-product.js';
import type { ProductRecord } from '../products/product-record.js';
import { taxDecisionFor } from './contact-tax.js';
import { blockersOf } from './blockers.js';
import { nextRenewal } from './renewal.js';
import { changesOf, type OfferChange } from './selected-changes.js';

/** How long a quote stands. */
export const quoteLifetime = 30 * minute;

export interface QuoteInputs {
  readonly id: string;
  readonly catalogue: Catalogue;
  readonly priceListId: string;
  readonly product: ProductRecord;
  readonly contact: ContactRecord | null;
  readonly coupon: Coupon | null;
  readonly request: QuoteRequest;
  readonly now: number;
}

interface PricedLine {
  readonly item: LineItem;
  readonly price: LinePrice;
}

/** Prices a selection. Pure: the same inputs give the same quote. */
export function composeQuote(inputs: QuoteInputs): Quote {
  const { id, catalogue, priceListId, product, contact, coupon, request, now } = inputs;
  const lines = changesOf({ catalogue, product, now }, request.selections).map((change) => lineOf(inputs, change));
  const decision = taxDecisionFor(catalogue, contact);
  const taxes = taxesOf(catalogue, lines, decision);
  const subtotal = lines.reduce((sum, { price }) => sum + price.due, 0n);
  const undiscounted = lines.reduce((sum, { price }) => sum + price.dueUndiscounted, 0n);
  const tax = taxes.reduce((sum, { amount }) => sum + BigInt(amount.amount), 0n);
  const items = lines.map(({ item }) => item);
  return {
    id,
    version: 1,
    serialNumber: product.serialNumber,
    createdAt: toInstant(now),
    validUntil: toInstant(now + quoteLifetime),
    term: product.term,
    lines: items,
    couponCode: coupon?.code ?? null,
    billingContactId: contact?.id ?? null,
    subtotal: money(catalogue, subtotal),
    discount: money(catalogue, subtotal - undiscounted),
    taxes,
    tax: money(catalogue, tax),
    total: money(catalogue, subtotal + tax),
    nextRenewal: nextRenewal(catalogue, expandProduct(catalogue, product, items), priceListId, decision),
    blockers: blockersOf(product),
    inputs: { catalogueVersion: catalogue.version, productVersion: product.version, pricedAt: toInstant(now), ...catalogue.strategies },
  };
}

function lineOf({ catalogue, priceListId, product, coupon, now }: QuoteInputs, change: OfferChange): PricedLine {
  const { offer, choiceId, billing, price, current, delta, before, after } = change;
  const proration = billing === 'recurring' && product.term
    ? prorate({ start: toTime(product.term.start), end: toTime(product.term.end) }, now, catalogue.strategies) : null;
  const couponPpm = coupon && (coupon.offerIds?.includes(offer.id) ?? true) ? coupon.ppm : 0;
  const discountsPpm = [priceListDiscount(catalogue, priceListId, offer.id), couponPpm];
  const priced = priceLine({ price, before, after, discountsPpm, proration, rounding: catalogue.strategies.rounding });
  const item: LineItem = {
    offerId: offer.id,
    kind: offer.kind,
    choiceId,
    name: offer.texts.name,
    unit: offer.texts.unit ? { ...offer.texts.unit } : null,
    billing,
    currentQuantity: current, quantityDelta: delta, resultingQuantity: current + delta,
    fullTermAmount: money(catalogue, priced.fullTerm),
    discount: money(catalogue, priced.discount),
    proration,
    unrounded: { numerator: String(priced.unrounded.numerator), denominator: String(priced.unrounded.denominator) },
    amount: money(catalogue, priced.due),
    floored: priced.floored,
    taxCategory: offer.taxCategory,
  };
  return { item, price: priced };
}

function taxesOf(catalogue: Catalogue, lines: readonly PricedLine[], decision: TaxDecision): Tax[] {
  const categories = [...new Set(lines.map(({ item }) => item.taxCategory))];
  return categories.map((category) => {
    const taxable = lines.filter(({ item }) => item.taxCategory === category).reduce((sum, { price }) => sum + price.due, 0n);
    return {
      category, name: catalogue.tax.categories[category] ?? category, ...decision,
      taxable: money(catalogue, taxable), amount: money(catalogue, taxOn(taxable, decision)),
    };
  });
}
