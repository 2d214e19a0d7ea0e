import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { describe, it } from 'node:test';
import { createStripeService } from '../../../src/reference/node/stripe-service.js';
import { recordedService, type Answer } from './recorded-service.js';

const now = Date.UTC(2026, 2, 1, 9, 30);
const intent = (fields: Record<string, unknown> = {}) => ({
  id: 'pi_1', object: 'payment_intent', status: 'requires_payment_method', amount: 12_546, amount_received: 0, currency: 'usd',
  client_secret: 'pi_1_secret_x', last_payment_error: null, metadata: { orderId: 'ord_1', attemptId: 'att_1', exponent: '2' }, ...fields,
});
const service = (script: Record<string, readonly Answer[]> = {}) => {
  const stripe = recordedService(script);
  return {
    ...stripe,
    service: createStripeService({ publishableKey: 'pk_test_1', secretKey: 'sk_test_1', webhookSecret: 'whsec_1', clock: { now: () => now }, fetch: stripe.fetch }),
  };
};
const usd = (amount: number) => ({ amount, currency: 'USD', exponent: 2 });
const opening = { idempotencyId: 'open:att_1', orderId: 'ord_1', attemptId: 'att_1', amount: usd(12_546), reusable: false, returnUrl: 'https://x.example/' };

