import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CheckoutError } from '../../src/core/errors.js';
import { errorText } from '../../src/locales/error-text.js';
import { formatsFor } from '../../src/locales/formats.js';
import { languageFor } from '../../src/locales/language-for.js';
import { languages } from '../../src/locales/languages.js';
import { offerText, unitWord } from '../../src/locales/offer-text.js';
import { base } from '../../src/locales/parts/base.js';
import { termLength, termText } from '../../src/locales/term-text.js';
import { fill } from '../../src/locales/words.js';
import { offers } from '../support/samples.js';
import { wholeWords } from './support/parts.js';
import { allowedAsEnglish, countsUpTo, places, textsOf } from './support/texts.js';

const english = textsOf(await wholeWords('en'));
const hasForms = (path: string) => 'one' in english.get(path)!;

describe('the words', () => {
  for (const { tag } of languages) {
    test(`of ${tag} are the same as the English ones, neither fewer nor more`, async () => {
      const words = textsOf(await wholeWords(languageFor(tag)));
      assert.deepEqual([...words.keys()].sort(), [...english.keys()].sort());
    });

    test(`of ${tag} have the same places to fill as the English ones, and no others`, async () => {
      for (const [path, text] of textsOf(await wholeWords(languageFor(tag)))) {
        assert.deepEqual(places(Object.values(text).join(' ')), places(Object.values(english.get(path)!).join(' ')), path);
      }
    });

    test(`of ${tag} have exactly the plural forms of the language, and one for the number one alone where it wants that`, async () => {
      const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
      for (const [path, text] of textsOf(await wholeWords(languageFor(tag)))) {
        if (!hasForms(path)) continue;
        assert.deepEqual(Object.keys(text).filter((form) => form !== '=1').sort(), [...pluralCategories].sort(), path);
      }
    });

    test(`of ${tag} say the number in every plural form that goes with more than one`, async () => {
      for (const [path, text] of textsOf(await wholeWords(languageFor(tag)))) {
        if (!hasForms(path)) continue;
        for (const [form, counts] of countsUpTo(200, tag, '=1' in text)) {
          if (counts.length > 1) assert.ok(text[form]?.includes('{count}'), `${path}.${form} goes with ${counts.slice(0, 3).join(', ')}`);
        }
      }
    });

    test(`of ${tag} leave none empty, and none with space around it`, async () => {
      for (const [path, text] of textsOf(await wholeWords(languageFor(tag)))) {
        for (const form of Object.values(text)) assert.ok(form !== '' && form === form.trim(), path);
      }
    });

    test(`of ${tag} are set as in print: no straight quotation marks, no three full stops`, async () => {
      for (const [path, text] of textsOf(await wholeWords(languageFor(tag)))) {
        for (const form of Object.values(text)) assert.doesNotMatch(form, /["'`]|\.\.\.| {2}/, path);
      }
    });
  }

  for (const { tag } of languages.filter((language) => language.tag !== 'en')) {
    test(`of ${tag} are all translated`, async () => {
      const untranslated = [...textsOf(await wholeWords(languageFor(tag)))].flatMap(([path, { other }]) => (
        other === english.get(path)?.other && /\p{L}/u.test(other.replace(/\{\w+\}/g, '')) && !allowedAsEnglish(tag, other) ? [`${path}: ${other}`] : []
      ));
      assert.deepEqual(untranslated, []);
    });
  }

  test('are filled where a value is given, and nowhere else', () => {
    assert.equal(fill('{a} of {b} {a}', { a: 1 }), '1 of {b} 1');
    assert.equal(fill('{toString}', {}), '{toString}');
    assert.equal(fill('{a}', { a: '{b}', b: 'no' }), '{b}');
  });

  test('that run from right to left keep what is filled in apart', () => {
    assert.equal(fill('الطلب {number}', { number: 'EX-2027-0042' }), 'الطلب \u2068EX-2027-0042\u2069');
    assert.equal(fill('הזמנה {number}', { number: 7 }), 'הזמנה \u20687\u2069');
    assert.equal(fill('{name} {rate}', { name: 'VAT', rate: '5%' }), 'VAT 5%');
  });
});

describe('the language', () => {
  const chosen = (...tags: string[]) => tags.map(languageFor);

  test('is the one that was asked for, however its tag is written', () => {
    assert.deepEqual(chosen('de', 'DE', 'pt-BR', 'zh-cn', 'zh-TW'), ['de', 'de', 'pt-br', 'zh-cn', 'zh-tw']);
    assert.deepEqual(languages.map(({ tag }) => languageFor(tag)), languages.map(({ tag }) => tag.toLowerCase()));
  });

  test('is that of another region where there is none for the region', () => {
    assert.deepEqual(chosen('de-AT', 'en-GB', 'ar-EG', 'fr-CA', 'es-419', 'pt', 'pt-PT'), ['de', 'en', 'ar', 'fr', 'es', 'pt-br', 'pt-br']);
  });

  test('is Chinese in the script that the tag or its region stands for', () => {
    assert.deepEqual(chosen('zh', 'zh-Hans', 'zh-SG', 'zh-Hans-HK'), ['zh-cn', 'zh-cn', 'zh-cn', 'zh-cn']);
    assert.deepEqual(chosen('zh-Hant', 'zh-HK', 'zh-MO', 'zh-Hant-CN'), ['zh-tw', 'zh-tw', 'zh-tw', 'zh-tw']);
  });

  test('is known by its former tag', () => assert.deepEqual(chosen('iw', 'iw-IL'), ['he', 'he']));

  test('is a pseudo-language for its own tag alone', () => assert.deepEqual(chosen('en-XA', 'ar-XB', 'en-XB', 'ar-XA'), ['en-xa', 'ar-xb', 'en', 'ar']));

  test('is English where nothing fits', () => assert.deepEqual(chosen('nb', 'xx', 'constructor', 'not a tag', ''), ['en', 'en', 'en', 'en', 'en']));

  test('of a list to choose from has its own name, and the direction of its script', () => {
    const rightToLeft = new Set(['Arab', 'Hebr']);
    for (const { tag, name, direction } of languages) {
      const { language, script } = new Intl.Locale(tag).maximize();
      const ownName = new Intl.DisplayNames(tag, { type: 'language' });
      const names = [ownName.of(language), ownName.of(tag), ownName.of(`${language}-${script}`)].map((own) => own?.toLocaleLowerCase(tag));
      assert.ok(names.includes(name.toLocaleLowerCase(tag)), name);
      assert.equal(direction, rightToLeft.has(script ?? '') ? 'rtl' : 'ltr', tag);
    }
  });
});

describe('the texts', () => {
  const formats = formatsFor('en');

  test('of a term say how often, and how long', () => {
    assert.deepEqual(['P1Y', 'P3M', 'P30D', null].map((term) => termText(base.english, formats, term)), ['per year', 'every 3 months', 'every 30 days', 'one-time']);
    assert.deepEqual(['P1Y', 'P3M', 'P1Y6M'].map((term) => termLength(base.english, formats, term)), ['1 year', '3 months', 'P1Y6M']);
  });

  test('of a term name no number for one alone where the language does not', async () => {
    const chinese = await base.load('zh-cn');
    assert.deepEqual(['P1Y', 'P3M'].map((term) => termText(chinese, formatsFor('zh-CN'), term)), ['每年', '每 3 个月']);
  });

  test('of an offer are in the language asked for, else as the backend gave them', () => {
    const offer = offers[0]!;
    const inLanguage = (tag: string) => offerText(offer, { tag, catalogue: null });
    assert.equal(inLanguage('de-AT').name, 'Nebenstellen');
    assert.equal(inLanguage('fr').name, 'Extension Expansion');
    assert.deepEqual([1, 2, -1].map((count) => unitWord('de', count, inLanguage('de').unit!)), ['Nebenstelle', 'Nebenstellen', 'Nebenstelle']);
  });

  test('of what is counted are in the form that goes with the number', () => {
    assert.deepEqual([1, 2].map((count) => unitWord('ja', count, { one: 'extension', other: 'extensions' })), ['extension', 'extensions']);
    const minutes = { one: 'минута', few: 'минуты', many: 'минут', other: 'минуты' };
    assert.deepEqual([1, 21, 2, 5, 11].map((count) => unitWord('ru', count, minutes)), ['минута', 'минута', 'минуты', 'минут', 'минут']);
    assert.deepEqual([1, 5].map((count) => unitWord('ja', count, { other: '分' })), ['分', '分']);
  });

  test('of an error are ours where we know its code, the backend\'s where it gave one, and never a developer\'s message', () => {
    assert.equal(errorText(base.english, new CheckoutError('network', 'fetch failed')), base.english.errors.network);
    assert.equal(errorText(base.english, new CheckoutError('seat_taken', 'That seat is taken.', { status: 409 })), 'That seat is taken.');
    assert.equal(errorText(base.english, new CheckoutError('odd', 'x is undefined')), base.english.errors.unexpected);
    assert.equal(errorText(base.english, new CheckoutError('constructor', 'x')), base.english.errors.unexpected);
  });
});
