import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { referenceCatalogue } from '../../../src/reference/catalogue/reference-catalogue.js';
import { currencyOf, priceExpansion, type Expansion, type PricedOffer, type PricingCatalogue } from '../../../src/reference/pricing/index.js';

const extensions: PricedOffer = { kind: 'quantity', id: 'extensions', entitlementId: 'extensions', taxCategory: 'software', price: { model: 'perUnit', unitAmount: 1_200 } };
const mirror: PricedOffer = {
  kind: 'flat', id: 'mirror', entitlementId: 'mirror', taxCategory: 'support', pricedOn: 'extensions', price: { model: 'perUnit', unitAmount: 100 },
};
const link: PricedOffer = {
  kind: 'choice', id: 'link', entitlementId: 'link', taxCategory: 'software',
  choices: [{ id: 'once', billing: 'oneTime', price: { model: 'flat', amount: 79_900 } }, { id: 'yearly', billing: 'recurring', price: { model: 'flat', amount: 19_900 } }],
};

const catalogue: PricingCatalogue = {
  currency: currencyOf('USD'),
  strategies: { rounding: 'line', dayCount: 'actual/actual', endDate: 'exclusive' },
  offers: [extensions, mirror, link],
  coupons: [{ code: 'TENTH', ppm: 100_000, offerIds: ['extensions'] }],
  priceLists: [{ id: 'gold', discountsPpm: { '*': 200_000, link: 0 } }],
  tax: {
    sellerCountry: 'NL', union: ['NL', 'DE'], ratesPpm: { NL: 210_000, DE: 190_000 }, categories: { software: 'VAT' },
    categoryRatesPpm: { support: { NL: 90_000, DE: 0 } },
  },
};

const add = (quantityDelta: number) => ({ kind: 'quantity', offerId: 'extensions', quantityDelta }) as const;
const half = { term: { start: '2026-01-01T00:00:00Z', end: '2026-01-31T00:00:00Z' }, at: '2026-01-16T12:00:00Z' };
const price = (more: Partial<Expansion> = {}, changed: Partial<PricingCatalogue> = {}) =>
  priceExpansion({ ...catalogue, ...changed }, { held: {}, selections: [add(10)], ...half, ...more });
const amounts = (more: Partial<Expansion>) => price(more).lines.map(({ offerId, amount }) => [offerId, amount.amount]);

describe('the price of an expansion', () => {
  it('has a line for each selection, and one for each thing held that is priced on what grows', () => {
    assert.deepEqual(amounts({ held: { extensions: 5, mirror: 1 } }), [['extensions', 6_000], ['mirror', 500]]);
    assert.deepEqual(amounts({ held: { extensions: 5 } }), [['extensions', 6_000]]);
  });

  it('counts what is bought together: a mirror of five extensions held and ten new ones', () => {
    assert.deepEqual(amounts({ held: { extensions: 5 }, selections: [add(10), { kind: 'flat', offerId: 'mirror' }] }), [['extensions', 6_000], ['mirror', 750]]);
  });

  it('prorates what is paid every year, and not what is paid once', () => {
    const chosen = (choiceId: string) => amounts({ selections: [{ kind: 'choice', offerId: 'link', choiceId }] });
    assert.deepEqual(chosen('once'), [['link', 79_900]]);
    assert.deepEqual(chosen('yearly'), [['link', 9_950]]);
  });

  it('takes off the discount of the price list, then that of the coupon, where each is meant for the offer', () => {
    const discounted = price({ priceListId: 'gold', couponCode: 'TENTH', selections: [add(10), { kind: 'flat', offerId: 'mirror' }, { kind: 'choice', offerId: 'link', choiceId: 'once' }] });
    assert.deepEqual(discounted.lines.map(({ amount }) => amount.amount), [4_320, 400, 79_900]);
    assert.equal(discounted.discount.amount, 4_320 + 400 - 6_000 - 500);
  });

  it('bears tax by category, each with its rate and its reason', () => {
    const taxes = (country: string, hasBusinessTaxId: boolean) =>
      price({ held: { extensions: 5, mirror: 1 }, billTo: { country, hasBusinessTaxId } }).taxes.map(({ category, ratePpm, reason, amount }) => [category, ratePpm, reason, amount.amount]);
    assert.deepEqual(taxes('NL', true), [['software', 210_000, null, 1_260], ['support', 90_000, null, 45]]);
    assert.deepEqual(taxes('DE', false), [['software', 190_000, null, 1_140], ['support', 0, 'exempt', 0]]);
    assert.deepEqual(taxes('DE', true), [['software', 0, 'reverseCharge', 0], ['support', 0, 'reverseCharge', 0]]);
    assert.deepEqual(taxes('US', true), [['software', 0, 'export', 0], ['support', 0, 'export', 0]]);
  });

  it('is in whole yen, in cents and in thousandths of a dinar', () => {
    const third = { ...half, at: '2026-01-21T00:00:00Z' };
    const total = (code: string) => price({ ...third, selections: [add(1)] }, { currency: currencyOf(code), offers: [{ ...extensions, price: { model: 'perUnit', unitAmount: 1_000 } }] }).total;
    assert.deepEqual(total('JPY'), { amount: 333 + 70, currency: 'JPY', exponent: 0 });
    assert.deepEqual(total('USD'), { amount: 333 + 70, currency: 'USD', exponent: 2 });
    assert.deepEqual(total('KWD'), { amount: 333 + 70, currency: 'KWD', exponent: 3 });
  });

  it('says whether the total can be paid', () => {
    const of = (minimumAmount: number, at = half.at) => price({ selections: [add(1)], billTo: { country: 'US', hasBusinessTaxId: false }, minimumAmount, at }).payability;
    assert.deepEqual([of(600), of(601), of(601, '2027-01-01T00:00:00Z')], ['payable', 'belowMinimum', 'nothingDue']);
  });

  it('can be asked of the whole reference catalogue', () => {
    const { total } = priceExpansion(referenceCatalogue, {
      held: { extensions: 50 }, selections: [{ kind: 'quantity', offerId: 'extension-expansion', quantityDelta: 20 }, { kind: 'flat', offerId: 'hot-standby' }],
      term: { start: '2026-06-23T00:00:00Z', end: '2027-06-23T00:00:00Z' }, at: '2026-11-23T00:00:00Z', billTo: { country: 'US', hasBusinessTaxId: false },
    });
    assert.equal(total.amount, 13_940 + 17_367);
  });
});

