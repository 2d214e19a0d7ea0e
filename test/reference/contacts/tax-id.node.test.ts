import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { judgeTaxId } from '../../../src/reference/contacts/tax-id.js';

const judged = (country: string, value: string) => judgeTaxId({ type: 'vat', value }, country).verification;

/** Published examples; each is spoilt below by one digit. */
const right: Readonly<Record<string, string>> = {
  AT: 'ATU13585627', BE: 'BE 0403.019.261', BG: 'BG175074752', CY: 'CY10259033P', CZ: 'CZ25123891', DE: 'DE 136 695 976', DK: 'DK13585628', EE: 'EE100931558',
  ES: 'ESB58378431', FI: 'FI20774740', FR: 'FR40303265045', GR: 'EL094259216', HR: 'HR33392005961', HU: 'HU12892312', IE: 'IE6433435F', IT: 'IT00743110157',
  LT: 'LT119511515', LU: 'LU15027442', LV: 'LV40003521600', MT: 'MT11679112', NL: 'NL002455799B11', PL: 'PL5260001246', PT: 'PT501964843', RO: 'RO18547290',
  SE: 'SE556188840401', SI: 'SI50223054', SK: 'SK2022749619', GB: 'GB980780684', CH: 'CHE-116.281.710 MWST', NO: 'NO 995 525 828 MVA', AU: '51 824 753 556',
  BR: '16.727.230/0001-97', IN: '27AAPFU0939F1ZV', CA: '123 456 782 RT0001',
};

/** The same with its fourth digit raised by one. */
const spoilt = (value: string): string => {
  let digits = 0;
  return value.replace(/\d/g, (digit) => ((digits += 1) === 4 ? String((Number(digit) + 1) % 10) : digit));
};

describe('a tax id', () => {
  for (const [country, value] of Object.entries(right)) {
    test(`of ${country} looks right with its check digit, and wrong with a digit that is not`, () => {
      assert.deepEqual([judged(country, value), judged(country, spoilt(value))], ['looksRight', 'looksWrong'], spoilt(value));
    });
  }

  test('is known without what people leave out where the country does not need it', () => {
    assert.deepEqual([judged('GB', '980780684'), judged('NO', '995525828'), judged('AU', 'ABN 51824753556'), judged('US', '74-3051982')], Array(4).fill('looksRight'));
    assert.deepEqual([judged('US', '74-305198'), judged('DE', '136695976'), judged('FR', 'DE136695976')], Array(3).fill('looksWrong'));
  });

  test('of a country whose rules are not known here is not judged', () => assert.equal(judged('QA', 'anything'), 'notChecked'));
});
