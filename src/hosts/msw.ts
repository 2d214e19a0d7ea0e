import { http, type HttpHandler } from 'msw';
import type { RateLimits } from '../reference/http/rate-limit.js';
import type { Clock, Randomness, Store } from '../reference/ports.js';
import { createBrowserStore } from '../reference/stores/browser-store.js';
import { createDemo, isDemonstrated } from './demo.js';
import { createDueWork } from './due-work.js';
import { createSecrets, type SimulationSecrets } from './secrets.js';

export interface PageHostOptions {
  /** Names the databases, so that several demos can live on one origin. */
  readonly name?: string;
  /** The origin that requests go to; the page's own when left out. */
  readonly publicUrl?: string;
  /** How often who may ask the backend. */
  readonly rateLimits?: Partial<RateLimits>;
  readonly clock?: Clock;
  readonly random?: Randomness;
}

export interface PageHost {
  /** For `setupWorker(...handlers)`. */
  readonly handlers: HttpHandler[];
  /** The same without a service worker. */
  fetch(request: Request): Promise<Response>;
  /** Ends due work and closes the databases; their contents stay. */
  close(): Promise<void>;
}

const systemRandom: Randomness = { bytes: (length) => crypto.getRandomValues(new Uint8Array(length)) };

/** The whole demo in a page, behind a mock service worker; its state, keys included, is in IndexedDB and survives a reload. */
export async function createPageHost(options: PageHostOptions = {}): Promise<PageHost> {
  const { name = 'annex-demo', publicUrl = location.origin, rateLimits = {}, clock = { now: () => Date.now() }, random = systemRandom } = options;
  const [store, sandboxStore, mailStore, keyStore] = await Promise.all([
    createBrowserStore({ name: `${name}-backend` }),
    createBrowserStore({ name: `${name}-sandbox` }),
    createBrowserStore({ name: `${name}-mailbox` }),
    createBrowserStore({ name: `${name}-secrets` }),
  ]);
  const secrets = await secretsIn(keyStore, random);
  const demo = createDemo({ store, sandboxStore, mailStore, clock, random, secrets, publicUrl, rateLimits, navigable: false });
  const dueWork = createDueWork(demo.sides, (error) => console.error('Due work failed and will be tried again:', error));
  const ticking = setInterval(() => void dueWork.run(), 1000);
  const { origin } = new URL(publicUrl);

  const fetch = async (request: Request): Promise<Response> => {
    const response = await demo.fetch(request);
    void dueWork.run();
    return response;
  };
  return {
    fetch,
    handlers: [http.all(({ request }) => isOurs(request, origin), ({ request }) => fetch(request))],
    async close() {
      clearInterval(ticking);
      await dueWork.settled();
      for (const each of [store, sandboxStore, mailStore, keyStore]) each.close();
    },
  };
}

function isOurs(request: Request, origin: string): boolean {
  const url = new URL(request.url);
  return url.origin === origin && isDemonstrated(url);
}

/** Drawn at the first visit; of two tabs that come first, one draws for both. */
async function secretsIn(store: Store, random: Randomness): Promise<SimulationSecrets> {
  const drawn = await createSecrets(random);
  return store.transact({
    read: (reader) => reader.get<SimulationSecrets>('secrets', 'all'),
    decide: (kept) => ({
      writes: kept ? [] : [{ kind: 'put', collection: 'secrets', id: 'all', expect: 0, sortKey: 'all', body: drawn }],
      result: kept?.body ?? drawn,
    }),
  });
}
