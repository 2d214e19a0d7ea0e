import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PaymentService, ServicePayment } from '../../../src/reference/ports.js';
import { FakePaymentService } from '../support/fake-payment-service.js';
import { World } from '../support/world.js';

/** PayPal with an account that is declined for a while; a try is repeated under its id without being made again. */
class DecliningService extends FakePaymentService {
  readonly tries: string[] = [];
  declining = true;
  readonly #answers = new Map<string, ServicePayment['status']>();

  override async settle(reference: string, { idempotencyId }: Pick<Parameters<PaymentService['settle']>[1], 'idempotencyId'> = { idempotencyId: '' }): Promise<ServicePayment> {
    const known = this.#answers.get(idempotencyId);
    if (known === undefined && (await this.retrieve(reference)).status === 'approved') {
      this.tries.push(idempotencyId);
      this.move(reference, this.declining ? 'failed' : 'succeeded', this.declining ? 'declined' : null);
      this.#answers.set(idempotencyId, this.declining ? 'failed' : 'succeeded');
    } else if (known === 'failed') {
      this.move(reference, 'failed', 'declined');
    }
    await this.beforeAnswer('settle');
    return this.retrieve(reference);
  }
}

async function worldWith(paypal: DecliningService): Promise<World> {
  const world = await World.create({ payments: [paypal] });
  return world;
}

const approve = (paypal: DecliningService): void => paypal.move(paypal.newest, 'approved');
const report = (world: World, paypal: DecliningService, id: string) =>
  world.call('POST', '/webhooks/paypal', { id, reference: paypal.newest }, { token: '', headers: { signature: 'right' } });

describe('a payment that is declined and approved again', () => {
  it('is tried anew after each approval: three declines, then one capture', async () => {
    const paypal = new DecliningService('paypal');
    const world = await worldWith(paypal);
    const started = await world.order('paypal');
    for (let round = 0; round < 3; round += 1) {
      approve(paypal);
      assert.equal((await world.complete(started)).payment, 'failed');
    }
    paypal.declining = false;
    approve(paypal);
    assert.equal((await world.complete(started)).payment, 'paid');
    assert.deepEqual([paypal.tries.length, new Set(paypal.tries).size], [4, 4]);
    assert.deepEqual([paypal.payments.size, paypal.kept], [1, started.order.total.amount]);
  });

  it('counts one decline once when page and webhook bring the news together', async () => {
    const paypal = new DecliningService('paypal');
    const world = await worldWith(paypal);
    const started = await world.order('paypal');
    for (let round = 0; round < 3; round += 1) {
      approve(paypal);
      await Promise.all([world.complete(started), report(world, paypal, `e${round}`), world.complete(started)]);
      assert.deepEqual(paypal.tries.map((id) => id.slice(-1)), ['0', '1', '2'].slice(0, round + 1));
    }
  });

  it('is not tried again by asking alone, only after word of the buyer', async () => {
    const paypal = new DecliningService('paypal');
    const world = await worldWith(paypal);
    const started = await world.order('paypal');
    approve(paypal);
    await world.complete(started);
    approve(paypal);
    for (let minute = 0; minute < 30; minute += 1) {
      world.now += 60_000;
      await world.reference.runDue();
    }
    assert.equal(paypal.tries.length, 1);
    paypal.declining = false;
    await report(world, paypal, 'approved');
    world.token = await world.mint();
    assert.equal((await world.getOrder(started.order.id)).payment, 'paid');
  });
});
