import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CheckoutError } from '../../src/core/errors.js';
import { words as de } from '../../src/locales/de.js';
import { en } from '../../src/locales/en.js';
import { errorText } from '../../src/locales/error-text.js';
import { formatsFor } from '../../src/locales/formats.js';
import { languageFor } from '../../src/locales/load-words.js';
import { offerText, unitWord } from '../../src/locales/offer-text.js';
import { termLength, termText } from '../../src/locales/term-text.js';
import { fill } from '../../src/locales/words.js';
import { offers } from '../support/samples.js';

/** Every text of a locale by its path, the plural forms of one text as one. */
function texts(words: object, path = ''): Map<string, string> {
  return new Map(Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') return [[here, value] as const];
    if (typeof value !== 'object' || value === null) return [];
    return 'other' in value && 'one' in value ? [[here, Object.values(value).join(' ')] as const] : [...texts(value, here)];
  }));
}

const places = (text: string) => [...new Set([...text.matchAll(/\{\w+\}/g)].map(([place]) => place))].sort();

describe('the words', () => {
  for (const [language, words] of Object.entries({ de })) {
    test(`of ${language} have the same places to fill as the English ones, and no others`, () => {
      const translated = texts(words);
      for (const [path, text] of texts(en)) assert.deepEqual(places(translated.get(path) ?? ''), places(text), path);
    });

    test(`of ${language} leave none empty`, () => {
      for (const [path, text] of texts(words)) assert.notEqual(text.trim(), '', path);
    });
  }

  test('are filled where a value is given, and nowhere else', () => {
    assert.equal(fill('{a} of {b} {a}', { a: 1 }), '1 of {b} 1');
    assert.equal(fill('{toString}', {}), '{toString}');
    assert.equal(fill('{a}', { a: '{b}', b: 'no' }), '{b}');
  });

  test('are those of the nearest language that there is', () => {
    assert.deepEqual(['de-AT', 'DE', 'en-GB', 'xx', 'constructor', ''].map(languageFor), ['de', 'de', 'en', 'en', 'en', 'en']);
  });
});

describe('the formats', () => {
  const plain = (text: string) => text.replace(/\s/g, ' ');
  const english = formatsFor('en');
  const german = formatsFor('de');

  test('write money exactly, with its code and its own decimals', () => {
    assert.equal(plain(english.money({ amount: 11970, currency: 'USD', exponent: 2 })), 'USD 119.70');
    assert.equal(plain(german.money({ amount: 193900, currency: 'EUR', exponent: 2 })), '1.939,00 EUR');
    assert.equal(plain(english.money({ amount: 1200, currency: 'JPY', exponent: 0 })), 'JPY 1,200');
    assert.equal(plain(english.money({ amount: 9007199254740991, currency: 'USD', exponent: 2 })), 'USD 90,071,992,547,409.91');
  });

  test('write a day as it is in UTC', () => {
    assert.equal(english.day('2027-06-23T00:00:00Z'), 'Jun 23, 2027');
    assert.equal(german.day('2027-06-23T23:59:59Z'), '23.06.2027');
  });

  test('choose the plural form of the language', () => {
    const forms = { one: '{count} day', few: '{count} few', other: '{count} days' };
    assert.deepEqual([0, 1, 2].map((count) => english.plural(count, forms)), ['0 days', '1 day', '2 days']);
    assert.equal(formatsFor('pl').plural(3, forms), '3 few');
  });

  test('write parts per million as per cent', () => assert.deepEqual([190000, 0, 81250].map((ppm) => english.percent(ppm)), ['19%', '0%', '8.125%']));

  test('fall back to English for a tag that is none', () => assert.equal(formatsFor('not a tag').number(1.5), '1.5'));
});

describe('the texts', () => {
  const formats = formatsFor('en');

  test('of a term say how often, and how long', () => {
    assert.deepEqual(['P1Y', 'P3M', 'P30D', null].map((term) => termText(en, formats, term)), ['per year', 'every 3 months', 'every 30 days', 'one-time']);
    assert.deepEqual(['P1Y', 'P3M', 'P1Y6M'].map((term) => termLength(en, formats, term)), ['1 year', '3 months', 'P1Y6M']);
  });

  test('of an offer are in the language asked for, else as the backend gave them', () => {
    const offer = offers[0]!;
    assert.equal(offerText(offer, 'de-AT').name, 'Nebenstellen');
    assert.equal(offerText(offer, 'fr').name, 'Extension Expansion');
    assert.deepEqual([1, 2, -1].map((count) => unitWord('de', count, offerText(offer, 'de').unit!)), ['Nebenstelle', 'Nebenstellen', 'Nebenstelle']);
  });

  test('of an error are ours where we know its code, the backend\'s where it gave one, and never a developer\'s message', () => {
    assert.equal(errorText(en, new CheckoutError('network', 'fetch failed')), en.errors.network);
    assert.equal(errorText(en, new CheckoutError('seat_taken', 'That seat is taken.', { status: 409 })), 'That seat is taken.');
    assert.equal(errorText(en, new CheckoutError('odd', 'x is undefined')), en.errors.unexpected);
    assert.equal(errorText(en, new CheckoutError('constructor', 'x')), en.errors.unexpected);
  });
});
