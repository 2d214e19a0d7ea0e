import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRateLimiter, defaultRateLimits } from '../../../src/reference/http/rate-limit.js';
import { Refusal } from '../../../src/reference/refusal.js';
import { mainProduct, origin, World } from '../support/world.js';

/** A limiter with a clock in the hand; `ask` says after how many seconds to come again, 0 for "come in". */
function createGate(limit = { burst: 3, perSecond: 1 }, remembered?: number) {
  const clock = { time: Date.parse('2026-11-23T10:00:00Z'), now: () => clock.time };
  const limiter = createRateLimiter(limit, clock, remembered);
  const ask = (caller = 'a'): number => {
    try {
      limiter.admit(caller);
      return 0;
    } catch (error) {
      assert.ok(error instanceof Refusal && error.problem.status === 429 && error.problem.code === 'rate_limited');
      return Number(error.headers['retry-after']);
    }
  };
  return { clock, ask };
}

describe('a rate limit', () => {
  it('lets as many through at once as it says, and then as many a second', () => {
    const { clock, ask } = createGate();
    assert.deepEqual([ask(), ask(), ask(), ask()], [0, 0, 0, 1]);
    clock.time += 1_000;
    assert.deepEqual([ask(), ask()], [0, 1]);
    clock.time += 3_600_000;
    assert.deepEqual([ask(), ask(), ask(), ask()], [0, 0, 0, 1]);
  });

  it('lets whoever waits as long as it says come in', () => {
    const { clock, ask } = createGate({ burst: 1, perSecond: 0.2 });
    ask();
    clock.time += 1_500;
    const wait = ask();
    assert.equal(wait, 4);
    clock.time += wait * 1_000;
    assert.equal(ask(), 0);
  });

  it('is exact where a share of a second is no whole number of milliseconds', () => {
    for (const limit of [defaultRateLimits.page, { burst: 700, perSecond: 7 }, { burst: 5_000, perSecond: 3_000 }]) {
      const { ask } = createGate(limit);
      const answers = Array.from({ length: limit.burst + 1 }, () => ask());
      assert.equal(answers.indexOf(1), limit.burst);
    }
  });

  it('counts each caller alone', () => {
    const { ask } = createGate({ burst: 1, perSecond: 1 });
    assert.deepEqual([ask('a'), ask('a'), ask('b')], [0, 1, 0]);
  });

  it('locks nobody out whose clock was set back', () => {
    const { clock, ask } = createGate();
    ask();
    clock.time -= 86_400_000;
    assert.ok(ask() <= 1);
    clock.time += 1_000;
    assert.equal(ask(), 0);
  });

  it('remembers no more callers than it may, and forgets the quietest first', () => {
    const { ask } = createGate({ burst: 1, perSecond: 0.001 }, 2);
    assert.deepEqual([ask('a'), ask('b'), ask('c')], [0, 0, 0]);
    assert.deepEqual([ask('c') > 0, ask('b') > 0, ask('a')], [true, true, 0]);
  });
});

