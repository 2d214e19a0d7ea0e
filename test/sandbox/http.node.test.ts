import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { OrderReply } from '../../src/sandbox/http/orders.js';
import { baseUrl, createTill, returnUrl } from './support/till.js';

describe('The sandbox over HTTP', () => {
  test('may be asked by pages of every origin', async () => {
    const { sandbox } = createTill();
    const response = await sandbox.fetch(new Request(`${baseUrl}/sandbox/intents/x/confirm`, { method: 'OPTIONS' }));
    assert.equal(response.status, 204);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.match(response.headers.get('access-control-allow-headers') ?? '', /authorization/);
  });

  test('tells nothing of an intent without its client secret', async () => {
    const till = createTill();
    const { reference, client } = await till.open();
    for (const secret of [undefined, 'wrong', `${client['clientSecret']}x`, client['clientSecret']?.slice(0, -1)]) {
      assert.equal((await till.ask(`intents/${reference}`, { secret })).status, 401);
    }
    assert.equal((await till.ask('intents/unknown', { secret: client['clientSecret'] })).status, 401);
    assert.equal((await till.ask(`intents/${reference}`, { secret: client['clientSecret'] })).status, 200);
  });

  const mismatches: Record<string, [changes: Record<string, unknown>, code: string]> = {
    'another amount': [{ amount: 1 }, 'payment_intent_amount_mismatch'],
    'another currency': [{ currency: 'eur' }, 'payment_intent_amount_mismatch'],
    'another future usage': [{ setupFutureUsage: 'off_session' }, 'payment_intent_future_usage_mismatch'],
    'a return to another origin': [{ returnUrl: 'https://evil.example/' }, 'return_url_origin_mismatch'],
  };
  for (const [name, [changes, code]] of Object.entries(mismatches)) {
    test(`confirms nothing with ${name}`, async () => {
      const till = createTill();
      const { reference, client } = await till.open();
      const { reply } = await till.confirm(client['clientSecret'], 'tok_success', changes);
      assert.deepEqual(reply, { error: { type: 'invalid_request_error', code } });
      assert.equal((await till.card.retrieve(reference)).status, 'open');
    });
  }

  test('knows no card but the test cards', async () => {
    const till = createTill();
    const { client } = await till.open();
    const { reply } = await till.confirm(client['clientSecret'], '4242424242424242');
    assert.deepEqual(reply, { error: { type: 'card_error', code: 'incorrect_number' } });
  });

  test('refuses what it does not understand, and says where', async () => {
    const till = createTill();
    const { client } = await till.open();
    const path = `intents/${client['clientSecret']?.split('_secret_')[0]}/confirm`;
    const secret = client['clientSecret'];
    assert.equal((await till.ask(path, { secret, body: { card: 'tok_success' } })).status, 422);
    assert.equal((await till.ask(path, { secret, body: 'x'.repeat(20_000) })).status, 413);
    assert.equal((await till.ask('orders/none')).status, 404);
    assert.equal((await till.ask('nothing')).status, 404);
    assert.equal((await till.ask('orders/%')).status, 404);
  });

  test('shows an order to the window that knows its id', async () => {
    const till = createTill({ merchant: 'Northwind Telecom' });
    const { reference } = await till.openOrder();
    const { page, ...reply } = await shown(till, reference);
    assert.deepEqual(reply, {
      id: reference, amount: { amount: 1197, currency: 'USD', exponent: 2 }, merchant: 'Northwind Telecom', savesPayment: false, status: 'open',
    });
    assert.match(page ?? '', new RegExp(`^${baseUrl}/sandbox/paypal/${reference}/`));
  });
});

const shown = async (till: ReturnType<typeof createTill>, id: string) => (await till.ask(`orders/${id}`)).reply as OrderReply;

