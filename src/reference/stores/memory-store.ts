import type { ListOptions, Store, Stored, Write } from '../ports.js';
import { sameIds, storeOn } from './engine.js';

interface Kept {
  readonly collection: string;
  readonly id: string;
  readonly version: number;
  /** As JSON text, so that nobody can change a document from outside. */
  readonly text: string;
  readonly sortKey: string;
  readonly index: Readonly<Record<string, string>>;
}

/** The contents of a memory store; handed to another store, they outlive the first. */
export type MemoryContents = Map<string, Kept>;

/** A store that lives as long as the page or the process. */
export function createMemoryStore(contents: MemoryContents = new Map()): Store {
  return storeOn({
    async get<T>(collection: string, id: string): Promise<Stored<T> | null> {
      const kept = contents.get(nameOf({ collection, id }));
      return kept ? stored<T>(kept) : null;
    },
    list: async <T>(collection: string, options?: ListOptions): Promise<Stored<T>[]> => listed(contents, collection, options).map((kept) => stored<T>(kept)),
    async commit({ documents, lists }, writes) {
      const met = documents.every((expected) => (contents.get(nameOf(expected))?.version ?? 0) === expected.version)
        && lists.every(({ collection, options, ids }) => sameIds(listed(contents, collection, options), ids));
      if (!met) return false;
      const changes = writes.map((write) => [nameOf(write), afterWrite(write)] as const);
      for (const [name, kept] of changes) {
        if (kept) contents.set(name, kept);
        else contents.delete(name);
      }
      return true;
    },
  });
}

function listed(contents: MemoryContents, collection: string, { where, after, limit = 100, newestFirst = false }: ListOptions = {}): Kept[] {
  const direction = newestFirst ? -1 : 1;
  return [...contents.values()]
    .filter((kept) => kept.collection === collection)
    .filter((kept) => !where || kept.index[where.index] === where.value)
    .filter((kept) => after === undefined || compare(kept.sortKey, after) === direction)
    .sort((a, b) => direction * (compare(a.sortKey, b.sortKey) || compare(a.id, b.id)))
    .slice(0, limit);
}

function afterWrite(write: Write): Kept | null {
  if (write.kind === 'delete') return null;
  const { collection, id, expect, body, sortKey, index = {} } = write;
  return { collection, id, version: expect + 1, text: JSON.stringify(body), sortKey, index: { ...index } };
}

const nameOf = ({ collection, id }: { collection: string; id: string }): string => JSON.stringify([collection, id]);

const stored = <T>({ id, version, text }: Kept): Stored<T> => ({ id, version, body: JSON.parse(text) as T });

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
