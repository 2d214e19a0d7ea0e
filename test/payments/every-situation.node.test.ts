import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readFiles } from '../architecture/source-files.js';
import type { Situation } from './situation.js';
import { topics, traps } from './situations/topics.js';

const rows: readonly Situation[] = Object.values(topics).flatMap((topic): readonly Situation[] => topic.situations);
const files = readFiles('test/payments');
const suites = [...files].filter(([path]) => path.endsWith('.test.ts') && !path.endsWith('.node.test.ts'));
const played = suites.flatMap(([path, text]) => [...text.matchAll(/^playAll\(topics\.(\w+), (\w+)\);$/gm)].map(([, topic]) => ({ path, topic })));
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

describe('The situations', () => {
  test('are many, and each has a name of its own', () => {
    assert.ok(rows.length >= 75, `${rows.length} rows`);
    assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
    for (const { id } of rows) assert.match(id, /^[a-z0-9]+\.[a-z0-9-]+$/);
  });

  test('are all played, each topic by the one file that is named after it', () => {
    const expected = Object.keys(topics).map((topic) => ({ path: `${kebab(topic)}.test.ts`, topic }));
    assert.deepEqual(played.sort((a, b) => a.path.localeCompare(b.path)), expected.sort((a, b) => a.path.localeCompare(b.path)));
  });

  test('are neither skipped nor singled out', () => {
    const found = [...files].filter(([, text]) => /\b(?:it|test|describe)\s*\.\s*(?:skip|only)\b|\bx(?:it|describe)\b/.test(text)).map(([path]) => path);
    assert.deepEqual(found, []);
  });

  test('are each told once: by method, fault and moment', () => {
    const told = rows.map(({ method, fault, moment, id }) => `${method} | ${fault} | ${moment} | ${id.split('.')[0]}`);
    assert.deepEqual(told.filter((each, index) => told.indexOf(each) !== index), []);
  });

  test('take no more money than their orders may keep', () => {
    for (const { id, ledger } of rows) {
      const paid = (ledger.orders.completed ?? 0) + (ledger.orders.issuing ?? 0) + (ledger.orders.partiallyRefunded ?? 0) + (ledger.orders.refunded ?? 0);
      assert.ok(ledger.captured - (ledger.refunded ?? 0) <= paid, id);
    }
  });

  test('hold every one of the traps that others fell into', () => {
    assert.equal(traps.length, 12);
    for (const { rows: shown, trap } of traps) assert.ok(shown.length > 0, trap);
  });
});