describe('the card service', () => {
  it('opens a payment by card, under the attempt\'s own key', async () => {
    const { service: stripe, seen } = service({ 'POST /v1/payment_intents': [[200, intent()]] });
    assert.deepEqual(await stripe.open(opening), { reference: 'pi_1', client: { clientSecret: 'pi_1_secret_x' } });
    const body = new URLSearchParams(seen[0]?.body);
    assert.equal(seen[0]?.headers.get('idempotency-key'), 'open:att_1');
    assert.equal(body.get('amount'), '12546');
    assert.equal(body.get('currency'), 'usd');
    assert.equal(body.get('allowed_payment_method_types[0]'), 'card');
    assert.equal(body.get('metadata[attemptId]'), 'att_1');
    assert.equal(body.has('setup_future_usage'), false);
  });

  it('keeps the card for renewals only where that was agreed', async () => {
    const { service: stripe, seen } = service({ 'POST /v1/customers': [[200, { id: 'cus_1', object: 'customer' }]], 'POST /v1/payment_intents': [[200, intent()]] });
    await stripe.open({ ...opening, reusable: true });
    const [customer, opened] = seen.map(({ headers, body }) => ({ key: headers.get('idempotency-key'), body: new URLSearchParams(body) }));
    assert.deepEqual([customer?.key, customer?.body.get('metadata[attemptId]')], ['open:att_1-customer', 'att_1']);
    assert.deepEqual([opened?.key, opened?.body.get('customer'), opened?.body.get('setup_future_usage')], ['open:att_1', 'cus_1', 'off_session']);
  });

  it('tells under what a card was kept, once it has been charged', async () => {
    const kept = { setup_future_usage: 'off_session', customer: 'cus_1', payment_method: 'pm_1' };
    const savedMethod = async (fields: Record<string, unknown>) =>
      (await service({ 'GET /v1/payment_intents/pi_1': [[200, intent(fields)]] }).service.retrieve('pi_1')).savedMethod;
    assert.equal(await savedMethod({ ...kept, status: 'succeeded', amount_received: 12_546 }), 'cus_1/pm_1');
    assert.equal(await savedMethod({ ...kept, status: 'requires_action' }), null);
    assert.equal(await savedMethod({ status: 'succeeded', amount_received: 12_546, payment_method: 'pm_1' }), null);
  });

  it('counts currencies as the service does, and refuses what it cannot take exactly', async () => {
    const { service: stripe, seen } = service({ 'POST /v1/payment_intents': [[200, intent()]] });
    const sent = async (amount: number, currency: string, exponent: number) => {
      await stripe.open({ ...opening, amount: { amount, currency, exponent } });
      return new URLSearchParams(seen.at(-1)?.body).get('amount');
    };
    assert.equal(await sent(1500, 'JPY', 0), '1500');
    assert.equal(await sent(1500, 'ISK', 0), '150000');
    assert.equal(await sent(1230, 'KWD', 3), '1230');
    await assert.rejects(sent(1234, 'KWD', 3), RangeError);
    await assert.rejects(sent(1250, 'JPY', 2), RangeError);
  });

  it('tells how a payment stands, and what was really taken', async () => {
    const cases: [Record<string, unknown>, Record<string, unknown>][] = [
      [{}, { status: 'open', declineCategory: null }],
      [{ status: 'requires_action' }, { status: 'requiresAction' }],
      [{ status: 'processing' }, { status: 'processing' }],
      [{ status: 'canceled' }, { status: 'cancelled' }],
      [{ status: 'succeeded', amount_received: 10_000 }, { status: 'succeeded', amount: usd(10_000) }],
      [{ last_payment_error: { code: 'card_declined', decline_code: 'insufficient_funds' } }, { status: 'failed', declineCategory: 'insufficientFunds' }],
      [{ last_payment_error: { code: 'card_declined', decline_code: 'stolen_card' } }, { status: 'failed', declineCategory: 'declined' }],
      [{ last_payment_error: { code: 'expired_card' } }, { status: 'failed', declineCategory: 'expiredCard' }],
    ];
    for (const [fields, expected] of cases) {
      const { service: stripe } = service({ 'GET /v1/payment_intents/pi_1': [[200, intent(fields)]] });
      assert.deepEqual({ ...(await stripe.retrieve('pi_1')), ...expected }, await stripe.retrieve('pi_1'));
    }
  });

  it('captures only what waits for it', async () => {
    const waiting = service({
      'GET /v1/payment_intents/pi_1': [[200, intent({ status: 'requires_capture' })]],
      'POST /v1/payment_intents/pi_1/capture': [[200, intent({ status: 'succeeded', amount_received: 12_546 })]],
    });
    assert.equal((await waiting.service.settle('pi_1', { idempotencyId: 'settle:att_1', evidence: {} })).status, 'succeeded');
    assert.equal(waiting.seen[1]?.headers.get('idempotency-key'), 'settle:att_1');

    const open = service({ 'GET /v1/payment_intents/pi_1': [[200, intent()]] });
    assert.equal((await open.service.settle('pi_1', { idempotencyId: 'settle:att_1', evidence: { paymentIntentId: 'pi_other' } })).status, 'open');
    assert.deepEqual(open.calls(), ['GET /v1/payment_intents/pi_1']);
  });

  describe('charging a saved card', () => {
    const charge = { idempotencyId: 'att_2-charge', orderId: 'ord_2', attemptId: 'att_2', amount: usd(12_546), savedMethod: 'cus_1/pm_1' };
    const ready = (fields: Record<string, unknown> = {}) => intent({ id: 'pi_2', status: 'requires_confirmation', ...fields });
    const charging = (confirmed: Answer, ...standing: readonly object[]) =>
      service({ 'GET /v1/payment_intents/pi_2': [...(standing.length > 0 ? standing : [ready()])].map((each) => [200, each] as const), 'POST /v1/payment_intents/pi_2/confirm': [confirmed] });
    const refused = (error: Record<string, unknown>) => charging([402, { error: { type: 'card_error', message: 'x', ...error } }]).service.chargeSaved('pi_2', charge);
    const refusedIntent = (code: string, declineCode: string) =>
      intent({ id: 'pi_2', last_payment_error: { code, decline_code: declineCode }, metadata: { orderId: 'ord_2', attemptId: 'att_2', exponent: '2' } });
    const taken = ready({ status: 'succeeded', amount_received: 12_546 });

    it('is prepared without being confirmed', async () => {
      const { service: stripe, seen, calls } = service({ 'POST /v1/payment_intents': [[200, ready()]] });
      assert.equal(await stripe.openSaved({ ...charge, idempotencyId: 'att_2' }), 'pi_2');
      assert.deepEqual(calls(), ['POST /v1/payment_intents']);
      assert.equal(seen[0]?.headers.get('idempotency-key'), 'att_2');
      assert.deepEqual(Object.fromEntries(new URLSearchParams(seen[0]?.body)), {
        amount: '12546', currency: 'usd', customer: 'cus_1', payment_method: 'pm_1',
        'allowed_payment_method_types[0]': 'card', 'metadata[orderId]': 'ord_2', 'metadata[attemptId]': 'att_2', 'metadata[exponent]': '2',
      });
    });

    it('is not prepared with a card that is not there any more', async () => {
      const { service: stripe } = service({ 'POST /v1/payment_intents': [[400, { error: { type: 'invalid_request_error', code: 'resource_missing', message: 'x' } }]] });
      assert.equal(await stripe.openSaved(charge), null);
    });

    it('confirms what was prepared, off-session', async () => {
      const { service: stripe, seen, calls } = charging([200, taken]);
      assert.deepEqual(await stripe.chargeSaved('pi_2', charge), { reference: 'pi_2', status: 'succeeded', amount: usd(12_546), declineCategory: null, savedMethod: null });
      assert.deepEqual(calls(), ['GET /v1/payment_intents/pi_2', 'POST /v1/payment_intents/pi_2/confirm']);
      assert.equal(seen[1]?.headers.get('idempotency-key'), 'att_2-charge');
      assert.deepEqual(Object.fromEntries(new URLSearchParams(seen[1]?.body)), { payment_method: 'pm_1', off_session: 'true' });
    });

    it('does not confirm again what was taken, is being taken or was declined, however long ago that was', async () => {
      const cases: [object, string][] = [[taken, 'succeeded'], [ready({ status: 'processing' }), 'processing'], [refusedIntent('card_declined', 'insufficient_funds'), 'failed'], [ready({ status: 'canceled' }), 'failed']];
      for (const [standing, status] of cases) {
        const { service: stripe, calls } = charging([500, {}], standing);
        assert.equal((await stripe.chargeSaved('pi_2', charge)).status, status);
        assert.deepEqual(calls(), ['GET /v1/payment_intents/pi_2']);
      }
    });

    it('reads back what somebody else has confirmed in the meantime', async () => {
      const { service: stripe } = charging([400, { error: { type: 'invalid_request_error', code: 'payment_intent_unexpected_state', message: 'x' } }], ready(), taken);
      assert.equal((await stripe.chargeSaved('pi_2', charge)).status, 'succeeded');
    });

    it('tells that the bank wants the buyer', async () => {
      const answer = await refused({ code: 'authentication_required', payment_intent: refusedIntent('authentication_required', 'authentication_required') });
      assert.deepEqual([answer.reference, answer.status, answer.declineCategory], ['pi_2', 'failed', 'authenticationNeeded']);
    });

    it('tells a decline with its reason', async () => {
      const answer = await refused({ code: 'card_declined', decline_code: 'insufficient_funds', payment_intent: refusedIntent('card_declined', 'insufficient_funds') });
      assert.deepEqual([answer.reference, answer.status, answer.declineCategory], ['pi_2', 'failed', 'insufficientFunds']);
    });

    it('takes a card that was removed since for a decline', async () => {
      const { status, declineCategory } = await charging([400, { error: { type: 'invalid_request_error', code: 'resource_missing', message: 'x' } }]).service.chargeSaved('pi_2', charge);
      assert.deepEqual([status, declineCategory], ['failed', 'declined']);
    });

    it('does not know what came of it when the service is down', async () => {
      await assert.rejects(charging([400, { error: { type: 'api_error', message: 'down' } }]).service.chargeSaved('pi_2', charge));
    });
  });

  it('says that a payment succeeded when it was too late to cancel it', async () => {
    const { service: stripe } = service({
      'POST /v1/payment_intents/pi_1/cancel': [[400, { error: { type: 'invalid_request_error', code: 'payment_intent_unexpected_state', message: 'x' } }]],
      'GET /v1/payment_intents/pi_1': [[200, intent({ status: 'succeeded', amount_received: 12_546 })]],
    });
    assert.equal((await stripe.cancel('pi_1', { idempotencyId: 'c' })).status, 'succeeded');
  });

  it('refunds, and is content when that was done already', async () => {
    const made = (...data: object[]): readonly [number, unknown] => [200, { object: 'list', data, has_more: false, url: '/v1/refunds' }];
    const other = { id: 're_0', object: 'refund', metadata: { refundId: 'q' } };
    const first = service({ 'GET /v1/refunds': [made(other)], 'POST /v1/refunds': [[200, { id: 're_1', object: 'refund' }]] });
    await first.service.refund('pi_1', { idempotencyId: 'r', amount: usd(500) });
    const asked = new URLSearchParams(first.seen[1]?.body);
    assert.deepEqual([asked.get('amount'), asked.get('metadata[refundId]')], ['500', 'r']);
    const again = service({ 'GET /v1/refunds': [made()], 'POST /v1/refunds': [[400, { error: { type: 'invalid_request_error', code: 'charge_already_refunded', message: 'x' } }]] });
    await again.service.refund('pi_1', { idempotencyId: 'r', amount: usd(500) });
    const forgotten = service({ 'GET /v1/refunds': [made(other, { id: 're_1', object: 'refund', metadata: { refundId: 'r' } })] });
    await forgotten.service.refund('pi_1', { idempotencyId: 'r', amount: usd(500) });
    assert.deepEqual(forgotten.calls(), ['GET /v1/refunds']);
  });

  it('passes on that nobody knows when the service is down', async () => {
    const { service: stripe } = service({ 'GET /v1/payment_intents/pi_1': [[400, { error: { type: 'api_error', message: 'down' } }]] });
    await assert.rejects(stripe.retrieve('pi_1'));
  });
});

