import type { ListOptions, Store, Stored, Write } from '../ports.js';
import { holdsAll, sameIds, storeOn } from './engine.js';
import { Ordered } from './ordered.js';

interface Kept {
  readonly collection: string;
  readonly id: string;
  readonly version: number;
  /** As JSON text, so that nobody can change a document from outside. */
  readonly text: string;
  readonly sortKey: string;
  readonly index: Readonly<Record<string, string>>;
  readonly searchText: string | undefined;
}

/** The contents of a memory store; handed to another store, they outlive the first. */
export type MemoryContents = Map<string, Kept>;

type Lists = Map<string, Ordered<Kept>>;

/** The lists of each contents, which all stores on it share. */
const listsOf = new WeakMap<MemoryContents, Lists>();

/** A store that lives as long as the page or the process. */
export function createMemoryStore(contents: MemoryContents = new Map()): Store {
  const lists = listsOf.get(contents) ?? new Map<string, Ordered<Kept>>();
  listsOf.set(contents, lists);
  return storeOn({
    async get<T>(collection: string, id: string): Promise<Stored<T> | null> {
      const kept = contents.get(nameOf(collection, id));
      return kept ? stored<T>(kept) : null;
    },
    list: async <T>(collection: string, options?: ListOptions): Promise<Stored<T>[]> => listed(lists, collection, options).map((kept) => stored<T>(kept)),
    async commit({ documents, lists: expected }, writes) {
      const met = documents.every(({ collection, id, version }) => (contents.get(nameOf(collection, id))?.version ?? 0) === version)
        && expected.every(({ collection, options, ids }) => sameIds(listed(lists, collection, options), ids));
      if (!met) return false;
      const changes = writes.map((write) => [nameOf(write.collection, write.id), afterWrite(write)] as const);
      for (const [name, kept] of changes) {
        const before = contents.get(name);
        if (before) for (const list of listNames(before)) lists.get(list)?.remove(before);
        if (!kept) {
          contents.delete(name);
          continue;
        }
        contents.set(name, kept);
        for (const list of listNames(kept)) listNamed(lists, list).add(kept);
      }
      return true;
    },
  });
}

function listed(lists: Lists, collection: string, { where, after, limit = 100, newestFirst = false }: ListOptions = {}): Kept[] {
  const list = lists.get(where ? nameOf(collection, where.index, where.value) : nameOf(collection));
  const words = where?.words ?? [];
  return list?.take(limit, after, newestFirst, ({ searchText }) => holdsAll(searchText, words)) ?? [];
}

function afterWrite(write: Write): Kept | null {
  if (write.kind === 'delete') return null;
  const { collection, id, expect, body, sortKey, index = {}, searchText } = write;
  return { collection, id, version: expect + 1, text: JSON.stringify(body), sortKey, index: { ...index }, searchText };
}

function listNamed(lists: Lists, name: string): Ordered<Kept> {
  const list = lists.get(name) ?? new Ordered<Kept>();
  lists.set(name, list);
  return list;
}

/** The lists that a document stands in: that of its collection, and one for each index. */
const listNames = ({ collection, index }: Kept): string[] => [nameOf(collection), ...Object.entries(index).map(([name, value]) => nameOf(collection, name, value))];

const nameOf = (...parts: readonly string[]): string => JSON.stringify(parts);

const stored = <T>({ id, version, text }: Kept): Stored<T> => ({ id, version, body: JSON.parse(text) as T });
