import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { referenceTaxRules } from '../../../src/reference/catalogue/tax-rules.js';
import { decideTax, taxOn } from '../../../src/reference/pricing/tax.js';

const decide = (country: string, hasBusinessTaxId: boolean) => decideTax(referenceTaxRules, { country, hasBusinessTaxId });

describe('tax', () => {
  it('is the home rate at home, with a tax id or without', () => {
    assert.deepEqual(decide('NL', true), { ratePpm: 210_000, reason: null });
    assert.deepEqual(decide('NL', false), { ratePpm: 210_000, reason: null });
  });

  it('is reversed to a business elsewhere in the union', () => {
    assert.deepEqual(decide('DE', true), { ratePpm: 0, reason: 'reverseCharge' });
  });

  it('is the rate of their country for everybody else in the union', () => {
    assert.deepEqual(decide('DE', false), { ratePpm: 190_000, reason: null });
  });

  it('is none outside the union', () => {
    assert.deepEqual(decide('US', true), { ratePpm: 0, reason: 'export' });
  });

  it('is rounded once, on the sum', () => {
    assert.equal(taxOn(1_050n, { ratePpm: 190_000, reason: null }), 200n);
  });
});
