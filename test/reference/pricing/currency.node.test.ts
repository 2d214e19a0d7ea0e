import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toDecimal } from '../../../src/core/money.js';
import { currencyOf, minorUnits, moneyOf } from '../../../src/reference/pricing/index.js';

describe('a currency', () => {
  it('has the decimals that ISO 4217 gives it', () => {
    assert.deepEqual(['JPY', 'KRW', 'USD', 'EUR', 'KWD', 'BHD', 'CLF'].map((code) => currencyOf(code).exponent), [0, 0, 2, 2, 3, 3, 4]);
  });

  it('is known by three capitals', () => {
    assert.throws(() => currencyOf('usd'), RangeError);
    assert.throws(() => currencyOf('RMB¥'), RangeError);
  });

  it('reads and writes amounts exactly', () => {
    const cases = { USD: ['0.00', '0.05', '11.97', '-3.87', '90071992547409.91'], JPY: ['0', '1795'], KWD: ['0.001', '12.345'] };
    for (const [code, decimals] of Object.entries(cases)) {
      const currency = currencyOf(code);
      for (const decimal of decimals) assert.equal(toDecimal(moneyOf(currency, BigInt(minorUnits(decimal, currency)))), decimal);
    }
    assert.equal(minorUnits('12', currencyOf('USD')), 1_200);
    assert.equal(minorUnits('12.5', currencyOf('USD')), 1_250);
  });

  it('refuses what it cannot hold', () => {
    const refused = { USD: ['1.999', '', '1,50', '1e3', '.5', ' 1', '90071992547409.92'], JPY: ['1.5'], KWD: ['0.0001'] };
    for (const [code, decimals] of Object.entries(refused)) {
      for (const decimal of decimals) assert.throws(() => minorUnits(decimal, currencyOf(code)), RangeError);
    }
  });
});
