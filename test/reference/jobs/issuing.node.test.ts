import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createLicenceKeys } from '../../../src/reference/licences/licence-keys.js';
import type { ReferenceOptions } from '../../../src/reference/create-reference.js';
import { askRefund } from '../support/refund.js';
import { World } from '../support/world.js';

/** A world whose signing key can be broken and mended. */
async function worldWithKey(): Promise<{ world: World; breakKey(): void; mendKey(): void }> {
  const { signing } = await createLicenceKeys(new Uint8Array(32).fill(7));
  const key = { keyId: signing.keyId, privateKey: signing.privateKey };
  const secrets: ReferenceOptions['secrets'] = {
    apiKey: 'key-of-brightline', backOfficeKey: 'key-of-back-office', tokenSecret: 'token-secret'.repeat(4), linkSecret: 'link-secret'.repeat(4), licenceKey: key,
  };
  const world = await World.create({ secrets });
  return { world, breakKey: () => void (key.privateKey = { kty: 'OKP', crv: 'Ed25519', x: 'broken' }), mendKey: () => void (key.privateKey = signing.privateKey) };
}

/** Lets seconds pass, doing what is due after each. */
async function pass(world: World, seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    world.now += 1_000;
    await world.reference.runDue();
  }
}

const told = (world: World) => world.mails.filter(({ messageId }) => messageId.startsWith('<issuing-failed.'));

describe('a licence that cannot be issued', () => {
  it('is said to have failed after a few tries; the order stays paid', async () => {
    const { world, breakKey } = await worldWithKey();
    breakKey();
    const order = await world.paidOrder();
    assert.deepEqual([order.payment, order.fulfilment], ['paid', 'issuing']);
    await pass(world, 20);
    const failed = await world.getOrder(order.id);
    assert.deepEqual([failed.payment, failed.fulfilment, failed.status], ['paid', 'failed', 'pending']);
    assert.equal((await world.call('GET', `/v1/orders/${order.id}/licence`)).status, 404);
  });

  it('is told to the account manager once, however long it goes on', async () => {
    const { world, breakKey } = await worldWithKey();
    breakKey();
    const order = await world.paidOrder();
    for (let hours = 0; hours < 24; hours += 1) {
      world.now += 60 * 60_000;
      await pass(world, 3);
    }
    const [mail, ...more] = told(world);
    assert.deepEqual([mail?.to.address, more.length], ['helena.brandt@annex.example', 0]);
    for (const text of [mail?.text, mail?.html]) assert.ok(text?.includes(order.number));
  });

  it('is issued as soon as that is possible again, once, with its mail', async () => {
    const { world, breakKey, mendKey } = await worldWithKey();
    breakKey();
    const { id } = await world.paidOrder();
    await pass(world, 20);
    mendKey();
    await pass(world, 60);
    const order = await world.getOrder(id);
    assert.deepEqual([order.status, order.fulfilment], ['completed', 'issued']);
    assert.equal((await world.store.list('licences')).length, 1);
    assert.equal(world.mails.filter(({ messageId }) => messageId.startsWith('<subscription.')).length, 1);
    assert.equal(told(world).length, 1);
  });

  it('bothers nobody when it goes well after a try or two', async () => {
    const { world, breakKey, mendKey } = await worldWithKey();
    breakKey();
    const { id } = await world.paidOrder();
    mendKey();
    await pass(world, 5);
    assert.deepEqual([(await world.getOrder(id)).fulfilment, told(world).length], ['issued', 0]);
  });

  it('is not issued any more once the order is refunded', async () => {
    const { world, breakKey, mendKey } = await worldWithKey();
    breakKey();
    const order = await world.paidOrder();
    await pass(world, 20);
    await askRefund(world, order, order.total.amount);
    await pass(world, 2);
    mendKey();
    await pass(world, 60);
    assert.deepEqual([(await world.getOrder(order.id)).fulfilment, (await world.store.list('licences')).length], ['revoked', 0]);
  });
});
