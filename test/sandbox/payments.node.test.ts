import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createMemoryLedger } from '../../src/sandbox/ledger/memory-ledger.js';
import type { LedgerStore } from '../../src/sandbox/ports.js';
import { createTill } from './support/till.js';

const dollars = (amount: number) => ({ amount, currency: 'USD', exponent: 2 });

describe('A payment of the sandbox', () => {
  test('is opened once per idempotency id, however many ask at the same time', async () => {
    const till = createTill();
    const opened = await Promise.all(Array.from({ length: 8 }, () => till.open()));
    assert.equal(new Set(opened.map(({ reference }) => reference)).size, 1);
    assert.equal(new Set(opened.map(({ client }) => client['clientSecret'])).size, 1);
    assert.equal((await till.sandbox.ledger.payments()).length, 1);
  });

  test('can be paid with the secret that is told, though the process ended while it was put into the books', async () => {
    const store = createMemoryLedger();
    let ending = true;
    const ledger: LedgerStore = {
      ...store,
      put: (key, body, expect) => (ending && key.startsWith('payment/') ? Promise.reject(new Error('the process ended')) : store.put(key, body, expect)),
    };
    const till = createTill({ ledger });
    await assert.rejects(till.open(), /ended/);
    ending = false;
    const { reference, client } = await till.open();
    assert.equal((await till.confirm(client['clientSecret'], 'tok_success')).status, 200);
    assert.equal(await till.takenOf(reference), 1197);
  });

  test('is not opened under an idempotency id that belongs to another amount', async () => {
    const till = createTill();
    await till.open(1197);
    await assert.rejects(till.open(1198), /another payment/);
  });

  test('is not opened below the least amount, or in a currency that the service does not take', async () => {
    const { card, paypal, open } = createTill();
    await assert.rejects(open(49), RangeError);
    assert.equal(card.minimumAmount('GBP'), 30);
    const request = { idempotencyId: 'i', orderId: 'o', attemptId: 'a', reusable: false, returnUrl: 'https://shop.example/' };
    await assert.rejects(paypal.open({ ...request, amount: { amount: 5000, currency: 'KWD', exponent: 3 } }), RangeError);
  });

  test('is taken once by a good card, though it is presented many times at once', async () => {
    const till = createTill();
    const { reference, client } = await till.open();
    await Promise.all(Array.from({ length: 6 }, () => till.confirm(client['clientSecret'], 'tok_success')));
    assert.equal(await till.takenOf(reference), 1197);
    assert.equal((await till.card.retrieve(reference)).status, 'succeeded');
  });

  test('says why it was declined, and may be tried with another card', async () => {
    const till = createTill();
    const { reference, client } = await till.open();
    await till.confirm(client['clientSecret'], 'tok_funds');
    assert.deepEqual(await till.card.retrieve(reference), { reference, status: 'failed', amount: dollars(1197), declineCategory: 'insufficientFunds', savedMethod: null });
    await till.confirm(client['clientSecret'], 'tok_success');
    assert.deepEqual(await till.card.retrieve(reference), { reference, status: 'succeeded', amount: dollars(1197), declineCategory: null, savedMethod: null });
  });

  test('arrives ten seconds later with a card that takes its time', async () => {
    const till = createTill();
    const { reference, client } = await till.open();
    await till.confirm(client['clientSecret'], 'tok_processing');
    till.pass(9_999);
    await till.sandbox.runDue();
    assert.equal((await till.card.retrieve(reference)).status, 'processing');
    till.pass(1);
    await till.sandbox.runDue();
    assert.equal((await till.card.retrieve(reference)).status, 'succeeded');
  });

  test('can no longer be paid once it is cancelled', async () => {
    const till = createTill();
    const { reference, client } = await till.open();
    assert.equal((await till.card.cancel(reference, { idempotencyId: 'c' })).status, 'cancelled');
    const { reply } = await till.confirm(client['clientSecret'], 'tok_success');
    assert.deepEqual(reply, {
      error: { type: 'invalid_request_error', code: 'payment_intent_unexpected_state', payment_intent: { id: reference, status: 'canceled', last_payment_error: null } },
    });
    assert.equal(await till.takenOf(reference), 0);
  });

  test('is not cancelled any more once it was taken', async () => {
    const till = createTill();
    const { reference, client } = await till.open();
    await till.confirm(client['clientSecret'], 'tok_success');
    assert.equal((await till.card.cancel(reference, { idempotencyId: 'c' })).status, 'succeeded');
  });

  test('is given back once per idempotency id, and never beyond what was taken', async () => {
    const till = createTill();
    const { reference, client } = await till.open();
    await till.confirm(client['clientSecret'], 'tok_success');
    for (let time = 0; time < 3; time += 1) await till.card.refund(reference, { idempotencyId: 'r1', amount: dollars(1000) });
    assert.equal(await till.takenOf(reference), 197);
    await assert.rejects(till.card.refund(reference, { idempotencyId: 'r2', amount: dollars(198) }), RangeError);
    await assert.rejects(till.card.refund(reference, { idempotencyId: 'r3', amount: { amount: 100, currency: 'EUR', exponent: 2 } }), RangeError);
    await till.card.refund(reference, { idempotencyId: 'r4', amount: dollars(197) });
    assert.equal(await till.takenOf(reference), 0);
  });

  test('belongs to one service only', async () => {
    const till = createTill();
    const { reference } = await till.open();
    await assert.rejects(till.paypal.retrieve(reference), /no such payment/);
  });
});

describe('An order of the sandbox’s PayPal', () => {
  const approve = (till: ReturnType<typeof createTill>, id: string, instrument = 'balance') => till.ask(`orders/${id}/approve`, { body: { instrument } });

  test('is taken only after it was approved, and once', async () => {
    const till = createTill();
    const { reference } = await till.openOrder();
    const settle = () => till.paypal.settle(reference, { idempotencyId: 's', evidence: {} });
    assert.equal((await settle()).status, 'open');
    await approve(till, reference);
    const settled = await Promise.all([settle(), settle(), settle()]);
    assert.deepEqual(settled.map(({ status }) => status), ['succeeded', 'succeeded', 'succeeded']);
    assert.equal(await till.takenOf(reference), 1197);
  });

  test('is approved again after its instrument was declined', async () => {
    const till = createTill();
    const { reference } = await till.openOrder();
    await approve(till, reference, 'declined');
    const { status, declineCategory } = await till.paypal.settle(reference, { idempotencyId: 's', evidence: {} });
    assert.deepEqual([status, declineCategory], ['failed', 'declined']);
    await approve(till, reference);
    assert.equal((await till.paypal.settle(reference, { idempotencyId: 's', evidence: {} })).status, 'succeeded');
  });

  test('arrives later from a slow instrument', async () => {
    const till = createTill();
    const { reference } = await till.openOrder();
    await approve(till, reference, 'slow');
    assert.equal((await till.paypal.settle(reference, { idempotencyId: 's', evidence: {} })).status, 'processing');
    assert.equal(await till.takenOf(reference), 0);
    till.pass(10_000);
    await till.sandbox.runDue();
    assert.equal((await till.paypal.retrieve(reference)).status, 'succeeded');
    assert.equal(await till.takenOf(reference), 1197);
  });

  test('cannot be approved after it was cancelled', async () => {
    const till = createTill();
    const { reference } = await till.openOrder();
    await till.paypal.cancel(reference, { idempotencyId: 'c' });
    assert.equal((await approve(till, reference)).status, 409);
  });
});
