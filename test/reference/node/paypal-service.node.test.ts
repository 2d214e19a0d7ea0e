import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createPayPalService } from '../../../src/reference/node/paypal-service.js';
import { recordedService, type Answer } from './recorded-service.js';

const token: readonly Answer[] = [[200, { access_token: 'A21', expires_in: 32_400 }]];
const money = (value: string, currency = 'USD') => ({ currency_code: currency, value });
const order = (status: string, captures: readonly string[] = [], value = '125.46') => ({
  id: '5O1', status,
  purchase_units: [{
    custom_id: 'att_1/2', amount: money(value),
    ...(captures.length > 0 && { payments: { captures: captures.map((each, index) => ({ id: `CAP${index}`, status: each, amount: money(value) })) } }),
  }],
});
const path = '/v2/checkout/orders/5O1';
const service = (script: Record<string, readonly Answer[]> = {}, options: { webhookId?: string | null; now?: () => number } = {}) => {
  const paypal = recordedService({ 'POST /v1/oauth2/token': token, 'GET /v1/customer/disputes': [[200, { items: [] }]], ...script });
  return {
    ...paypal,
    paypal: createPayPalService({
      clientId: 'client', clientSecret: 'secret', environment: 'sandbox', webhookId: 'WH-1', clock: { now: () => 0 }, fetch: paypal.fetch,
      ...(options.now && { clock: { now: options.now } }), ...('webhookId' in options && { webhookId: options.webhookId ?? null }),
    }),
  };
};
const usd = (amount: number) => ({ amount, currency: 'USD', exponent: 2 });
const opening = { idempotencyId: 'open:att_1', orderId: 'ord_1', attemptId: 'att_1', amount: usd(12_546), reusable: false, returnUrl: 'https://x.example/r' };
const settling = { idempotencyId: 'settle:att_1', evidence: { orderId: '5O1' } };

