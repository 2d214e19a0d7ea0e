import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PriceModel } from '../../../src/reference/pricing/price-model.js';
import { priceLine, type PricedChange } from '../../../src/reference/pricing/price-line.js';
import { prorate } from '../../../src/reference/pricing/proration.js';

const time = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const perUnit = (unitAmount: number): PriceModel => ({ model: 'perUnit', unitAmount });
const change = (more: Partial<PricedChange>): PricedChange => ({
  price: perUnit(1_200), before: 0, after: 1, discountsPpm: [], proration: null, rounding: 'line', ...more,
});
const days = (numerator: number, denominator: number) => ({ numerator, denominator, unit: 'day' as const });

describe('the price of a change', () => {
  it('is 11.97 for 17.95 a month added on 30 September to a period from the 20th to the 20th, its end excluded', () => {
    const proration = prorate({ start: time('2021-09-20'), end: time('2021-10-20') }, time('2021-09-30'), { dayCount: 'actual/actual', endDate: 'exclusive' });
    assert.deepEqual(proration, days(20, 30));
    assert.equal(priceLine(change({ price: perUnit(1_795), proration })).due, 1197n);
  });

  it('is −3.87 + 7.74 when one of two licences at 4.00 is added with 29 of 30 days left, each unit rounded', () => {
    const proration = prorate({ start: time('2023-06-01'), end: time('2023-06-30') }, time('2023-06-02'), { dayCount: 'actual/actual', endDate: 'inclusive' });
    assert.deepEqual(proration, days(29, 30));
    const of = (before: number, after: number): bigint => priceLine(change({ price: perUnit(400), before, after, proration, rounding: 'unit' })).due;
    assert.equal(of(0, 1), 387n);
    assert.equal(of(0, 2), 774n);
    assert.equal(of(1, 2), 774n - 387n);
  });

  it('is 31.25 for two units at 211.20 a year over 27 days, the line rounded', () => {
    const proration = prorate({ start: time('2023-01-01'), end: time('2023-12-31') }, time('2023-12-05'), { dayCount: 'actual/actual', endDate: 'inclusive' });
    assert.deepEqual(proration, days(27, 365));
    assert.equal(priceLine(change({ price: perUnit(21_120), after: 2, proration })).due, 3125n);
  });

  it('follows volume tiers: the tier that the whole quantity lies in prices all of it', () => {
    const price: PriceModel = { model: 'volume', tiers: [{ upTo: 5, unitAmount: 700 }, { upTo: 10, unitAmount: 650 }, { upTo: null, unitAmount: 600 }] };
    const due = [1, 5, 6, 20, 25].map((after) => priceLine(change({ price, after })).due);
    assert.deepEqual(due, [700n, 3500n, 3900n, 12000n, 15000n]);
  });

  it('follows graduated tiers: each tier prices its own part', () => {
    const price: PriceModel = { model: 'graduated', tiers: [{ upTo: 5, unitAmount: 700 }, { upTo: 10, unitAmount: 650 }, { upTo: null, unitAmount: 600 }] };
    assert.deepEqual([5, 6, 12].map((after) => priceLine(change({ price, after })).due), [3500n, 4150n, 7950n]);
    assert.equal(priceLine(change({ price, before: 4, after: 6 })).due, 700n + 650n);
  });

  it('adds the flat amount of a tier as soon as that tier is reached', () => {
    const tiers = [{ upTo: 5, unitAmount: 100, flatAmount: 1_000 }, { upTo: null, unitAmount: 50, flatAmount: 300 }];
    assert.deepEqual([0, 1, 5, 6].map((after) => priceLine(change({ price: { model: 'graduated', tiers }, after })).due), [0n, 1100n, 1500n, 1850n]);
    assert.deepEqual([1, 5, 6].map((after) => priceLine(change({ price: { model: 'volume', tiers }, after })).due), [1100n, 1500n, 600n]);
  });

  it('counts packages that have been begun, however many there are', () => {
    const most = Number.MAX_SAFE_INTEGER;
    assert.equal(priceLine(change({ price: { model: 'package', size: 2, amount: 1 }, after: most })).due, (BigInt(most) + 1n) / 2n);
    assert.equal(priceLine(change({ price: { model: 'package', size: 10, amount: 1 }, after: most })).due, (BigInt(most) + 9n) / 10n);
  });

  it('counts packages that have been begun', () => {
    const price: PriceModel = { model: 'package', size: 1_000, amount: 1_500 };
    assert.deepEqual([1, 1_000, 1_001].map((after) => priceLine(change({ price, after })).due), [1500n, 1500n, 3000n]);
    assert.equal(priceLine(change({ price, before: 1_001, after: 2_000 })).due, 0n);
  });

  it('is one price where it is flat', () => {
    assert.equal(priceLine(change({ price: { model: 'flat', amount: 29_900 } })).due, 29_900n);
    assert.equal(priceLine(change({ price: { model: 'flat', amount: 29_900 }, before: 1 })).due, 0n);
  });

  it('is never below zero as a whole, and says when it would have been', () => {
    const price: PriceModel = { model: 'volume', tiers: [{ upTo: 10, unitAmount: 1_000 }, { upTo: null, unitAmount: 500 }] };
    const line = priceLine(change({ price, before: 10, after: 11, proration: days(1, 2) }));
    assert.deepEqual([line.due, line.floored, line.fullTerm], [0n, true, -4500n]);
  });

  it('takes discounts off before proration, and rounds once', () => {
    const line = priceLine(change({ price: perUnit(999), discountsPpm: [100_000], proration: days(1, 3) }));
    assert.deepEqual(line.unrounded, { numerator: 2997n, denominator: 10n });
    assert.deepEqual([line.due, line.discount, line.dueUndiscounted], [300n, -100n, 333n]);
  });

  it('takes a second discount off what the first one left', () => {
    assert.equal(priceLine(change({ price: perUnit(10_000), discountsPpm: [100_000, 100_000] })).due, 8100n);
  });

  it('rounds a half away from zero', () => {
    assert.equal(priceLine(change({ price: perUnit(1), proration: days(1, 2) })).due, 1n);
    assert.equal(priceLine(change({ price: perUnit(3), proration: days(1, 2) })).due, 2n);
  });

  it('can round the price of a day', () => {
    assert.equal(priceLine(change({ price: perUnit(1_000), proration: days(7, 30), rounding: 'dailyRate' })).due, 231n);
  });

  it('stays exact where a float would not', () => {
    const line = priceLine(change({ price: perUnit(90_071_992_547), after: 99_999, proration: days(364, 365) }));
    assert.equal(line.due, (90_071_992_547n * 99_999n * 364n * 2n + 365n) / 730n);
  });
});

