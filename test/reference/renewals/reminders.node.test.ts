import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { StartedPayment } from '../../../src/core/model/order.js';
import { day } from '../../../src/reference/instants.js';
import { World } from '../support/world.js';
import { consent, firstEnd, Subscription } from './subscription.js';

const texts = (subscription: Subscription): string[] => subscription.mails('renewal-reminder').map(({ text }) => text);

describe('reminders of a renewal', () => {
  it('come 30 and 7 days before the end of the term, once each, to the buyer', async () => {
    const { subscription } = await Subscription.renewing();
    await subscription.until(firstEnd - 30 * day - 1);
    assert.equal(texts(subscription).length, 0);
    await subscription.until(firstEnd - 30 * day);
    assert.deepEqual(subscription.mails('renewal-reminder').map(({ to, subject }) => [to.address, subject]), [
      ['ada@brightline.example', 'Your subscription of Software PBX (PSE Self-hosted) renews on 23 June 2027'],
    ]);
    await subscription.until(firstEnd - 7 * day - 1);
    assert.equal(texts(subscription).length, 1);
    await subscription.until(firstEnd - 1);
    assert.equal(texts(subscription).length, 2);
    assert.equal(new Set(subscription.mails('renewal-reminder').map(({ messageId }) => messageId)).size, 2);
  });

  it('name the date, the full amount, what renews, and how to switch it off', async () => {
    const { subscription, order } = await Subscription.renewing();
    await subscription.until(firstEnd - 30 * day);
    const [text = ''] = texts(subscription);
    assert.equal(order.nextRenewal?.amount.amount, 256_100);
    for (const part of ['USD 2,561.00', '23 June 2027', 'Ultimate Plan', '70 extensions', 'Hot Standby', 'Switch Auto Renew off']) assert.ok(text.includes(part), part);
    assert.doesNotMatch(text, /When you agreed/);
  });

  it('tell both amounts when the price has changed since the consent', async () => {
    const { subscription } = await Subscription.renewing();
    const { world } = subscription;
    const quote = await world.quote({ selections: [{ kind: 'quantity', offerId: 'extension-expansion', quantityDelta: 10 }] });
    const started = (await world.call<StartedPayment>('POST', '/v1/orders', await world.acceptance(quote), { key: world.newKey() })).body;
    world.card.move(world.card.newest, 'succeeded');
    await world.complete(started);
    await subscription.until(firstEnd - 30 * day);
    assert.match(texts(subscription)[0] ?? '', /it stood at USD 2,561\.00.*it is USD 2,681\.00 now/);
    await subscription.until(firstEnd);
    assert.equal((await subscription.renewal()).total.amount, 268_100);
  });

  it('do not come late when the next one is due already, or the term is over', async () => {
    const { subscription } = await Subscription.renewing();
    await subscription.jump(firstEnd - 6 * day);
    assert.equal(texts(subscription).length, 1);
    assert.match(texts(subscription)[0] ?? '', /ends in 7 days/);

    const other = (await Subscription.renewing()).subscription;
    await other.jump(firstEnd);
    assert.equal(texts(other).length, 0);
  });

  it('come once though the server was started anew and the clock went back and forth', async () => {
    const { subscription } = await Subscription.renewing();
    const { world } = subscription;
    await subscription.until(firstEnd - 30 * day);
    world.now -= 5 * day;
    await subscription.work();
    world.reference = (await World.create({ store: world.store, clock: { now: () => world.now }, payments: [world.card, world.paypal], mailer: { send: (mail) => Promise.resolve(void world.mails.push(mail)) } })).reference;
    await subscription.until(firstEnd - 8 * day);
    assert.equal(texts(subscription).length, 1);
  });

  it('are only those that lie ahead of the consent', async () => {
    const subscription = await Subscription.create();
    await subscription.until(firstEnd - 20 * day);
    await subscription.setAutoRenew({ enabled: true, consent });
    await subscription.until(firstEnd - 1);
    assert.equal(texts(subscription).length, 1);
    assert.match(texts(subscription)[0] ?? '', /ends in 7 days.*No payment method was saved/);
  });

  it('do not come where it does not renew by itself', async () => {
    const subscription = await Subscription.create();
    await subscription.until(firstEnd + day);
    assert.deepEqual(subscription.world.mails, []);
    assert.deepEqual(await subscription.renewals(), []);
  });
});