describe('the PayPal service', () => {
  it('opens an order under the attempt\'s own key', async () => {
    const { paypal, seen } = service({ 'POST /v2/checkout/orders': [[201, order('PAYER_ACTION_REQUIRED')]] });
    assert.deepEqual(await paypal.open(opening), { reference: '5O1', client: { paypalOrderId: '5O1' } });
    assert.equal(seen[1]?.headers.get('paypal-request-id'), 'open:att_1');
    assert.equal(seen[1]?.headers.get('authorization'), 'Bearer A21');
    const body = JSON.parse(seen[1]?.body ?? '') as { intent: string; purchase_units: unknown; payment_source: { paypal: { attributes?: unknown } } };
    assert.equal(body.intent, 'CAPTURE');
    assert.deepEqual(body.purchase_units, [{ reference_id: 'ord_1', custom_id: 'att_1/2', amount: money('125.46') }]);
    assert.equal(body.payment_source.paypal.attributes, undefined);
  });

  it('asks to keep the account only where the renewal was agreed', async () => {
    const { paypal, seen } = service({ 'POST /v2/checkout/orders': [[201, order('CREATED')]] });
    await paypal.open({ ...opening, reusable: true });
    assert.match(seen[1]?.body ?? '', /"store_in_vault":"ON_SUCCESS"/);
  });

  it('writes amounts as decimals, without any for yen, forint and Taiwan dollar', async () => {
    const { paypal, seen } = service({ 'POST /v2/checkout/orders': [[201, order('CREATED')]] });
    const sent = async (amount: number, currency: string, exponent: number) => {
      await paypal.open({ ...opening, amount: { amount, currency, exponent } });
      return (JSON.parse(seen.at(-1)?.body ?? '') as { purchase_units: [{ amount: { value: string } }] }).purchase_units[0].amount.value;
    };
    assert.equal(await sent(5, 'EUR', 2), '0.05');
    assert.equal(await sent(1500, 'JPY', 0), '1500');
    assert.equal(await sent(150_000, 'HUF', 2), '1500');
    await assert.rejects(sent(150_050, 'HUF', 2), RangeError);
  });

  it('asks for a token once, and again when it is over', async () => {
    let now = 0;
    const { paypal, calls } = service({ [`GET ${path}`]: [[200, order('CREATED')]] }, { now: () => now });
    await paypal.retrieve('5O1');
    await paypal.retrieve('5O1');
    now = 32_400_000;
    await paypal.retrieve('5O1');
    assert.equal(calls().filter((call) => call.includes('token')).length, 2);
  });

  it('tells how a payment stands by its captures, not by its order', async () => {
    const cases: [ReturnType<typeof order>, string][] = [
      [order('CREATED'), 'open'], [order('PAYER_ACTION_REQUIRED'), 'open'], [order('APPROVED'), 'approved'], [order('VOIDED'), 'cancelled'],
      [order('COMPLETED'), 'processing'], [order('COMPLETED', ['PENDING']), 'processing'], [order('COMPLETED', ['DECLINED']), 'failed'],
      [order('COMPLETED', ['DECLINED', 'COMPLETED']), 'succeeded'], [order('COMPLETED', ['PARTIALLY_REFUNDED']), 'succeeded'],
    ];
    for (const [reply, status] of cases) {
      const { paypal } = service({ [`GET ${path}`]: [[200, reply]] });
      const payment = await paypal.retrieve('5O1');
      assert.equal(payment.status, status, JSON.stringify(reply));
      assert.deepEqual(payment.amount, usd(12_546));
    }
  });

  it('captures what the buyer approved, under a stable key', async () => {
    const { paypal, seen, calls } = service({
      [`GET ${path}`]: [[200, order('APPROVED')], [200, order('COMPLETED', ['COMPLETED'])]],
      [`POST ${path}/capture`]: [[201, order('COMPLETED', ['COMPLETED'])]],
    });
    assert.equal((await paypal.settle('5O1', settling)).status, 'succeeded');
    assert.equal(seen.find(({ path: at }) => at.endsWith('/capture'))?.headers.get('paypal-request-id'), 'settle:att_1');
    assert.equal(calls().at(-1), `GET ${path}`);
  });

  it('does not capture what was never approved, whatever the page claims', async () => {
    const { paypal, calls } = service({ [`GET ${path}`]: [[200, order('CREATED')]] });
    assert.equal((await paypal.settle('5O1', settling)).status, 'open');
    assert.equal(calls().some((call) => call.includes('capture')), false);
  });

  it('reads back what was captured already, and takes that for success', async () => {
    const { paypal } = service({
      [`GET ${path}`]: [[200, order('APPROVED')], [200, order('COMPLETED', ['COMPLETED'])]],
      [`POST ${path}/capture`]: [[422, { name: 'UNPROCESSABLE_ENTITY', details: [{ issue: 'ORDER_ALREADY_CAPTURED' }] }]],
    });
    assert.equal((await paypal.settle('5O1', settling)).status, 'succeeded');
  });

  it('tells a declined instrument from a failure of the service', async () => {
    const declined = service({
      [`GET ${path}`]: [[200, order('APPROVED')]],
      [`POST ${path}/capture`]: [[422, { details: [{ issue: 'INSTRUMENT_DECLINED' }] }]],
    });
    const { status, declineCategory } = await declined.paypal.settle('5O1', settling);
    assert.deepEqual([status, declineCategory], ['failed', 'declined']);
    const down = service({ [`GET ${path}`]: [[200, order('APPROVED')]], [`POST ${path}/capture`]: [[503, 'down']] });
    await assert.rejects(down.paypal.settle('5O1', settling), /503/);
  });

  it('asks again for a decline that it did not hear of, and tries anew what was approved since', async () => {
    const approvedAt = (time: string) => ({ ...order('APPROVED'), update_time: `2026-03-02T${time}` });
    const { paypal, seen } = service({
      [`GET ${path}`]: [
        [200, approvedAt('08:00:00Z')], [200, approvedAt('08:00:00Z')], [200, approvedAt('08:05:00Z')], [200, order('COMPLETED', ['COMPLETED'])],
      ],
      [`POST ${path}/capture`]: [[502, null], [422, { details: [{ issue: 'INSTRUMENT_DECLINED' }] }], [201, order('COMPLETED', ['COMPLETED'])]],
    });
    await assert.rejects(paypal.settle('5O1', settling), /502/);
    assert.equal((await paypal.settle('5O1', settling)).status, 'failed');
    assert.equal((await paypal.settle('5O1', settling)).status, 'succeeded');
    const [lost, again, anew] = seen.filter(({ path: at }) => at.endsWith('/capture')).map(({ headers }) => headers.get('paypal-request-id') ?? '');
    assert.ok(lost === again && anew !== again);
    assert.ok([lost, again, anew].every((id) => id !== undefined && id.startsWith(settling.idempotencyId) && id.length <= 108));
  });

  it('says that a payment succeeded when it was too late to cancel it', async () => {
    const cancelled = async (reply: unknown) => (await service({ [`GET ${path}`]: [[200, reply]] }).paypal.cancel('5O1', { idempotencyId: 'c' })).status;
    assert.equal(await cancelled(order('COMPLETED', ['COMPLETED'])), 'succeeded');
    assert.equal(await cancelled(order('COMPLETED', ['PENDING'])), 'processing');
    assert.equal(await cancelled(order('APPROVED')), 'cancelled');
  });

  it('tells under what an account was kept, where that is known already', async () => {
    const kept = (vault: object) => ({ ...order('COMPLETED', ['COMPLETED']), payment_source: { paypal: { email_address: 'a@x.example', attributes: { vault } } } });
    const savedMethod = async (vault: object) => (await service({ [`GET ${path}`]: [[200, kept(vault)]] }).paypal.retrieve('5O1')).savedMethod;
    assert.equal(await savedMethod({ id: 'nkq2y9g', status: 'VAULTED', customer: { id: 'c1' } }), 'nkq2y9g');
    assert.equal(await savedMethod({ status: 'APPROVED' }), null);
  });

  describe('charging a saved account', () => {
    const charge = { idempotencyId: 'att_2-charge', orderId: 'ord_2', attemptId: 'att_2', amount: usd(12_546), savedMethod: 'nkq2y9g' };
    const charging = (captured: Answer, ...standing: readonly object[]) => service({
      [`GET ${path}`]: (standing.length > 0 ? standing : [order('CREATED'), order('COMPLETED', ['COMPLETED'])]).map((each) => [200, each] as const),
      [`POST ${path}/capture`]: [captured],
    });

    it('is prepared by an order without the account, which takes nothing', async () => {
      const { paypal, seen, calls } = service({ 'POST /v2/checkout/orders': [[201, order('CREATED')]] });
      assert.equal(await paypal.openSaved({ ...charge, idempotencyId: 'att_2' }), '5O1');
      assert.deepEqual(calls().slice(1), ['POST /v2/checkout/orders']);
      assert.equal(seen[1]?.headers.get('paypal-request-id'), 'att_2');
      assert.deepEqual(JSON.parse(seen[1]?.body ?? ''), {
        intent: 'CAPTURE', purchase_units: [{ reference_id: 'ord_2', custom_id: 'att_2/2', amount: money('125.46') }],
      });
    });

    it('captures that order with the account, started by the merchant', async () => {
      const { paypal, seen, calls } = charging([201, order('COMPLETED', ['COMPLETED'])]);
      assert.deepEqual(await paypal.chargeSaved('5O1', charge), { reference: '5O1', status: 'succeeded', amount: usd(12_546), declineCategory: null, savedMethod: null });
      assert.deepEqual(calls().slice(1), [`GET ${path}`, `POST ${path}/capture`, `GET ${path}`]);
      assert.equal(seen[2]?.headers.get('paypal-request-id'), 'att_2-charge');
      assert.deepEqual(JSON.parse(seen[2]?.body ?? ''), {
        payment_source: { paypal: { vault_id: 'nkq2y9g', stored_credential: { payment_initiator: 'MERCHANT', usage: 'SUBSEQUENT', usage_pattern: 'SUBSCRIPTION_PREPAID' } } },
      });
    });

    it('does not capture again what was captured, however long ago that was', async () => {
      const cases: [object, string][] = [[order('COMPLETED', ['COMPLETED']), 'succeeded'], [order('COMPLETED', ['PENDING']), 'processing'], [order('COMPLETED', ['DECLINED']), 'failed']];
      for (const [standing, status] of cases) {
        const { paypal, calls } = charging([500, {}], standing);
        assert.equal((await paypal.chargeSaved('5O1', charge)).status, status);
        assert.deepEqual(calls().slice(1), [`GET ${path}`]);
      }
    });

    it('reads back what was captured in the meantime, and takes that for success', async () => {
      assert.equal((await charging([422, { details: [{ issue: 'ORDER_ALREADY_CAPTURED' }] }]).paypal.chargeSaved('5O1', charge)).status, 'succeeded');
    });

    it('knows that an order which PayPal has forgotten was never captured', async () => {
      const { paypal, calls } = service({ [`GET ${path}`]: [[404, { name: 'RESOURCE_NOT_FOUND' }]] });
      const { status, declineCategory } = await paypal.chargeSaved('5O1', charge);
      assert.deepEqual([status, declineCategory, calls().length], ['failed', 'tryLater', 2]);
    });

    it('tells a decline, and that PayPal wants the buyer', async () => {
      const categoryAfter = async (answer: Answer, ...standing: readonly object[]) => (await charging(answer, ...standing).paypal.chargeSaved('5O1', charge)).declineCategory;
      assert.equal(await categoryAfter([422, { details: [{ issue: 'INSTRUMENT_DECLINED' }] }]), 'declined');
      assert.equal(await categoryAfter([404, { name: 'RESOURCE_NOT_FOUND' }]), 'declined');
      assert.equal(await categoryAfter([422, { details: [{ issue: 'PAYER_ACTION_REQUIRED' }] }]), 'authenticationNeeded');
      assert.equal(await categoryAfter([200, {}], order('CREATED'), order('PAYER_ACTION_REQUIRED')), 'authenticationNeeded');
      assert.equal(await categoryAfter([201, {}], order('CREATED'), order('COMPLETED', ['DECLINED'])), 'declined');
    });

    it('does not know what came of it when PayPal is down', async () => {
      await assert.rejects(charging([503, 'down']).paypal.chargeSaved('5O1', charge), /503/);
    });
  });

  it('refunds the capture that took the money', async () => {
    const { paypal, seen } = service({
      [`GET ${path}`]: [[200, order('COMPLETED', ['DECLINED', 'COMPLETED'])]],
      'POST /v2/payments/captures/CAP1/refund': [[201, { id: 'R1' }], [422, { details: [{ issue: 'CAPTURE_FULLY_REFUNDED' }] }]],
    });
    await paypal.refund('5O1', { idempotencyId: 'r', amount: usd(500) });
    assert.deepEqual(JSON.parse(seen.at(-1)?.body ?? ''), { amount: money('5.00') });
    await paypal.refund('5O1', { idempotencyId: 'r', amount: usd(500) });
  });
});

