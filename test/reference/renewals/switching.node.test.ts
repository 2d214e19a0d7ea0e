import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, minute } from '../../../src/reference/instants.js';
import type { StartedPayment } from '../../../src/core/model/order.js';
import type { Product } from '../../../src/core/model/product.js';
import { refund } from '../support/refund.js';
import { origin, World } from '../support/world.js';
import { consent, firstEnd, Subscription } from './subscription.js';

describe('switching the renewal off', () => {
  it('stops reminders and renewal at once, one minute before the end too', async () => {
    const { subscription } = await Subscription.renewing();
    await subscription.until(firstEnd - minute);
    assert.equal((await subscription.setAutoRenew({ enabled: false })).body.autoRenew, false);
    await subscription.until(firstEnd + 30 * day);
    assert.deepEqual(await subscription.renewals(), []);
    assert.equal(subscription.world.card.unattended.length, 0);
    assert.equal((await subscription.product()).term?.end, '2027-06-23T00:00:00.000Z');
  });

  it('leaves no reminder behind', async () => {
    const { subscription } = await Subscription.renewing();
    await subscription.setAutoRenew({ enabled: false });
    await subscription.until(firstEnd + day);
    assert.deepEqual(subscription.mails('renewal-reminder'), []);
  });

  it('is confirmed by mail, once however often it is asked for', async () => {
    const { subscription } = await Subscription.renewing();
    for (let time = 0; time < 3; time += 1) await subscription.setAutoRenew({ enabled: false });
    await subscription.work();
    const mails = subscription.mails('auto-renew-off');
    assert.deepEqual(mails.map(({ to }) => to.address), ['ada@brightline.example']);
    assert.match(mails[0]?.text ?? '', /until its term ends on 23 June 2027/);
  });

  it('does not interrupt a renewal that is being charged', async () => {
    const { subscription } = await Subscription.renewing();
    const { world } = subscription;
    world.now = firstEnd;
    world.token = await world.mint();
    world.card.beforeAnswer = async (call) => void (call === 'charge' && (await subscription.setAutoRenew({ enabled: false })));
    await subscription.work();
    const { payment, autoRenew } = await subscription.renewal();
    assert.deepEqual([payment, autoRenew], ['paid', true]);
    const product = await subscription.product();
    assert.deepEqual([product.term?.end, product.autoRenew], ['2028-06-23T00:00:00.000Z', false]);
    await subscription.until(Date.parse('2028-06-24T00:00:00Z'));
    assert.equal(world.card.unattended.length, 1);
  });

  it('stops the charges of a renewal that was declined; the buyer may still pay it', async () => {
    const { subscription } = await Subscription.renewing();
    const { card } = subscription.world;
    card.charges.push('declined');
    await subscription.until(firstEnd);
    await subscription.setAutoRenew({ enabled: false });
    await subscription.until(firstEnd + 5 * day);
    assert.equal(card.unattended.length, 1);
    assert.equal((await subscription.pay(await subscription.renewal())).payment, 'paid');
    const { term, autoRenew } = await subscription.product();
    assert.deepEqual([term?.end, autoRenew], ['2028-06-23T00:00:00.000Z', false]);
  });
});

describe('an order that is given back in full', () => {
  it('takes the consent that came with it along, and its card is not charged any more', async () => {
    const { subscription, order } = await Subscription.renewing();
    await refund(subscription.world, order);
    assert.equal((await subscription.product()).autoRenew, false);
    assert.equal(subscription.mails('auto-renew-off').length, 1);
    await subscription.until(firstEnd + 20 * day);
    assert.deepEqual([subscription.world.card.unattended.length, await subscription.renewals()], [0, []]);
  });

  it('does so too when a dispute was lost', async () => {
    const { subscription } = await Subscription.renewing();
    const { card } = subscription.world;
    card.disputes.set(card.newest, { id: 'dp_1', status: 'lost' });
    const event = { id: 'evt_1', reference: card.newest, topic: 'dispute' };
    await subscription.world.call('POST', '/webhooks/stripe', event, { token: '', headers: { signature: 'right' } });
    await subscription.until(firstEnd + day);
    assert.deepEqual([card.unattended.length, (await subscription.product()).autoRenew], [0, false]);
  });

  it('in part leaves the renewal as it is', async () => {
    const { subscription, order } = await Subscription.renewing();
    await refund(subscription.world, order, 100);
    assert.equal((await subscription.product()).autoRenew, true);
  });
});

