import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Licence } from '../../../src/core/model/licence.js';
import type { Order } from '../../../src/core/model/order.js';
import type { Pbx } from '../../../src/core/model/pbx.js';
import type { LicenceRecord } from '../../../src/reference/orders/licence-record.js';
import { refund } from '../support/refund.js';
import { mainProduct, quantityIn, World } from '../support/world.js';

const offline = '3631B7C19834';
const hour = 60 * 60_000;

async function buy(world: World, serialNumber: string, quantityDelta: number): Promise<Order> {
  const started = await world.order('card', await world.quote({ serialNumber, selections: [{ kind: 'quantity', offerId: 'extension-expansion', quantityDelta }] }));
  world.card.move(world.card.newest, 'succeeded');
  return world.complete(started);
}

const licenceOf = async (world: World, { id }: Order): Promise<Licence> => (await world.call<Licence>('GET', `/v1/orders/${id}/licence`)).body;
const extensions = async (world: World, serialNumber: string): Promise<number> =>
  quantityIn((await world.call<Pbx>('GET', `/v1/pbx/${serialNumber}`)).body, 'extensions');
const refresh = (world: World) => world.call<Pbx>('POST', `/v1/pbx/${mainProduct}/refresh`);
const update = (world: World, { activationCode, licenceFile }: { activationCode: string; licenceFile: { content: string } }) =>
  world.call<Pbx & { code?: string }>('POST', `/v1/pbx/${offline}/update`, { activationCode, licenceFile: licenceFile.content });

/** What the buyer is mailed after a refund. */
function lowered(world: World): { activationCode: string; licenceFile: { content: string } } {
  const mail = world.mails.findLast(({ messageId }) => messageId.startsWith('<lowered-licence.'));
  const activationCode = /\b[0-9A-Z]{5}(-[0-9A-Z]{5}){4}\b/.exec(mail?.text ?? '')?.[0] ?? '';
  return { activationCode, licenceFile: { content: mail?.attachments[0]?.content ?? '' } };
}

const licencesIn = async (world: World, serialNumber: string): Promise<LicenceRecord[]> =>
  (await world.store.list<LicenceRecord>('licences', { where: { index: 'product', value: serialNumber } })).map(({ body }) => body);

describe('after a full refund, a PBX with Internet access', () => {
  it('goes back to what it had, with Refresh', async () => {
    const world = await World.create();
    const order = await buy(world, mainProduct, 20);
    await world.reference.runDue();
    assert.equal(quantityIn((await refresh(world)).body, 'extensions'), 70);
    await refund(world, order);
    const { entitlements, sequence } = (await refresh(world)).body;
    assert.deepEqual([quantityIn({ entitlements }, 'extensions'), sequence], [50, 2]);
  });

  it('goes back by itself within the hour', async () => {
    const world = await World.create();
    const order = await buy(world, mainProduct, 20);
    await world.reference.runDue();
    await refresh(world);
    await refund(world, order);
    assert.equal(await extensions(world, mainProduct), 70);
    world.now += hour;
    await world.reference.runDue();
    assert.equal(await extensions(world, mainProduct), 50);
  });

  it('never takes the licence of the refunded order that it had not taken before', async () => {
    const world = await World.create();
    const order = await buy(world, mainProduct, 20);
    await world.reference.runDue();
    await refund(world, order);
    for (let step = 0; step < 4; step += 1) {
      await refresh(world);
      assert.equal(await extensions(world, mainProduct), 50);
      world.now += hour;
      await world.reference.runDue();
    }
    world.token = await world.mint();
    assert.equal((await world.getOrder(order.id)).fulfilment, 'revoked');
    assert.equal((await licencesIn(world, mainProduct)).find(({ refundId }) => refundId === null)?.appliedAt, null);
  });

  it('has nothing to take when the licence was never issued', async () => {
    const world = await World.create();
    const order = await buy(world, mainProduct, 20);
    await refund(world, order);
    assert.deepEqual([(await world.getOrder(order.id)).status, (await world.product()).version], ['refunded', 3]);
    assert.deepEqual([await licencesIn(world, mainProduct), (await refresh(world)).body.sequence], [[], 0]);
  });

  it('keeps what a newer order paid for when the older one is refunded, applied or not', async () => {
    for (const applied of [false, true]) {
      const world = await World.create();
      const [older, newer] = [await buy(world, mainProduct, 20), await buy(world, mainProduct, 5)];
      await world.reference.runDue();
      if (applied) await refresh(world);
      await refund(world, older);
      assert.equal(quantityIn((await refresh(world)).body, 'extensions'), 55);
      assert.equal((await world.getOrder(newer.id)).fulfilment, 'applied');
      assert.equal(quantityIn(await world.product(), 'extensions'), 55);
    }
  });

  it('keeps what an older order paid for when the newer one is refunded', async () => {
    const world = await World.create();
    const [older, newer] = [await buy(world, mainProduct, 20), await buy(world, mainProduct, 5)];
    await world.reference.runDue();
    await refund(world, newer);
    assert.equal(quantityIn((await refresh(world)).body, 'extensions'), 70);
    assert.equal((await world.getOrder(older.id)).fulfilment, 'applied');
  });

  it('is given no more than is left when the newer licence is issued only after the older order was refunded', async () => {
    const world = await World.create();
    const older = await buy(world, mainProduct, 20);
    await world.reference.runDue();
    const newer = await buy(world, mainProduct, 5);
    await refund(world, older);
    await world.reference.runDue();
    assert.equal(quantityIn(await licenceOf(world, newer), 'extensions'), 55);
    assert.equal(quantityIn((await refresh(world)).body, 'extensions'), 55);
  });

  it('never goes below zero, nor below what it had at first', async () => {
    const world = await World.create();
    const [first, second] = [await buy(world, mainProduct, 3), await buy(world, mainProduct, 4)];
    await world.reference.runDue();
    await refund(world, first);
    await refund(world, second);
    assert.equal(quantityIn((await refresh(world)).body, 'extensions'), 50);
    assert.equal(quantityIn(await world.product(), 'extensions'), 50);
  });

  it('keeps everything after a refund in part', async () => {
    const world = await World.create();
    const order = await buy(world, mainProduct, 20);
    await world.reference.runDue();
    await refund(world, order, 1);
    assert.deepEqual([quantityIn((await refresh(world)).body, 'extensions'), (await licencesIn(world, mainProduct)).length], [70, 1]);
  });
});

