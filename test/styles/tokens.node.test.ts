import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tokenDefaults } from '../../src/styles/token-defaults.js';
import { readFiles } from '../architecture/source-files.js';
import { declarations, literals } from './style-sheets.js';

const names = Object.keys(tokenDefaults);
const shortNames = names.map((name) => `--${name.replace(/^color-/, '')}`);
const source = readFiles('src');
const elements = [...source].filter(([path]) => !/^(styles\/token|themes\/)/.test(path));

const found = (pattern: RegExp, files: Iterable<readonly [string, string]>) =>
  [...files].flatMap(([, text]) => [...text.matchAll(pattern)].map(([, name = '']) => name));

describe('the tokens', () => {
  it('are named --annex-<category>[-<role>[-<variant>]]', () => {
    const scheme = /^(color|font|space|size|radius|shadow|motion)(-[a-z]+){0,3}$/;
    assert.deepEqual(names.filter((name) => !scheme.test(name)), []);
  });

  it('are all that the source reads under --annex-', () => {
    const read = new Set(found(/--annex-([a-z][a-z-]*)/g, elements));
    assert.deepEqual([...read].filter((name) => !names.includes(name)), []);
  });

  it('are documented on <annex-checkout>, each exactly once, in their order', () => {
    const documented = found(/@cssprop --annex-([a-z-]+) - \S.*\./g, [['', source.get('elements/checkout/checkout.ts') ?? '']]);
    assert.deepEqual(documented, names);
    assert.equal(found(/@cssprop (--annex-[a-z-]+)/g, source).length, names.length);
  });

  it('are each used by a style', () => {
    const used = new Set(declarations().flatMap(({ value }) => [...value.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name)));
    const derived = new Set(Object.values(tokenDefaults).flatMap((value) => [...value.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name)));
    const unused = names.filter((name, index) => !used.has(shortNames[index]) && !used.has(`--annex-${name}`) && !derived.has(shortNames[index]));
    assert.deepEqual(unused, []);
  });

  it('are declared before a style uses them, or are the style\'s own', () => {
    const byScript = found(/'(--[a-z][a-z-]*)'/g, source);
    const own = new Set([...byScript, ...declarations().map(({ property }) => property)]);
    const unknown = declarations().flatMap(({ path, value }) => [...value.matchAll(/var\((--[\w-]+)/g)]
      .filter(([, name = '']) => !shortNames.includes(name) && !own.has(name) && !names.includes(name.replace('--annex-', '')))
      .map(([use]) => `${path}: ${use})`));
    assert.deepEqual(unknown, []);
  });
});

describe('the styles', () => {
  it('take every colour, size of type, weight, corner, shadow and duration from the tokens', () => assert.deepEqual(literals(), []));

  it('keep distances to whole and half units', () => {
    const odd = declarations().flatMap(({ path, value }) => [...value.matchAll(/var\(--space\) \* (-?[\d.]+)/g)]
      .filter(([, times]) => !Number.isInteger(Number(times) * 2))
      .map(([use]) => `${path}: ${use}`));
    assert.deepEqual(odd, []);
  });
});

describe('the search for literals', () => {
  const search = (declaration: string) => literals(new Map([['a.styles.ts', `css\`p { ${declaration}; }\``]]));
  const planted = [
    'color: #fff', 'background: rgb(0 0 0 / 10%)', '--tone: red', 'border-color: light-dark(var(--a), var(--b))', 'font-size: 0.875em', 'font-weight: 600', 'font: 14px/1.2 serif',
    'line-height: 1.5', 'letter-spacing: 0.1em', 'box-shadow: 0 1px 2px var(--text)', 'border-radius: 4px', 'transition: color 140ms', 'animation: turn 0.8s linear', 'border: 1px solid var(--border)',
  ];
  for (const declaration of planted) it(`finds ${declaration}`, () => assert.equal(search(declaration).length, 1));

  const passing = [
    'color: color-mix(in oklab, var(--text) 9%, transparent)', 'background: Highlight', 'border: 1.5px solid currentColor', 'font-size: 1em', 'font: inherit', 'border-radius: 50%',
    'border-radius: var(--radius) 0', 'transition: color var(--motion)', 'font-size: clamp(var(--font-size-caption), 4cqi, var(--font-size-title))',
  ];
  for (const declaration of passing) it(`lets pass ${declaration}`, () => assert.deepEqual(search(declaration), []));
});
