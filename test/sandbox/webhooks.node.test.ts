import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createTill } from './support/till.js';

async function paid() {
  const till = createTill();
  const { reference, client } = await till.open();
  await till.confirm(client['clientSecret'], 'tok_success');
  return { till, reference };
}

describe('A webhook of the sandbox', () => {
  test('tells once that a payment was taken, and nothing is due afterwards', async () => {
    const { till, reference } = await paid();
    assert.equal(await till.sandbox.runDue(), 1);
    assert.equal(await till.sandbox.runDue(), 0);
    assert.equal(till.letters.length, 1);
    const [letter] = till.letters as [Request];
    assert.equal(letter.url, 'https://pay.example/webhooks/stripe');
    assert.equal((await till.card.verifyWebhook(letter))?.reference, reference);
  });

  test('is sent again, later and later, until it is taken', async () => {
    const { till } = await paid();
    till.box.broken = true;
    await till.sandbox.runDue();
    till.pass(999);
    assert.equal(await till.sandbox.runDue(), 0);
    till.pass(1);
    assert.equal(await till.sandbox.runDue(), 1);
    till.box.broken = false;
    till.pass(2_000);
    await till.sandbox.runDue();
    assert.equal(till.letters.length, 1);
  });

  test('is given up in the end', async () => {
    const { till } = await paid();
    till.box.broken = true;
    let tries = 0;
    for (let hour = 0; hour < 30; hour += 1) {
      tries += await till.sandbox.runDue();
      till.pass(3_600_000);
    }
    assert.equal(tries, 11);
  });

  test('keeps its id when it is sent twice, so that the second is known', async () => {
    const { till } = await paid();
    await till.sandbox.runDue();
    const [letter] = till.letters as [Request];
    const first = await till.card.verifyWebhook(letter.clone());
    assert.deepEqual(await till.card.verifyWebhook(letter), first);
  });

  test('is refused with another body, another key or after five minutes', async () => {
    const { till } = await paid();
    await till.sandbox.runDue();
    const [letter] = till.letters as [Request];
    const body = await letter.clone().text();
    const forged = new Request(letter.url, { method: 'POST', headers: letter.headers, body: body.replace('1197', '1') });
    assert.equal(await till.card.verifyWebhook(forged), null);
    assert.equal(await till.paypal.verifyWebhook(letter.clone()), null);
    assert.equal(await createTill({ secrets: { stripe: 'other', paypal: 'other' } }).card.verifyWebhook(letter.clone()), null);
    assert.equal(await till.card.verifyWebhook(new Request(letter.url, { method: 'POST', body })), null);
    till.pass(301_000);
    assert.equal(await till.card.verifyWebhook(letter), null);
  });

  test('of PayPal bears PayPal’s own signature', async () => {
    const till = createTill();
    const { reference } = await till.openOrder();
    await till.ask(`orders/${reference}/approve`, { body: { instrument: 'balance' } });
    await till.sandbox.runDue();
    const [letter] = till.letters as [Request];
    assert.equal(letter.url, 'https://pay.example/webhooks/paypal');
    assert.equal(letter.headers.has('stripe-signature'), false);
    assert.equal((await till.paypal.verifyWebhook(letter))?.reference, reference);
  });
});