describe('after a full refund, a PBX without Internet access', () => {
  it('is lowered by Update with the newer file and its code, and then refuses the old one', async () => {
    const world = await World.create();
    const order = await buy(world, offline, 10);
    await world.reference.runDue();
    const old = await licenceOf(world, order);
    assert.equal((await update(world, old)).status, 200);
    await refund(world, order);
    assert.equal(await extensions(world, offline), 350);
    assert.equal((await update(world, lowered(world))).status, 200);
    assert.equal(await extensions(world, offline), 340);
    assert.deepEqual([(await update(world, old)).body.code, await extensions(world, offline)], ['licence_older', 340]);
  });

  it('does not take the old file that it had not taken before', async () => {
    const world = await World.create();
    const order = await buy(world, offline, 10);
    await world.reference.runDue();
    const old = await licenceOf(world, order);
    await refund(world, order);
    const { status, body } = await update(world, old);
    assert.deepEqual([status, body.code, await extensions(world, offline)], [409, 'licence_revoked', 340]);
  });

  it('goes on with a newer order’s file, and with the lowered one after it', async () => {
    const world = await World.create();
    const [older, newer] = [await buy(world, offline, 10), await buy(world, offline, 5)];
    await world.reference.runDue();
    const file = await licenceOf(world, newer);
    await refund(world, older);
    assert.equal((await update(world, file)).status, 200);
    assert.equal((await update(world, lowered(world))).status, 200);
    assert.equal(await extensions(world, offline), 345);
  });
});

describe('the licence of a refund', () => {
  it('has the next sequence and a code of its own; the refunded order shows neither', async () => {
    const world = await World.create();
    const order = await buy(world, offline, 10);
    await world.reference.runDue();
    const old = await licenceOf(world, order);
    await refund(world, order);
    const [first, second] = await licencesIn(world, offline);
    assert.deepEqual([first?.sequence, first?.revoked, second?.sequence, second?.revoked], [1, true, 2, false]);
    assert.notEqual(second?.activationCode, old.activationCode);
    assert.equal((await world.call('GET', `/v1/orders/${order.id}/licence`)).status, 404);
    assert.equal(world.mails.filter(({ messageId }) => messageId.startsWith('<lowered-licence.')).length, 1);
  });

  it('is not issued for what takes effect at once', async () => {
    const world = await World.create();
    const serialNumber = 'PCE82F0C5930';
    const started = await world.order('card', await world.quote({ serialNumber, selections: [{ kind: 'quantity', offerId: 'cloud-extension-expansion', quantityDelta: 5 }] }));
    world.card.move(world.card.newest, 'succeeded');
    const order = await world.complete(started);
    await refund(world, order);
    assert.deepEqual([quantityIn(await world.product(serialNumber), 'extensions'), await licencesIn(world, serialNumber)], [95, []]);
  });
});