describe('the card service\'s webhooks', () => {
  const event = (fields: Record<string, unknown> = {}) => JSON.stringify({
    id: 'evt_1', object: 'event', type: 'payment_intent.succeeded', livemode: false, data: { object: { id: 'pi_1', object: 'payment_intent' } }, ...fields,
  });
  const webhook = (body: string, { secret = 'whsec_1', at = now, signed = body } = {}) => {
    const time = Math.floor(at / 1000);
    const signature = createHmac('sha256', secret).update(`${time}.${signed}`).digest('hex');
    return new Request('https://x.example/webhooks/stripe', { method: 'POST', body, headers: { 'stripe-signature': `t=${time},v1=${signature}` } });
  };
  const verify = (request: Request) => service().service.verifyWebhook(request);

  it('are believed when they are signed', async () => {
    assert.deepEqual(await verify(webhook(event())), { id: 'evt_1', reference: 'pi_1' });
  });

  it('name the payment that a charge, refund or dispute belongs to', async () => {
    const body = event({ type: 'charge.refunded', data: { object: { id: 'ch_1', object: 'charge', payment_intent: 'pi_7' } } });
    assert.deepEqual(await verify(webhook(body)), { id: 'evt_1', reference: 'pi_7' });
  });

  it('are refused when unsigned, signed with another secret, changed, too old, or of the other mode', async () => {
    assert.equal(await verify(new Request('https://x.example/', { method: 'POST', body: event() })), null);
    assert.equal(await verify(webhook(event(), { secret: 'whsec_2' })), null);
    assert.equal(await verify(webhook(event(), { signed: 'other' })), null);
    assert.equal(await verify(webhook(event(), { at: now - 301_000 })), null);
    assert.equal(await verify(webhook(event({ livemode: true }))), null);
  });
});

