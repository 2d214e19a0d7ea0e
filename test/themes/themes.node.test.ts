import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tokenDefaults } from '../../src/styles/token-defaults.js';
import * as exported from '../../src/themes/index.js';
import { themeCss, type Theme } from '../../src/themes/index.js';
import { readFiles } from '../architecture/source-files.js';

const themes = Object.values(exported).filter((value): value is Theme => typeof value === 'object');

describe('the ready themes', () => {
  it('are three, and two brands as examples', () => {
    assert.equal(themes.length, 5);
    assert.equal(themes.filter(({ title }) => title.endsWith('(brand example)')).length, 2);
  });

  it('are the same as plain CSS', () => {
    const files = Object.fromEntries(readFiles('src/themes/css', ['.css']));
    assert.deepEqual(files, Object.fromEntries(themes.map((theme) => [`${theme.name}.css`, themeCss(theme)])), 'run `node scripts/themes.mjs` and commit src/themes/css');
  });

  for (const { name, title, tokens } of themes) {
    describe(title, () => {
      it('bears the name of its file', () => assert.ok(readFiles('src/themes').has(`${name}.ts`)));

      it('sets tokens that there are', () => {
        const known = new Set(Object.keys(tokenDefaults).map((token) => `--annex-${token}`));
        assert.deepEqual(Object.keys(tokens).filter((token) => !known.has(token)), []);
      });

      it('sets nothing to what it is anyway', () => {
        assert.deepEqual(Object.entries(tokens).filter(([token, value]) => Object.entries(tokenDefaults).some(([key, initial]) => token === `--annex-${key}` && value === initial)), []);
      });

      it('says every colour for light and for dark, but what it lays over the page', () => {
        const single = Object.entries(tokens).filter(([token, value]) => token.startsWith('--annex-color-') && !value.startsWith('light-dark('));
        assert.deepEqual(single.map(([token]) => token).filter((token) => token !== '--annex-color-backdrop'), []);
      });

      it('differs from the default in more than colour', () => {
        const categories = new Set(Object.keys(tokens).map((token) => token.split('-')[3]));
        assert.ok(categories.size >= 4, [...categories].join());
      });
    });
  }
});

describe('a theme as CSS', () => {
  it('is for the whole page, or for what a selector names', () => {
    const theme: Theme = { name: 'plain', title: 'Plain', summary: 'nothing but corners', tokens: { '--annex-radius': '0px' } };
    assert.equal(themeCss(theme), '/* Plain: nothing but corners */\n:root {\n  --annex-radius: 0px;\n}\n');
    assert.match(themeCss(theme, '.shop'), /\n\.shop \{/);
  });

  it('gives back the defaults of what it leaves out where another theme may be around it', () => {
    const theme: Theme = { name: 'plain', title: 'Plain', summary: 'nothing but corners', tokens: { '--annex-radius': '0px' } };
    assert.match(themeCss(theme, '.shop'), /--annex-radius: 0px;/);
    assert.match(themeCss(theme, '.shop'), /--annex-space: initial;/);
    assert.doesNotMatch(themeCss(theme), /initial/);
  });
});
