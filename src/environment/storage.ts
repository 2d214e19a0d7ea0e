import type { TextStorage } from '../core/environment.js';

/**
 * A Web Storage that never throws: where it is blocked, full or absent, what is set lives in memory and goes with the page.
 *
 * @param open gives the storage; only asking for it may throw already, in a sandboxed frame
 */
export function openStorage(open: () => Storage): TextStorage {
  const memory = new Map<string, string>();
  const attempt = <T>(use: (storage: Storage) => T, otherwise: T): T => {
    try {
      return use(open());
    } catch {
      return otherwise;
    }
  };
  return {
    get: (key) => memory.get(key) ?? attempt((storage) => storage.getItem(key), null),
    set(key, value) {
      const kept = attempt((storage) => { storage.setItem(key, value); return true; }, false);
      if (kept) memory.delete(key);
      else memory.set(key, value);
    },
    remove(key) {
      memory.delete(key);
      attempt((storage) => storage.removeItem(key), undefined);
    },
    keys: () => [...new Set([...memory.keys(), ...attempt((storage) => Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? ''), [])])],
  };
}
