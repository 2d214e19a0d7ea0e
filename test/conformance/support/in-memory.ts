import type { ConformanceOptions } from '../../../src/conformance/index.js';
import { createDemo } from '../../../src/hosts/demo.js';
import { createSecrets } from '../../../src/hosts/secrets.js';
import type { Store } from '../../../src/reference/ports.js';
import { createMemoryStore } from '../../../src/reference/stores/memory-store.js';
import { movableClock, rateLimits, toldOf } from './told.js';

const baseUrl = 'https://backend.example';
const random = { bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) };

/** The reference backend in memory, as a run is told of it. */
export async function inMemory(store: Store = createMemoryStore(), limits = rateLimits): Promise<ConformanceOptions> {
  const secrets = { ...(await createSecrets(random)), partnerKeys: { kestrel: 'sk_kestrel' } };
  const clock = movableClock();
  const stores = { store, sandboxStore: createMemoryStore(), mailStore: createMemoryStore() };
  const demo = createDemo({ ...stores, clock, random, secrets, publicUrl: baseUrl, rateLimits: limits });
  const fetch = async (request: Request): Promise<Response> => {
    const response = await demo.fetch(request);
    await demo.runDue();
    return response;
  };
  return toldOf(fetch, baseUrl, secrets, clock);
}
