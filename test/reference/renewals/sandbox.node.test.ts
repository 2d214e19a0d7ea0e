import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Order, StartedPayment } from '../../../src/core/model/order.js';
import { createSandboxPayments } from '../../../src/sandbox/create-sandbox-payments.js';
import { createMemoryLedger } from '../../../src/sandbox/ledger/memory-ledger.js';
import { World } from '../support/world.js';
import { consent, firstEnd, secondEnd, Subscription } from './subscription.js';

/** The reference backend with the sandbox's payment services, whose books say what was taken. */
async function shop() {
  const held: { subscription?: Subscription } = {};
  const world = (): World => {
    if (!held.subscription) throw new Error('The shop is not open yet.');
    return held.subscription.world;
  };
  const sandbox = createSandboxPayments({
    clock: { now: () => world().now },
    random: { bytes: (length) => crypto.getRandomValues(new Uint8Array(length)) },
    ledger: createMemoryLedger(),
    baseUrl: 'https://backend.example',
    secrets: { stripe: 'whsec_one', paypal: 'whsec_two' },
    async deliverWebhook(request) {
      assert.equal((await world().reference.fetch(request)).ok, true);
    },
  });
  held.subscription = await Subscription.create({ payments: sandbox.services });
  const { subscription } = held;
  const ask = (path: string, body: object, secret = '') => sandbox.fetch(new Request(`https://backend.example/sandbox/${path}`, {
    method: 'POST', body: JSON.stringify(body), headers: { authorization: `Bearer ${secret}` },
  }));
  const settleAll = async (): Promise<void> => {
    while ((await sandbox.runDue()) > 0);
    await subscription.work();
  };

  return {
    subscription,
    async until(time: number): Promise<void> {
      await subscription.until(time);
      await settleAll();
    },
    async order(method: string): Promise<StartedPayment> {
      const request = await world().acceptance(await world().quote(), method, { autoRenew: consent });
      return (await world().call<StartedPayment>('POST', '/v1/orders', request, { key: world().newKey() })).body;
    },
    async payByCard({ order, client }: StartedPayment, card: string, kept: boolean): Promise<void> {
      const secret = client['clientSecret'] ?? '';
      const body = { card, amount: order.total.amount, currency: 'usd', setupFutureUsage: kept ? 'off_session' : null, returnUrl: 'https://portal.example/checkout' };
      await ask(`intents/${secret.split('_secret_')[0]}/confirm`, body, secret);
      await settleAll();
    },
    async payByPayPal({ client }: StartedPayment): Promise<void> {
      await ask(`orders/${client['paypalOrderId']}/approve`, { instrument: 'balance' });
      await settleAll();
      world().now += 6_000;
      await settleAll();
    },
    /** What the books say was taken for each order, and whether the buyer was there. */
    async taken(orders: readonly Order[]): Promise<unknown[]> {
      const books = await sandbox.ledger.payments();
      return orders.map(({ id }) => books.filter(({ orderId }) => orderId === id).flatMap(({ captures, offSession }) => captures.map(({ amount }) => [amount.amount, offSession])));
    },
  };
}

describe('renewals in the sandbox’s books', () => {
  for (const method of ['card', 'paypal'] as const) {
    it(`are taken once each, without the buyer, and exactly (${method})`, async () => {
      const { subscription, order, payByCard, payByPayPal, until, taken } = await shop();
      const started = await order(method);
      await (method === 'card' ? payByCard(started, 'tok_success', true) : payByPayPal(started));
      await until(firstEnd);
      await until(secondEnd);
      const renewals = await subscription.renewals();
      assert.deepEqual(renewals.map(({ payment, total }) => [payment, total.amount]), [['paid', 256_100], ['paid', 256_100]]);
      assert.deepEqual(await taken([started.order, ...renewals]), [[[started.order.total.amount, false]], [[256_100, true]], [[256_100, true]]]);
    });
  }

  it('are taken from the buyer where the bank wants that', async () => {
    const { subscription, order, payByCard, until, taken } = await shop();
    await payByCard(await order('card'), 'tok_renewal_3ds', true);
    await until(firstEnd);
    const renewal = await subscription.renewal();
    assert.equal(renewal.payment, 'requiresAction');
    await payByCard((await subscription.world.payAgain(renewal.id)).body, 'tok_success', false);
    assert.equal((await subscription.renewal()).payment, 'paid');
    assert.deepEqual(await taken([renewal]), [[[256_100, false]]]);
  });

  it('take nothing from a card that refuses them', async () => {
    const { subscription, order, payByCard, until, taken } = await shop();
    await payByCard(await order('card'), 'tok_renewal_declined', true);
    await until(secondEnd);
    const renewals = await subscription.renewals();
    assert.deepEqual(renewals.map(({ status, attempts }) => [status, attempts.length]), [['expired', 5]]);
    assert.deepEqual(await taken(renewals), [[]]);
  });
});
