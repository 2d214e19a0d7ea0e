import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../../src/locales/languages.js';
import { sandboxDirection, sandboxLanguage, sandboxWords } from '../../src/sandbox/sdk/words.js';
import { testCards } from '../../src/sandbox/test-cards.js';

test('the stand-ins speak every language of the elements, the way it is written', () => {
  const spoken = languages.map(({ tag }) => sandboxWords(tag));
  assert.equal(new Set(spoken).size, languages.length);
  for (const { tag, direction } of languages) assert.equal(sandboxDirection(sandboxLanguage(tag)), direction, tag);
});

test('every test card says in every language what it does', () => {
  for (const { tag } of languages.filter((language) => language.tag !== 'en')) {
    const { cards } = sandboxWords(tag);
    assert.deepEqual(testCards.filter(({ token }) => !cards[token]), [], tag);
  }
});

test('a region speaks as its language does, and an unknown language is answered in English', () => {
  assert.equal(sandboxLanguage('de-AT'), 'de');
  assert.equal(sandboxLanguage('pt-BR'), 'pt');
  assert.equal(sandboxLanguage('zh-TW'), 'zh-tw');
  assert.equal(sandboxLanguage('sv'), 'en');
});
