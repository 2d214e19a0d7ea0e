import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { routes } from '../../../src/reference/http/routes.js';
import { mainProduct, origin, World } from '../support/world.js';

const foreign = '3631D9F05517';
const verbs = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const guarded = [...new Set(routes.map(({ path }) => path))].filter((path) => path.startsWith('/v1/') && !path.startsWith('/v1/pbx/'));

describe('access', () => {
  it('is refused alike on every route and verb, without a token or with a wrong one', async () => {
    const world = await World.create();
    const expired = await world.mint();
    world.now += 16 * 60_000;
    const forged = `${expired.split('.').slice(0, 2).join('.')}.${'A'.repeat(43)}`;
    const unsigned = `${btoa('{"alg":"none"}').replaceAll('=', '')}.${expired.split('.')[1]}.`;
    const bodies = new Set<string>();
    for (const path of [...guarded, '/v1/nothing']) {
      for (const verb of verbs) {
        for (const token of ['', 'x', forged, unsigned, expired]) {
          const { status, body } = await world.call(verb, path.replace(/:\w+/g, 'x'), verb === 'GET' ? undefined : {}, { token, key: 'k' });
          assert.equal(status, 401, `${verb} ${path}`);
          bodies.add(JSON.stringify(body));
        }
      }
    }
    assert.equal(bodies.size, 1);
  });

  it('is refused alike with a right pass for another door', async () => {
    const world = await World.create();
    const passes = { page: world.token, partner: 'key-of-brightline', backOffice: 'key-of-back-office' };
    const bodies = new Set<string>();
    for (const { verb, path, access } of routes) {
      for (const [door, token] of Object.entries(passes)) {
        if (access === 'open' || access === door) continue;
        const { status, body, headers } = await world.call(verb, path.replace(/:\w+/g, 'x'), verb === 'GET' ? undefined : {}, { token, key: 'k' });
        assert.deepEqual([status, headers.get('www-authenticate')], [401, 'Bearer'], `${verb} ${path} with the pass of ${door}`);
        bodies.add(JSON.stringify(body));
      }
    }
    assert.equal(bodies.size, 1);
  });

  it('to the simulated PBX needs no token, and there is none where it is switched off', async () => {
    const [world, production] = [await World.create(), await World.create({ pbx: false })];
    for (const { verb, path } of routes.filter((route) => route.path.startsWith('/v1/pbx/'))) {
      const ask = async ({ call }: { call: World['call'] }, token: string) => (await call(verb, path.replace(':serialNumber', mainProduct), verb === 'GET' ? undefined : {}, { token })).status;
      const [open, closed] = [{ call: world.call.bind(world) }, { call: production.call.bind(production) }];
      assert.notEqual(await ask(open, ''), 401, path);
      // A stranger learns no more there than at any other address that does not exist.
      assert.deepEqual([await ask(closed, production.token), await ask(closed, '')], [404, 401], path);
    }
  });

  it('ends with the token, at most after fifteen minutes', async () => {
    const world = await World.create();
    world.now += 15 * 60_000 - 1_000;
    assert.equal((await world.call('GET', '/v1/session')).status, 200);
    world.now += 1_000;
    assert.equal((await world.call('GET', '/v1/session')).status, 401);
    const longer = await world.call('POST', '/v1/checkout-sessions', { origin, buyer: { firstName: 'A', lastName: 'B', email: 'a@b.example' }, scope: { kind: 'partner' }, expiresIn: 901 }, { token: 'key-of-brightline' });
    assert.deepEqual([longer.status, longer.body.errors?.[0]?.pointer], [422, '/expiresIn']);
  });

  it('is bound to the origin that the token names', async () => {
    const world = await World.create();
    const from = (page: string) => world.call('GET', '/v1/session', undefined, { headers: { origin: page } });
    assert.equal((await from(origin)).status, 200);
    assert.equal((await from('https://elsewhere.example')).status, 401);
  });

  it('lets pages of the allowed origins in, exactly and without credentials', async () => {
    const world = await World.create();
    const preflight = (page: string) => world.call('OPTIONS', '/v1/orders', undefined, { headers: { origin: page, 'access-control-request-method': 'POST' } });
    const { headers } = await preflight(origin);
    assert.deepEqual([headers.get('access-control-allow-origin'), headers.get('access-control-allow-credentials')], [origin, null]);
    assert.match(headers.get('access-control-allow-headers') ?? '', /idempotency-key/i);
    for (const page of ['https://portal.example.evil.example', 'http://portal.example', 'null']) assert.equal((await preflight(page)).headers.get('access-control-allow-origin'), null);
  });

  it('does not tell what belongs to somebody else from what does not exist', async () => {
    const world = await World.create();
    const { order } = await world.order();
    const quote = await world.quote();
    const contact = (await world.call<{ items: { id: string }[] }>('GET', '/v1/billing-contacts')).body.items[0]?.id;
    const stranger = await world.mint({ apiKey: 'key-of-kestrel' });
    for (const [verb, path, body] of [
      ['GET', `/v1/products/${mainProduct}`], ['GET', `/v1/products/${mainProduct}/offers`],
      ['PUT', `/v1/products/${mainProduct}/auto-renew`, { enabled: false }],
      ['POST', '/v1/quotes', { serialNumber: mainProduct, selections: [{ kind: 'flat', offerId: 'hot-standby' }] }],
      ['GET', `/v1/quotes/${quote.id}`], ['PATCH', `/v1/billing-contacts/${contact}`, { city: 'X' }], ['DELETE', `/v1/billing-contacts/${contact}`],
      ['GET', `/v1/orders/${order.id}`], ['POST', `/v1/orders/${order.id}/cancel`, {}], ['GET', `/v1/orders/${order.id}/licence`],
      ['GET', `/v1/orders/${order.id}/invoice`], ['POST', `/v1/orders/${order.id}/invoice-links`, {}],
      ['POST', `/v1/orders/${order.id}/payment-attempts/${order.attempts[0]?.id}/complete`, { evidence: {} }],
    ] as const) {
      const ask = (address: string) => world.call(verb, address, body, { token: stranger, key: world.newKey() });
      const [theirs, nothing] = [await ask(path), await ask(path.replace(mainProduct, 'X').replace(order.id, 'X').replace(quote.id, 'X').replace(contact ?? '', 'X'))];
      assert.deepEqual([theirs.status, theirs.body.code], [404, 'not_found'], path);
      if (path !== '/v1/quotes') assert.deepEqual(theirs.body, nothing.body);
    }
    assert.deepEqual((await world.call<{ items: unknown[] }>('GET', '/v1/orders', undefined, { token: stranger })).body.items, []);
    assert.equal((await world.call('GET', `/v1/products/${foreign}`)).status, 404);
  });

  it('reaches no further than its scope', async () => {
    const world = await World.create();
    const { customer } = await world.product();
    const names = async (token: string) => (await world.call<{ items: { serialNumber: string }[] }>('GET', '/v1/products', undefined, { token })).body.items.map(({ serialNumber }) => serialNumber);
    assert.deepEqual(await names(await world.mint({ scope: { kind: 'customer', customerId: customer.id } })), [mainProduct]);
    const named = await world.mint({ scope: { kind: 'products', serialNumbers: ['PKG40D2B8862', foreign] } });
    assert.deepEqual(await names(named), ['PKG40D2B8862']);
    const contacts = (await world.call<{ items: { email: string }[] }>('GET', '/v1/billing-contacts', undefined, { token: named })).body.items;
    assert.deepEqual(contacts.map(({ email }) => email), ['ada@brightline.example']);
  });
});

