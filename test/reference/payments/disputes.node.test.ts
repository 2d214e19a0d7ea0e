import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Order } from '../../../src/core/model/order.js';
import type { ServiceDispute } from '../../../src/reference/ports.js';
import { askRefund, refund } from '../support/refund.js';
import { mainProduct, quantityIn, World } from '../support/world.js';

/** The card service's view of a dispute changes, and it sends its webhook. */
async function report(world: World, status: ServiceDispute['status'], id = 'dp_1', eventId = `${id}-${status}`): Promise<number> {
  const reference = world.card.newest;
  world.card.disputes.set(reference, { id, status });
  return webhook(world, eventId);
}

const webhook = async (world: World, id: string): Promise<number> =>
  (await world.call('POST', '/webhooks/stripe', { id, reference: world.card.newest, topic: 'dispute' }, { token: '', headers: { signature: 'right' } })).status;

const states = ({ status, payment, fulfilment }: Order): string[] => [status, payment, fulfilment];

describe('a disputed payment', () => {
  it('is shown as disputed, and cannot be refunded meanwhile', async () => {
    const world = await World.create();
    const { id } = await world.paidOrder();
    assert.equal(await report(world, 'open'), 200);
    const order = await world.getOrder(id);
    assert.deepEqual(states(order), ['completed', 'disputed', 'issued']);
    const asked = await askRefund(world, order, 100);
    assert.deepEqual([asked.status, asked.body.code], [409, 'order_not_refundable']);
  });

  it('that is won is paid as before, and what was refunded before stays so', async () => {
    for (const part of [0, 500]) {
      const world = await World.create();
      const paid = await world.paidOrder();
      if (part > 0) await refund(world, paid, part);
      await report(world, 'open');
      await report(world, 'won');
      const order = await world.getOrder(paid.id);
      assert.deepEqual(states(order), ['completed', part > 0 ? 'partiallyRefunded' : 'paid', 'issued']);
      assert.equal(order.refunded.amount, part);
    }
  });

  it('that is lost is refunded: licence revoked, product lowered, credit note, and no further refund at the service', async () => {
    const world = await World.create();
    const { id, total } = await world.paidOrder();
    await report(world, 'open');
    await report(world, 'lost');
    await world.reference.runDue();
    const order = await world.getOrder(id);
    assert.deepEqual(states(order), ['refunded', 'refunded', 'revoked']);
    assert.deepEqual([order.refunded, order.creditNotes.map(({ amount }) => amount), world.card.refunds.size], [total, [total], 0]);
    assert.equal(quantityIn(await world.product(), 'extensions'), 50);
    await world.call('POST', `/v1/pbx/${mainProduct}/refresh`);
    assert.equal(quantityIn((await world.call<{ entitlements: [] }>('GET', `/v1/pbx/${mainProduct}`)).body, 'extensions'), 50);
  });

  it('that is lost after a part was refunded credits the rest', async () => {
    const world = await World.create();
    const paid = await world.paidOrder();
    await refund(world, paid, 500);
    await report(world, 'lost');
    const order = await world.getOrder(paid.id);
    assert.deepEqual([order.payment, order.creditNotes.map(({ amount }) => amount.amount)], ['refunded', [500, paid.total.amount - 500]]);
    assert.equal(world.card.refunds.size, 1);
  });

  it('holds back a refund that was on its way, which is not carried out when the dispute is lost', async () => {
    const world = await World.create();
    const paid = await world.paidOrder();
    await askRefund(world, paid, 500);
    await report(world, 'open');
    await world.reference.runDue();
    assert.equal(world.card.refunds.size, 0);
    await report(world, 'lost');
    world.now += 2 * 60 * 60_000;
    await world.reference.runDue();
    world.token = await world.mint();
    const order = await world.getOrder(paid.id);
    assert.deepEqual([order.payment, order.refunded, world.card.refunds.size], ['refunded', paid.total, 0]);
  });

  it('lets a refund that was on its way go on when the dispute is won', async () => {
    const world = await World.create();
    const paid = await world.paidOrder();
    await askRefund(world, paid, 500);
    await report(world, 'open');
    await world.reference.runDue();
    await report(world, 'won');
    world.now += 2 * 60 * 60_000;
    await world.reference.runDue();
    world.token = await world.mint();
    assert.deepEqual([(await world.getOrder(paid.id)).payment, world.card.refunds.size], ['partiallyRefunded', 1]);
  });

  it('takes the same news twice, late or out of order for what it is', async () => {
    const world = await World.create();
    const { id } = await world.paidOrder();
    await Promise.all([report(world, 'open', 'dp_1', 'a'), webhook(world, 'a'), webhook(world, 'b')]);
    await report(world, 'lost');
    await webhook(world, 'late');
    world.card.disputes.set(world.card.newest, { id: 'dp_1', status: 'open' });
    await webhook(world, 'stale');
    const order = await world.getOrder(id);
    assert.deepEqual([order.payment, order.creditNotes.length], ['refunded', 1]);
  });

  it('that was won is not disputed again by a late word of its opening', async () => {
    const world = await World.create();
    const { id } = await world.paidOrder();
    await report(world, 'won');
    await report(world, 'open', 'dp_1', 'stale');
    assert.equal((await world.getOrder(id)).payment, 'paid');
  });

  it('can be disputed once more in another dispute', async () => {
    const world = await World.create();
    const { id } = await world.paidOrder();
    await report(world, 'open');
    await report(world, 'won');
    await report(world, 'open', 'dp_2');
    assert.equal((await world.getOrder(id)).payment, 'disputed');
  });

  it('is followed to its end when no webhook tells of that', async () => {
    const world = await World.create();
    const { id } = await world.paidOrder();
    await report(world, 'open');
    world.card.disputes.set(world.card.newest, { id: 'dp_1', status: 'won' });
    world.now += 24 * 60 * 60_000;
    await world.reference.runDue();
    world.token = await world.mint();
    assert.equal((await world.getOrder(id)).payment, 'paid');
  });

  it('keeps its licence back until the dispute is won', async () => {
    const world = await World.create();
    const started = await world.order();
    world.card.move(world.card.newest, 'succeeded');
    await world.complete(started);
    await report(world, 'open');
    await world.reference.runDue();
    assert.deepEqual(states(await world.getOrder(started.order.id)), ['pending', 'disputed', 'issuing']);
    await report(world, 'won');
    world.now += 10 * 60_000;
    await world.reference.runDue();
    assert.deepEqual(states(await world.getOrder(started.order.id)), ['completed', 'paid', 'issued']);
  });

  it('that came too late for its order is given back once, by refund or by the bank', async () => {
    for (const outcome of ['won', 'lost'] as const) {
      const world = await World.create();
      let release = (): void => {};
      world.card.beforeAnswer = () => new Promise((resolve) => { release = resolve; });
      const opening = world.call('POST', '/v1/orders', await world.acceptance(await world.quote()), { key: 'late' });
      while (world.card.payments.size === 0) await new Promise((resolve) => setImmediate(resolve));
      const id = (await world.call<{ items: { id: string }[] }>('GET', '/v1/orders')).body.items[0]?.id ?? '';
      await world.call('POST', `/v1/orders/${id}/cancel`, {}, { key: world.newKey() });
      world.card.move(world.card.newest, 'succeeded');
      world.card.disputes.set(world.card.newest, { id: 'dp_1', status: 'open' });
      world.card.beforeAnswer = () => Promise.resolve();
      release();
      await opening;
      await world.reference.runDue();
      await world.reference.runDue();
      assert.deepEqual([(await world.getOrder(id)).payment, world.card.refunds.size], ['paid', 0]);
      await report(world, outcome);
      world.now += 2 * 60 * 60_000;
      await world.reference.runDue();
      world.token = await world.mint();
      const order = await world.getOrder(id);
      assert.deepEqual([order.status, order.payment, order.creditNotes, world.card.refunds.size], ['cancelled', 'refunded', [], outcome === 'won' ? 1 : 0]);
    }
  });
});
