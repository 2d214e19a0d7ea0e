import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runCommand, type CommandLine, type ConformanceOptions } from '../../src/conformance/index.js';
import { inMemory } from './support/in-memory.js';

async function run(change: Partial<CommandLine> = {}, broken: (fetch: ConformanceOptions['fetch']) => ConformanceOptions['fetch'] = (fetch) => fetch) {
  const { fetch, baseUrl, apiKey, serialNumber } = await inMemory();
  const printed: string[] = [];
  const line = { url: baseUrl, key: apiKey, serial: serialNumber, only: 'quotes.total', ...change };
  const code = await runCommand(line, broken(fetch), (text) => printed.push(text));
  return { code, text: printed.join('\n'), apiKey };
}

const answers = (status: number, body: string): ((fetch: ConformanceOptions['fetch']) => ConformanceOptions['fetch']) => (fetch) => async (request) =>
  (request.url.endsWith('/v1/quotes') ? new Response(body, { status }) : fetch(request));

describe('the conformance command', () => {
  it('ends with 0 when every case passed', async () => {
    const { code, text } = await run();
    assert.equal(code, 0);
    assert.match(text, /✓ quotes\.total: subtotal and tax add up to the total/);
    assert.match(text, /1 passed, 0 failed, 0 not run/);
  });

  it('ends with 1 when a case failed, and shows its request and answer without the key', async () => {
    const { code, text, apiKey } = await run({}, answers(500, 'out of order'));
    assert.equal(code, 1);
    assert.match(text, /expected status 201, got 500\n\s+→ POST \/v1\/quotes\n.*"selections".*\n\s+← 500 .*\n\s+out of order/);
    assert.ok(!text.includes(apiKey));
  });

  it('says which cases could not be run, and why', async () => {
    const { code, text } = await run({ only: 'links.' });
    assert.equal(code, 0);
    assert.match(text, /links\.once: needs the back office’s key and the billing contact’s mail/);
  });

  it('does not call it a success when nothing could be run', async () => assert.equal((await run({ only: 'links.once' })).code, 1));

  it('ends with 2 when it was not told enough, or nothing that there is', async () => {
    assert.match((await run({ key: undefined })).text, /^Usage: annex-conformance URL/);
    assert.deepEqual([(await run({ url: 'backend' })).code, (await run({ serial: '' })).code, (await run({ only: 'nonsense' })).code], [2, 2, 2]);
  });
});
