import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { StartedPayment } from '../../../src/core/model/order.js';
import { createMemoryStore } from '../../../src/reference/stores/memory-store.js';
import { World } from '../support/world.js';

const place = (world: World, request: unknown, key?: string) =>
  world.call<StartedPayment & { code?: string }>('POST', '/v1/orders', request, key === undefined ? {} : { key });

describe('an idempotency key', () => {
  it('is needed', async () => {
    const world = await World.create();
    const { status, body } = await place(world, await world.acceptance(await world.quote()));
    assert.deepEqual([status, body.code], [400, 'idempotency_key_missing']);
  });

  it('gives the same answer again, the gateway’s parameters included, and has its effect once', async () => {
    const world = await World.create();
    const request = await world.acceptance(await world.quote());
    const first = await place(world, request, 'k');
    world.now += 60_000;
    const second = await place(world, request, 'k');
    assert.deepEqual([second.status, second.body], [201, first.body]);
    assert.ok(first.body.client.clientSecret);
    assert.equal(world.card.payments.size, 1);
  });

  it('is refused for another body, also after a quick look at the first', async () => {
    const world = await World.create();
    const request = await world.acceptance(await world.quote());
    await place(world, request, 'k');
    const { status, body } = await place(world, { ...request, method: 'offline' }, 'k');
    assert.deepEqual([status, body.code], [422, 'idempotency_key_reused']);
  });

  it('makes one of many at once, whose others are told to wait or get the same answer', async () => {
    const world = await World.create();
    const request = await world.acceptance(await world.quote());
    const replies = await Promise.all(Array.from({ length: 10 }, () => place(world, request, 'k')));
    const codes = new Set(replies.map(({ status, body }) => (status === 201 ? body.attemptId : body.code)));
    codes.delete('idempotency_key_in_flight');
    assert.equal(codes.size, 1);
    assert.equal(world.card.payments.size, 1);
    assert.equal((await place(world, request, 'k')).status, 201);
  });

  it('is taken up again after its first request was lost in the middle', async () => {
    const world = await World.create();
    const request = await world.acceptance(await world.quote());
    world.card.beforeAnswer = () => new Promise(() => undefined);
    void place(world, request, 'k');
    while (world.card.payments.size === 0) await new Promise((resolve) => setImmediate(resolve));
    world.card.beforeAnswer = () => Promise.resolve();
    const waiting = await place(world, request, 'k');
    assert.deepEqual([waiting.status, waiting.body.code, waiting.headers.get('retry-after')], [409, 'idempotency_key_in_flight', '1']);
    world.now += 31_000;
    const taken = await place(world, request, 'k');
    assert.deepEqual([taken.status, world.card.payments.size], [201, 1]);
  });

  it('is taken up at once after a restart, where nobody else works on the store', async () => {
    const store = createMemoryStore();
    const before = await World.create({ store });
    const request = await before.acceptance(await before.quote());
    before.card.beforeAnswer = () => new Promise(() => undefined);
    void place(before, request, 'k');
    while (before.card.payments.size === 0) await new Promise((resolve) => setImmediate(resolve));

    const beside = await World.create({ store, payments: [before.card, before.paypal] });
    assert.equal((await place(beside, request, 'k')).body.code, 'idempotency_key_in_flight');
    before.card.beforeAnswer = () => Promise.resolve();
    const restarted = await World.create({ store, payments: [before.card, before.paypal], soleKeeper: true });
    const replies = await Promise.all([place(restarted, request, 'k'), place(restarted, request, 'k')]);
    assert.ok(replies.some(({ status }) => status === 201));
    assert.ok(replies.every(({ status, body }) => status === 201 || body.code === 'idempotency_key_in_flight'));
    assert.equal(before.card.payments.size, 1);
  });

  it('of another partner is another key', async () => {
    const world = await World.create();
    const mine = await world.order('card', await world.quote());
    const kestrel = await World.create();
    kestrel.token = await kestrel.mint({ apiKey: 'key-of-kestrel' });
    const quote = await kestrel.quote({ serialNumber: '3631D9F05517', selections: [{ kind: 'flat', offerId: 'hot-standby' }] });
    assert.equal((await place(kestrel, await kestrel.acceptance(quote), 'key-1')).status, 201);
    assert.ok(mine.order.id);
  });

  it('that was refused without effect may be used again', async () => {
    const world = await World.create();
    const { order } = await world.order('offline');
    const quote = await world.quote();
    const request = await world.acceptance(quote);
    assert.equal((await place(world, request, 'k')).body.code, 'pending_order');
    await world.call('POST', `/v1/orders/${order.id}/cancel`, {}, { key: world.newKey() });
    assert.equal((await place(world, request, 'k')).status, 201);
  });

  it('of a further attempt keeps that attempt when it is sent again', async () => {
    const world = await World.create();
    const { order } = await world.order();
    const first = await world.payAgain(order.id, 'paypal', 'again');
    const second = await world.payAgain(order.id, 'paypal', 'again');
    assert.deepEqual(second.body, first.body);
    assert.deepEqual([world.paypal.payments.size, world.paypal.payments.get(world.paypal.newest)?.status], [1, 'open']);
  });
});
