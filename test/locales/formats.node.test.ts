import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatsFor } from '../../src/locales/formats.js';
import { languages } from '../../src/locales/languages.js';

/** With plain spaces, and without the marks of writing direction. */
const plain = (text: string) => text.replace(/\s/g, ' ').replace(/[\u200e\u200f]/g, '');

const price = { amount: 193950, currency: 'USD', exponent: 2 };
const english = formatsFor('en');

describe('the formats', () => {
  test('write money exactly, with its code and its own decimals', () => {
    assert.equal(plain(english.money({ amount: 11970, currency: 'USD', exponent: 2 })), 'USD 119.70');
    assert.equal(plain(formatsFor('de').money({ amount: 193900, currency: 'EUR', exponent: 2 })), '1.939,00 EUR');
    assert.equal(plain(english.money({ amount: 1200, currency: 'JPY', exponent: 0 })), 'JPY 1,200');
    assert.equal(plain(english.money({ amount: 9007199254740991, currency: 'USD', exponent: 2 })), 'USD 90,071,992,547,409.91');
  });

  test('write money where each language has it', () => {
    const written = ['ar', 'he', 'ja', 'pt-BR', 'zh-CN', 'zh-TW'].map((tag) => plain(formatsFor(tag).money(price)));
    assert.deepEqual(written, ['1,939.50 USD', '1,939.50 USD', 'USD 1,939.50', 'USD 1.939,50', 'USD 1,939.50', 'USD 1,939.50']);
  });

  for (const { tag } of languages) {
    test(`write money in ${tag} with every digit of it and the currency's code, once`, () => {
      const parts = new Intl.NumberFormat(tag, { style: 'currency', currency: 'USD', currencyDisplay: 'code' }).formatToParts(1939.5);
      const digits = parts.filter(({ type }) => type === 'integer' || type === 'fraction').map(({ value }) => value).join('');
      assert.equal(digits, '193950');
      assert.equal(formatsFor(tag).money(price), parts.map(({ value }) => value).join(''));
      assert.equal(formatsFor(tag).money(price).match(/USD/g)?.length, 1);
    });
  }

  test('write the digits that the region writes', () => {
    assert.equal(plain(formatsFor('ar').number(1234.5)), '1,234.5');
    assert.equal(plain(formatsFor('ar-EG').number(1234.5)), '١٬٢٣٤٫٥');
  });

  test('write a day as it is in UTC', () => {
    assert.equal(english.day('2027-06-23T00:00:00Z'), 'Jun 23, 2027');
    assert.equal(formatsFor('de').day('2027-06-23T23:59:59Z'), '23.06.2027');
    assert.deepEqual(['ar', 'he', 'ja', 'pt-BR', 'zh-CN', 'zh-TW'].map((tag) => plain(formatsFor(tag).day('2027-06-23T00:00:00Z'))), [
      '23/06/2027', '23 ביוני 2027', '2027/06/23', '23 de jun. de 2027', '2027年6月23日', '2027年6月23日',
    ]);
  });

  test('list as the language does', () => {
    assert.equal(formatsFor('ar').list(['أ', 'ب', 'ج']), 'أ وب وج');
    assert.equal(formatsFor('zh-CN').list(['甲', '乙', '丙']), '甲、乙和丙');
  });

  test('choose the plural form of the language', () => {
    const forms = { one: '{count} day', few: '{count} few', other: '{count} days' };
    assert.deepEqual([0, 1, 2].map((count) => english.plural(count, forms)), ['0 days', '1 day', '2 days']);
    assert.equal(formatsFor('pl').plural(3, forms), '3 few');
  });

  test('choose the form for the number one alone before that of the rule', () => {
    const forms = { '=1': 'yearly', one: 'every {count} year', other: 'every {count} years' };
    assert.deepEqual([1, 21].map((count) => formatsFor('ru').plural(count, forms)), ['yearly', 'every 21 year']);
  });

  test('write parts per million as per cent', () => assert.deepEqual([190000, 0, 81250].map((ppm) => english.percent(ppm)), ['19%', '0%', '8.125%']));

  test('fall back to English for a tag that is none', () => assert.equal(formatsFor('not a tag').number(1.5), '1.5'));
});
