import type { LineItem, Quote, QuoteRequest } from '../../core/model/quote.js';
import type { Catalogue, Coupon } from '../catalogue/catalogue.js';
import { offersOf } from '../catalogue/lookup.js';
import type { ContactRecord } from '../contacts/contact-record.js';
import { minute, toInstant, toTime } from '../instants.js';
import { priceExpansion, type ExpansionLine } from '../pricing/index.js';
import { quantityOf } from '../products/availability.js';
import { expandProduct } from '../products/expand-product.js';
import type { ProductRecord } from '../products/product-record.js';
import { blockersOf } from './blockers.js';
import { checkSelections } from './check-selections.js';
import { taxedParty } from './contact-tax.js';
import { nextRenewal } from './renewal.js';

/** How long a quote stands; not beyond the term that it is priced for the rest of. */
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

/** Checks and prices a selection. Pure: the same inputs give the same quote. */
export function composeQuote(inputs: QuoteInputs): Quote {
  const { id, catalogue, priceListId, product, contact, coupon, request, now } = inputs;
  checkSelections({ catalogue, product, now }, request.selections);
  const price = priceExpansion({ ...catalogue, offers: offersOf(catalogue, product.familyId) }, {
    held: product.quantities,
    selections: request.selections,
    term: product.term,
    at: toInstant(now),
    priceListId,
    ...(coupon && { couponCode: coupon.code }),
    billTo: taxedParty(catalogue, contact),
  });
  const lines = price.lines.map((line) => lineItem(inputs, line));
  return {
    id,
    version: 1,
    serialNumber: product.serialNumber,
    createdAt: toInstant(now),
    validUntil: toInstant(Math.min(now + quoteLifetime, product.term ? toTime(product.term.end) : Infinity)),
    term: product.term,
    lines,
    couponCode: coupon?.code ?? null,
    billingContactId: contact?.id ?? null,
    subtotal: price.subtotal,
    discount: price.discount,
    taxes: [...price.taxes],
    tax: price.tax,
    total: price.total,
    nextRenewal: nextRenewal(catalogue, expandProduct(catalogue, product, lines), priceListId, taxedParty(catalogue, contact)),
    blockers: blockersOf(product),
    inputs: { catalogueVersion: catalogue.version, productVersion: product.version, pricedAt: toInstant(now), ...catalogue.strategies },
  };
}

/** A priced line as the buyer reads it. What is only priced anew, because it hangs on something that grows, adds nothing itself. */
function lineItem({ catalogue, product, request }: QuoteInputs, { before: _before, after: _after, ...priced }: ExpansionLine): LineItem {
  const offer = catalogue.offers.find(({ id }) => id === priced.offerId);
  if (!offer) throw new RangeError(`The catalogue has no offer ${priced.offerId}.`);
  const selection = request.selections.find(({ offerId }) => offerId === offer.id);
  const currentQuantity = quantityOf(product, offer);
  const quantityDelta = selection?.kind === 'quantity' ? selection.quantityDelta : Number(selection !== undefined);
  return {
    ...priced,
    kind: offer.kind,
    name: offer.texts.name,
    unit: offer.texts.unit ? { ...offer.texts.unit } : null,
    currentQuantity, quantityDelta, resultingQuantity: currentQuantity + quantityDelta,
  };
}
