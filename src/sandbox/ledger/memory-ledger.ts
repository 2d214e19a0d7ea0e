import type { LedgerEntry, LedgerStore } from '../ports.js';

/** A ledger store that lives as long as the process. */
export function createMemoryLedger(): LedgerStore {
  const entries = new Map<string, LedgerEntry>();
  const versionOf = (key: string) => entries.get(key)?.version ?? 0;
  return {
    get: async (key) => structuredClone(entries.get(key) ?? null),
    list: async (prefix) =>
      structuredClone([...entries.values()].filter(({ key }) => key.startsWith(prefix)).sort((a, b) => (a.key < b.key ? -1 : 1))),
    async put(key, body, expect) {
      if (versionOf(key) !== expect) return false;
      entries.set(key, structuredClone({ key, body, version: expect + 1 }));
      return true;
    },
    async remove(key, expect) {
      return versionOf(key) === expect && entries.delete(key);
    },
  };
}