describe('the card service\'s disputes', () => {
  const charged = (disputed: boolean) => intent({ status: 'succeeded', amount_received: 12_546, latest_charge: { id: 'ch_1', object: 'charge', disputed, payment_intent: 'pi_1' } });
  const disputed = (status: string) => service({
    'GET /v1/payment_intents/pi_1': [[200, charged(true)]],
    'GET /v1/disputes': [[200, { object: 'list', has_more: false, data: [{ id: 'dp_1', object: 'dispute', status, amount: 12_546, charge: 'ch_1', payment_intent: 'pi_1', reason: 'fraudulent' }] }]],
  });

  it('are read where the charge says that there is one', async () => {
    const cases = { needs_response: 'open', under_review: 'open', won: 'won', lost: 'lost' };
    for (const [status, known] of Object.entries(cases)) assert.deepEqual((await disputed(status).service.retrieve('pi_1')).dispute, { id: 'dp_1', status: known });
    const none = service({ 'GET /v1/payment_intents/pi_1': [[200, charged(false)]] });
    assert.equal((await none.service.retrieve('pi_1')).dispute, null);
    assert.deepEqual(none.calls(), ['GET /v1/payment_intents/pi_1']);
  });

  it('are none while the bank only inquires, for no money has left', async () => {
    for (const status of ['warning_needs_response', 'warning_under_review', 'warning_closed']) assert.equal((await disputed(status).service.retrieve('pi_1')).dispute, null);
  });

  it('name their payment in their webhooks', async () => {
    const body = JSON.stringify({ id: 'evt_9', object: 'event', type: 'charge.dispute.closed', livemode: false, data: { object: { id: 'dp_1', object: 'dispute', status: 'lost', charge: 'ch_1', payment_intent: 'pi_1' } } });
    const time = Math.floor(now / 1000);
    const signature = `t=${time},v1=${createHmac('sha256', 'whsec_1').update(`${time}.${body}`).digest('hex')}`;
    const request = new Request('https://x.example/webhooks/stripe', { method: 'POST', body, headers: { 'stripe-signature': signature } });
    assert.deepEqual(await service().service.verifyWebhook(request), { id: 'evt_9', reference: 'pi_1', topic: 'dispute' });
  });
});
