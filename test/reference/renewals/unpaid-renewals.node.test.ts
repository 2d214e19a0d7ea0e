import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Order, StartedPayment } from '../../../src/core/model/order.js';
import type { DeclineCategory } from '../../../src/core/model/payment-attempt.js';
import { day, hour } from '../../../src/reference/instants.js';
import { consent, firstEnd, Subscription } from './subscription.js';

/** A renewal whose charges come to this, one after the other. */
async function renewalWith(...charges: DeclineCategory[]) {
  const { subscription } = await Subscription.renewing();
  const { card } = subscription.world;
  const before = card.kept;
  card.charges.push(...charges);
  await subscription.until(firstEnd);
  return { subscription, card, paid: () => card.kept - before };
}

const declinedOften: DeclineCategory[] = Array.from({ length: 9 }, () => 'insufficientFunds' as const);

describe('a renewal that is declined', () => {
  it('is charged again on the first, third, fifth and seventh day, with a mail each time', async () => {
    const { subscription, card, paid } = await renewalWith(...declinedOften);
    const days: number[] = [];
    for (let passed = 0; passed <= 13; passed += 1) {
      const charges = card.unattended.length;
      await subscription.until(firstEnd + passed * day);
      days.push(...Array.from({ length: card.unattended.length - charges }, () => passed));
    }
    assert.deepEqual([1, ...days], [1, 1, 3, 5, 7]);
    const mails = subscription.mails('renewal-declined');
    assert.equal(mails.length, 5);
    assert.match(mails[0]?.text ?? '', /charged again on 24 June 2027/);
    assert.match(mails[4]?.text ?? '', /not charged again by itself/);
    assert.deepEqual([(await subscription.renewal()).payment, paid()], ['failed', 0]);
  });

  it('goes through when the card has money again, and renews as if nothing had been', async () => {
    const { subscription, paid } = await renewalWith('insufficientFunds', 'insufficientFunds');
    await subscription.until(firstEnd + 3 * day);
    const renewal = await subscription.renewal();
    assert.deepEqual([renewal.payment, paid()], ['paid', renewal.total.amount]);
    assert.equal((await subscription.product()).term?.start, '2027-06-23T00:00:00.000Z');
    assert.deepEqual(renewal.attempts.map(({ status }) => status), ['failed', 'failed', 'succeeded']);
    await subscription.until(firstEnd + 20 * day);
    assert.equal(paid(), renewal.total.amount);
  });

  it('expires after a grace of 14 days; the renewal is off then, and the buyer told', async () => {
    const { subscription, paid } = await renewalWith(...declinedOften);
    await subscription.until(firstEnd + 14 * day - 1);
    assert.equal((await subscription.renewal()).status, 'pending');
    await subscription.until(firstEnd + 14 * day);
    assert.equal((await subscription.renewal()).status, 'expired');
    const { autoRenew, pendingOrderId, term } = await subscription.product();
    assert.deepEqual([autoRenew, pendingOrderId, term?.end], [false, null, '2027-06-23T00:00:00.000Z']);
    assert.equal(subscription.mails('renewal-ended').length, 1);
    assert.match(subscription.mails('renewal-ended')[0]?.text ?? '', /was not paid in time/);
    await subscription.until(firstEnd + 60 * day);
    assert.deepEqual([paid(), (await subscription.renewals()).length], [0, 1]);
  });

  it('is paid once when the buyer pays in the meantime', async () => {
    const { subscription, card, paid } = await renewalWith('insufficientFunds');
    const order = await subscription.pay(await subscription.renewal());
    assert.equal(order.payment, 'paid');
    await subscription.until(firstEnd + 20 * day);
    assert.deepEqual([paid(), card.unattended.length], [order.total.amount, 1]);
    assert.equal((await subscription.product()).autoRenew, true);
  });

  it('is not charged while the buyer is paying, and after that only what is still to be paid', async () => {
    const { subscription, card, paid } = await renewalWith('insufficientFunds');
    const { world } = subscription;
    world.now = firstEnd + day - 60_000;
    world.token = await world.mint();
    const started = (await world.payAgain((await subscription.renewal()).id)).body;
    world.now = firstEnd + day;
    await subscription.work();
    assert.equal(card.unattended.length, 1);
    card.move(card.newest, 'succeeded');
    await world.complete(started);
    await subscription.until(firstEnd + 3 * day);
    assert.deepEqual([paid(), card.unattended.length, card.refunds.size], [started.order.total.amount, 1, 0]);
  });

  it('is charged on its day though the buyer left a payment lying, which cannot be paid any more', async () => {
    const { subscription, card, paid } = await renewalWith('insufficientFunds');
    await subscription.world.payAgain((await subscription.renewal()).id);
    const left = card.newest;
    await subscription.jump(firstEnd + day + hour);
    assert.equal(card.payments.get(left)?.status, 'cancelled');
    assert.deepEqual([(await subscription.renewal()).payment, paid()], ['paid', (await subscription.renewal()).total.amount]);
  });

  it('is charged again after all when the buyer’s own payment took a while and came to nothing', async () => {
    const { subscription, card, paid } = await renewalWith('insufficientFunds');
    const { world } = subscription;
    world.now = firstEnd + day - hour;
    world.token = await world.mint();
    const started = (await world.payAgain((await subscription.renewal()).id)).body;
    const own = card.newest;
    card.move(own, 'processing');
    assert.equal((await world.complete(started)).payment, 'processing');
    await subscription.until(firstEnd + 2 * day);
    assert.deepEqual([card.unattended.length, card.payments.get(own)?.status], [1, 'processing']);
    card.move(own, 'failed', 'declined');
    await subscription.until(firstEnd + 3 * day);
    const { payment, total } = await subscription.renewal();
    assert.deepEqual([payment, card.unattended.length, paid()], ['paid', 2, total.amount]);
  });

  it('cannot be paid by the buyer or cancelled while it is being charged', async () => {
    const { subscription, card, paid } = await renewalWith('insufficientFunds');
    const { world } = subscription;
    const order = await subscription.renewal();
    const seen: number[] = [];
    world.now = firstEnd + day;
    world.token = await world.mint();
    card.beforeAnswer = async (call) => {
      if (call !== 'charge') return;
      seen.push((await world.payAgain(order.id)).status, (await world.call('POST', `/v1/orders/${order.id}/cancel`, {}, { key: world.newKey() })).status);
    };
    await subscription.work();
    assert.deepEqual(seen, [409, 409]);
    assert.deepEqual([(await subscription.renewal()).payment, paid()], ['paid', order.total.amount]);
  });

  it('ends with the renewal off when the buyer cancels it', async () => {
    const { subscription, paid } = await renewalWith('declined');
    const order = await subscription.renewal();
    assert.equal((await subscription.world.call('POST', `/v1/orders/${order.id}/cancel`, {}, { key: 'c' })).status, 200);
    await subscription.until(firstEnd + 20 * day);
    assert.equal((await subscription.product()).autoRenew, false);
    assert.match(subscription.mails('renewal-ended')[0]?.text ?? '', /was cancelled/);
    assert.equal(paid(), 0);
  });
});

