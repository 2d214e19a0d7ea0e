import * as fc from 'fast-check';
import type { PricedChange } from '../../../../src/reference/pricing/price-line.js';
import type { PriceModel, Tier } from '../../../../src/reference/pricing/price-model.js';
import type { DayCount, EndDate } from '../../../../src/reference/pricing/proration.js';
import type { Expansion, PricedOffer, PricingCatalogue } from '../../../../src/reference/pricing/index.js';
import type { Rounding } from '../../../../src/reference/pricing/rounding.js';
import { civilInstant, dayNumber, monthLength, type Civil } from './civil-oracle.js';

const most = 60;
const everyday = fc.nat({ max: 50_000 });

const tiers = (amount: fc.Arbitrary<number>): fc.Arbitrary<Tier[]> =>
  fc.tuple(fc.uniqueArray(fc.integer({ min: 1, max: most }), { maxLength: 3 }), fc.array(fc.record({ unitAmount: amount, flatAmount: fc.option(amount) }), { minLength: 4, maxLength: 4 }))
    .map(([ends, prices]) => [...ends.sort((a, b) => a - b), null].map((upTo, position) => {
      const { unitAmount = 0, flatAmount = null } = prices[position] ?? {};
      return { upTo, unitAmount, ...(flatAmount !== null && { flatAmount }) };
    }));

const priceOf = (amount: fc.Arbitrary<number>): fc.Arbitrary<PriceModel> => fc.oneof(
  fc.record({ model: fc.constant('flat' as const), amount }),
  fc.record({ model: fc.constant('perUnit' as const), unitAmount: amount }),
  fc.record({ model: fc.constant('volume' as const), tiers: tiers(amount) }),
  fc.record({ model: fc.constant('graduated' as const), tiers: tiers(amount) }),
  fc.record({ model: fc.constant('package' as const), size: fc.integer({ min: 1, max: 20 }), amount }),
);

export const price: fc.Arbitrary<PriceModel> = priceOf(fc.oneof(everyday, fc.maxSafeNat()));
export const quantity = fc.nat({ max: most });
export const rounding = fc.constantFrom<Rounding>('line', 'unit', 'dailyRate');
export const dayCount = fc.constantFrom<DayCount>('actual/actual', 'actual/365', '30/360', 'second');
export const endDate = fc.constantFrom<EndDate>('exclusive', 'inclusive');
const discount = fc.oneof(fc.constant(0), fc.constantFrom(100_000, 150_000, 333_333), fc.nat({ max: 1_000_000 }));

const share = fc.tuple(fc.integer({ min: 1, max: 31_622_400 }), fc.nat({ max: 1_000_000 }))
  .map(([denominator, part]) => ({ numerator: Math.floor((denominator * part) / 1_000_000), denominator, unit: 'day' as const }));

export const change: fc.Arbitrary<PricedChange> = fc.record({
  price, before: quantity, after: quantity, discountsPpm: fc.array(discount, { maxLength: 2 }), proration: fc.option(share), rounding,
});

/** A moment between 2019 and 2031. */
export const moment: fc.Arbitrary<Civil> = fc.tuple(fc.integer({ min: 2019, max: 2031 }), fc.integer({ min: 1, max: 12 }), fc.nat({ max: 30 }), fc.nat({ max: 86_399 }))
  .map(([year, month, day, second]) => ({ year, month, day: Math.min(day + 1, monthLength(year, month)), second }));

/** A term over more than one calendar day, and a moment before, in or after it. */
export const termAndMoment = fc.tuple(moment, moment, moment)
  .filter(([a, b]) => dayNumber(a) !== dayNumber(b))
  .map(([a, b, at]) => (dayNumber(a) < dayNumber(b) ? { start: a, end: b, at } : { start: b, end: a, at }));

const taxCategory = fc.constantFrom('software', 'support');
const offerPrice = priceOf(everyday);
const offers: fc.Arbitrary<PricedOffer[]> = fc.tuple(
  fc.record({ kind: fc.constant('quantity' as const), id: fc.constant('units'), entitlementId: fc.constant('units'), taxCategory, price: offerPrice }),
  fc.record({ kind: fc.constant('flat' as const), id: fc.constant('standby'), entitlementId: fc.constant('standby'), taxCategory, price: offerPrice }),
  fc.record({ kind: fc.constant('flat' as const), id: fc.constant('mirror'), entitlementId: fc.constant('mirror'), pricedOn: fc.constant('units'), taxCategory, price: offerPrice }),
  fc.record({
    kind: fc.constant('choice' as const), id: fc.constant('link'), entitlementId: fc.constant('link'), taxCategory,
    choices: fc.tuple(offerPrice, offerPrice).map(([once, yearly]) => [
      { id: 'once', billing: 'oneTime' as const, price: once }, { id: 'yearly', billing: 'recurring' as const, price: yearly },
    ]),
  }),
);

const ratePpm = fc.nat({ max: 300_000 });
const catalogue: fc.Arbitrary<PricingCatalogue> = fc.record({
  currency: fc.constantFrom({ code: 'JPY', exponent: 0 }, { code: 'USD', exponent: 2 }, { code: 'KWD', exponent: 3 }),
  strategies: fc.record({ rounding, dayCount, endDate }),
  offers,
  coupons: discount.map((ppm) => [{ code: 'COUPON', ppm, offerIds: null }]),
  priceLists: discount.map((ppm) => [{ id: 'partner', discountsPpm: { '*': ppm } }]),
  tax: fc.tuple(ratePpm, ratePpm, ratePpm).map(([home, abroad, support]) => ({
    sellerCountry: 'NL', union: ['NL', 'DE'], ratesPpm: { NL: home, DE: abroad }, categories: {}, categoryRatesPpm: { support: { DE: support } },
  })),
});

const expansion: fc.Arbitrary<Expansion> = fc.record({
  held: fc.record({ units: fc.nat({ max: 30 }), mirror: fc.nat({ max: 1 }) }),
  quantityDelta: fc.integer({ min: 1, max: 30 }),
  more: fc.subarray(['standby', 'mirror', 'link'] as const),
  choiceId: fc.constantFrom('once', 'yearly'),
  times: fc.option(termAndMoment),
  country: fc.constantFrom('NL', 'DE', 'US'),
  hasBusinessTaxId: fc.boolean(),
  minimumAmount: fc.nat({ max: 500 }),
}).map(({ held, quantityDelta, more, choiceId, times, country, hasBusinessTaxId, minimumAmount }) => ({
  held: more.includes('mirror') ? { ...held, mirror: 0 } : held,
  selections: [
    { kind: 'quantity', offerId: 'units', quantityDelta },
    ...more.map((offerId) => (offerId === 'link' ? { kind: 'choice' as const, offerId, choiceId } : { kind: 'flat' as const, offerId })),
  ],
  term: times && { start: civilInstant(times.start), end: civilInstant(times.end) },
  at: civilInstant(times?.at ?? { year: 2024, month: 2, day: 29, second: 1 }),
  priceListId: 'partner', couponCode: 'COUPON', billTo: { country, hasBusinessTaxId }, minimumAmount,
}));

export const catalogueAndExpansion = fc.tuple(catalogue, expansion);