describe('a bad request', () => {
  it('gets a clear answer and changes nothing', async () => {
    const world = await World.create();
    const send = (body: string, type = 'application/json') => world.call('POST', '/v1/quotes', body, { headers: { 'content-type': type } });
    assert.equal((await send('{')).status, 400);
    assert.equal((await send('a=b', 'application/x-www-form-urlencoded')).status, 415);
    assert.deepEqual([(await send(`"${'x'.repeat(1_000_001)}"`)).status, (await send('['.repeat(100_000) + ']'.repeat(100_000))).status], [413, 422]);
    assert.equal((await send('{"__proto__":{"price":1}}')).status, 422);
    assert.equal((await send('null')).status, 422);
  });

  it('is one of another type, character set or coding, or in no text at all', async () => {
    const world = await World.create();
    const body = JSON.stringify({ serialNumber: mainProduct, selections: [{ kind: 'flat', offerId: 'hot-standby' }] });
    const send = async (headers: Record<string, string>, content: string | Uint8Array<ArrayBuffer> = body): Promise<number> =>
      (await world.reference.fetch(new Request('https://backend.example/v1/quotes', { method: 'POST', headers: { authorization: `Bearer ${world.token}`, ...headers }, body: content }))).status;
    for (const type of ['application/json', 'Application/JSON; Charset="UTF-8"', 'application/json;charset=utf8']) assert.equal(await send({ 'content-type': type }), 201, type);
    for (const type of ['application/json; charset=utf-16', 'application/jsonp', 'text/json', '', 'application/json, text/plain']) assert.equal(await send({ 'content-type': type }), 415, type);
    assert.equal(await send({ 'content-type': 'application/json', 'content-encoding': 'gzip' }), 415);
    assert.equal(await send({ 'content-type': 'application/json' }, Uint8Array.of(0x22, 0xff, 0x22)), 400);
    assert.equal(await send({ 'content-type': 'application/json' }, new TextEncoder().encode(`\uFEFF${body}`)), 201);
  });

  it('may be as deep as it likes: it is refused and nothing runs over', async () => {
    const world = await World.create();
    for (const [open, close] of [['[', ']'], ['{"a":', '}']] as const) {
      const deep = open.repeat(150_000) + (close === '}' ? '1' : '') + close.repeat(150_000);
      for (const text of [deep, `{"serialNumber":${deep},"selections":[]}`, `{"serialNumber":"x","selections":${deep}}`, `{"serialNumber":"x","selections":[{"kind":${deep}}]}`]) {
        const { status, body } = await world.call('POST', '/v1/quotes', text);
        assert.ok([413, 422].includes(status), `${status} ${JSON.stringify(body)}`);
      }
    }
    assert.deepEqual(world.reports, []);
  });

  it('with another verb is told which ones there are', async () => {
    const world = await World.create();
    const { status, headers } = await world.call('PATCH', '/v1/quotes', {});
    assert.deepEqual([status, headers.get('allow')], [405, 'POST']);
  });

  it('with a price is refused, so that the client learns', async () => {
    const world = await World.create();
    const request = await world.acceptance(await world.quote(), 'card', { total: { amount: 1, currency: 'USD', exponent: 2 } });
    const { status, body } = await world.call('POST', '/v1/orders', request, { key: world.newKey() });
    assert.deepEqual([status, body.errors], [422, [{ pointer: '/total', code: 'unknown_field', detail: 'This field is not part of the contract.' }]]);
  });

  it('that would send the buyer elsewhere after paying is refused', async () => {
    const world = await World.create();
    const request = await world.acceptance(await world.quote(), 'card', { returnUrl: 'https://elsewhere.example/' });
    assert.equal((await world.call('POST', '/v1/orders', request, { key: world.newKey() })).body.errors?.[0]?.pointer, '/returnUrl');
  });
});

describe('a webhook', () => {
  const send = (world: World, id: string, reference: string, signature = 'right') =>
    world.call('POST', '/webhooks/stripe', { id, reference }, { headers: { signature } });

  it('makes the backend ask the service, and is harmless when doubled, forged or about something unknown', async () => {
    const world = await World.create();
    const { order } = await world.order();
    assert.equal((await send(world, 'e0', world.card.newest, 'wrong')).status, 401);
    assert.equal((await send(world, 'e1', world.card.newest)).status, 200);
    assert.equal((await world.getOrder(order.id)).payment, 'unpaid');
    world.card.move(world.card.newest, 'succeeded');
    const replies = await Promise.all([send(world, 'e2', world.card.newest), send(world, 'e2', world.card.newest), send(world, 'e3', world.card.newest), send(world, 'e4', 'unknown')]);
    assert.ok(replies.every(({ status }) => status === 200));
    await world.reference.runDue();
    assert.equal((await world.getOrder(order.id)).status, 'completed');
    assert.equal(world.mails.length, 2);
  });
});
