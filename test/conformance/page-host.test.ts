import { setupWorker } from 'msw/browser';
import { cases, runCase, type ConformanceOptions } from '../../src/conformance/index.js';
import { createPageHost, type PageHost } from '../../src/hosts/msw.js';
import { createSecrets } from '../../src/hosts/secrets.js';
import { createBrowserStore } from '../../src/reference/stores/browser-store.js';
import { movableClock, rateLimits, toldOf } from './support/told.js';

const random = { bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) };

describe('the reference backend in a page, behind a mock service worker', () => {
  const name = `conformance-${crypto.randomUUID()}`;
  const worker = setupWorker();
  let host: PageHost;
  let options: ConformanceOptions;

  before(async () => {
    const secrets = { ...(await createSecrets(random)), partnerKeys: { kestrel: 'sk_kestrel' } };
    const store = await createBrowserStore({ name: `${name}-secrets` });
    await store.transact({
      read: () => Promise.resolve(null),
      decide: () => ({ writes: [{ kind: 'put', collection: 'secrets', id: 'all', expect: 0, sortKey: 'all', body: secrets }], result: undefined }),
    });
    store.close();
    const clock = movableClock();
    host = await createPageHost({ name, clock, rateLimits });
    worker.use(...host.handlers);
    await worker.start({ quiet: true, onUnhandledRequest: 'bypass' });
    options = toldOf((request) => fetch(request), location.origin, secrets, clock);
  });
  after(async () => {
    worker.stop();
    await host.close();
  });

  // A page cannot name another origin than its own; the cases about that are for a program.
  for (const each of cases.filter(({ needs }) => !needs.includes('origin'))) {
    it(`keeps the rule ${each.id}: ${each.title}`, async function () {
      this.timeout(20_000);
      const { outcome, reason, exchange } = await runCase(each, options);
      if (outcome !== 'passed') throw new Error(`${reason}\n${JSON.stringify(exchange, null, 2)}`);
    });
  }
});
