import { expect } from 'chai';
import type { ListOptions, Reader, Store, Write } from '../../../src/reference/ports.js';
import { StoreConflictError } from '../../../src/reference/stores/engine.js';

/** A store under test: `open` may be called again and then finds what an earlier one wrote. */
export interface StoreFixture {
  open(): Promise<ClosableStore>;
}

/** `close` ends the use of a store, as a reload or a stopped process does. */
export type ClosableStore = Store & { close(): void };

type Case = (name: string, body: () => Promise<void>) => void;

const put = (id: string, body: unknown, options: Partial<Extract<Write, { kind: 'put' }>> = {}): Write =>
  ({ kind: 'put', collection: 'things', id, expect: 0, sortKey: id, body, ...options });

const write = (store: Store, ...writes: Write[]): Promise<void> =>
  store.transact({ read: async () => null, decide: () => ({ writes, result: undefined }) });

const increment = (store: Store, id = 'counter'): Promise<number> =>
  store.transact({
    read: (reader) => reader.get<number>('things', id),
    decide: (found) => {
      const next = (found?.body ?? 0) + 1;
      return { writes: [put(id, next, { expect: found?.version ?? 0 })], result: next };
    },
  });

const rejection = (promise: Promise<unknown>): Promise<unknown> => promise.then(() => null, (error: unknown) => error);

