import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Licence } from '../../../src/core/model/licence.js';
import { pbxSchema, type Pbx } from '../../../src/core/model/pbx.js';
import { mainProduct, quantityIn, World } from '../support/world.js';

const offline = '3631B7C19834';
const pbx = async (world: World, serialNumber = mainProduct): Promise<Pbx> => pbxSchema.parse((await world.call('GET', `/v1/pbx/${serialNumber}`, undefined, { token: '' })).body);

async function buy(world: World, serialNumber: string, quantityDelta: number): Promise<Licence> {
  const started = await world.order('card', await world.quote({ serialNumber, selections: [{ kind: 'quantity', offerId: 'extension-expansion', quantityDelta }] }));
  world.card.move(world.card.newest, 'succeeded');
  await world.complete(started);
  await world.reference.runDue();
  return (await world.call<Licence>('GET', `/v1/orders/${started.order.id}/licence`)).body;
}

const update = (world: World, serialNumber: string, { licenceFile, activationCode }: Licence, code = activationCode) =>
  world.call<Pbx & { code?: string; errors?: { pointer: string }[] }>('POST', `/v1/pbx/${serialNumber}/update`, { licenceFile: licenceFile.content, activationCode: code }, { token: '' });

describe('a PBX with Internet access', () => {
  it('takes the licence with Refresh, and the order counts as applied', async () => {
    const world = await World.create();
    const order = await world.paidOrder();
    assert.equal(quantityIn(await pbx(world), 'extensions'), 50);
    const refreshed = (await world.call<Pbx>('POST', `/v1/pbx/${mainProduct}/refresh`, undefined, { token: '' })).body;
    const licence = (await world.call<Licence>('GET', `/v1/orders/${order.id}/licence`)).body;
    assert.deepEqual([quantityIn(refreshed, 'extensions'), refreshed.activationCode, refreshed.sequence], [70, licence.activationCode, 1]);
    assert.equal((await world.getOrder(order.id)).fulfilment, 'applied');
    assert.ok(licence.appliedAt);
  });

  it('takes it by itself within the hour', async () => {
    const world = await World.create();
    await world.paidOrder();
    world.now += 60 * 60_000;
    await world.reference.runDue();
    assert.equal(quantityIn(await pbx(world), 'extensions'), 70);
  });

  it('has nothing to take before anything is issued', async () => {
    const world = await World.create();
    const { status, body } = await world.call<Pbx>('POST', `/v1/pbx/${mainProduct}/refresh`, undefined, { token: '' });
    assert.deepEqual([status, body.sequence, body.activationCode], [200, 0, null]);
    assert.equal((await world.call('GET', '/v1/pbx/nothing')).status, 404);
  });
});

describe('a PBX without Internet access', () => {
  it('waits for Update, with the file and the code that belongs to it', async () => {
    const world = await World.create();
    const licence = await buy(world, offline, 10);
    world.now += 60 * 60_000;
    await world.reference.runDue();
    assert.equal((await world.call('POST', `/v1/pbx/${offline}/refresh`)).body.code, 'pbx_offline');
    assert.equal(quantityIn(await pbx(world, offline), 'extensions'), 340);
    assert.equal((await update(world, offline, licence, licence.activationCode.toLowerCase())).status, 200);
    assert.equal(quantityIn(await pbx(world, offline), 'extensions'), 350);
  });

  it('refuses a wrong code, a changed file and one for another product', async () => {
    const world = await World.create();
    const [licence, other] = [await buy(world, offline, 10), await buy(world, mainProduct, 1)];
    assert.equal((await update(world, offline, licence, other.activationCode)).body.errors?.[0]?.pointer, '/activationCode');
    assert.equal((await update(world, offline, other)).body.errors?.[0]?.pointer, '/licenceFile');
    const [head, , signature] = licence.licenceFile.content.split('.');
    const changed = { ...licence, licenceFile: { name: 'x', content: [head, btoa('{}'), signature].join('.') } };
    assert.equal((await update(world, offline, changed)).body.errors?.[0]?.pointer, '/licenceFile');
    assert.equal((await pbx(world, offline)).sequence, 0);
  });

  it('is not changed by the same file twice, and refuses an older one', async () => {
    const world = await World.create();
    const [first, second] = [await buy(world, offline, 10), await buy(world, offline, 5)];
    assert.equal((await update(world, offline, second)).status, 200);
    const once = await pbx(world, offline);
    world.now += 1_000;
    assert.equal((await update(world, offline, second)).status, 200);
    assert.deepEqual(await pbx(world, offline), once);
    const older = await update(world, offline, first);
    assert.deepEqual([older.status, older.body.code, quantityIn(await pbx(world, offline), 'extensions')], [409, 'licence_older', 355]);
  });
});
