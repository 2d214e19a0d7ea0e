import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cases, runCommand, secretsIn, type CommandLine, type ConformanceOptions, type Report } from '../../src/conformance/index.js';
import { inMemory } from './support/in-memory.js';

type Fetch = ConformanceOptions['fetch'];

async function run(change: CommandLine = {}, broken: (fetch: Fetch) => Fetch = (fetch) => fetch) {
  const { fetch, baseUrl, apiKey, serialNumber, backOfficeKey } = await inMemory();
  const keys = change.only === 'delivery.licence-same' ? { 'back-office-key': backOfficeKey } : {};
  const printed: string[] = [];
  const line = { url: baseUrl, key: apiKey, serial: serialNumber, only: 'quotes.total', ...keys, ...change };
  const code = await runCommand(line, broken(fetch), (text) => printed.push(text));
  return { code, text: printed.join('\n') };
}

const answers = (path: string, status: number, body: string): ((fetch: Fetch) => Fetch) => (fetch) => async (request) =>
  (new URL(request.url).pathname.endsWith(path) ? new Response(body, { status }) : fetch(request));

describe('the conformance command', () => {
  it('ends with 0 when every case passed', async () => {
    const { code, text } = await run();
    assert.equal(code, 0);
    assert.match(text, /✓ quotes\.total: subtotal and tax add up to the total/);
    assert.match(text, /Quotes {2,}1 {2,}0 {2,}0/);
    assert.match(text, /1 passed, 0 failed, 0 not run/);
  });

  it('ends with 1 when a case failed, and shows the rule, where it stands, request, answer and a hint', async () => {
    const { code, text } = await run({}, answers('/v1/quotes', 500, 'out of order'));
    assert.equal(code, 1);
    assert.match(text, /Quotes – docs\/contract\.md, “Quotes”; docs\/backend\.md, “4\. Quotes”\n {2}✗ quotes\.total: /);
    assert.match(text, /expected status 201, got 500\n\s+→ POST \/v1\/quotes\n.*"selections".*\n\s+← 500 .*\n\s+out of order\n {2}Hint: Compute in integers/);
  });

  it('says which cases could not be run, and why', async () => {
    const { code, text } = await run({ only: 'links.' });
    assert.equal(code, 0);
    assert.match(text, /links\.once, .*: needs the back office’s key and the billing contact’s mail/);
  });

  it('does not call it a success when nothing could be run', async () => assert.equal((await run({ only: 'links.once' })).code, 1));

  it('ends with 2 when it was not told enough, or nothing that there is', async () => {
    assert.match((await run({ key: undefined })).text, /^Usage: annex-conformance URL/);
    const wrong: CommandLine[] = [{ url: 'backend' }, { serial: '' }, { only: 'nonsense' }, { 'pay-url': 'pay' }, { 'too-many': 'some' }];
    for (const each of wrong) assert.equal((await run(each)).code, 2, JSON.stringify(each));
  });

  it('ends with 2 when nobody answers, and does not try every case', async () => {
    const { code, text } = await run({}, () => () => Promise.reject(new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') })));
    assert.deepEqual([code, text], [2, 'https://backend.example does not answer: connect ECONNREFUSED']);
  });

  it('lists the cases and what each needs without trying any', async () => {
    const { code, text } = await run({ list: true, only: undefined, url: undefined, key: undefined });
    assert.equal(code, 0);
    for (const { id } of cases) assert.ok(text.includes(`  ${id}: `), id);
    assert.match(text, /links\.once: .* \[needs the back office’s key and the billing contact’s mail\]/);
  });

  it('gives the report as JSON, and nothing else', async () => {
    const { text } = await run({ json: true }, answers('/v1/quotes', 500, 'out of order'));
    const { failed, results } = JSON.parse(text) as Report;
    assert.deepEqual([failed, results[0]?.id, results[0]?.topic.contract, results[0]?.exchange?.response?.status], [1, 'quotes.total', 'Quotes', 500]);
  });

  it('prints no key, token, client secret, code or one-time link, whatever fails', async () => {
    const leaks: Readonly<Record<string, RegExp>> = {
      'sessions.mint': /\/checkout-sessions$/, 'sessions.query-token': /\/session$/, 'orders.client-parameters': /^\/v1\/orders$/, 'delivery.licence-same': /\/licence$/,
    };
    for (const [only, path] of Object.entries(leaks)) {
      const seen: string[] = [];
      const { text, code } = await run({ only }, (fetch) => async (request) => {
        const reply = await fetch(request);
        if (!path.test(new URL(request.url).pathname)) return reply;
        const all = `${request.headers.get('authorization') ?? ''} ${request.url} ${await reply.text()}`;
        seen.push(...[...all.matchAll(/(?:Bearer |token=|"(?:token|clientSecret|activationCode)":")([^\s"&]+)/g)].map(([, secret = '']) => secret));
        return new Response(all, { status: 599 });
      });
      assert.equal(code, 1, only);
      assert.ok(seen.length > 0, only);
      for (const secret of seen) assert.ok(!text.includes(secret), `${only}: ${secret.slice(0, 6)}… is printed`);
    }
    assert.doesNotMatch((await run({ only: 'links.unknown' }, answers('AAAA', 599, ''))).text, /\/invoices\/nothing/);
  });

  it('takes secrets from the environment', () =>
    assert.deepEqual(secretsIn({ ANNEX_KEY: 'a', ANNEX_OTHER_KEY: 'b', ANNEX_BACK_OFFICE_KEY: 'c', ANNEX_STRIPE_WEBHOOK_SECRET: 'd' }),
      { key: 'a', 'back-office-key': 'c', 'other-key': 'b', 'stripe-webhook-secret': 'd' }));
});
