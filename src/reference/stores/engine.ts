import type { ListOptions, Reader, Store, Stored, Write } from '../ports.js';

/** The version that a document must have for a commit to go through; 0 where it must not exist. */
export interface Expectation {
  readonly collection: string;
  readonly id: string;
  readonly version: number;
}

/** The documents, by id and in order, that a list must hold for a commit to go through. */
export interface ListExpectation {
  readonly collection: string;
  readonly options: ListOptions;
  readonly ids: readonly string[];
}

/** All that must still be as it was read for a decision. */
export interface Expectations {
  readonly documents: readonly Expectation[];
  readonly lists: readonly ListExpectation[];
}

/** What a kind of storage must do to become a `Store`: read, and write all or nothing. */
export interface Engine extends Reader {
  /** Carries out all writes if every expectation holds; otherwise changes nothing and answers false. */
  commit(expectations: Expectations, writes: readonly Write[]): Promise<boolean>;
}

/** Others kept being faster, or a decision expects versions that do not exist. */
export class StoreConflictError extends Error {
  override readonly name = 'StoreConflictError';
}

const attempts = 25;

/**
 * A store on an engine. Transactions of this store take their turn; those of other tabs or processes are noticed by
 * the versions, of what is written and of everything that was read for the decision, and by what the lists hold.
 */
export function storeOn(engine: Engine): Store {
  let turn: Promise<unknown> = Promise.resolve();

  const run: Store['transact'] = async ({ read, decide }) => {
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const seen: Seen = { documents: [], lists: [] };
      const { writes, result } = decide(await read(observed(engine, seen)));
      if (writes.length === 0) return result;
      refuseRepeats(writes);
      const wanted = writes.map(({ collection, id, expect }) => ({ collection, id, version: expect }));
      if (await engine.commit({ documents: distinct([...seen.documents, ...wanted]), lists: seen.lists }, writes)) return result;
    }
    throw new StoreConflictError(`A transaction met a conflict ${attempts} times in a row and was given up; nothing was written.`);
  };

  return {
    get: (collection, id) => engine.get(collection, id),
    list: (collection, options) => engine.list(collection, options),
    transact(plan) {
      const done = turn.then(() => run(plan));
      turn = done.catch(() => undefined);
      return done;
    },
  };
}

interface Seen {
  readonly documents: Expectation[];
  readonly lists: ListExpectation[];
}

/** A reader that notes the version of every document it hands out, and what the lists hold. */
function observed(reader: Reader, seen: Seen): Reader {
  return {
    async get<T>(collection: string, id: string): Promise<Stored<T> | null> {
      const found = await reader.get<T>(collection, id);
      seen.documents.push({ collection, id, version: found?.version ?? 0 });
      return found;
    },
    async list<T>(collection: string, options: ListOptions = {}): Promise<Stored<T>[]> {
      const found = await reader.list<T>(collection, options);
      seen.documents.push(...found.map(({ id, version }) => ({ collection, id, version })));
      seen.lists.push({ collection, options: { ...options }, ids: found.map(({ id }) => id) });
      return found;
    },
  };
}

/** Whether a list holds exactly the documents that it held. */
export const sameIds = (found: readonly { readonly id: string }[], ids: readonly string[]): boolean =>
  found.length === ids.length && found.every(({ id }, position) => id === ids[position]);

/** Whether a search for these words finds a document; one that was kept without a text stays in, for the reader to look at. */
export const holdsAll = (searchText: string | undefined, words: readonly string[]): boolean =>
  searchText === undefined || words.every((word) => searchText.includes(word));

/** What is read and then written is expected once. */
function distinct(expectations: readonly Expectation[]): Expectation[] {
  return [...new Map(expectations.map((each) => [JSON.stringify([each.collection, each.id, each.version]), each])).values()];
}

function refuseRepeats(writes: readonly Write[]): void {
  const names = new Set(writes.map(({ collection, id }) => JSON.stringify([collection, id])));
  if (names.size < writes.length) throw new Error('A transaction may write each document only once.');
}