describe('the PayPal service\'s webhooks', () => {
  const headers = {
    'paypal-auth-algo': 'SHA256withRSA', 'paypal-cert-url': 'https://api.paypal.com/cert', 'paypal-transmission-id': 'T1',
    'paypal-transmission-sig': 'S1', 'paypal-transmission-time': '2026-03-01T09:30:00Z',
  };
  const captured = '{"id":"WH-9", "event_type":"PAYMENT.CAPTURE.COMPLETED","resource":{"id":"CAP0","supplementary_data":{"related_ids":{"order_id":"5O1"}},"n":1.0}}';
  const verdict = (status: string) => ({ 'POST /v1/notifications/verify-webhook-signature': [[200, { verification_status: status }]] as readonly Answer[] });
  const webhook = (body: string, sent: Record<string, string> = headers) => new Request('https://x.example/webhooks/paypal', { method: 'POST', body, headers: sent });

  it('are believed when PayPal says that they are its own', async () => {
    const { paypal, seen } = service(verdict('SUCCESS'));
    assert.deepEqual(await paypal.verifyWebhook(webhook(captured)), { id: 'WH-9', reference: '5O1' });
    const asked = seen.at(-1)?.body ?? '';
    assert.equal((JSON.parse(asked) as { webhook_id: string }).webhook_id, 'WH-1');
    assert.ok(asked.includes(captured), 'the event goes back letter by letter');
  });

  it('name the order of an order\'s event', async () => {
    const { paypal } = service(verdict('SUCCESS'));
    const approved = '{"id":"WH-8","event_type":"CHECKOUT.ORDER.APPROVED","resource":{"id":"5O1"}}';
    assert.deepEqual(await paypal.verifyWebhook(webhook(approved)), { id: 'WH-8', reference: '5O1' });
  });

  it('bring what an account was kept under, with the order that it was kept with', async () => {
    const { paypal } = service(verdict('SUCCESS'));
    const saved = '{"id":"WH-7","event_type":"VAULT.PAYMENT-TOKEN.CREATED","resource":{"id":"nkq2y9g","customer":{"id":"c1"},"metadata":{"order_id":"5O1"}}}';
    assert.deepEqual(await paypal.verifyWebhook(webhook(saved)), { id: 'WH-7', reference: '5O1', savedMethod: 'nkq2y9g' });
  });

  it('are refused otherwise', async () => {
    assert.equal(await service(verdict('FAILURE')).paypal.verifyWebhook(webhook(captured)), null);
    assert.equal(await service(verdict('SUCCESS')).paypal.verifyWebhook(webhook(captured, {})), null);
    assert.equal(await service(verdict('SUCCESS')).paypal.verifyWebhook(webhook('<html>')), null);
    assert.equal(await service(verdict('SUCCESS'), { webhookId: null }).paypal.verifyWebhook(webhook(captured)), null);
  });
});

