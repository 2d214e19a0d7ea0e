import type { ConformanceOptions } from '../../../src/conformance/index.js';
import { createDemo } from '../../../src/hosts/demo.js';
import { createSecrets } from '../../../src/hosts/secrets.js';
import type { Store } from '../../../src/reference/ports.js';
import { createMemoryStore } from '../../../src/reference/stores/memory-store.js';
import { payInSandbox, readMailbox } from './neighbours.js';

const baseUrl = 'https://backend.example';
const random = { bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) };

/** The products that the kit is shown: one of the first partner's, one of the other's. */
export const ownSerialNumber = '3631A2E40021';
export const otherSerialNumber = '3631D9F05517';

/** The reference backend in memory, as a run is told of it. */
export async function inMemory(store: Store = createMemoryStore()): Promise<ConformanceOptions> {
  const secrets = { ...(await createSecrets(random)), partnerKeys: { kestrel: 'sk_kestrel' } };
  const stores = { store, sandboxStore: createMemoryStore(), mailStore: createMemoryStore() };
  const demo = createDemo({ ...stores, clock: { now: () => Date.now() }, random, secrets, publicUrl: baseUrl });
  const fetch = async (request: Request): Promise<Response> => {
    const response = await demo.fetch(request);
    await demo.runDue();
    return response;
  };
  return {
    fetch, baseUrl,
    apiKey: secrets.apiKey,
    backOfficeKey: secrets.backOfficeKey,
    serialNumber: ownSerialNumber,
    otherPartner: { apiKey: secrets.partnerKeys.kestrel, serialNumber: otherSerialNumber },
    pay: payInSandbox(fetch, baseUrl),
    invoiceLinkOf: readMailbox(fetch, baseUrl),
  };
}
