import type { Reader, Stored, Write } from './ports.js';

/** How the documents of a collection are found again. */
export interface Placement {
  readonly id: string;
  readonly sortKey: string;
  readonly index?: Readonly<Record<string, string>>;
  /** What a search of a list looks in, folded. */
  readonly searchText?: string;
}

/** A typed view of one collection of the store. */
export interface Collection<T> {
  get(reader: Reader, id: string): Promise<Stored<T> | null>;
  list(reader: Reader, options?: Parameters<Reader['list']>[1]): Promise<Stored<T>[]>;
  /** The write that keeps `body`, if the stored version is still `expect` (0: not there yet). */
  put(body: T, expect: number): Write;
  remove(document: Stored<T>): Write;
}

/** Names a collection and says how its documents are identified, ordered and indexed. */
export function collection<T>(name: string, place: (body: T) => Placement): Collection<T> {
  return {
    get: (reader, id) => reader.get<T>(name, id),
    list: (reader, options) => reader.list<T>(name, options),
    put: (body, expect) => ({ kind: 'put', collection: name, expect, body, ...place(body) }),
    remove: ({ id, version }) => ({ kind: 'delete', collection: name, id, expect: version }),
  };
}