describe('PayPal’s page', () => {
  async function visit(change: Parameters<typeof createTill>[0] = {}) {
    const till = createTill(change);
    const { reference } = await till.openOrder();
    const page = (await shown(till, reference)).page ?? '';
    const answer = async (instrument: string) => {
      const response = await till.sandbox.fetch(new Request(page, { method: 'POST', body: new URLSearchParams({ instrument }) }));
      return new URL(response.headers.get('location') ?? '');
    };
    return { till, reference, page, answer, status: async () => (await till.paypal.retrieve(reference)).status };
  }

  test('asks whoever was sent there, without a script', async () => {
    const { till, page } = await visit({ merchant: 'Ben & <b>Co</b>' });
    const response = await till.sandbox.fetch(new Request(page));
    const text = await response.text();
    assert.match(text, /Ben &#38; &#60;b&#62;Co&#60;\/b&#62;/);
    assert.match(text, /USD 11\.97/);
    assert.match(response.headers.get('content-security-policy') ?? '', /default-src 'none'.*form-action 'self' https:\/\/shop\.example/);
  });

  test('leads back with the approval', async () => {
    const { reference, answer, status } = await visit();
    const back = await answer('balance');
    assert.equal(back.origin + back.pathname, returnUrl);
    assert.deepEqual([back.searchParams.get('token'), back.searchParams.has('PayerID')], [reference, true]);
    assert.equal(await status(), 'approved');
  });

  test('leads back without one when the buyer steps back', async () => {
    const { reference, answer, status } = await visit();
    const back = await answer('');
    assert.deepEqual([back.searchParams.get('token'), back.searchParams.has('PayerID')], [reference, false]);
    assert.equal(await status(), 'open');
  });

  test('is not found by who only knows the order', async () => {
    const { till, reference } = await visit();
    assert.equal((await till.sandbox.fetch(new Request(`${baseUrl}/sandbox/paypal/${reference}/guessed`))).status, 404);
  });

  test('is not offered where no page can be gone to', async () => {
    const till = createTill({ navigable: false });
    const { reference } = await till.openOrder();
    assert.equal((await shown(till, reference)).page, null);
  });
});

describe('The bank’s page', () => {
  async function visit(change: Parameters<typeof createTill>[0] = {}) {
    const till = createTill(change);
    const { reference, client } = await till.open();
    const { reply } = await till.confirm(client['clientSecret'], 'tok_3ds_redirect', { returnUrl: `${returnUrl}?annex_attempt=attempt_1` });
    const { url } = (reply as { authentication: { url: string } }).authentication;
    return { till, reference, url };
  }

  test('asks, takes the answer, and leads back to where the payment was begun', async () => {
    const { till, reference, url } = await visit();
    const page = await till.sandbox.fetch(new Request(url));
    assert.match(page.headers.get('content-security-policy') ?? '', /form-action 'self' https:\/\/shop\.example/);
    assert.match(await page.text(), /Complete authentication/);
    const answer = await till.sandbox.fetch(new Request(url, { method: 'POST', body: 'answer=complete' }));
    const back = new URL(answer.headers.get('location') ?? '');
    assert.equal(answer.status, 303);
    assert.equal(back.origin + back.pathname, returnUrl);
    assert.equal(back.searchParams.get('annex_attempt'), 'attempt_1');
    assert.equal(back.searchParams.get('redirect_status'), 'succeeded');
    assert.equal(await till.takenOf(reference), 1197);
  });

  test('leads back as it is when it was answered already', async () => {
    const { till, reference, url } = await visit();
    await till.sandbox.fetch(new Request(url, { method: 'POST', body: 'answer=fail' }));
    const again = await till.sandbox.fetch(new Request(url, { method: 'POST', body: 'answer=complete' }));
    assert.match(again.headers.get('location') ?? '', /redirect_status=failed/);
    assert.equal((await till.sandbox.fetch(new Request(url))).status, 303);
    assert.equal(await till.takenOf(reference), 0);
  });

  test('is found by its challenge only', async () => {
    const { till, url } = await visit();
    assert.equal((await till.sandbox.fetch(new Request(`${url}0`))).status, 404);
  });

  test('shows a seller’s name as text', async () => {
    const { till, url } = await visit({ merchant: '<img src=x onerror=alert(1)>' });
    assert.doesNotMatch(await (await till.sandbox.fetch(new Request(url))).text(), /<img/);
  });

  test('gives way to the modal where pages cannot be reached', async () => {
    const till = createTill({ navigable: false });
    const { client } = await till.open();
    const { reply } = await till.confirm(client['clientSecret'], 'tok_3ds_redirect');
    assert.deepEqual((reply as { authentication: unknown }).authentication, { url: null });
  });
});
