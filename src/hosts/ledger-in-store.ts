import type { Store, Stored } from '../reference/ports.js';
import type { LedgerEntry, LedgerStore } from '../sandbox/ports.js';

const collection = 'ledger';

/** The books of the simulated payment services, in a store of their own. */
export function ledgerInStore(store: Store): LedgerStore {
  const change = (key: string, expect: number, body?: unknown): Promise<boolean> =>
    store.transact({
      read: (reader) => reader.get(collection, key),
      decide(found) {
        if ((found?.version ?? 0) !== expect) return { writes: [], result: false };
        const name = { collection, id: key, expect };
        return { writes: [body === undefined ? { kind: 'delete', ...name } : { kind: 'put', ...name, body, sortKey: key }], result: true };
      },
    });

  return {
    async get(key) {
      const found = await store.get(collection, key);
      return found && entryOf(found);
    },
    async list(prefix) {
      const exact = await store.get(collection, prefix);
      const found: Stored<unknown>[] = exact ? [exact] : [];
      for (let after = prefix; ; ) {
        const batch = await store.list(collection, { after });
        const fitting = batch.filter(({ id }) => id.startsWith(prefix));
        found.push(...fitting);
        const last = batch.at(-1);
        if (!last || fitting.length < batch.length) return found.map(entryOf);
        after = last.id;
      }
    },
    put: (key, body, expect) => change(key, expect, body),
    remove: (key, expect) => change(key, expect),
  };
}

const entryOf = ({ id, version, body }: Stored<unknown>): LedgerEntry => ({ key: id, version, body });
