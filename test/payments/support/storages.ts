import type { TextStorage } from '../../../src/core/environment.js';
import { openStorage } from '../../../src/environment/storage.js';

/** What the shipped environment makes of a browser's storage that gives nothing and takes nothing. */
export const blockedStorage = (): TextStorage => openStorage(() => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
});

/** The same of one that has no room left. */
export function fullStorage(): TextStorage {
  const full: Storage = {
    length: 0, clear: () => undefined, key: () => null, getItem: () => null, removeItem: () => undefined,
    setItem: () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    },
  };
  return openStorage(() => full);
}

/** A storage that gives rubbish for whatever it is asked first, as if another program had written there. */
export function corruptStorage(): TextStorage {
  const kept = new Map<string, string>();
  return {
    get: (key) => kept.get(key) ?? '{"step":{"name":42},"selections":[]',
    set: (key, value) => void kept.set(key, value),
    remove: (key) => void kept.set(key, 'null'),
    keys: () => [...kept.keys(), 'annex.attempt', 'annex.draft'],
  };
}
