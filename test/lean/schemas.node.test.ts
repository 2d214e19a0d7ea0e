import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import * as fc from 'fast-check';
import { build } from 'vite';
import * as model from '../../src/core/model/index.js';
import { leanModel, mutated, sampleOf, type Read } from './lean-model.js';

const names = Object.entries(model).filter(([name]) => name.endsWith('Schema')).map(([name]) => name);

describe('The schemas of the script for pages', () => {
  let lean: Readonly<Record<string, Read>>;
  before(async () => (lean = await leanModel(build)));

  const agree = (name: string, made: unknown) => {
    const input: unknown = JSON.parse(JSON.stringify(made) ?? 'null');
    const wanted = (model as unknown as Record<string, Read>)[name]!.safeParse(input);
    const found = lean[name]!.safeParse(input);
    const about = `${name} of ${JSON.stringify(input)}`;
    assert.equal(found.success, wanted.success, about);
    if (wanted.success && found.success) assert.deepEqual(found.data, wanted.data, about);
    if (!wanted.success && !found.success) {
      // Of each place the first problem counts; zod may go on to measure what is of another kind altogether.
      const where = ({ error }: typeof wanted) => Object.fromEntries(error.issues.toReversed().map(({ code, path }) => [path.join('.'), code]));
      assert.deepEqual(where(found), where(wanted), about);
    }
  };

  test('are those of the contract', () => assert.deepEqual(Object.keys(lean).filter((name) => name.endsWith('Schema')).sort(), [...names].sort()));

  for (const name of names) {
    test(`${name} accepts, refuses and returns what zod does`, () => {
      const sample = sampleOf((model as unknown as Record<string, unknown>)[name]);
      fc.assert(fc.property(sample, (input) => agree(name, input)), { numRuns: 60, seed: 7 });
      fc.assert(fc.property(mutated(sample), (input) => agree(name, input)), { numRuns: 150, seed: 7 });
    });
  }
});