describe('the PayPal service\'s disputes', () => {
  const captured = { [`GET ${path}`]: [[200, order('COMPLETED', ['COMPLETED'])]] as readonly Answer[] };
  const listed = (...items: object[]): Record<string, readonly Answer[]> => ({ ...captured, 'GET /v1/customer/disputes': [[200, { items }]] });
  const dispute = (id: string, status: string, create_time = '2026-03-02T08:00:00.000Z') => ({ dispute_id: id, status, create_time, reason: 'MERCHANDISE_OR_SERVICE_NOT_RECEIVED' });
  const ended = (outcome: string) => service({
    ...listed(dispute('PP-D-1', 'RESOLVED')),
    'GET /v1/customer/disputes/PP-D-1': [[200, { ...dispute('PP-D-1', 'RESOLVED'), dispute_outcome: { outcome_code: outcome, amount_refunded: money('125.46') } }]],
  });

  it('are asked after by the capture, and are open until they are resolved', async () => {
    const { paypal, calls } = service(listed(dispute('PP-D-1', 'WAITING_FOR_SELLER_RESPONSE')));
    assert.deepEqual((await paypal.retrieve('5O1')).dispute, { id: 'PP-D-1', status: 'open' });
    assert.equal(calls().at(-1), 'GET /v1/customer/disputes');
  });

  it('are lost when the buyer was found to be right, and otherwise won', async () => {
    const cases = { RESOLVED_BUYER_FAVOUR: 'lost', ACCEPTED: 'lost', RESOLVED_SELLER_FAVOUR: 'won', CANCELED_BY_BUYER: 'won', RESOLVED_WITH_PAYOUT: 'won' };
    for (const [outcome, status] of Object.entries(cases)) assert.deepEqual((await ended(outcome).paypal.retrieve('5O1')).dispute, { id: 'PP-D-1', status });
  });

  it('count with the newest one', async () => {
    const { paypal } = service(listed(dispute('PP-D-1', 'RESOLVED', '2026-03-02T08:00:00.000Z'), dispute('PP-D-2', 'UNDER_REVIEW', '2026-04-02T08:00:00.000Z')));
    assert.deepEqual((await paypal.retrieve('5O1')).dispute, { id: 'PP-D-2', status: 'open' });
  });

  it('are not asked after before anything was taken, nor missed where the account may not read them', async () => {
    const open = service({ [`GET ${path}`]: [[200, order('APPROVED')]] });
    assert.equal((await open.paypal.retrieve('5O1')).dispute, null);
    assert.ok(!open.calls().includes('GET /v1/customer/disputes'));
    const forbidden = service({ ...captured, 'GET /v1/customer/disputes': [[403, { name: 'NOT_AUTHORIZED' }]] });
    const payment = await forbidden.paypal.retrieve('5O1');
    assert.deepEqual([payment.status, payment.dispute], ['succeeded', null]);
  });

  const eventAbout = (capture: Answer) => {
    const { paypal } = service({ 'POST /v1/notifications/verify-webhook-signature': [[200, { verification_status: 'SUCCESS' }]], 'GET /v2/payments/captures/CAP0': [capture] });
    const event = '{"id":"WH-D","event_type":"CUSTOMER.DISPUTE.CREATED","resource":{"dispute_id":"PP-D-1","status":"OPEN","disputed_transactions":[{"seller_transaction_id":"CAP0","buyer_transaction_id":"B1"}]}}';
    const headers = Object.fromEntries(['auth-algo', 'cert-url', 'transmission-id', 'transmission-sig', 'transmission-time'].map((name) => [`paypal-${name}`, 'x']));
    return paypal.verifyWebhook(new Request('https://x.example/webhooks/paypal', { method: 'POST', body: event, headers }));
  };

  it('name the capture in their webhooks, whose order is looked up', async () => {
    const capture: Answer = [200, { id: 'CAP0', status: 'COMPLETED', supplementary_data: { related_ids: { order_id: '5O1' } } }];
    assert.deepEqual(await eventAbout(capture), { id: 'WH-D', reference: '5O1', topic: 'dispute' });
  });

  it('are nobody’s where the capture is not of this account, and wait where it cannot be looked up', async () => {
    assert.deepEqual(await eventAbout([404, { name: 'RESOURCE_NOT_FOUND' }]), { id: 'WH-D', reference: '', topic: 'dispute' });
    await assert.rejects(eventAbout([503, { name: 'INTERNAL_SERVICE_ERROR' }]), { status: 503 });
  });
});
