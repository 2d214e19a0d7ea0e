import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { matches, wordsOf } from '../../src/reference/search.js';

describe('a search', () => {
  it('finds every word somewhere, in any order', () => {
    assert.ok(matches('berg anna', ['Anna Berg', 'Fjord AS']));
    assert.ok(matches('  fjord   ann ', ['Anna Berg', 'Fjord AS']));
    assert.ok(matches('', []));
    assert.ok(matches(undefined, ['x']));
    assert.ok(!matches('anna lund', ['Anna Berg', 'Fjord AS']));
    assert.deepEqual(wordsOf(' \t '), []);
  });

  it('takes no word across two texts', () => {
    assert.ok(!matches('bergfjord', ['Anna Berg', 'Fjord AS']));
  });

  for (const [language, text, ...queries] of [
    ['German', 'Jürgen Weiß, Straße', 'jurgen weiss', 'JÜRGEN', 'STRASSE', 'straße'],
    ['French', 'Cœur Élève Ça', 'coeur', 'eleve', 'CA'],
    ['Spanish', 'Núñez Peña', 'nunez', 'PEÑA'],
    ['Italian', 'Niccolò', 'niccolo'],
    ['Dutch', 'Ĳsbrand Coöperatie', 'ijsbrand', 'cooperatie'],
    ['Polish', 'Michał Żółć', 'michal', 'zolc', 'ŻÓŁĆ'],
    ['Portuguese', 'João Conceição', 'joao', 'CONCEICAO'],
    ['Turkish', 'Işık İlhan Şahin', 'ışık', 'IŞIK', 'isik', 'ilhan', 'İLHAN', 'sahin'],
    ['Russian', 'Алёна Андрей', 'алена', 'АНДРЕЙ'],
    ['Arabic', 'مُحَمَّد أحمد آل إبراهيم مدرسة مصطفى', 'محمد', 'احمد', 'ابراهيم', 'مدرسه', 'مصطفي', 'مـحـمد'],
    ['Hebrew', 'שָׁלוֹם כהן', 'שלום', 'כהן'],
    ['Chinese', '王小明 ＡＢＣ', '小明', 'abc'],
    ['Japanese', 'ﾔﾏﾀﾞ ガス 田中', 'やまだ', 'ヤマダ', 'がす', '田中'],
    ['Korean', '김철수', '김', '김ㅊ', '철수'],
    ['typography', 'O’Brien & So\u00adns', 'o\'brien', 'sons', 'O‘Brien'],
  ] as const) {
    it(`does not mind case, accents and width in ${language}`, () => {
      for (const query of queries) assert.ok(matches(query, [text]), `${query} in ${text}`);
    });
  }

  it('keeps apart what are letters of their own', () => {
    assert.ok(!matches('андреи', ['Андрей']));
    assert.ok(!matches('かす', ['ガス']));
    assert.ok(!matches('小名', ['王小明']));
  });
});