describe('the backend', () => {
  const tight = { burst: 2, perSecond: 1 };

  it('limits each page by its token, and says when to come again', async () => {
    const world = await World.create({ rateLimits: { page: tight } });
    const other = await world.mint();
    const ask = (token?: string) => world.call('GET', `/v1/products/${mainProduct}`, undefined, { headers: { origin }, ...(token !== undefined && { token }) });
    await Promise.all([ask(), ask()]);
    const { status, body, headers } = await ask();
    assert.deepEqual([status, body.code, headers.get('retry-after'), headers.get('content-type')], [429, 'rate_limited', '1', 'application/problem+json']);
    assert.match(headers.get('access-control-expose-headers') ?? '', /Retry-After/);
    assert.equal((await ask(other)).status, 200);
    world.now += 1_000;
    assert.equal((await ask()).status, 200);
  });

  it('counts what it refuses for another reason, unknown addresses too', async () => {
    const world = await World.create({ rateLimits: { page: tight } });
    assert.deepEqual([(await world.call('POST', '/v1/quotes', {})).status, (await world.call('GET', '/v1/nothing')).status, (await world.call('GET', '/v1/nothing')).status], [422, 404, 429]);
  });

  it('limits the sessions of each partner', async () => {
    const world = await World.create({ rateLimits: { minting: tight } });
    const mint = (token: string) => world.call('POST', '/v1/checkout-sessions', { origin, buyer: { firstName: 'A', lastName: 'B', email: 'a@b.example' }, scope: { kind: 'partner' } }, { token });
    assert.deepEqual([(await mint('key-of-brightline')).status, (await mint('key-of-brightline')).status, (await mint('key-of-kestrel')).status], [201, 429, 201]);
  });

  it('limits the back office', async () => {
    const world = await World.create({ rateLimits: { backOffice: tight } });
    const statuses = [];
    for (let asked = 0; asked < 3; asked += 1) statuses.push((await world.call('GET', '/v1/back-office/orders', undefined, { token: 'key-of-back-office' })).status);
    assert.deepEqual(statuses, [200, 200, 429]);
  });

  it('does not count strangers, who could use up what others need', async () => {
    const world = await World.create({ rateLimits: { page: tight, minting: tight, backOffice: tight } });
    for (const token of ['', 'wrong', 'worse', 'worst']) {
      for (const path of ['/v1/checkout-sessions', '/v1/back-office/orders']) assert.equal((await world.call(path.includes('back') ? 'GET' : 'POST', path, path.includes('back') ? undefined : {}, { token })).status, 401);
    }
    assert.equal((await world.call('GET', '/v1/back-office/orders', undefined, { token: 'key-of-back-office' })).status, 200);
  });

  it('stops strangers who try tokens, whatever they ask for and alike, and nobody who has a right one', async () => {
    const world = await World.create({ rateLimits: { strangers: tight } });
    const tries = [['GET', '/v1/session'], ['POST', '/v1/checkout-sessions'], ['GET', '/v1/back-office/orders'], ['DELETE', '/v1/nothing']] as const;
    assert.equal((await world.call('GET', '/v1/session', undefined, { token: 'wrong' })).status, 401);
    assert.equal((await world.call('POST', '/v1/orders', {}, { token: 'wrong', key: 'k' })).status, 401);
    const bodies = new Set<string>();
    for (const [verb, path] of tries) {
      const { status, body, headers } = await world.call(verb, path, verb === 'GET' ? undefined : {}, { token: 'wrong' });
      assert.deepEqual([status, headers.get('retry-after')], [429, '1'], path);
      bodies.add(JSON.stringify(body));
    }
    assert.equal(bodies.size, 1);
    assert.equal((await world.call('GET', '/v1/session')).status, 200);
    assert.equal((await world.call('GET', '/v1/back-office/orders', undefined, { token: 'key-of-back-office' })).status, 200);
  });

  it('counts strangers by where they come from, where the host can tell', async () => {
    const world = await World.create({ rateLimits: { strangers: tight }, callerOf: (request) => request.headers.get('x-from') ?? '' });
    const knock = async (from: string) => (await world.call('GET', '/v1/session', undefined, { token: 'wrong', headers: { 'x-from': from } })).status;
    assert.deepEqual([await knock('a'), await knock('a'), await knock('a'), await knock('b')], [401, 401, 429, 401]);
  });

  it('stops webhooks that are not signed, before anything is checked, and never those that are', async () => {
    const world = await World.create({ rateLimits: { strangers: tight } });
    const send = async (id: string, signature: string) => (await world.call('POST', '/webhooks/stripe', { id, reference: 'r' }, { headers: { signature } })).status;
    for (let event = 0; event < 20; event += 1) assert.equal(await send(`e${event}`, 'right'), 200);
    assert.deepEqual([await send('x', 'wrong'), await send('x', 'wrong'), await send('x', 'wrong')], [401, 401, 429]);
    let asked = 0;
    world.card.verifyWebhook = () => {
      asked += 1;
      return Promise.resolve(null);
    };
    assert.deepEqual([await send('x', 'wrong'), asked], [429, 0]);
  });

  it('stops who tries one-time links or the PBX, each alone', async () => {
    const world = await World.create({ rateLimits: { strangers: tight } });
    const statuses = async (path: string) => [await world.call('GET', path), await world.call('GET', path), await world.call('GET', path)].map(({ status }) => status);
    assert.deepEqual(await statuses('/invoices/lnk_1.x'), [404, 404, 429]);
    assert.deepEqual(await statuses(`/v1/pbx/${mainProduct}`), [200, 200, 429]);
    assert.equal((await world.call('GET', '/v1/session', undefined, { token: 'wrong' })).status, 401);
    world.now += 1_000;
    assert.equal((await world.call('GET', '/invoices/lnk_1.x')).status, 404);
  });

  it('makes a keyed request that was refused as one too many possible later, under the same key', async () => {
    const world = await World.create({ rateLimits: { page: { burst: 4, perSecond: 1 } } });
    const request = await world.acceptance(await world.quote());
    await world.product();
    await world.product();
    const key = world.newKey();
    assert.equal((await world.call('POST', '/v1/orders', request, { key })).status, 429);
    world.now += 1_000;
    assert.equal((await world.call('POST', '/v1/orders', request, { key })).status, 201);
  });

  it('lets two hundred buyers in at once, whom one partner sends', async () => {
    const world = await World.create();
    const tokens = await Promise.all(Array.from({ length: 200 }, (_, buyer) => world.mint({ email: `buyer-${buyer}@brightline.example` })));
    const statuses = await Promise.all(tokens.flatMap((token) => Array.from({ length: 3 }, async () => (await world.call('GET', '/v1/session', undefined, { token })).status)));
    assert.deepEqual(new Set(statuses), new Set([200]));
  });
});
