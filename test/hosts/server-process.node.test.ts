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
  firstName: 'Ada', lastName: 'Lovelace', company: 'Engines', email: 'ada@engines.example', phone: '', street: '', city: 'London',
  stateProvince: '', postalCode: '', country: 'GB', remark: '', taxId: null,
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
});
