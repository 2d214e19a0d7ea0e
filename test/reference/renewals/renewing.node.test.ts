import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Invoice } from '../../../src/core/model/invoice.js';
import { Subscription, firstEnd, secondEnd } from './subscription.js';
import { day } from '../../../src/reference/instants.js';
import { quantityIn, World } from '../support/world.js';

describe('a subscription that renews by itself', () => {
  it('is charged at the end of its term, without the buyer, exactly what was announced', async () => {
    const { subscription, order, quote } = await Subscription.renewing();
    const { card } = subscription.world;
    const paidBefore = card.kept;
    await subscription.until(firstEnd - 1);
    assert.deepEqual(await subscription.renewals(), []);
    await subscription.until(firstEnd);
    const renewal = await subscription.renewal();
    assert.deepEqual([renewal.status, renewal.payment, renewal.fulfilment], ['completed', 'paid', 'applied']);
    assert.deepEqual(renewal.total, quote.nextRenewal?.amount);
    assert.deepEqual(renewal.total, order.nextRenewal?.amount);
    assert.equal(card.kept - paidBefore, renewal.total.amount);
    assert.deepEqual(card.unattended.map(({ charged, orderId, amount }) => [charged, orderId, amount]), [['saved_stripe_1', renewal.id, renewal.total]]);
  });

  it('orders the plan and everything recurring that it then holds, for the full term', async () => {
    const { subscription } = await Subscription.renewing();
    await subscription.until(firstEnd);
    const { lines, quoteId, delivery } = await subscription.renewal();
    assert.deepEqual(lines.map(({ name, quantityDelta, resultingQuantity, amount, proration }) => [name, quantityDelta, resultingQuantity, amount.amount, proration]), [
      ['Ultimate Plan', 0, 1, 99_000, null],
      ['Extension Expansion', 0, 70, 84_000, null],
      ['Concurrent Call Expansion', 0, 12, 43_200, null],
      ['Hot Standby', 0, 1, 29_900, null],
    ]);
    assert.deepEqual([quoteId, delivery], [null, 'immediate']);
  });

  it('goes on where the last term ended, twice in a row, with an invoice each time', async () => {
    const { subscription, order } = await Subscription.renewing();
    await subscription.until(secondEnd);
    assert.deepEqual((await subscription.product()).term, { start: '2028-06-23T00:00:00.000Z', end: '2029-06-23T00:00:00.000Z', length: 'P1Y' });
    const renewals = await subscription.renewals();
    assert.equal(renewals.length, 2);
    assert.deepEqual([order, ...renewals].map(({ invoice }) => invoice?.number), ['INV-2026-000001', 'INV-2027-000002', 'INV-2028-000003']);
    assert.deepEqual(renewals.map(({ term }) => term?.start), ['2027-06-23T00:00:00.000Z', '2028-06-23T00:00:00.000Z']);
    assert.equal(quantityIn(await subscription.product(), 'extensions'), 70);
    assert.equal(subscription.world.card.unattended.length, 2);
  });

  it('tells the buyer, and sends the invoice to the billing contact', async () => {
    const { subscription } = await Subscription.renewing('card', { billingContactId: 'bc_demo_studio' });
    await subscription.until(firstEnd);
    assert.deepEqual(subscription.mails('renewed').map(({ to, subject }) => [to.address, subject]), [
      ['ada@brightline.example', 'Your subscription of Software PBX (PSE Self-hosted) is renewed'],
    ]);
    assert.deepEqual(subscription.mails('invoice').map(({ to }) => to.address), ['sanne@lumenstreet.example']);
    assert.deepEqual(subscription.mails('subscription'), []);
    assert.match(subscription.mails('renewed')[0]?.text ?? '', /70 extensions/);
  });

  it('bears the tax of whom the last order was billed to', async () => {
    const { subscription, quote } = await Subscription.renewing('card', { billingContactId: 'bc_demo_studio' });
    await subscription.until(firstEnd);
    const { taxes, subtotal, tax, total, billTo } = await subscription.renewal();
    assert.deepEqual(taxes.map(({ ratePpm, taxable }) => [ratePpm, taxable]), [[210_000, subtotal]]);
    assert.deepEqual([tax.amount, total], [(256_100 * 21) / 100, quote.nextRenewal?.amount]);
    assert.equal(billTo.email, 'sanne@lumenstreet.example');
  });

  it('begins its new term at the old end, however long nobody was there', async () => {
    const { subscription } = await Subscription.renewing();
    await subscription.jump(firstEnd + 40 * day);
    assert.deepEqual((await subscription.product()).term, { start: '2027-06-23T00:00:00.000Z', end: '2028-06-23T00:00:00.000Z', length: 'P1Y' });
    assert.equal((await subscription.renewals()).length, 1);
    assert.deepEqual(subscription.mails('renewal-reminder'), []);
  });

  it('is renewed once, though several servers do the work and the same job comes again', async () => {
    const { subscription } = await Subscription.renewing();
    const { world } = subscription;
    await subscription.until(firstEnd - 1);
    const jobs = await world.store.list<{ work: unknown; dueAt: number }>('jobs');
    const renewal = jobs.find(({ id }) => id.startsWith('renew/'));
    await world.store.transact({
      read: () => Promise.resolve(null),
      decide: () => ({ writes: [{ kind: 'put' as const, collection: 'jobs', id: 'renew/again', expect: 0, body: { ...renewal?.body, id: 'renew/again' }, sortKey: `${String(firstEnd).padStart(16, '0')}/renew/again` }], result: undefined }),
    });
    world.now = firstEnd;
    await Promise.all([world.reference.runDue(), world.reference.runDue(), world.reference.runDue()]);
    await subscription.jump(firstEnd + day);
    assert.equal((await subscription.renewals()).length, 1);
    assert.equal(world.card.unattended.length, 1);
  });

  it('is charged once when the answer was lost and the server began again', async () => {
    const { subscription } = await Subscription.renewing();
    const { world } = subscription;
    let lost = 0;
    world.card.beforeAnswer = (call) => (call === 'charge' && (lost += 1) === 1 ? Promise.reject(new Error('The answer got lost.')) : Promise.resolve());
    world.now = firstEnd;
    await subscription.work();
    const charging = await subscription.world.store.list<{ kind: string; payment: string }>('orders', { newestFirst: true, limit: 1 });
    assert.equal(charging[0]?.body.payment, 'processing');
    await subscription.jump(firstEnd + day);
    assert.equal((await subscription.renewal()).payment, 'paid');
    assert.equal(world.card.unattended.length, 1);
    assert.equal(lost, 2);
  });

  it('does not forget the renewal when the server is started anew in the middle of the term', async () => {
    const { subscription } = await Subscription.renewing();
    const { world } = subscription;
    await subscription.until(firstEnd - 10 * day);
    world.reference = (await World.create({ store: world.store, clock: { now: () => world.now }, payments: [world.card, world.paypal], mailer: { send: (mail) => Promise.resolve(void world.mails.push(mail)) } })).reference;
    await subscription.until(firstEnd);
    assert.equal((await subscription.renewal()).payment, 'paid');
    assert.equal(subscription.mails('renewal-reminder').length, 2);
  });

  it('waits for a payment that takes its time', async () => {
    const { subscription } = await Subscription.renewing();
    const { world } = subscription;
    world.card.charges.push('processing');
    await subscription.jump(firstEnd);
    const renewal = await subscription.renewal();
    assert.deepEqual([renewal.payment, renewal.actions], ['processing', []]);
    world.card.move(world.card.newest, 'succeeded');
    await subscription.jump(firstEnd + day);
    assert.equal((await subscription.renewal()).payment, 'paid');
    assert.equal(world.card.unattended.length, 1);
  });

  it('keeps what pays it to itself', async () => {
    const { subscription, order } = await Subscription.renewing();
    await subscription.until(firstEnd);
    const shown = [order, await subscription.renewal(), await subscription.product(), ...subscription.world.mails];
    assert.doesNotMatch(JSON.stringify(shown), /saved_stripe/);
  });

  it('is renewed with PayPal, whose account is kept a little later', async () => {
    const late = await Subscription.create();
    late.world.paypal.savesAtOnce = false;
    const quote = await late.world.quote();
    const request = await late.world.acceptance(quote, 'paypal', { autoRenew: { text: 'Yes.', locale: 'en' } });
    await late.world.call('POST', '/v1/orders', request, { key: 'k' });
    const { newest } = late.world.paypal;
    late.world.paypal.move(newest, 'succeeded');
    const webhook = (event: object) => late.world.call('POST', '/webhooks/paypal', event, { headers: { signature: 'right' } });
    await webhook({ id: 'e1', reference: newest });
    await webhook({ id: 'e2', reference: newest, savedMethod: 'vault-7' });
    await webhook({ id: 'e2', reference: newest, savedMethod: 'vault-7' });
    await late.until(firstEnd);
    assert.deepEqual(late.world.paypal.unattended.map(({ charged }) => charged), ['vault-7']);
    assert.equal((await late.renewal()).payment, 'paid');
  });
});

