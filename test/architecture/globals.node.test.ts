import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { forbiddenInCore, forbiddenInReference, usedGlobals } from './globals.js';
import { readFiles } from './source-files.js';

const inCore = (text: string) => usedGlobals(new Map([['core/planted.ts', text]]), forbiddenInCore);

describe('the source', () => {
  const files = [...readFiles('src')];

  test('takes no clock, chance, network or page in core', () => {
    assert.deepEqual(usedGlobals(new Map(files.filter(([path]) => path.startsWith('core/'))), forbiddenInCore), []);
  });

  test('takes no clock, chance, network or page in the reference backend', () => {
    const reference = files.filter(([path]) => path.startsWith('reference/') && !path.startsWith('reference/node/'));
    assert.deepEqual(usedGlobals(new Map(reference), forbiddenInReference), []);
  });
});

describe('the search for globals', () => {
  const planted: Record<string, string> = {
    document: 'export const title = document.title;',
    window: 'export const width = window.innerWidth;',
    fetch: "export const page = () => fetch('/');",
    setTimeout: 'setTimeout(() => {}, 1);',
    localStorage: "localStorage.setItem('a', 'b');",
    crypto: 'export const id = crypto.randomUUID();',
    'Date.now': 'export const now = Date.now();',
    'new Date': 'export const now = new Date();',
    'Math.random': 'export const chance = Math.random();',
  };
  for (const [name, text] of Object.entries(planted)) {
    test(`finds ${name}`, () => assert.deepEqual(inCore(text), [`core/planted.ts:1 uses ${name}`]));
  }

  test('finds a global that is handed on', () => assert.deepEqual(inCore('export const tools = { fetch };'), ['core/planted.ts:1 uses fetch']));

  test('lets pass what is given, named or computed from what is given', () => {
    const text = `
      export interface Tools { fetch(url: string): Promise<Response>; window: number }
      export const load = ({ fetch }: Tools) => fetch('/');
      export const read = (tools: Tools) => tools.window + new Date(0).getTime() + Math.max(1, 2);
    `;
    assert.deepEqual(inCore(text), []);
  });
});
