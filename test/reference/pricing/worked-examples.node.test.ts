import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { currencyOf, minorUnits, priceExpansion, prorate, taxOn, type PricingCatalogue } from '../../../src/reference/pricing/index.js';
import { projectRoot } from '../../architecture/source-files.js';
import { prorationExamples } from './worked-examples/proration-examples.js';
import { shareExamples, taxExamples } from './worked-examples/share-examples.js';
import { tierExamples } from './worked-examples/tier-examples.js';
import type { PublishedAmount, WorkedExample } from './worked-examples/worked-example.js';

const midnight = (day: string): string => `${day}T00:00:00Z`;
const examples = [...prorationExamples, ...tierExamples];

/** A catalogue that sells nothing but what the example prices. */
const catalogueFor = ({ decimals, strategies, discountsPpm = [0, 0] }: WorkedExample, { price, billing = 'recurring' }: PublishedAmount): PricingCatalogue => ({
  currency: { code: 'USD', exponent: decimals },
  strategies,
  offers: [
    { kind: 'quantity', id: 'units', entitlementId: 'units', taxCategory: 'any', price },
    { kind: 'choice', id: 'once', entitlementId: 'once', taxCategory: 'any', choices: [{ id: 'once', billing: 'oneTime', price }] },
  ].filter(({ kind }) => (kind === 'choice') === (billing === 'oneTime')) as PricingCatalogue['offers'],
  priceLists: [{ id: 'partner', discountsPpm: { '*': discountsPpm[0] } }],
  coupons: [{ code: 'COUPON', ppm: discountsPpm[1], offerIds: null }],
  tax: { sellerCountry: 'US', union: [], ratesPpm: {}, categories: {} },
});

function amountOf(example: WorkedExample, published: PublishedAmount): number {
  const { from = 0, to, billing } = published;
  const { term } = example;
  const { total } = priceExpansion(catalogueFor(example, published), {
    held: { units: from },
    selections: [billing === 'oneTime' ? { kind: 'choice', offerId: 'once', choiceId: 'once' } : { kind: 'quantity', offerId: 'units', quantityDelta: to - from }],
    term: term && { start: midnight(term.start), end: midnight(term.end) },
    at: midnight(term?.at ?? '2024-01-01'),
    priceListId: 'partner', couponCode: 'COUPON',
  });
  return total.amount;
}

describe('a published calculation comes out to the last digit:', () => {
  for (const example of examples) {
    it(`${example.source.vendor}, ${example.source.title} — ${example.about}`, () => {
      const currency = { code: 'USD', exponent: example.decimals };
      const priced = example.amounts.map((published) => amountOf(example, published));
      assert.deepEqual(priced, example.amounts.map(({ amount }, position) => (amount === null ? priced[position] : minorUnits(amount, currency))));
      if (example.total === undefined) return;
      const total = priced.reduce((sum, amount, position) => sum + (example.amounts[position]?.credited ? -amount : amount), 0);
      assert.equal(total, minorUnits(example.total, currency));
    });
  }

  for (const { source, start, end, at, dayCount, endDate, share } of shareExamples) {
    it(`${source.vendor}, ${source.title} — ${at} to ${end} by ${dayCount} is ${share.join('/')}`, () => {
      const { numerator, denominator } = prorate({ start: Date.parse(start), end: Date.parse(end) }, Date.parse(at), { dayCount, endDate });
      assert.deepEqual([numerator, denominator], share);
    });
  }

  for (const { source, taxable, ratePpm, tax } of taxExamples) {
    it(`${source.vendor}, ${source.title} — ${ratePpm / 10_000} % of ${taxable} is ${tax}`, () => {
      const usd = currencyOf('USD');
      assert.equal(taxOn(BigInt(minorUnits(taxable, usd)), { ratePpm, reason: null }), BigInt(minorUnits(tax, usd)));
    });
  }
});

describe('the published calculations', () => {
  it('each state an amount or a total', () => {
    assert.deepEqual(examples.filter(({ amounts, total }) => total === undefined && amounts.some(({ amount }) => amount === null)), []);
  });

  it('come from at least twelve vendors, and every source is named in the documentation', () => {
    const sources = [...examples, ...shareExamples, ...taxExamples].map(({ source }) => source);
    assert.ok(new Set(sources.map(({ vendor }) => vendor)).size >= 12);
    const documentation = readFileSync(`${projectRoot}docs/pricing.md`, 'utf8');
    assert.deepEqual(sources.filter(({ address }) => !documentation.includes(address)), []);
  });
});