describe('the invoice of a renewal', () => {
  it('states what there is by number and price, for the new term', async () => {
    const { subscription } = await Subscription.renewing();
    await subscription.until(firstEnd);
    const { id, total } = await subscription.renewal();
    const invoice = (await subscription.world.call<Invoice>('GET', `/v1/orders/${id}/invoice`, undefined, { headers: { accept: 'application/json' } })).body;
    assert.deepEqual(invoice.lines.map(({ description, quantity, unit, unitPrice }) => [description, quantity, unit, unitPrice.amount]), [
      ['Ultimate Plan', 1, null, 99_000], ['Extension Expansion', 70, 'extensions', 1_200], ['Concurrent Call Expansion', 12, 'concurrent calls', 3_600], ['Hot Standby', 1, null, 29_900],
    ]);
    assert.deepEqual([invoice.period?.start, invoice.total, invoice.paidWith], ['2027-06-23T00:00:00.000Z', total, 'card']);
  });
});

describe('an expansion that was ordered shortly before the renewal', () => {
  it('ends with the term that it is priced for: nothing goes over into the next one unpaid', async () => {
    const { subscription } = await Subscription.renewing();
    const { world } = subscription;
    await subscription.until(firstEnd - day / 2);
    const quote = () => world.quote({ selections: [{ kind: 'quantity', offerId: 'extension-expansion', quantityDelta: 20 }] });
    const { id, total, expiresAt } = (await world.order('offline', await quote())).order;
    assert.equal(expiresAt, '2027-06-23T00:00:00.000Z');
    await subscription.until(firstEnd - 60_000);
    assert.equal((await quote()).validUntil, expiresAt);
    await subscription.until(firstEnd + day);
    const [renewal, product] = [await subscription.renewal(), await subscription.product()];
    assert.deepEqual([renewal.payment, product.pendingOrderId, quantityIn(product, 'extensions')], ['paid', null, 70]);
    assert.equal((await world.call<{ status: string }>('GET', `/v1/orders/${id}`)).body.status, 'expired');
    assert.equal((await world.bookOffline(id, total)).status, 409);
  });
});

