import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { StartedPayment } from '../../../src/core/model/order.js';
import { origin, World } from '../support/world.js';
import { consent } from './subscription.js';

const serialNumber = '3631B7C20056';
const quoted = (world: World) => world.quote({ serialNumber, selections: [{ kind: 'quantity', offerId: 'extension-expansion', quantityDelta: 20 }] });

describe('a product on trial', () => {
  it('is quoted and ordered without a renewal', async () => {
    const world = await World.create();
    const quote = await quoted(world);
    assert.equal(quote.nextRenewal, null);
    const { order } = await world.order('card', quote);
    assert.deepEqual([order.nextRenewal, order.autoRenew], [null, false]);
  });

  it('takes no consent with an order', async () => {
    const world = await World.create();
    const request = await world.acceptance(await quoted(world), 'card', { autoRenew: consent });
    const { status, body } = await world.call('POST', '/v1/orders', request, { key: world.newKey() });
    assert.deepEqual([status, body.errors?.map(({ pointer, code }) => [pointer, code])], [422, [['/autoRenew', 'not_available']]]);
    assert.equal((await world.product(serialNumber)).pendingOrderId, null);
  });

  it('takes no consent with a further payment, and leaves the one before as it is', async () => {
    const world = await World.create();
    const { order }: StartedPayment = await world.order('card', await quoted(world));
    const again = await world.call('POST', `/v1/orders/${order.id}/payment-attempts`, { method: 'card', autoRenew: consent, returnUrl: `${origin}/checkout` }, { key: world.newKey() });
    assert.deepEqual([again.status, again.body.errors?.[0]?.pointer], [422, '/autoRenew']);
    assert.deepEqual((await world.getOrder(order.id)).attempts, order.attempts);
  });

  it('is not switched on, and says so', async () => {
    const world = await World.create();
    const switched = (request: unknown) => world.call('PUT', `/v1/products/${serialNumber}/auto-renew`, request, { key: world.newKey() });
    const { status, body } = await switched({ enabled: true, consent });
    assert.deepEqual([status, body.errors?.map(({ pointer, code }) => [pointer, code])], [422, [['/enabled', 'not_available']]]);
    assert.equal((await world.product(serialNumber)).autoRenew, false);
    assert.equal((await switched({ enabled: false })).status, 200);
    await world.reference.runDue();
    assert.deepEqual(world.mails, []);
  });
});
