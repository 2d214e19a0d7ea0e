import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Reader, Store, Stored, Write } from '../ports.js';
import { storeOn, type Expectation } from './engine.js';

interface Kept {
  readonly collection: string;
  readonly id: string;
  readonly version: number;
  readonly body: unknown;
  readonly sortKey: string;
  /** One key `[collection, index, value, sortKey, id]` for each index, so that a list is a range of keys. */
  readonly terms: string[][];
}

interface Schema extends DBSchema {
  documents: { key: string[]; value: Kept; indexes: { order: string[]; terms: string[] } };
}

type Database = IDBPDatabase<Schema>;

/** A store in IndexedDB: it outlives a reload, and several tabs may use it at once. */
export async function createBrowserStore({ name }: { name: string }): Promise<Store & { close(): void }> {
  const database = await openDB<Schema>(name, 1, {
    upgrade(created) {
      const documents = created.createObjectStore('documents', { keyPath: ['collection', 'id'] });
      documents.createIndex('order', ['collection', 'sortKey', 'id']);
      documents.createIndex('terms', 'terms', { multiEntry: true });
    },
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  const store = storeOn({
    async get<T>(collection: string, id: string): Promise<Stored<T> | null> {
      const kept = await database.get('documents', [collection, id]);
      return kept ? stored<T>(kept) : null;
    },
    list: <T>(collection: string, options?: Parameters<Reader['list']>[1]) => list<T>(database, collection, options),
    commit: (expectations, writes) => commit(database, expectations, writes),
  });
  return { ...store, close: () => database.close() };
}

async function list<T>(database: Database, collection: string, options: Parameters<Reader['list']>[1] = {}): Promise<Stored<T>[]> {
  const { where, after, limit = 100, newestFirst = false } = options;
  const index = database.transaction('documents').store.index(where ? 'terms' : 'order');
  const prefix = where ? [collection, where.index, where.value] : [collection];
  const found: Stored<T>[] = [];
  if (limit <= 0) return found;
  let cursor = await index.openCursor(rangeOf(prefix, after, newestFirst), newestFirst ? 'prev' : 'next');
  while (cursor) {
    found.push(stored<T>(cursor.value));
    cursor = found.length < limit ? await cursor.continue() : null;
  }
  return found;
}

/** Arrays sort after all strings, so `[]` as the last part stands for "whatever comes". */
function rangeOf(prefix: string[], after: string | undefined, newestFirst: boolean): IDBKeyRange {
  if (after === undefined) return IDBKeyRange.bound(prefix, [...prefix, []]);
  return newestFirst
    ? IDBKeyRange.bound(prefix, [...prefix, after], false, true)
    : IDBKeyRange.bound([...prefix, after, []], [...prefix, []]);
}

async function commit(database: Database, expectations: readonly Expectation[], writes: readonly Write[]): Promise<boolean> {
  const transaction = database.transaction('documents', 'readwrite', { durability: 'strict' });
  const documents = transaction.store;
  const versions = await Promise.all(
    expectations.map(async ({ collection, id }) => (await documents.get([collection, id]))?.version ?? 0),
  );
  if (expectations.some(({ version }, position) => versions[position] !== version)) {
    await transaction.done;
    return false;
  }
  await Promise.all([
    ...writes.map((write) => write.kind === 'delete' ? documents.delete([write.collection, write.id]) : documents.put(keptAfter(write))),
    transaction.done,
  ]);
  return true;
}

function keptAfter({ collection, id, expect, body, sortKey, index = {} }: Write & { kind: 'put' }): Kept {
  const terms = Object.entries(index).map(([name, value]) => [collection, name, value, sortKey, id]);
  return { collection, id, version: expect + 1, body: JSON.parse(JSON.stringify(body)) as unknown, sortKey, terms };
}

const stored = <T>({ id, version, body }: Kept): Stored<T> => ({ id, version, body: body as T });