describe('an expansion that is being paid when the term ends', () => {
  it('holds up the renewal, which is then for all that there is', async () => {
    const { subscription } = await Subscription.renewing();
    const { world } = subscription;
    await subscription.until(firstEnd - day / 2);
    const quote = await world.quote({ selections: [{ kind: 'quantity', offerId: 'extension-expansion', quantityDelta: 20 }] });
    const started = await world.order('card', quote);
    const reference = world.card.newest;
    world.card.move(reference, 'processing');
    assert.equal((await world.complete(started)).payment, 'processing');
    await subscription.until(firstEnd + day / 4);
    assert.deepEqual(await subscription.renewals(), []);
    world.card.move(reference, 'succeeded');
    await subscription.until(firstEnd + day / 2);
    const [{ payment, total }, product] = [await subscription.renewal(), await subscription.product()];
    assert.deepEqual([payment, total, product.pendingOrderId, quantityIn(product, 'extensions')], ['paid', quote.nextRenewal?.amount, null, 90]);
  });
});

describe('a renewal that is given back in full', () => {
  it('takes the new term with it, and keeps what the subscription held', async () => {
    const { subscription } = await Subscription.renewing();
    const { world } = subscription;
    await subscription.until(firstEnd);
    const { id, total } = await subscription.renewal();
    await world.call('POST', `/v1/back-office/orders/${id}/refunds`, { amount: total, reason: 'Not wanted.' }, { token: 'key-of-back-office', key: 'r' });
    await subscription.work();
    assert.equal((await subscription.renewal()).status, 'refunded');
    const product = await subscription.product();
    assert.deepEqual([product.term?.end, product.autoRenew, quantityIn(product, 'extensions')], ['2027-06-23T00:00:00.000Z', false, 70]);
    await subscription.until(secondEnd);
    assert.equal((await subscription.renewals()).length, 1);
  });
});
