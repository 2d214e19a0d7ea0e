import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runCommand } from '../../src/conformance/index.js';
import { inMemory } from './support/in-memory.js';

const hooks = 'https://hooks.example';

/** A backend beside which a test system answers its hooks, with the table of what it was asked. */
async function testSystem() {
  const sound = await inMemory();
  const asked: string[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const { origin, pathname } = new URL(request.url);
    if (origin !== hooks) return sound.fetch(request);
    const body = (await request.json()) as Record<string, unknown>;
    asked.push(`${pathname} ${Object.keys(body).join()}`);
    switch (pathname) {
      case '/advance':
        await sound.advance?.(Number(body['milliseconds']));
        return new Response(null, { status: 204 });
      case '/pay': {
        const order = await orderOf(String(body['orderId']));
        await sound.pay?.({ order, attemptId: String(body['attemptId']), client: body['client'] as Record<string, string> } as never, body['outcome'] as 'succeeds');
        return new Response(null, { status: 204 });
      }
      case '/invoice-link':
        return Response.json({ link: await sound.invoiceLinkOf?.({ number: body['orderNumber'] } as never) });
      default:
        return new Response(null, { status: 404 });
    }
  };
  const orderOf = async (id: string): Promise<unknown> => {
    const { token } = (await (await sound.fetch(new Request(`${sound.baseUrl}/v1/checkout-sessions`, {
      method: 'POST', headers: { authorization: `Bearer ${sound.apiKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ origin: sound.baseUrl, buyer: { firstName: 'A', lastName: 'B', email: 'a@b.example' }, scope: { kind: 'partner' } }),
    }))).json()) as { token: string };
    return (await sound.fetch(new Request(`${sound.baseUrl}/v1/orders/${id}`, { headers: { authorization: `Bearer ${token}` } }))).json();
  };
  const run = async (only: string, advance = `${hooks}/advance`) => {
    const printed: string[] = [];
    const code = await runCommand({
      url: sound.baseUrl, key: sound.apiKey, serial: sound.serialNumber, 'back-office-key': sound.backOfficeKey, only,
      'advance-url': advance, 'pay-url': `${hooks}/pay`, 'invoice-link-url': `${hooks}/invoice-link`,
    }, fetch, (text) => printed.push(text));
    return { code, text: printed.join('\n'), asked };
  };
  return { run };
}

describe('a test system’s hooks', () => {
  it('move the clock', async () => {
    const { code, text, asked } = await (await testSystem()).run('time.token');
    assert.equal(code, 0, text);
    assert.ok(asked.includes('/advance milliseconds'));
  });

  it('play the buyer at the payment service', async () => {
    const { code, text, asked } = await (await testSystem()).run('attempts.paid');
    assert.equal(code, 0, text);
    assert.deepEqual([...new Set(asked)], ['/pay orderId,attemptId,client,outcome']);
  });

  it('read the billing contact’s mail', async () => {
    const { code, text, asked } = await (await testSystem()).run('links.once');
    assert.equal(code, 0, text);
    assert.ok(asked.includes('/invoice-link orderId,orderNumber'));
  });

  it('fail the case with their address when they refuse', async () => {
    const { code, text } = await (await testSystem()).run('time.token', `${hooks}/nothing`);
    assert.equal(code, 1);
    assert.match(text, /the test system’s hook at \/nothing answered 404/);
  });
});
