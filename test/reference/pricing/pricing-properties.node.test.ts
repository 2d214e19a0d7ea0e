import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as fc from 'fast-check';
import { fraction, plus } from '../../../src/reference/pricing/fraction.js';
import { listAmount, priceExpansion, priceLine, prorate, type ExpansionPrice } from '../../../src/reference/pricing/index.js';
import { catalogueAndExpansion, change, dayCount, endDate, price, quantity, termAndMoment } from './support/arbitraries.js';
import { civilInstant, civilShare, type Civil } from './support/civil-oracle.js';
import { naiveDue, naiveList, naiveRound } from './support/naive-oracle.js';

// A failure prints its seed and path; PRICING_SEED tries other cases.
const seed = Number(process.env['PRICING_SEED'] ?? 20_261_123);
const runs = { oracle: 30_000, lists: 15_000, shares: 20_000, sums: 15_000, rising: 20_000, steps: 10_000, inEachZone: 1_500 };
const zones = ['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/St_Johns', 'America/Sao_Paulo', 'Europe/Berlin', 'Asia/Kathmandu', 'Australia/Lord_Howe'];
const rises = new Set(['flat', 'perUnit', 'graduated', 'package']);

const time = (moment: Civil): number => Date.parse(civilInstant(moment));

describe('every price', () => {
  it('is that of a naive oracle which walks through all units and never cancels a fraction', () => {
    fc.assert(fc.property(change, (each) => {
      const { due, dueUndiscounted, floored, unrounded } = priceLine(each);
      const { exact: [numerator, denominator], rounded } = naiveDue(each);
      assert.equal(due, rounded < 0n ? 0n : rounded);
      assert.equal(floored, rounded < 0n);
      assert.equal(unrounded.numerator * denominator, numerator * unrounded.denominator);
      assert.ok(due >= 0n && dueUndiscounted >= due);
    }), { seed, numRuns: runs.oracle });
  });

  it('for a full term is the sum of what each unit costs', () => {
    fc.assert(fc.property(price, quantity, (model, count) => {
      assert.equal(listAmount(model, count), naiveList(model, count));
    }), { seed, numRuns: runs.lists });
  });

  it('is for the share of the term that a calendar without any library counts', () => {
    fc.assert(fc.property(termAndMoment, dayCount, endDate, ({ start, end, at }, counted, ends) => {
      const { numerator, denominator } = prorate({ start: time(start), end: time(end) }, time(at), { dayCount: counted, endDate: ends });
      assert.deepEqual([numerator, denominator], civilShare(start, end, at, counted, ends));
    }), { seed, numRuns: runs.shares });
  });

  it('does not fall when more is bought, where the price for a full term does not', () => {
    fc.assert(fc.property(change, quantity, (each, other) => {
      const [fewer, more] = [Math.min(each.after, other), Math.max(each.after, other)];
      const rising = rises.has(each.price.model) || (each.rounding === 'line' && listAmount(each.price, fewer) <= listAmount(each.price, more));
      fc.pre(rising);
      assert.ok(priceLine({ ...each, after: fewer }).due <= priceLine({ ...each, after: more }).due);
    }), { seed, numRuns: runs.rising });
  });

  it('is, before rounding, the same in one step as in two', () => {
    fc.assert(fc.property(change, quantity, (each, between) => {
      const [first, second] = [priceLine({ ...each, after: between }), priceLine({ ...each, before: between })];
      assert.deepEqual(plus(first.unrounded, second.unrounded), priceLine(each).unrounded);
      assert.equal(first.fullTerm + second.fullTerm, priceLine(each).fullTerm);
    }), { seed, numRuns: runs.steps });
  });
});

describe('the price of an expansion', () => {
  it('adds up: lines to the subtotal, taxes to the tax, both to the total, and nothing is below zero', () => {
    fc.assert(fc.property(catalogueAndExpansion, ([catalogue, expansion]) => {
      const result = priceExpansion(catalogue, expansion);
      const { lines, subtotal, taxes, tax, total, discount } = result;
      assert.equal(sum(lines), subtotal.amount);
      assert.equal(sum(taxes), tax.amount);
      assert.equal(subtotal.amount + tax.amount, total.amount);
      assert.equal(taxes.reduce((all, { taxable }) => all + taxable.amount, 0), subtotal.amount);
      for (const { taxable, ratePpm, amount } of taxes) assert.equal(BigInt(amount.amount), naiveRound(BigInt(taxable.amount) * BigInt(ratePpm), 1_000_000n));
      for (const { amount } of [...lines, ...taxes, { amount: total }]) {
        assert.ok(amount.amount >= 0);
        assert.deepEqual([amount.currency, amount.exponent], [catalogue.currency.code, catalogue.currency.exponent]);
      }
      assert.ok(discount.amount <= 0);
      checkLines(result, catalogue.strategies.rounding === 'line');
      assert.equal(result.payability, total.amount === 0 ? 'nothingDue' : total.amount < (expansion.minimumAmount ?? 0) ? 'belowMinimum' : 'payable');
    }), { seed, numRuns: runs.sums });
  });

  it('is the same in every time zone', async () => {
    const script = fileURLToPath(new URL('./support/zone-digest.js', import.meta.url));
    const priced = await Promise.all(zones.map(async (TZ) => {
      const { stdout } = await promisify(execFile)(process.execPath, [script, String(runs.inEachZone), String(seed)], { env: { ...process.env, TZ } });
      return JSON.parse(stdout) as { digest: string; offset: number };
    }));
    assert.equal(new Set(priced.map(({ offset }) => offset)).size, zones.length);
    assert.equal(new Set(priced.map(({ digest }) => digest)).size, 1);
  });
});

const sum = (parts: readonly { readonly amount: { readonly amount: number } }[]): number => parts.reduce((all, { amount }) => all + amount.amount, 0);

/** A line that was rounded once is the nearest whole number to its exact fraction, and anyone can see that from the line alone. */
function checkLines({ lines }: ExpansionPrice, roundedOnce: boolean): void {
  for (const { amount, floored, unrounded, billing, proration } of lines) {
    const exact = fraction(BigInt(unrounded.numerator), BigInt(unrounded.denominator));
    if (floored) assert.equal(amount.amount, 0);
    else if (roundedOnce) assert.equal(BigInt(amount.amount), naiveRound(exact.numerator, exact.denominator));
    if (billing === 'oneTime') assert.equal(proration, null);
  }
}
