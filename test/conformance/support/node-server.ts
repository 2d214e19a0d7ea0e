import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConformanceOptions } from '../../../src/conformance/index.js';
import { serveNode } from '../../../src/hosts/node.js';
import { createSecrets } from '../../../src/hosts/secrets.js';
import { movableClock, rateLimits, toldOf } from './told.js';

/** The reference backend as a server with libSQL on a folder of its own, as a run is told of it. */
export async function nodeServer(): Promise<{ options: ConformanceOptions; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'annex-conformance-'));
  const [dataFolder, siteFolder] = [join(folder, 'data'), join(folder, 'site')];
  await Promise.all([dataFolder, siteFolder].map((each) => mkdir(each)));
  const drawn = await createSecrets({ bytes: (length) => crypto.getRandomValues(new Uint8Array(length)) });
  const secrets = { ...drawn, partnerKeys: { kestrel: 'sk_kestrel' } };
  await writeFile(join(dataFolder, 'secrets.json'), JSON.stringify(secrets), { mode: 0o600 });
  const clock = movableClock();
  const host = await serveNode({ port: 0, dataFolder, siteFolder, clock, rateLimits });
  return {
    options: toldOf(fetch, host.url, secrets, clock),
    async close() {
      await host.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
