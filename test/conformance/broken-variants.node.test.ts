import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cases, runCase, type ConformanceOptions } from '../../src/conformance/index.js';
import { brokenVariants } from './support/broken-variants.js';
import { inMemory } from './support/in-memory.js';
import { createRacingStore } from './support/racing-store.js';

/** How the named case ends, and nothing else is tried. */
async function outcomeOf(id: string, options: ConformanceOptions): Promise<{ outcome: string; reason: string }> {
  const found = cases.find((each) => each.id === id);
  assert.ok(found, `there is no case ${id}`);
  return runCase(found, options);
}

/** What never comes is not waited for; only how often one may ask goes by the real clock. */
const hurried = (options: ConformanceOptions, id: string): ConformanceOptions =>
  (id.startsWith('limits.') ? options : { ...options, pause: () => new Promise((resolve) => setTimeout(resolve, 1)) });

describe('a backend with one fault', () => {
  for (const { fault, foundBy, break: broken } of brokenVariants) {
    it(`is found by ${foundBy}: ${fault}`, async () => {
      const sound = await inMemory();
      assert.equal((await outcomeOf(foundBy, sound)).outcome, 'passed');
      const { outcome, reason } = await outcomeOf(foundBy, hurried({ ...sound, fetch: broken(sound.fetch) }, foundBy));
      assert.equal(outcome, 'failed', reason);
    });
  }
});

describe('a store that does not compare before it sets', () => {
  for (const id of [
    'idempotency.parallel-same-key', 'idempotency.parallel-other-keys', 'idempotency.parallel-quotes', 'idempotency.parallel-cancel',
    'delivery.book-at-once', 'delivery.refund-at-once', 'links.at-once',
  ]) {
    it(`is found by ${id}`, async () => {
      const { outcome, reason } = await outcomeOf(id, await inMemory(createRacingStore()));
      assert.equal(outcome, 'failed', reason);
    });
  }
});
