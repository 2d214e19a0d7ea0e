import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { orderSchema, startedPaymentSchema } from '../../../src/core/model/order.js';
import { referenceCatalogue } from '../../../src/reference/catalogue/reference-catalogue.js';
import { mainProduct, quantityIn, World } from '../support/world.js';

describe('paying', () => {
  it('turns a quote into an order whose payment is open, with what the gateway needs', async () => {
    const world = await World.create();
    const started = startedPaymentSchema.parse(await world.order());
    assert.deepEqual([started.order.status, started.order.payment, started.order.actions], ['pending', 'unpaid', ['pay', 'cancel']]);
    assert.deepEqual(started.client, { clientSecret: `${world.card.newest}_secret` });
    assert.equal((await world.product()).pendingOrderId, started.order.id);
    const opened = world.card.payments.get(world.card.newest);
    assert.deepEqual([opened?.amount, opened?.attemptId, opened?.returnUrl], [started.order.total, started.attemptId, `https://portal.example/checkout?annex_attempt=${started.attemptId}`]);
  });

  it('never trusts the page: only what the service says counts', async () => {
    const world = await World.create();
    const order = await world.complete(await world.order());
    assert.deepEqual([order.payment, order.fulfilment], ['unpaid', 'notStarted']);
    assert.equal(quantityIn(await world.product(), 'extensions'), 50);
  });

  it('delivers once the service says paid: entitlements, licence, invoice and two mails', async () => {
    const world = await World.create();
    const order = orderSchema.parse(await world.paidOrder());
    assert.deepEqual([order.status, order.payment, order.fulfilment], ['completed', 'paid', 'issued']);
    assert.deepEqual(order.actions, ['viewInvoice', 'sendInvoiceLink', 'viewLicence']);
    const product = await world.product();
    assert.deepEqual([quantityIn(product, 'extensions'), quantityIn(product, 'hot-standby'), product.pendingOrderId, product.version], [70, 1, null, 2]);
    const licence = (await world.call<{ activationCode: string }>('GET', `/v1/orders/${order.id}/licence`)).body;
    const [subscription, invoice] = ['subscription', 'invoice'].map((kind) => world.mails.find(({ messageId }) => messageId.startsWith(`<${kind}.`)));
    assert.ok(subscription?.text.includes(licence.activationCode));
    assert.equal(subscription?.attachments.length, 1);
    assert.ok(invoice?.text.includes('https://backend.example/invoices/'));
    assert.equal(world.mails.length, 2);
    assert.equal(world.card.kept, order.total.amount);
  });

  it('takes the money after an approval, once, however often that is asked for', async () => {
    const world = await World.create();
    const started = await world.order('paypal');
    world.paypal.move(world.paypal.newest, 'approved');
    const answers = await Promise.all([world.complete(started), world.complete(started), world.complete(started)]);
    assert.ok(answers.every(({ payment }) => payment === 'paid'));
    await world.reference.runDue();
    assert.equal(world.mails.length, 2);
    assert.equal(world.paypal.kept, started.order.total.amount);
  });

  it('finds out by itself when neither page nor webhook reports', async () => {
    const world = await World.create();
    const { order } = await world.order('paypal');
    world.paypal.move(world.paypal.newest, 'approved');
    world.now += 20_000;
    await world.reference.runDue();
    assert.equal((await world.getOrder(order.id)).payment, 'paid');
  });

  it('finds out when somebody looks at the order', async () => {
    const world = await World.create();
    const { order } = await world.order();
    world.card.move(world.card.newest, 'succeeded');
    assert.equal((await world.getOrder(order.id)).payment, 'paid');
  });

  it('says that a payment is being processed, and offers no other one meanwhile', async () => {
    const world = await World.create();
    const started = await world.order();
    world.card.move(world.card.newest, 'processing');
    const order = await world.complete(started);
    assert.deepEqual([order.payment, order.actions], ['processing', []]);
    assert.deepEqual([(await world.payAgain(order.id)).body.code, world.card.payments.size], ['order_not_payable', 1]);
    const cancelled = await world.call('POST', `/v1/orders/${order.id}/cancel`, {}, { key: world.newKey() });
    assert.deepEqual([cancelled.status, cancelled.body.code], [409, 'order_not_cancellable']);
    world.card.move(world.card.newest, 'succeeded');
    assert.equal((await world.getOrder(order.id)).payment, 'paid');
  });

  it('tells a decline, and takes another attempt after closing the first at its service', async () => {
    const world = await World.create();
    const started = await world.order();
    const first = world.card.newest;
    world.card.move(first, 'failed', 'insufficientFunds');
    const declined = await world.complete(started);
    assert.deepEqual([declined.payment, declined.attempts[0]?.declineCategory], ['failed', 'insufficientFunds']);
    const again = await world.payAgain(started.order.id, 'paypal');
    assert.deepEqual([again.status, world.card.payments.get(first)?.status], [201, 'cancelled']);
    world.paypal.move(world.paypal.newest, 'approved');
    assert.equal((await world.complete(again.body)).payment, 'paid');
  });

  it('is paid by the first attempt when that succeeded while another was being asked for', async () => {
    const world = await World.create();
    const { order } = await world.order();
    world.card.move(world.card.newest, 'succeeded');
    const again = await world.payAgain(order.id, 'paypal');
    assert.deepEqual([again.status, again.body.code, world.paypal.payments.size], [409, 'order_not_payable', 0]);
    assert.equal((await world.getOrder(order.id)).payment, 'paid');
  });

  it('leaves one open payment of many that are asked for at once', async () => {
    const world = await World.create();
    const { order } = await world.order();
    await Promise.all(Array.from({ length: 6 }, () => world.payAgain(order.id)));
    world.now += 1_000;
    await world.reference.runDue();
    const open = [...world.card.payments.values()].filter(({ status }) => status === 'open');
    assert.equal(open.length, 1);
    assert.equal((await world.getOrder(order.id)).attempts.at(-1)?.id, open[0]?.attemptId);
  });

  it('gives back what was taken with another amount, and does not count it', async () => {
    const world = await World.create();
    const started = await world.order();
    world.card.move(world.card.newest, 'succeeded', null, { amount: 1, currency: 'USD', exponent: 2 });
    assert.equal((await world.complete(started)).payment, 'failed');
    await world.reference.runDue();
    assert.equal(world.card.kept, 0);
  });

  it('gives it back once, however many find out at once', async () => {
    const world = await World.create();
    const started = await world.order();
    world.card.move(world.card.newest, 'succeeded', null, { amount: 1, currency: 'USD', exponent: 2 });
    let asked = 0;
    let release = () => {};
    const both = new Promise<void>((resolve) => (release = resolve));
    world.card.beforeAnswer = (call) => {
      if (call === 'settle' && (asked += 1) === 2) release();
      return call === 'settle' ? both : Promise.resolve();
    };
    const answers = await Promise.all([world.complete(started), world.complete(started)]);
    assert.deepEqual(answers.map(({ payment }) => payment), ['failed', 'failed']);
    await world.reference.runDue();
    assert.equal(world.card.refunds.size, 1);
  });

  it('refuses a total below what the service takes, before anything is made', async () => {
    const world = await World.create();
    const quote = await world.quote({ selections: [{ kind: 'quantity', offerId: 'extension-expansion', quantityDelta: 1 }] });
    Object.assign(world.card, { minimum: 10_000 });
    const { status, body } = await world.call('POST', '/v1/orders', await world.acceptance(quote), { key: world.newKey() });
    assert.deepEqual([status, body.code], [422, 'amount_below_minimum']);
    assert.equal((await world.product()).pendingOrderId, null);
  });

  it('needs no payment for a total of 0', async () => {
    const world = await World.create({ catalogue: { ...referenceCatalogue, coupons: [{ code: 'GIFT', ppm: 1_000_000, offerIds: null }] } });
    const started = await world.order('card', await world.quote({ couponCode: 'GIFT' }));
    assert.deepEqual([started.order.total.amount, started.order.payment, world.card.payments.size], [0, 'paid', 0]);
    await world.reference.runDue();
    assert.equal((await world.getOrder(started.order.id)).status, 'completed');
  });

  it('takes effect at once, without a code, where the product needs none', async () => {
    const world = await World.create();
    const serialNumber = 'PCE82F0C5930';
    const quote = await world.quote({ serialNumber, selections: [{ kind: 'quantity', offerId: 'cloud-extension-expansion', quantityDelta: 5 }] });
    const started = await world.order('card', quote);
    world.card.move(world.card.newest, 'succeeded');
    const order = await world.complete(started);
    assert.deepEqual([order.status, order.fulfilment, order.actions], ['completed', 'applied', ['viewInvoice', 'sendInvoiceLink']]);
    assert.equal(quantityIn(await world.product(serialNumber), 'extensions'), 100);
    assert.equal((await world.call('GET', `/v1/orders/${order.id}/licence`)).status, 404);
    assert.equal(quantityIn((await world.call<{ entitlements: [] }>('GET', `/v1/pbx/${serialNumber}`)).body, 'extensions'), 100);
  });

  it('says that the service does not answer, and goes on under the same key when it does again', async () => {
    const world = await World.create();
    const request = await world.acceptance(await world.quote());
    world.card.down = true;
    const failed = await world.call('POST', '/v1/orders', request, { key: 'one' });
    assert.deepEqual([failed.status, failed.body.code], [503, 'payment_service_unavailable']);
    world.card.down = false;
    const started = await world.call('POST', '/v1/orders', request, { key: 'one' });
    assert.deepEqual([started.status, world.card.payments.size], [201, 1]);
    assert.equal((await world.call<{ items: unknown[] }>('GET', '/v1/orders')).body.items.length, 1);
  });

  it('is renewed automatically only with consent, which is kept', async () => {
    const world = await World.create();
    const consent = { text: 'I agree to the renewal.', locale: 'en' };
    const request = await world.acceptance(await world.quote(), 'card', { autoRenew: consent });
    const { body } = await world.call<{ order: { id: string; autoRenew: boolean }; attemptId: string }>('POST', '/v1/orders', request, { key: world.newKey() });
    assert.deepEqual([body.order.autoRenew, world.card.payments.get(world.card.newest)?.reusable], [true, true]);
    world.card.move(world.card.newest, 'succeeded');
    await world.getOrder(body.order.id);
    assert.equal((await world.product()).autoRenew, true);
    const off = await world.call<{ autoRenew: boolean }>('PUT', `/v1/products/${mainProduct}/auto-renew`, { enabled: false }, { key: world.newKey() });
    assert.equal(off.body.autoRenew, false);
    const silent = await world.call('PUT', `/v1/products/${mainProduct}/auto-renew`, { enabled: true }, { key: world.newKey() });
    assert.deepEqual([silent.status, silent.body.errors?.[0]?.pointer], [422, '/consent']);
  });
});

