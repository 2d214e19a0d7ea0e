import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Order } from '../../../src/core/model/order.js';
import { World } from '../support/world.js';

describe('an offline order', () => {
  it('is pending, with neither code nor invoice, and tells the buyer and the account manager', async () => {
    const world = await World.create();
    const { order, client } = await world.order('offline');
    await world.reference.runDue();
    assert.deepEqual([order.status, order.payment, order.fulfilment, order.invoice, order.actions], ['pending', 'awaitingOffline', 'notStarted', null, ['pay', 'cancel']]);
    assert.deepEqual([client, order.references.proformaInvoiceNumber], [{}, 'PI-77']);
    assert.deepEqual(world.mails.map(({ to }) => to.address).sort(), ['ada@brightline.example', 'helena.brandt@annex.example']);
    assert.equal((await world.call('GET', `/v1/orders/${order.id}/licence`)).status, 404);
    assert.equal((await world.call('GET', `/v1/orders/${order.id}/invoice`)).status, 404);
  });

  it('is listed in the back office and complete once its payment is booked', async () => {
    const world = await World.create();
    const { order } = await world.order('offline');
    const listed = async () => (await world.call<{ items: Order[] }>('GET', '/v1/back-office/orders', undefined, { token: 'key-of-back-office' })).body.items.map(({ id }) => id);
    assert.deepEqual(await listed(), [order.id]);
    const booked = await world.bookOffline(order.id, order.total, 'book');
    assert.deepEqual([booked.status, booked.body.payment], [200, 'paid']);
    await world.reference.runDue();
    assert.equal((await world.getOrder(order.id)).status, 'completed');
    assert.deepEqual(await listed(), []);
    assert.equal(world.mails.filter(({ messageId }) => messageId.startsWith('<subscription.')).length, 1);
    assert.deepEqual((await world.bookOffline(order.id, order.total, 'book')).body, booked.body);
    assert.equal((await world.bookOffline(order.id, order.total)).status, 409);
  });

  it('is not paid by another amount', async () => {
    const world = await World.create();
    const { order } = await world.order('offline');
    const { status, body } = await world.bookOffline(order.id, { ...order.total, amount: order.total.amount - 1 });
    assert.deepEqual([status, body.errors?.[0]?.pointer], [422, '/amount']);
  });

  it('can be paid now instead', async () => {
    const world = await World.create();
    const { order } = await world.order('offline');
    const started = await world.payAgain(order.id);
    world.card.move(world.card.newest, 'succeeded');
    assert.equal((await world.complete(started.body)).payment, 'paid');
    assert.equal((await world.bookOffline(order.id, order.total)).status, 409);
  });

  it('cannot renew automatically', async () => {
    const world = await World.create();
    const request = await world.acceptance(await world.quote(), 'offline', { autoRenew: { text: 'Yes', locale: 'en' } });
    const { status, body } = await world.call('POST', '/v1/orders', request, { key: world.newKey() });
    assert.deepEqual([status, body.errors?.[0]?.pointer], [422, '/autoRenew']);
  });

  it('is kept from everybody without the back office’s key', async () => {
    const world = await World.create();
    for (const token of ['', world.token, 'key-of-brightline']) {
      assert.equal((await world.call('GET', '/v1/back-office/orders', undefined, { token })).status, 401);
    }
  });
});

describe('a refund', () => {
  const refund = (world: World, order: Order, amount: number, key = world.newKey()) =>
    world.call<Order & { code?: string }>('POST', `/v1/back-office/orders/${order.id}/refunds`, { amount: { ...order.total, amount }, reason: 'asked for' }, { token: 'key-of-back-office', key });

  it('in parts is never more than was paid, and takes back what was bought with the last part', async () => {
    const world = await World.create();
    const order = await world.paidOrder();
    const replies = await Promise.all([refund(world, order, order.total.amount - 100), refund(world, order, order.total.amount - 100)]);
    assert.deepEqual(replies.map(({ status }) => status).sort(), [202, 422]);
    await world.reference.runDue();
    assert.deepEqual([(await world.getOrder(order.id)).payment, world.card.kept], ['partiallyRefunded', 100]);
    await refund(world, order, 100, 'rest');
    await refund(world, order, 100, 'rest');
    await world.reference.runDue();
    const after = await world.getOrder(order.id);
    assert.deepEqual([after.status, after.payment, after.fulfilment, after.refunded], ['refunded', 'refunded', 'revoked', order.total]);
    assert.equal(world.card.kept, 0);
    assert.equal((await world.product()).entitlements.find(({ id }) => id === 'extensions')?.quantity, 50);
  });

  it('of an offline payment is a matter of the bank, and is recorded at once', async () => {
    const world = await World.create();
    const { order } = await world.order('offline');
    await world.bookOffline(order.id, order.total);
    await world.reference.runDue();
    assert.deepEqual([(await refund(world, order, order.total.amount)).status, (await world.getOrder(order.id)).status], [200, 'refunded']);
  });
});
