import type { Environment, TextStorage } from '../../src/core/environment.js';
import { createBrowserEnvironment } from '../../src/environment/browser-environment.js';
import { openStorage } from '../../src/environment/storage.js';
import type { StoryClock } from './clock.js';

/** What a browser tab keeps while its page is loaded anew: its address, and what was stored. It goes with the story. */
export interface TabMemory {
  url: string;
  readonly tabStorage: TextStorage;
  readonly sharedStorage: TextStorage;
}

/** The memory of a tab that has just been opened on a page of `origin`. */
export const createTabMemory = (origin: string): TabMemory =>
  ({ url: `${origin}/checkout`, tabStorage: openStorage(noStorage), sharedStorage: openStorage(noStorage) });

/** The browser around a story's checkout: its own time and memory. */
export function createStoryEnvironment(memory: TabMemory, { now, after }: StoryClock): Environment {
  const { tabStorage, sharedStorage } = memory;
  return { ...createBrowserEnvironment(), now, after, tabStorage, sharedStorage, currentUrl: () => memory.url, replaceUrl: (url) => void (memory.url = url) };
}

function noStorage(): Storage {
  throw new Error('Stories keep nothing.');
}
