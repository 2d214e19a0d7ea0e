import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { longFiles, misnamedElements } from './house-style.js';
import { markupSinks } from './markup-sinks.js';
import { readFiles } from './source-files.js';

describe('the source', () => {
  const source = readFiles('src');

  test('never turns text into markup or code', () => assert.deepEqual([...markupSinks(source), ...markupSinks(readFiles('demo'))], []));
  test('has no file of more than 300 lines', () => assert.deepEqual(longFiles(source, 300), []));
  test('spells file, tag and class of an element as one name', () => {
    assert.deepEqual(misnamedElements(source, `${source.get('elements/shared/tags.ts')}${source.get('define.ts')}`), []);
  });
});

const sinks = (text: string) => markupSinks(new Map([['a.ts', text]]));

describe('the search for markup sinks', () => {
  const planted: Record<string, string> = {
    innerHTML: 'node.innerHTML = text;',
    outerHTML: "node['outerHTML'] = text;",
    insertAdjacentHTML: "node.insertAdjacentHTML('beforeend', text);",
    unsafeHTML: "import { unsafeHTML } from 'lit/directives/unsafe-html.js';",
    eval: 'eval(text);',
    'new Function': 'export const run = new Function(text);',
  };
  for (const [name, text] of Object.entries(planted)) {
    test(`finds ${name}`, () => assert.deepEqual(sinks(text), [`a.ts:1 uses ${name}`]));
  }

  test('finds a property binding in a template', () => assert.equal(sinks('html`<p .innerHTML=${text}></p>`;').length, 1));
  test('lets a comment speak of one', () => assert.deepEqual(sinks('// never innerHTML\nexport const a = 1;'), []));
});

describe('the rule of names', () => {
  const register = "[['order-summary', AnnexOrderSummary]]";

  test('accepts one name in three spellings', () => {
    const files = new Map([['elements/order-summary/order-summary.ts', 'export class AnnexOrderSummary extends LitElement {}']]);
    assert.deepEqual(misnamedElements(files, register), []);
  });

  test('finds another class, another file and a missing tag', () => {
    const files = new Map([
      ['elements/order-summary/order-summary.ts', 'export class AnnexSummary extends LitElement {}'],
      ['elements/payment/pay.ts', ''],
      ['elements/order-list/order-list.ts', 'export class AnnexOrderList extends LitElement {}'],
    ]);
    assert.deepEqual(misnamedElements(files, register), [
      'elements/order-summary/order-summary.ts does not export AnnexOrderSummary',
      'elements/payment/ has no payment.ts',
      'no tag order-list is given to AnnexOrderList',
    ]);
  });

  test('measures files, but not those that hold data', () => {
    const long = 'line\n'.repeat(301);
    assert.deepEqual(longFiles(new Map([['core/a.ts', long], ['locales/en.ts', long]]), 300), ['core/a.ts has 301 lines']);
  });
});
