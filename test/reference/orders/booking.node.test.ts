import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { StartedPayment } from '../../../src/core/model/order.js';
import { World } from '../support/world.js';

/** An offline order whose buyer pressed *Pay Now* and began to pay by card. */
async function payingNow(world: World): Promise<StartedPayment> {
  const { order } = await world.order('offline');
  return (await world.payAgain(order.id)).body;
}

const cancel = (world: World, orderId: string) => world.call('POST', `/v1/orders/${orderId}/cancel`, {}, { key: world.newKey() });

describe('a bank transfer for an offline order', () => {
  it('pays it although the buyer began to pay by card and left; that payment is closed at its service', async () => {
    const world = await World.create();
    const { order } = await payingNow(world);
    const booked = await world.bookOffline(order.id, order.total);
    assert.deepEqual([booked.status, booked.body.payment], [200, 'paid']);
    assert.equal(world.card.payments.get(world.card.newest)?.status, 'cancelled');
    assert.deepEqual(booked.body.attempts.map(({ method, status }) => [method, status]), [['offline', 'succeeded'], ['card', 'cancelled']]);
    await world.reference.runDue();
    assert.deepEqual([(await world.getOrder(order.id)).status, world.card.kept], ['completed', 0]);
  });

  it('pays it after a card was declined, too', async () => {
    const world = await World.create();
    const started = await payingNow(world);
    world.card.move(world.card.newest, 'failed', 'insufficientFunds');
    await world.complete(started);
    assert.equal((await world.bookOffline(started.order.id, started.order.total)).body.payment, 'paid');
  });

  it('is refused when the card payment went through meanwhile, which then pays', async () => {
    const world = await World.create();
    const { order } = await payingNow(world);
    world.card.move(world.card.newest, 'succeeded');
    const { status, body } = await world.bookOffline(order.id, order.total);
    assert.deepEqual([status, body.code], [409, 'order_not_payable']);
    assert.match(body.detail ?? '', /paid by card meanwhile; the bank transfer is to be given back/);
    await world.reference.runDue();
    const paid = await world.getOrder(order.id);
    assert.deepEqual([paid.payment, paid.status, world.card.kept], ['paid', 'completed', order.total.amount]);
    assert.equal(world.mails.filter(({ messageId }) => messageId.startsWith('<subscription.')).length, 1);
  });

  it('waits while a card payment is being processed', async () => {
    const world = await World.create();
    const { order } = await payingNow(world);
    world.card.move(world.card.newest, 'processing');
    const { status, body } = await world.bookOffline(order.id, order.total);
    assert.equal(status, 409);
    assert.match(body.detail ?? '', /under way; wait/);
  });

  it('changes nothing while the card service does not answer', async () => {
    const world = await World.create();
    const { order } = await payingNow(world);
    world.card.down = true;
    assert.equal((await world.bookOffline(order.id, order.total, 'book')).status, 503);
    world.card.down = false;
    assert.equal((await world.bookOffline(order.id, order.total, 'book')).body.payment, 'paid');
  });

  it('is booked once: again it is refused, under the same key it is answered as before', async () => {
    const world = await World.create();
    const { order } = await world.order('offline');
    const answers = await Promise.all([world.bookOffline(order.id, order.total), world.bookOffline(order.id, order.total)]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
    assert.match(String(answers.find(({ status }) => status === 409)?.body.detail), /already/);
    await world.reference.runDue();
    assert.equal((await world.store.list('invoices')).length, 1);
  });

  it('lets no card payment be opened that was being opened meanwhile', async () => {
    const world = await World.create();
    const { order } = await world.order('offline');
    let release = (): void => {};
    world.card.beforeAnswer = () => new Promise((resolve) => { release = resolve; });
    const opening = world.payAgain(order.id);
    while (world.card.payments.size === 0) await new Promise((resolve) => setImmediate(resolve));
    assert.equal((await world.bookOffline(order.id, order.total)).body.payment, 'paid');
    world.card.beforeAnswer = () => Promise.resolve();
    release();
    assert.deepEqual([(await opening).status, (await opening).body.code], [409, 'order_not_payable']);
    await world.reference.runDue();
    assert.equal(world.card.payments.get(world.card.newest)?.status, 'cancelled');
    assert.equal((await world.getOrder(order.id)).status, 'completed');
  });

  it('for an order that was cancelled or that expired is refused, and says that it is to be given back', async () => {
    const world = await World.create();
    const cancelled = (await world.order('offline')).order;
    await cancel(world, cancelled.id);
    const first = await world.bookOffline(cancelled.id, cancelled.total);
    assert.deepEqual([first.status, first.body.code, /cancelled.*given back/.test(first.body.detail ?? '')], [409, 'order_not_payable', true]);
    const expired = (await world.order('offline')).order;
    world.now = Date.parse(expired.expiresAt ?? '');
    await world.reference.runDue();
    const second = await world.bookOffline(expired.id, expired.total);
    assert.deepEqual([second.status, /nobody paid in time.*given back/.test(second.body.detail ?? '')], [409, true]);
  });

  it('is not taken for an order that nobody wanted to pay offline', async () => {
    const world = await World.create();
    const { order } = await world.order();
    assert.equal((await world.bookOffline(order.id, order.total)).status, 409);
  });

  it('brings no consent to a renewal that was given for the card', async () => {
    const world = await World.create();
    const { order } = await world.order('offline');
    const consent = { text: 'I agree to the renewal.', locale: 'en' };
    await world.call('POST', `/v1/orders/${order.id}/payment-attempts`, { method: 'card', autoRenew: consent, returnUrl: 'https://portal.example/checkout' }, { key: world.newKey() });
    assert.equal((await world.bookOffline(order.id, order.total)).body.autoRenew, false);
    assert.equal((await world.product()).autoRenew, false);
  });
});
