import { openDB, type DBSchema, type IDBPDatabase, type IDBPObjectStore } from 'idb';
import type { ListOptions, Store, Stored, Write } from '../ports.js';
import { holdsAll, sameIds, storeOn, type Expectations } from './engine.js';

interface Kept {
  readonly collection: string;
  readonly id: string;
  readonly version: number;
  readonly body: unknown;
  readonly sortKey: string;
  /** One key `[collection, index, value, sortKey, id]` for each index, so that a list is a range of keys. */
  readonly terms: string[][];
  readonly searchText?: string;
}

interface Schema extends DBSchema {
  documents: { key: string[]; value: Kept; indexes: { order: string[]; terms: string[] } };
}

type Database = IDBPDatabase<Schema>;
type Documents = IDBPObjectStore<Schema, ['documents'], 'documents', IDBTransactionMode>;

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
    list: async <T>(collection: string, options?: ListOptions) =>
      (await listed(database.transaction('documents').store, collection, options)).map((kept) => stored<T>(kept)),
    commit: (expectations, writes) => commit(database, expectations, writes),
  });
  return { ...store, close: () => database.close() };
}

async function listed(documents: Documents, collection: string, { where, after, limit = 100, newestFirst = false }: ListOptions = {}): Promise<Kept[]> {
  const index = documents.index(where ? 'terms' : 'order');
  const prefix = where ? [collection, where.index, where.value] : [collection];
  const found: Kept[] = [];
  if (limit <= 0) return found;
  let cursor = await index.openCursor(rangeOf(prefix, after, newestFirst), newestFirst ? 'prev' : 'next');
  while (cursor) {
    if (holdsAll(cursor.value.searchText, where?.words ?? [])) found.push(cursor.value);
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

async function commit(database: Database, expectations: Expectations, writes: readonly Write[]): Promise<boolean> {
  const transaction = database.transaction('documents', 'readwrite', { durability: 'strict' });
  const documents = transaction.store;
  const met = await Promise.all([
    ...expectations.documents.map(async ({ collection, id, version }) => ((await documents.get([collection, id]))?.version ?? 0) === version),
    ...expectations.lists.map(async ({ collection, options, ids }) => sameIds(await listed(documents, collection, options), ids)),
  ]);
  if (met.includes(false)) {
    await transaction.done;
    return false;
  }
  await Promise.all([
    ...writes.map((write) => write.kind === 'delete' ? documents.delete([write.collection, write.id]) : documents.put(keptAfter(write))),
    transaction.done,
  ]);
  return true;
}

function keptAfter({ collection, id, expect, body, sortKey, index = {}, searchText }: Write & { kind: 'put' }): Kept {
  const terms = Object.entries(index).map(([name, value]) => [collection, name, value, sortKey, id]);
  return { collection, id, version: expect + 1, body: JSON.parse(JSON.stringify(body)) as unknown, sortKey, terms, ...(searchText !== undefined && { searchText }) };
}

const stored = <T>({ id, version, body }: Kept): Stored<T> => ({ id, version, body: body as T });
