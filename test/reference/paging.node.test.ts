import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import type { Page } from '../../src/core/model/common.js';
import { collection } from '../../src/reference/collection.js';
import { pageThrough } from '../../src/reference/paging.js';
import { demoSeed } from '../../src/reference/index.js';
import { createMemoryStore } from '../../src/reference/stores/memory-store.js';
import { World } from './support/world.js';

interface Thing {
  readonly name: string;
  readonly owner: string;
}

const things = collection<Thing>('things', ({ name, owner }) => ({ id: name, sortKey: name, index: { owner } }));

/** Goes from page to page; every page but the last is full, and none is empty that is not the first. */
async function through<T>(ask: (cursor: string | undefined) => Promise<Page<T>>, limit: number): Promise<T[]> {
  const found: T[] = [];
  for (let [cursor, pages] = [undefined as string | undefined, 0]; pages < 1_000; pages += 1) {
    const page = await ask(cursor);
    found.push(...page.items);
    if (pages > 0) assert.notEqual(page.items.length, 0);
    if (page.nextCursor === null) return found;
    assert.equal(page.items.length, limit);
    cursor = page.nextCursor;
  }
  throw new Error('There is always another page.');
}

describe('the pages of a list', () => {
  it('hold everything that fits once and in order, whatever the sizes', async () => {
    const cases = fc.record({
      size: fc.oneof(fc.nat({ max: 30 }), fc.constantFrom(99, 100, 101, 199, 200, 201, 250)), limit: fc.oneof(fc.integer({ min: 1, max: 100 }), fc.constantFrom(1, 99, 100)),
      everyNth: fc.integer({ min: 1, max: 120 }), newestFirst: fc.boolean(),
    });
    await fc.assert(fc.asyncProperty(cases, async ({ size, limit, everyNth, newestFirst }) => {
      const store = createMemoryStore();
      const all = Array.from({ length: size }, (_, number): Thing => ({ name: String(number).padStart(4, '0'), owner: 'eve' }));
      const others = Array.from({ length: 7 }, (_, number): Thing => ({ name: `${String(number * 13).padStart(4, '0')}-bob`, owner: 'bob' }));
      await store.transact({ read: () => Promise.resolve(null), decide: () => ({ writes: [...all, ...others].map((thing) => things.put(thing, 0)), result: undefined }) });
      const fits = ({ name }: Thing): boolean => Number(name) % everyNth === 0;
      const found = await through((cursor) => pageThrough(
        (range) => things.list(store, { where: { index: 'owner', value: 'eve' }, newestFirst, ...range }), { limit, ...(cursor !== undefined && { cursor }) }, fits, ({ name }) => name,
      ), limit);
      const expected = all.filter(fits);
      assert.deepEqual(found, newestFirst ? expected.reverse() : expected);
    }), { numRuns: 150, seed: 7 });
  });

  it('are right for every list of the contract, on both sides of each boundary', async () => {
    const [sample] = demoSeed.products(Date.parse('2026-11-23T10:00:00Z'));
    const size = 12;
    const serialNumbers = Array.from({ length: size }, (_, number) => `PAGE${String(number).padStart(6, '0')}`);
    const world = await World.create({ seed: { products: () => serialNumbers.flatMap((serialNumber) => (sample ? [{ ...sample, serialNumber }] : [])), contacts: [] } });
    for (const serialNumber of serialNumbers) {
      world.now += 60_000;
      world.token = await world.mint();
      await world.order('offline', await world.quote({ serialNumber, selections: [{ kind: 'quantity', offerId: 'extension-expansion', quantityDelta: 1 }] }));
      const contact = { firstName: 'Ada', lastName: 'Byron', company: '', email: 'a@b.example', phone: '', street: '1 Mill Lane', city: 'London', stateProvince: '', postalCode: 'N1 9GU', country: 'GB', remark: '', taxId: null };
      if (serialNumber !== serialNumbers[0]) await world.call('POST', '/v1/billing-contacts', contact);
    }
    const keyOf = (item: { id?: string; serialNumber?: string }): string => item.id ?? item.serialNumber ?? '';
    for (const [path, token] of [
      ['/v1/products?', world.token], ['/v1/billing-contacts?', world.token], ['/v1/orders?', world.token],
      ['/v1/back-office/orders?', 'key-of-back-office'], ['/v1/back-office/orders?all=true&', 'key-of-back-office'],
    ] as const) {
      const ask = async (limit: number, cursor?: string) =>
        (await world.call<Page<{ id?: string; serialNumber?: string }>>('GET', `${path}limit=${limit}${cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`}`, undefined, { token })).body;
      const whole = (await ask(100)).items.map(keyOf);
      assert.equal(new Set(whole).size, size, path);
      for (const limit of [1, 2, 5, 6, size - 1, size, size + 1]) {
        assert.deepEqual((await through((cursor) => ask(limit, cursor), limit)).map(keyOf), whole, `${path}limit=${limit}`);
      }
    }
  });
});