/** What every store must do. `test` declares one case; `prepare` gives each case an empty place of its own. */
export function storeContract(test: Case, prepare: () => Promise<StoreFixture>): void {
  const specify = (name: string, body: (store: ClosableStore, fixture: StoreFixture) => Promise<void>) =>
    test(name, async () => {
      const fixture = await prepare();
      const store = await fixture.open();
      try {
        await body(store, fixture);
      } finally {
        store.close();
      }
    });

  specify('answers null for what was never written', async (store) => {
    expect(await store.get('things', 'a')).to.equal(null);
    expect(await store.list('things')).to.deep.equal([]);
  });

  specify('counts versions from 1', async (store) => {
    await write(store, put('a', { text: 'ü 🎉', list: [1, null, { deep: true }] }));
    expect(await store.get('things', 'a')).to.deep.equal({ id: 'a', version: 1, body: { text: 'ü 🎉', list: [1, null, { deep: true }] } });
    await write(store, put('a', 'second', { expect: 1 }));
    expect(await store.get('things', 'a')).to.deep.equal({ id: 'a', version: 2, body: 'second' });
  });

  specify('keeps collections apart', async (store) => {
    await write(store, put('a', 1), put('a', 2, { collection: 'others' }));
    expect((await store.get('things', 'a'))?.body).to.equal(1);
    expect((await store.get('others', 'a'))?.body).to.equal(2);
  });

  specify('hands out copies that can be changed without effect', async (store) => {
    const body = { count: 1 };
    await write(store, put('a', body));
    body.count = 2;
    (await store.get<{ count: number }>('things', 'a'))!.body.count = 3;
    expect((await store.get('things', 'a'))?.body).to.deep.equal({ count: 1 });
  });

  specify('lists by sort key, in both directions, page by page', async (store) => {
    await write(store, ...['c', 'a', 'd', 'b'].map((id) => put(id, id, { sortKey: `key-${id}` })));
    const ids = async (options?: Parameters<Reader['list']>[1]) => (await store.list('things', options)).map(({ id }) => id).join('');
    expect(await ids()).to.equal('abcd');
    expect(await ids({ newestFirst: true })).to.equal('dcba');
    expect(await ids({ limit: 2 })).to.equal('ab');
    expect(await ids({ limit: 0 })).to.equal('');
    expect(await ids({ limit: 2, after: 'key-b' })).to.equal('cd');
    expect(await ids({ limit: 2, after: 'key-c', newestFirst: true })).to.equal('ba');
    expect(await ids({ after: 'key-d' })).to.equal('');
  });

  specify('lists by an index, which follows every change', async (store) => {
    const owned = (id: string, owner: string, expectVersion = 0) =>
      put(id, id, { expect: expectVersion, sortKey: `key-${id}`, index: { owner, kind: 'x' } });
    const ids = async (value: string, options: Parameters<Reader['list']>[1] = {}) =>
      (await store.list('things', { ...options, where: { index: 'owner', value } })).map(({ id }) => id).join('');
    await write(store, owned('a', 'eve'), owned('b', 'eve'), owned('c', 'bob'), owned('d', 'eve'));
    expect(await ids('eve')).to.equal('abd');
    expect(await ids('eve', { after: 'key-a', limit: 1 })).to.equal('b');
    expect(await ids('eve', { after: 'key-d', newestFirst: true })).to.equal('ba');
    expect(await ids('ev')).to.equal('');
    await write(store, owned('b', 'bob', 1), { kind: 'delete', collection: 'things', id: 'd', expect: 1 });
    expect(await ids('eve')).to.equal('a');
    expect(await ids('bob')).to.equal('bc');
    await write(store, put('a', 'a', { expect: 1 }));
    expect(await ids('eve')).to.equal('');
  });

  specify('lists by words that stand in the search text, page by page and in both directions', async (store) => {
    const index = { owner: 'eve' };
    const texts = { a: 'anna berg', b: 'bert annas', c: 'carl', d: 'dana anna' };
    await write(store, ...Object.entries(texts).map(([id, searchText]) => put(id, id, { index, searchText })), put('e', 'e', { index }));
    const ids = async (words: string[], options: ListOptions = {}) =>
      (await store.list('things', { ...options, where: { index: 'owner', value: 'eve', words } })).map(({ id }) => id).join('');
    expect(await ids([])).to.equal('abcde');
    expect(await ids(['anna'])).to.equal('abde');
    expect(await ids(['anna', 'be'])).to.equal('abe');
    expect(await ids(['anna'], { limit: 1, after: 'a' })).to.equal('b');
    expect(await ids(['anna'], { limit: 2, after: 'e', newestFirst: true })).to.equal('db');
    expect(await ids(['%'])).to.equal('e');
    await write(store, put('a', 'a', { expect: 1, index, searchText: 'zoe' }));
    expect(await ids(['anna'])).to.equal('bde');
    expect(await ids(['zoe'])).to.equal('ae');
  });

  specify('lists at most 100 unless told otherwise', async (store) => {
    await write(store, ...Array.from({ length: 120 }, (_, number) => put(String(number).padStart(3, '0'), number)));
    expect(await store.list('things')).to.have.length(100);
    expect(await store.list('things', { limit: 500 })).to.have.length(120);
  });

  specify('forgets what is deleted, and starts again at version 1', async (store) => {
    await write(store, put('a', 1));
    await write(store, { kind: 'delete', collection: 'things', id: 'a', expect: 1 });
    expect(await store.get('things', 'a')).to.equal(null);
    await write(store, put('a', 2));
    expect((await store.get('things', 'a'))?.version).to.equal(1);
  });

  specify('gives the decision\'s result, also where nothing is to be written', async (store) => {
    expect(await store.transact({ read: async () => 20, decide: (input) => ({ writes: [], result: input + 1 }) })).to.equal(21);
  });

  specify('lets every one of 60 parallel increments land', async (store) => {
    const results = await Promise.all(Array.from({ length: 60 }, () => increment(store)));
    expect(results.sort((a, b) => a - b)).to.deep.equal(Array.from({ length: 60 }, (_, position) => position + 1));
    expect(await store.get('things', 'counter')).to.deep.equal({ id: 'counter', version: 60, body: 60 });
  });

  specify('lets the increments of two users of the same contents land', async (first, fixture) => {
    const second = await fixture.open();
    await Promise.all(Array.from({ length: 20 }, (_, turn) => increment(turn % 2 ? first : second)));
    expect((await first.get('things', 'counter'))?.body).to.equal(20);
    second.close();
  });

  specify('reads and decides again when somebody else was faster', async (first, fixture) => {
    const second = await fixture.open();
    await write(first, put('a', 'old'));
    const seen: string[] = [];
    await first.transact({
      async read(reader) {
        const found = await reader.get<string>('things', 'a');
        if (seen.length === 0) await write(second, put('a', 'new', { expect: 1 }));
        return found;
      },
      decide(found) {
        seen.push(found?.body ?? 'nothing');
        return { writes: [put('a', 'mine', { expect: found?.version ?? 0 })], result: null };
      },
    });
    expect(seen).to.deep.equal(['old', 'new']);
    expect(await second.get('things', 'a')).to.deep.equal({ id: 'a', version: 3, body: 'mine' });
    second.close();
  });

  specify('decides again when something that was only read has changed', async (first, fixture) => {
    const second = await fixture.open();
    await write(first, put('switch', 'open'));
    let turns = 0;
    const result = await first.transact({
      async read(reader) {
        const [found] = await reader.list<string>('things');
        turns += 1;
        if (turns === 1) await write(second, put('switch', 'closed', { expect: 1 }));
        return found?.body;
      },
      decide: (state) => ({ writes: [put('note', state)], result: state }),
    });
    expect(result).to.equal('closed');
    second.close();
  });

  let notes = 0;
  /** Reads a list, lets `meanwhile` happen once, and writes what the list held. Resolves to what was decided on, each time. */
  const decisions = async (store: Store, options: ListOptions, meanwhile: () => Promise<void>): Promise<string[]> => {
    const decided: string[] = [];
    await store.transact({
      async read(reader) {
        const found = await reader.list('things', options);
        if (decided.length === 0) await meanwhile();
        return found.map(({ id }) => id).join('');
      },
      decide(ids) {
        decided.push(ids);
        return { writes: [put(`note-${(notes += 1)}`, ids, { collection: 'notes' })], result: undefined };
      },
    });
    return decided;
  };

  for (const [what, options] of [
    ['a collection', {}], ['an index', { where: { index: 'owner', value: 'eve' } }], ['the end of a list', { after: 'a', limit: 2 }],
    ['the newest', { limit: 3, newestFirst: true, where: { index: 'owner', value: 'eve' } }],
  ] as const) {
    specify(`decides again when ${what} holds one more, one less or others by then`, async (first, fixture) => {
      const second = await fixture.open();
      const owned = (id: string) => put(id, id, { index: { owner: 'eve' } });
      const without = (id: string): Write => ({ kind: 'delete', collection: 'things', id, expect: 1 });
      await write(first, owned('a'), owned('c'));
      const [before, more] = await decisions(first, options, () => write(second, owned('b')));
      expect(more).to.not.equal(before);
      expect(await decisions(first, options, () => write(second, without('b')))).to.deep.equal([more, before]);
      const [, others] = await decisions(first, options, () => write(second, without('c'), owned('d')));
      expect(others).to.equal(before?.replace('c', 'd'));
      second.close();
    });
  }

  specify('notices the first document where there was none', async (first, fixture) => {
    const second = await fixture.open();
    expect(await decisions(first, { limit: 1 }, () => write(second, put('a', 1)))).to.deep.equal(['', 'a']);
    second.close();
  });

  specify('decides once when only what lies outside the list has changed', async (first, fixture) => {
    const second = await fixture.open();
    await write(first, ...['a', 'b', 'c'].map((id) => put(id, id, { index: { owner: 'eve' } })));
    const others = [put('d', 'd', { index: { owner: 'eve' } }), put('aa', 'aa', { index: { owner: 'bob' } }), put('a', 'a', { collection: 'others' })];
    expect(await decisions(first, { where: { index: 'owner', value: 'eve' }, after: 'a', limit: 2 }, () => write(second, ...others))).to.deep.equal(['bc']);
    second.close();
  });

  specify('writes all or nothing', async (store) => {
    await write(store, put('a', 'there', { index: { owner: 'eve' } }));
    const error = await rejection(write(store, put('b', 'new'), put('a', 'changed', { expect: 7 })));
    expect(error).to.be.instanceOf(StoreConflictError);
    expect(await store.get('things', 'b')).to.equal(null);
    expect((await store.get('things', 'a'))?.body).to.equal('there');
    expect(await store.list('things', { where: { index: 'owner', value: 'eve' } })).to.have.length(1);
  });

  specify('does not write over what must not exist yet, nor bring back what was deleted', async (store) => {
    await write(store, put('a', 1));
    expect(await rejection(write(store, put('a', 2)))).to.be.instanceOf(StoreConflictError);
    expect(await rejection(write(store, put('b', 2, { expect: 1 })))).to.be.instanceOf(StoreConflictError);
    expect(await rejection(write(store, { kind: 'delete', collection: 'things', id: 'b', expect: 1 }))).to.be.instanceOf(StoreConflictError);
  });

  specify('refuses two writes of one document in one transaction', async (store) => {
    expect(await rejection(write(store, put('a', 1), put('a', 2)))).to.be.instanceOf(Error);
    expect(await store.get('things', 'a')).to.equal(null);
  });

  specify('passes on an error of reading or deciding, and works on', async (store) => {
    const broken = new Error('broken');
    const fail = () => { throw broken; };
    expect(await rejection(store.transact({ read: async () => fail(), decide: () => ({ writes: [], result: null }) }))).to.equal(broken);
    expect(await rejection(store.transact({ read: async () => null, decide: fail }))).to.equal(broken);
    expect(await increment(store)).to.equal(1);
  });

  specify('still has everything when it is opened again', async (store, fixture) => {
    await write(store, put('a', 'kept', { index: { owner: 'eve' } }));
    await increment(store);
    store.close();
    const again = await fixture.open();
    expect(await again.list('things', { where: { index: 'owner', value: 'eve' } })).to.deep.equal([{ id: 'a', version: 1, body: 'kept' }]);
    expect(await increment(again)).to.equal(2);
    again.close();
  });
}
