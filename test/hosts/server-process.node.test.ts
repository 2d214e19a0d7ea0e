import assert from 'node:assert/strict';
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { billingContactPageSchema, billingContactSchema, type BillingContactInput } from '../../src/core/model/billing-contact.js';
import { createClient } from './node-client.js';
import { createPlace, type Place } from './node-fixture.js';

type Child = ChildProcessByStdio<null, Readable, Readable>;

const contact: BillingContactInput = {
  firstName: 'Ada', lastName: 'Lovelace', company: 'Engines', email: 'ada@engines.example', phone: '', street: '1 Mill Lane', city: 'London',
  stateProvince: '', postalCode: 'N1 9GU', country: 'GB', remark: '', taxId: null,
};
const server = fileURLToPath(new URL('../../demo/server.js', import.meta.url));

describe('the server process', () => {
  let place: Place;
  const children: Child[] = [];
  before(async () => void (place = await createPlace()));
  after(async () => {
    for (const child of children) child.kill('SIGKILL');
    await place.remove();
  });

  const start = (env: Record<string, string>): Child => {
    const child = spawn(process.execPath, [server], { env: { PATH: process.env['PATH'] ?? '', ANNEX_DATA: place.dataFolder, PORT: '0', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    children.push(child);
    return child;
  };
  const printed = async (child: Child, part: 'stdout' | 'stderr', pattern: RegExp): Promise<string> => {
    let text = '';
    for await (const chunk of child[part].iterator({ destroyOnReturn: false })) {
      text += String(chunk);
      const found = pattern.exec(text);
      if (found) return found[1] ?? found[0];
    }
    throw new Error(`It ended without printing ${String(pattern)}: ${text}`);
  };
  const address = (child: Child) => printed(child, 'stdout', /(http:\/\/localhost:\d+)\/portal\//);

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    it(`ends cleanly on ${signal}`, async () => {
      const child = start({});
      const url = await address(child);
      assert.equal((await fetch(`${url}/mailbox/api/mails`)).status, 200);
      child.kill(signal);
      const [code] = (await once(child, 'exit')) as [number | null];
      assert.equal(code, 0);
    });
  }

  it('still has what it answered for after it was killed', async () => {
    const first = start({});
    const created = await (await createClient(await address(first))).asBuyer(billingContactSchema, '/v1/billing-contacts', { body: contact });
    first.kill('SIGKILL');
    await once(first, 'exit');
    const second = start({});
    const { items } = await (await createClient(await address(second))).asBuyer(billingContactPageSchema, '/v1/billing-contacts?query=Lovelace');
    assert.deepEqual(items, [created]);
    second.kill();
  });

  it('says which port is in use, and ends', async () => {
    const first = start({});
    const { port } = new URL(await address(first));
    const second = start({ PORT: port });
    const ended = once(second, 'exit');
    assert.match(await printed(second, 'stderr', /Port .*/), new RegExp(`^Port ${port} is in use\\. .*PORT=`));
    assert.deepEqual(await ended, [1, null]);
    first.kill();
  });

  it('says which key is missing where only one of two is set', async () => {
    const child = start({ STRIPE_SECRET_KEY: 'sk_test_secret' });
    const ended = once(child, 'exit');
    const message = await printed(child, 'stderr', /STRIPE_PUBLISHABLE_KEY.*/);
    assert.doesNotMatch(message, /sk_test_secret/);
    assert.deepEqual(await ended, [1, null]);
  });

  it('does not start with an address of a mail server that is none, and does not repeat it', async () => {
    const child = start({ SMTP_URL: 'mail.example:password' });
    const ended = once(child, 'exit');
    assert.doesNotMatch(await printed(child, 'stderr', /SMTP_URL is not right\.[^]*\n {4}at/), /password@?mail|mail\.example/);
    assert.deepEqual(await ended, [1, null]);
  });

  for (const mode of ['NODE_ENV', 'ANNEX_MODE']) {
    it(`does not start in production mode (${mode}) without its secrets, says which, and that it is a reference`, async () => {
      const child = start({ [mode]: 'production', ANNEX_API_KEY: 'only-this-one'.repeat(3) });
      const ended = once(child, 'exit');
      const message = await printed(child, 'stderr', /.*ANNEX_LICENCE_SEED.*/);
      assert.match(message, /This is the reference backend.*ANNEX_BACK_OFFICE_KEY, ANNEX_TOKEN_SECRET, ANNEX_LINK_SECRET, ANNEX_LICENCE_SEED must be set/);
      assert.doesNotMatch(message, /only-this-one/);
      assert.deepEqual(await ended, [1, null]);
    });
  }

  it('starts in production mode with its secrets, says that it is a reference, simulates no payment, and lets no stranger in', async () => {
    const apiKey = 'key-of-the-distributor'.repeat(2);
    const child = start({
      NODE_ENV: 'production', ANNEX_API_KEY: apiKey, ANNEX_BACK_OFFICE_KEY: 'key-of-the-back-office'.repeat(2),
      ANNEX_TOKEN_SECRET: 'secret-of-tokens'.repeat(2), ANNEX_LINK_SECRET: 'secret-of-links'.repeat(3), ANNEX_LICENCE_SEED: Buffer.alloc(32, 9).toString('base64url'),
    });
    const url = await printed(child, 'stdout', /production mode: (http:\/\/localhost:\d+)\/v1\/[^]*reference backend/);
    const body = JSON.stringify({ origin: url, buyer: { firstName: 'A', lastName: 'B', email: 'a@b.example' }, scope: { kind: 'partner' } });
    const mint = (key: string) => fetch(`${url}/v1/checkout-sessions`, { method: 'POST', headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' }, body });
    assert.equal((await mint('another')).status, 401);
    const { token } = (await (await mint(apiKey)).json()) as { token: string };
    const { paymentMethods } = (await (await fetch(`${url}/v1/session`, { headers: { authorization: `Bearer ${token}`, origin: url } })).json()) as { paymentMethods: readonly { id: string }[] };
    assert.deepEqual(paymentMethods.map(({ id }) => id), ['offline'], 'nothing is simulated');
    for (const path of ['/distributor/session', '/back-office/api/orders', '/mailbox/api/mails', '/sandbox/intents/pi_1']) assert.equal((await fetch(url + path)).status, 404, path);
    // Without a token, an address that is there and one that is not look the same.
    assert.deepEqual([(await fetch(`${url}/v1/pbx/3631A2E40021`)).status, (await fetch(`${url}/v1/nothing`)).status], [401, 401]);
    child.kill();
  });
});