describe('switching the renewal on', () => {
  it('needs a consent, schedules it anew and is confirmed by mail', async () => {
    const { subscription } = await Subscription.renewing();
    await subscription.setAutoRenew({ enabled: false });
    assert.equal((await subscription.world.call('PUT', '/v1/products/3631A2E40021/auto-renew', { enabled: true }, { key: 'x' })).status, 422);
    assert.equal((await subscription.setAutoRenew({ enabled: true, consent })).body.autoRenew, true);
    await subscription.work();
    const [mail] = subscription.mails('auto-renew-on');
    assert.match(mail?.text ?? '', /renews automatically on 23 June 2027, at present for USD 2,561\.00/);
    assert.ok(mail?.text.includes(consent.text));
    await subscription.until(firstEnd);
    assert.equal(subscription.mails('renewal-reminder').length, 2);
    assert.equal((await subscription.renewals()).length, 1);
  });

  it('costs what the product announces, at the tax of whom it would be billed to', async () => {
    const { subscription } = await Subscription.renewing('card', { billingContactId: 'bc_demo_studio' });
    const announced = async () => (await subscription.product()).nextRenewal;
    assert.deepEqual(await announced(), { date: '2027-06-23T00:00:00.000Z', amount: { amount: 309_881, currency: 'USD', exponent: 2 } });
    const off = (await subscription.setAutoRenew({ enabled: false })).body;
    assert.deepEqual([off.nextRenewal?.amount.amount, off.nextRenewal], [256_100, await announced()]);
    const on = (await subscription.setAutoRenew({ enabled: true, consent })).body;
    await subscription.until(firstEnd);
    assert.deepEqual((await subscription.renewal()).total, on.nextRenewal?.amount);
  });

  it('is announced for nothing that is on trial', async () => {
    const { body } = await (await World.create()).call<{ items: Product[] }>('GET', '/v1/products');
    assert.deepEqual(body.items.map(({ trial, nextRenewal }) => nextRenewal === null && trial), body.items.map(({ trial }) => trial));
    assert.ok(body.items.every(({ term, nextRenewal }) => nextRenewal === null || nextRenewal.date === term?.end));
  });

  it('does not bring back the payment method whose consent was taken back', async () => {
    const { subscription } = await Subscription.renewing();
    await subscription.setAutoRenew({ enabled: false });
    await subscription.setAutoRenew({ enabled: true, consent });
    await subscription.until(firstEnd);
    assert.equal(subscription.world.card.unattended.length, 0);
    assert.equal(subscription.mails('renewal-open').length, 1);
  });

  it('again keeps what the same buyer agreed to, but nobody else’s payment method', async () => {
    const { subscription } = await Subscription.renewing();
    await subscription.setAutoRenew({ enabled: true, consent });
    await subscription.until(firstEnd);
    assert.equal((await subscription.renewal()).payment, 'paid');

    const other = (await Subscription.renewing()).subscription;
    other.world.token = await other.world.mint({ email: 'bob@brightline.example' });
    await other.setAutoRenew({ enabled: true, consent });
    await other.until(firstEnd);
    assert.equal((await other.renewal()).payment, 'unpaid');
    assert.equal(other.mails('renewal-open')[0]?.to.address, 'bob@brightline.example');
  });

  it('once the term is over asks for its renewal at once', async () => {
    const subscription = await Subscription.create();
    await subscription.until(firstEnd + 2 * day);
    await subscription.setAutoRenew({ enabled: true, consent });
    await subscription.work();
    assert.equal((await subscription.renewal()).term?.start, '2027-06-23T00:00:00.000Z');
  });

  it('years after the term was over renews it from that day on, and charges nothing for the time between', async () => {
    const subscription = await Subscription.create();
    const { world } = subscription;
    await subscription.jump(firstEnd + 800 * day);
    await subscription.setAutoRenew({ enabled: true, consent });
    await subscription.work();
    const { id, term } = await subscription.renewal();
    assert.deepEqual([term?.start, term?.end], ['2029-08-31T00:00:00.000Z', '2030-08-31T00:00:00.000Z']);
    const attempt = { method: 'card', autoRenew: consent, returnUrl: `${origin}/checkout` };
    const started = (await world.call<StartedPayment>('POST', `/v1/orders/${id}/payment-attempts`, attempt, { key: 'pay' })).body;
    world.card.move(world.card.newest, 'succeeded');
    await world.complete(started);
    await subscription.work();
    assert.deepEqual([world.card.unattended.length, (await subscription.renewals()).length, (await subscription.product()).term?.end], [0, 1, term?.end]);
  });
});