describe('the share of a term that is left', () => {
  const term = { start: time('2026-06-23'), end: time('2027-06-23') };
  const strategy = { dayCount: 'actual/actual', endDate: 'exclusive' } as const;

  it('counts calendar days in UTC, today included, whatever the time of day', () => {
    for (const clock of ['00:00:00', '23:59:59']) assert.deepEqual(prorate(term, Date.parse(`2026-11-23T${clock}Z`), strategy), days(212, 365));
  });

  it('knows leap years', () => {
    assert.deepEqual(prorate({ start: time('2027-03-01'), end: time('2028-03-01') }, time('2028-02-29'), strategy), days(1, 366));
  });

  it('takes every month for thirty days in commercial months, February too', () => {
    const term = { start: time('2027-01-31'), end: time('2027-05-31') };
    const left = (day: string) => prorate(term, time(day), { dayCount: '30/360', endDate: 'exclusive' }).numerator;
    assert.deepEqual(['2027-01-31', '2027-02-27', '2027-02-28', '2027-03-01', '2027-04-30'].map(left), [120, 93, 90, 89, 30]);
  });

  it('is the whole term before it begins, and nothing after it', () => {
    assert.deepEqual(prorate(term, time('2026-01-01'), strategy), days(365, 365));
    assert.deepEqual(prorate(term, time('2028-01-01'), strategy), days(0, 365));
  });

  it('can be counted in 365ths, in commercial months and in seconds', () => {
    const now = time('2026-11-23');
    assert.deepEqual(prorate({ ...term, end: time('2028-06-23') }, now, { ...strategy, dayCount: 'actual/365' }), days(578, 365));
    assert.deepEqual(prorate(term, now, { ...strategy, dayCount: '30/360' }), days(210, 360));
    assert.deepEqual(prorate(term, now + 1_500, { ...strategy, dayCount: 'second' }), { numerator: 212 * 86_400 - 2, denominator: 365 * 86_400, unit: 'second' });
  });
});
