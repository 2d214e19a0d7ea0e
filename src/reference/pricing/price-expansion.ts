import { toTime } from '../instants.js';
import { checkDiscount, checkPrice, checkWhole } from './check-rules.js';
import { moneyOf } from './currency.js';
import type { Expansion, ExpansionLine, ExpansionPrice, PricingCatalogue } from './expansion.js';
import { stepsOf, type OfferStep } from './offer-steps.js';
import { payability } from './payability.js';
import { priceLine, type LinePrice } from './price-line.js';
import { prorate } from './proration.js';
import { sumUp } from './sum-up.js';

interface PricedStep {
  readonly price: LinePrice;
  readonly line: ExpansionLine;
}

/**
 * Prices an expansion by a catalogue alone: no store, no clock, no network. The same arguments always give the same price.
 *
 * Each line is `P(after) − P(before)`, less discounts, prorated, rounded by the catalogue's strategies, and never below zero.
 * Tax is rounded once per category. All arithmetic is exact, in minor units.
 *
 * @throws RangeError when the catalogue or the expansion cannot be meant, for instance for an unknown offer or half a cent.
 */
export function priceExpansion(catalogue: PricingCatalogue, expansion: Expansion): ExpansionPrice {
  const steps = stepsOf(catalogue.offers, expansion.held, expansion.selections).map((step) => priceStep(catalogue, expansion, step));
  const party = expansion.billTo ?? { country: catalogue.tax.sellerCountry, hasBusinessTaxId: false };
  checkWhole('The minimum amount', expansion.minimumAmount ?? 0);
  const sums = sumUp(catalogue, party, steps.map(({ line, price }) => ({ taxCategory: line.taxCategory, price })));
  return { lines: steps.map(({ line }) => line), ...sums, payability: payability(BigInt(sums.total.amount), expansion.minimumAmount ?? 0) };
}

function priceStep(catalogue: PricingCatalogue, expansion: Expansion, step: OfferStep): PricedStep {
  const { currency, strategies } = catalogue;
  const { offer, choiceId, billing, price: model, before, after } = step;
  checkPrice(offer.id, model);
  const { term, at } = expansion;
  const proration = billing === 'recurring' && term ? prorate({ start: instant(term.start), end: instant(term.end) }, instant(at), strategies) : null;
  const price = priceLine({ price: model, before, after, discountsPpm: discountsOn(catalogue, expansion, offer.id), proration, rounding: strategies.rounding });
  const { fullTerm, discount, unrounded, due, floored } = price;
  const line: ExpansionLine = {
    offerId: offer.id, choiceId, billing, before, after,
    fullTermAmount: moneyOf(currency, fullTerm),
    discount: moneyOf(currency, discount),
    proration,
    unrounded: { numerator: String(unrounded.numerator), denominator: String(unrounded.denominator) },
    amount: moneyOf(currency, due),
    floored,
    taxCategory: offer.taxCategory,
  };
  return { price, line };
}

/** The price list's discount, then the coupon's. */
function discountsOn({ priceLists, coupons }: PricingCatalogue, { priceListId, couponCode }: Expansion, offerId: string): number[] {
  const list = priceLists.find(({ id }) => id === priceListId);
  const coupon = coupons.find(({ code }) => code === couponCode);
  if (priceListId !== undefined && !list) throw new RangeError(`The catalogue has no price list ${priceListId}.`);
  if (couponCode !== undefined && !coupon) throw new RangeError(`The catalogue has no coupon ${couponCode}.`);
  const ofList = list?.discountsPpm[offerId] ?? list?.discountsPpm['*'] ?? 0;
  const ofCoupon = coupon && (coupon.offerIds?.includes(offerId) ?? true) ? coupon.ppm : 0;
  for (const ppm of [ofList, ofCoupon]) checkDiscount(`A discount on ${offerId}`, ppm);
  return [ofList, ofCoupon];
}

function instant(text: string): number {
  // Without an offset the text would mean a different moment in every time zone.
  if (!/T.*(?:Z|[+-]\d\d:\d\d)$/.test(text) || Number.isNaN(toTime(text))) throw new RangeError(`${text} is not an instant with its offset.`);
  return toTime(text);
}
