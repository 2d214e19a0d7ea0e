import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { accented, mirrored } from '../../src/locales/pseudo.js';
import { wholeWords } from './support/parts.js';
import { places, textsOf } from './support/texts.js';

const en = await wholeWords('en');
const lines = (words: object) => [...textsOf(words).values()].flatMap((text) => Object.values(text));
const lengthOf = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.replace(/\{\w+\}/g, '').length, 0);
const marks = /[\u200f\u202e\u202c]/g;

describe('the pseudo-languages', () => {
  test('have every text of the English one, with its places', async () => {
    for (const language of ['en-xa', 'ar-xb'] as const) {
      const words = textsOf(await wholeWords(language));
      assert.deepEqual([...words.keys()], [...textsOf(en).keys()]);
      for (const [path, text] of textsOf(en)) assert.deepEqual(Object.values(words.get(path)!).map(places), Object.values(text).map(places), path);
    }
  });

  test('leave the English words as they were', async () => {
    const before = structuredClone(en);
    await wholeWords('en-xa');
    assert.deepEqual(en, before);
  });

  test('en-XA is accented and bracketed, so that what is not translated and what is cut off shows', async () => {
    assert.equal(accented('Try {count} again'), '[Ţŕýý {count} ååĝååîîñ]');
    for (const text of lines(await wholeWords('en-xa'))) assert.match(text.replace(/\{\w+\}/g, ''), /^\[[^A-Za-z]*\]$/);
  });

  test('en-XA is about a third longer', async () => {
    const longer = lengthOf(lines(await wholeWords('en-xa'))) / lengthOf(lines(en));
    assert.ok(longer > 1.3 && longer < 1.45, `${longer} times`);
  });

  test('ar-XB turns every word around, and nothing else', async () => {
    assert.equal(mirrored('Pay {total} now.'), '\u200f\u202ePay\u202c\u200f {total} \u200f\u202enow.\u202c\u200f');
    assert.deepEqual(lines(await wholeWords('ar-xb')).map((text) => text.replace(marks, '')), lines(en));
    for (const text of lines(await wholeWords('ar-xb'))) assert.doesNotMatch(text.replace(/\u202e[^\u202c]+\u202c|\{\w+\}/g, ''), /[\p{L}\u202e\u202c]/u);
  });
});
