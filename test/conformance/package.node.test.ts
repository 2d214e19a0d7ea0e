import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { ConformanceOptions } from '../../src/conformance/index.js';
import { nodeServer } from './support/node-server.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

describe('the kit in somebody’s project', () => {
  let project: string;
  let server: { options: ConformanceOptions; close(): Promise<void> };

  before(async () => {
    project = await mkdtemp(join(tmpdir(), 'annex-project-'));
    const home = join(project, 'node_modules/annex-checkout');
    await mkdir(home, { recursive: true });
    // What is packed, with the modules that were compiled for the tests in the place of a build.
    for (const each of ['package.json', 'bin']) await cp(join(root, each), join(home, each), { recursive: true });
    await symlink(join(root, 'build/src'), join(home, 'dist'));
    server = await nodeServer();
  });
  after(async () => {
    await server.close();
    await rm(project, { recursive: true });
  });

  const run = (script: string, ...args: string[]): Promise<{ code: number; output: string }> =>
    new Promise((resolve) => {
      const child = execFile(process.execPath, [script, ...args], { cwd: project }, (_, output, errors) => resolve({ code: child.exitCode ?? -1, output: output + errors }));
    });
  const command = (...args: string[]) => run(join(project, 'node_modules/annex-checkout/bin/annex-conformance.mjs'), ...args);
  const onServer = (only: string, key = server.options.apiKey) => command(server.options.baseUrl, '--key', key, '--serial', server.options.serialNumber, '--only', only);

  it('is imported by its public name', async () => {
    await writeFile(join(project, 'names.mjs'), "import * as kit from 'annex-checkout/conformance';\nconsole.log(Object.keys(kit).join());\n");
    const { output } = await run('names.mjs');
    assert.match(output, /^cases,.*,runConformance,.*stripeWebhooks/);
  });

  it('passes a server that keeps the rules, and ends with 0', async () => {
    const { code, output } = await onServer('sessions.');
    assert.equal(code, 0, output);
    assert.match(output, / 31 passed, 0 failed, 0 not run/);
  });

  it('fails one that does not, and ends with 1', async () => {
    const { code, output } = await onServer('quotes.total', 'sk_of_nobody');
    assert.deepEqual([code, output.includes('sk_of_nobody')], [1, false], output);
  });

  it('ends with 2 without enough, with an option that there is not, and where nobody answers', async () => {
    for (const args of [[], ['--no-such-option'], ['http://127.0.0.1:9', '--key', 'sk', '--serial', '1']]) assert.equal((await command(...args)).code, 2, args.join());
  });

  it('lists its cases without a server', async () => {
    const { code, output } = await command('--list', '--only', 'time.');
    assert.equal(code, 0);
    assert.match(output, /time\.midnight: .* \[needs a clock that can be moved\]/);
  });
});