describe('a renewal that the bank wants the buyer for', () => {
  it('waits, and the buyer is mailed where to authenticate it', async () => {
    const { subscription, card } = await renewalWith('authenticationNeeded');
    const { id, payment, actions, attempts } = await subscription.renewal();
    assert.deepEqual([payment, actions], ['requiresAction', ['pay', 'cancel']]);
    assert.deepEqual(attempts.map(({ status, declineCategory }) => [status, declineCategory]), [['failed', 'authenticationNeeded']]);
    const [mail] = subscription.mails('renewal-authentication');
    assert.match(mail?.text ?? '', /Authenticate renewal/);
    assert.ok(mail?.html.includes(`href="https://backend.example/portal/#/pay/${id}"`));
    assert.equal(mail?.to.address, 'ada@brightline.example');
    await subscription.until(firstEnd + 10 * day);
    assert.equal(card.unattended.length, 1);
  });

  it('is paid by the buyer like any other order, once', async () => {
    const { subscription, card, paid } = await renewalWith('authenticationNeeded');
    const { world } = subscription;
    const order = await subscription.renewal();
    const started = (await world.payAgain(order.id)).body;
    card.move(card.newest, 'requiresAction');
    assert.equal((await world.complete(started)).payment, 'requiresAction');
    card.move(card.newest, 'succeeded');
    assert.equal((await world.complete(started)).payment, 'paid');
    await subscription.until(firstEnd + 30 * day);
    assert.deepEqual([paid(), subscription.mails('renewed').length], [order.total.amount, 1]);
    const { term, autoRenew } = await subscription.product();
    assert.deepEqual([term?.end, autoRenew], ['2028-06-23T00:00:00.000Z', true]);
  });

  it('expires like a declined one', async () => {
    const { subscription } = await renewalWith('authenticationNeeded');
    await subscription.until(firstEnd + 14 * day);
    assert.deepEqual([(await subscription.renewal()).status, (await subscription.product()).autoRenew], ['expired', false]);
  });
});

describe('a renewal without a saved payment method', () => {
  async function unpaid(): Promise<Subscription> {
    const subscription = await Subscription.create();
    await subscription.setAutoRenew({ enabled: true, consent });
    await subscription.until(firstEnd);
    return subscription;
  }

  it('waits for the buyer, who is told so in its own words', async () => {
    const subscription = await unpaid();
    const { id, payment, attempts, expiresAt } = await subscription.renewal();
    assert.deepEqual([payment, attempts, expiresAt], ['unpaid', [], '2027-07-07T00:00:00.000Z']);
    const [mail] = subscription.mails('renewal-open');
    assert.match(mail?.text ?? '', /no saved payment method/);
    assert.ok(mail?.text.includes(`/portal/#/pay/${id}`));
    assert.equal((await subscription.product()).pendingOrderId, id);
  });

  it('keeps the payment method that the buyer pays it with, where that is agreed, for the next one', async () => {
    const subscription = await unpaid();
    const { world } = subscription;
    const { id } = await subscription.renewal();
    const started = (await world.call<StartedPayment>('POST', `/v1/orders/${id}/payment-attempts`, { method: 'card', autoRenew: consent, returnUrl: 'https://portal.example/' }, { key: 'p' })).body;
    assert.equal(world.card.payments.get(world.card.newest)?.reusable, true);
    world.card.move(world.card.newest, 'succeeded');
    await world.complete(started);
    await subscription.until(Date.parse('2028-06-24T00:00:00Z'));
    assert.deepEqual(world.card.unattended.map(({ charged }) => charged), ['saved_stripe_1']);
    assert.deepEqual((await subscription.renewals()).map(({ payment }: Order) => payment), ['paid', 'paid']);
  });

  it('is renewed when the account manager books what arrived', async () => {
    const subscription = await unpaid();
    const { world } = subscription;
    const order = await subscription.renewal();
    await world.payAgain(order.id, 'offline');
    assert.equal((await world.bookOffline(order.id, order.total)).status, 200);
    assert.equal((await subscription.product()).term?.end, '2028-06-23T00:00:00.000Z');
  });
});