describe('closing an order', () => {
  it('cancels what is unpaid, closes its payment at the service, and frees the product', async () => {
    const world = await World.create();
    const { order } = await world.order();
    const { status, body } = await world.call<{ status: string; actions: unknown[] }>('POST', `/v1/orders/${order.id}/cancel`, undefined, { key: world.newKey() });
    assert.deepEqual([status, body.status, body.actions], [200, 'cancelled', []]);
    assert.equal(world.card.payments.get(world.card.newest)?.status, 'cancelled');
    assert.equal((await world.product()).pendingOrderId, null);
  });

  it('finds it paid instead, when the payment was faster', async () => {
    const world = await World.create();
    const { order } = await world.order();
    world.card.move(world.card.newest, 'succeeded');
    const { status, body } = await world.call('POST', `/v1/orders/${order.id}/cancel`, {}, { key: world.newKey() });
    assert.deepEqual([status, body.code], [409, 'order_not_cancellable']);
    assert.equal((await world.getOrder(order.id)).payment, 'paid');
  });

  it('happens by itself when nobody pays in time', async () => {
    const world = await World.create();
    const { order } = await world.order();
    world.now = Date.parse(order.expiresAt ?? '') - 1;
    await world.reference.runDue();
    world.token = await world.mint();
    assert.equal((await world.getOrder(order.id)).status, 'pending');
    await world.reference.runDue();
    assert.equal((await world.getOrder(order.id)).status, 'expired');
    assert.equal((await world.product()).pendingOrderId, null);
  });

  it('gives late money back', async () => {
    const world = await World.create();
    let release = (): void => {};
    world.card.beforeAnswer = () => new Promise((resolve) => { release = resolve; });
    const request = await world.acceptance(await world.quote());
    const opening = world.call('POST', '/v1/orders', request, { key: 'late' });
    while (world.card.payments.size === 0) await new Promise((resolve) => setImmediate(resolve));
    const { items } = (await world.call<{ items: { id: string }[] }>('GET', '/v1/orders')).body;
    const id = items[0]?.id ?? '';
    await world.call('POST', `/v1/orders/${id}/cancel`, {}, { key: world.newKey() });
    world.card.move(world.card.newest, 'succeeded');
    world.card.beforeAnswer = () => Promise.resolve();
    release();
    assert.equal((await opening).body.code, 'order_not_payable');
    await world.reference.runDue();
    await world.reference.runDue();
    const order = await world.getOrder(id);
    assert.deepEqual([order.status, order.payment, order.fulfilment], ['cancelled', 'refunded', 'notStarted']);
    assert.equal(world.card.kept, 0);
  });
});
