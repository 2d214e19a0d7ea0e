import type { Environment } from '../../src/core/environment.js';
import { createBrowserEnvironment } from '../../src/environment/browser-environment.js';
import { openStorage } from '../../src/environment/storage.js';
import type { StoryClock } from './clock.js';

/** A browser tab that has just been opened on a page of `origin`: nothing is stored, and what will be goes with the story. */
export function createStoryEnvironment(origin: string, { now, after }: StoryClock): Environment {
  return {
    ...createBrowserEnvironment(),
    now, after,
    tabStorage: openStorage(noStorage),
    sharedStorage: openStorage(noStorage),
    currentUrl: () => `${origin}/checkout`,
    replaceUrl: () => {},
  };
}

function noStorage(): Storage {
  throw new Error('Stories keep nothing.');
}
