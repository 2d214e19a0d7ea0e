import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, hour } from '../../../src/reference/instants.js';
import { firstEnd, Subscription } from './subscription.js';

/** A renewal that is due in a moment, and the service that is to be charged, which remembers no idempotency id. */
async function nearlyDue(method: 'card' | 'paypal') {
  const { subscription } = await Subscription.renewing(method);
  const { world } = subscription;
  const service = world[method];
  const before = service.kept;
  service.forgetful = true;
  await subscription.until(firstEnd - 1);
  return { subscription, world, service, taken: () => service.kept - before };
}

const lost = () => Promise.reject(new Error('The answer got lost.'));

for (const method of ['card', 'paypal'] as const) {
  describe(`a charge without the buyer that gets lost (${method})`, () => {
    it('between its two steps is made once, though the service does not answer for 30 days', async () => {
      const { subscription, service, taken } = await nearlyDue(method);
      service.beforeAnswer = async (call) => void (service.down = call === 'prepare');
      await subscription.jump(firstEnd);
      for (const passed of [1, 7, 14, 29]) await subscription.jump(firstEnd + passed * day);
      assert.deepEqual([(await subscription.renewal()).payment, service.unattended.length, taken()], ['processing', 0, 0]);
      [service.down, service.beforeAnswer] = [false, () => Promise.resolve()];
      await subscription.jump(firstEnd + 30 * day);
      const { payment, total, attempts } = await subscription.renewal();
      assert.deepEqual([payment, attempts.length, service.unattended.length, taken()], ['paid', 1, 1, total.amount]);
    });

    it('after the money had moved is read back, and not made again', async () => {
      const { subscription, service, taken } = await nearlyDue(method);
      service.beforeAnswer = async (call) => (call === 'charge' ? lost() : undefined);
      for (const passed of [0, 1, 14, 29]) await subscription.jump(firstEnd + passed * day);
      service.beforeAnswer = () => Promise.resolve();
      await subscription.jump(firstEnd + 30 * day);
      const { payment, total } = await subscription.renewal();
      assert.deepEqual([payment, service.unattended.length, taken(), service.refunds.size], ['paid', 1, total.amount, 0]);
    });

    it('while it was being prepared leaves payments that nobody charges', async () => {
      const { subscription, service, taken } = await nearlyDue(method);
      let tries = 0;
      service.beforeAnswer = async (call) => (call === 'prepare' && (tries += 1) < 4 ? lost() : undefined);
      await subscription.jump(firstEnd);
      await subscription.until(firstEnd + day);
      const { payment, total } = await subscription.renewal();
      assert.deepEqual([payment, tries, service.unattended.length, taken()], ['paid', 4, 1, total.amount]);
    });

    it('is made once by two servers that take it up, each with a payment of its own', async () => {
      const { subscription, world, service, taken } = await nearlyDue(method);
      let prepared = 0;
      service.beforeAnswer = async (call) => {
        if (call !== 'prepare' || (prepared += 1) > 1) return;
        // The first one stops here for longer than a job is left to anybody.
        world.now += hour;
        await world.reference.runDue();
      };
      await subscription.jump(firstEnd);
      const { payment, total } = await subscription.renewal();
      assert.deepEqual([prepared, payment, service.unattended.length, taken()], [2, 'paid', 1, total.amount]);
    });

    it('is not taken for a failure by a webhook that comes between its two steps', async () => {
      const { subscription, world, service } = await nearlyDue(method);
      const answers: number[] = [];
      const chargeSaved = service.chargeSaved.bind(service);
      service.chargeSaved = async (reference) => {
        answers.push((await world.call('POST', `/webhooks/${service.gateway}`, { id: 'early', reference }, { headers: { signature: 'right' } })).status);
        return chargeSaved(reference);
      };
      await subscription.jump(firstEnd);
      const { payment, attempts } = await subscription.renewal();
      assert.deepEqual([payment, attempts.map(({ status }) => status), answers.map((status) => status < 300)], ['paid', ['succeeded'], [true]]);
    });
  });
}