describe('what cannot be meant is refused by name:', () => {
  const priced = (model: Extract<PricedOffer, { kind: 'quantity' }>['price']) => () => price({}, { offers: [{ ...extensions, price: model }] });
  const refusals: Readonly<Record<string, readonly [() => unknown, RegExp]>> = {
    'an unknown offer': [() => price({ selections: [{ kind: 'flat', offerId: 'nothing' }] }), /no offer nothing/],
    'another kind of offer': [() => price({ selections: [{ kind: 'flat', offerId: 'extensions' }] }), /bought as quantity/],
    'an unknown choice': [() => price({ selections: [{ kind: 'choice', offerId: 'link', choiceId: 'never' }] }), /no such choice/],
    'an offer twice': [() => price({ selections: [add(1), add(2)] }), /more than once/],
    'an unknown price list': [() => price({ priceListId: 'iron' }), /no price list iron/],
    'an unknown coupon': [() => price({ couponCode: 'WISH' }), /no coupon WISH/],
    'nothing at all': [() => price({ selections: [add(0)] }), /added of extensions is 0/],
    'half an extension': [() => price({ selections: [add(0.5)] }), /added of extensions is 0\.5/],
    'more than can be counted': [() => price({ selections: [add(1e21)] }), /added of extensions is 1e\+21/],
    'an amount that is too large': [() => price({ selections: [add(Number.MAX_SAFE_INTEGER)] }), /too large to be exact/],
    'a negative holding': [() => price({ held: { extensions: -1 } }), /quantity of extensions is -1/],
    'half a cent': [priced({ model: 'perUnit', unitAmount: 0.5 }), /unit amount of extensions is 0\.5/],
    'a negative price': [priced({ model: 'flat', amount: -1 }), /amount of extensions is -1/],
    'a package of nothing': [priced({ model: 'package', size: 0, amount: 1 }), /package size of extensions is 0/],
    'no tiers': [priced({ model: 'volume', tiers: [] }), /no tiers/],
    'tiers that do not rise': [priced({ model: 'graduated', tiers: [{ upTo: 5, unitAmount: 1 }, { upTo: 5, unitAmount: 1 }] }), /end of a tier of extensions is 5/],
    'a tier after one without end': [priced({ model: 'volume', tiers: [{ upTo: null, unitAmount: 1 }, { upTo: 5, unitAmount: 1 }] }), /last tier/],
    'a quantity beyond the last volume tier': [priced({ model: 'volume', tiers: [{ upTo: 9, unitAmount: 1 }] }), /No tier holds/],
    'a quantity beyond the last graduated tier': [priced({ model: 'graduated', tiers: [{ upTo: 9, unitAmount: 1 }] }), /No tier holds/],
    'a discount of more than everything': [() => price({ couponCode: 'GIFT' }, { coupons: [{ code: 'GIFT', ppm: 1_000_001, offerIds: null }] }), /more than everything/],
    'a term that ends when it starts': [() => price({ term: { start: half.at, end: half.at } }), /ends after it starts/],
    'a time without its offset': [() => price({ at: '2026-01-16T12:00:00' }), /not an instant/],
    'a negative minimum': [() => price({ minimumAmount: -1 }), /minimum amount is -1/],
  };
  for (const [what, [attempt, message]] of Object.entries(refusals)) {
    it(what, () => assert.throws(attempt, (error) => error instanceof RangeError && message.test(error.message)));
  }
});
