import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { PaymentService } from '../../src/reference/ports.js';
import { createTill } from './support/till.js';

type Till = ReturnType<typeof createTill>;

/** The handle of a card that was kept when it paid. */
async function savedCard(till: Till, token: string): Promise<string> {
  const { reference, client } = await till.open(1197, { reusable: true });
  await till.confirm(client['clientSecret'], token, { setupFutureUsage: 'off_session' });
  const { savedMethod } = await till.card.retrieve(reference);
  assert.ok(savedMethod);
  return savedMethod;
}

const requestFor = (savedMethod: string) => ({ idempotencyId: 'attempt_2', orderId: 'order_2', attemptId: 'attempt_2', savedMethod, amount: { amount: 2500, currency: 'USD', exponent: 2 } });

async function charge(service: PaymentService, savedMethod: string) {
  const request = requestFor(savedMethod);
  return service.chargeSaved((await service.openSaved(request)) ?? '', request);
}

describe('A card of the sandbox', () => {
  test('is kept only where that was asked for, and only once it has paid', async () => {
    const till = createTill();
    const { reference, client } = await till.open();
    await till.confirm(client['clientSecret'], 'tok_success');
    assert.equal((await till.card.retrieve(reference)).savedMethod, null);
    const other = await till.open(1197, { attemptId: 'attempt_9', reusable: true });
    assert.equal((await till.card.retrieve(other.reference)).savedMethod, null);
  });

  test('is charged without the buyer, once per idempotency id, and the books show it', async () => {
    const till = createTill();
    const saved = await savedCard(till, 'tok_success');
    const charges = await Promise.all([charge(till.card, saved), charge(till.card, saved), charge(till.card, saved)]);
    assert.deepEqual(charges.map(({ status }) => status), ['succeeded', 'succeeded', 'succeeded']);
    const books = await till.sandbox.ledger.payments();
    assert.deepEqual(books.map(({ offSession, captures }) => [offSession, captures.length]).sort(), [[false, 1], [true, 1]]);
    assert.equal(await till.takenOf(charges[0]?.reference ?? ''), 2500);
  });

  test('is not charged by preparing that, and no webhook tells of it', async () => {
    const till = createTill();
    const request = requestFor(await savedCard(till, 'tok_success'));
    await till.sandbox.runDue();
    till.letters.length = 0;
    const reference = (await till.card.openSaved(request)) ?? '';
    assert.equal(await till.card.openSaved(request), reference);
    await till.sandbox.runDue();
    assert.deepEqual([(await till.card.retrieve(reference)).status, await till.takenOf(reference), till.letters.length], ['open', 0, 0]);
  });

  const outcomes: [string, string, string][] = [
    ['tok_renewal_3ds', 'failed', 'authenticationNeeded'], ['tok_renewal_declined', 'failed', 'declined'],
  ];
  for (const [token, status, category] of outcomes) {
    test(`that pays (${token}) may still be refused without the buyer, and stays refused`, async () => {
      const till = createTill();
      const saved = await savedCard(till, token);
      for (let time = 0; time < 2; time += 1) {
        const charged = await charge(till.card, saved);
        assert.deepEqual([charged.status, charged.declineCategory], [status, category]);
      }
    });
  }

  test('that was authenticated once is charged without asking again', async () => {
    const till = createTill();
    const { reference, client } = await till.open(1197, { reusable: true });
    await till.confirm(client['clientSecret'], 'tok_3ds_modal', { setupFutureUsage: 'off_session' });
    await till.ask(`intents/${reference}/authenticate`, { body: { passed: true }, secret: client['clientSecret'] });
    const { savedMethod } = await till.card.retrieve(reference);
    assert.equal((await charge(till.card, savedMethod ?? '')).status, 'succeeded');
  });

  test('cannot be charged under a handle that nobody was given', async () => {
    const till = createTill();
    const saved = await savedCard(till, 'tok_success');
    await assert.rejects(charge(till.paypal, saved), /no such payment/);
    await assert.rejects(charge(till.card, 'saved_nothing'), /no such payment/);
  });
});

describe('An account of the sandbox’s PayPal', () => {
  test('is kept five seconds after it has paid, which a webhook tells', async () => {
    const till = createTill();
    const { reference } = await till.openOrder(1197, { reusable: true });
    await till.ask(`orders/${reference}/approve`, { body: { instrument: 'balance' } });
    await till.paypal.settle(reference, { idempotencyId: 's', evidence: {} });
    assert.equal((await till.paypal.retrieve(reference)).savedMethod, null);
    await till.sandbox.runDue();
    till.pass(5_000);
    till.letters.length = 0;
    await till.sandbox.runDue();
    const { savedMethod } = await till.paypal.retrieve(reference);
    assert.deepEqual(await Promise.all(till.letters.map((letter) => till.paypal.verifyWebhook(letter))), [{ id: `evt_${reference}_3`, reference, savedMethod }]);
    assert.equal((await charge(till.paypal, savedMethod ?? '')).status, 'succeeded');
  });
});
