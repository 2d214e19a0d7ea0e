import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createTill } from './support/till.js';

async function disputed() {
  const till = createTill();
  const { reference, client } = await till.open();
  await till.confirm(client['clientSecret'], 'tok_success');
  await till.sandbox.runDue();
  await till.sandbox.disputes.open(reference);
  await till.sandbox.runDue();
  return { till, reference };
}

describe('A dispute in the sandbox', () => {
  test('is told by a webhook that names the payment, and shows when asked after', async () => {
    const { till, reference } = await disputed();
    const letter = till.letters.at(-1) as Request;
    const event = await till.card.verifyWebhook(letter);
    assert.deepEqual([event?.reference, event?.topic], [reference, 'dispute']);
    assert.equal((await till.card.retrieve(reference)).dispute?.status, 'open');
  });

  test('that is lost takes back what is left of the payment, once', async () => {
    const { till, reference } = await disputed();
    await till.sandbox.disputes.close(reference, 'lost');
    await till.sandbox.disputes.close(reference, 'lost');
    const { dispute, amount } = await till.card.retrieve(reference);
    const books = await till.sandbox.ledger.payment(reference);
    assert.equal(dispute?.status, 'lost');
    assert.deepEqual(books?.refunds.map((refund) => refund.amount), [amount]);
  });

  test('that is won leaves the money where it is', async () => {
    const { till, reference } = await disputed();
    await till.sandbox.disputes.close(reference, 'won');
    assert.deepEqual([(await till.card.retrieve(reference)).dispute?.status, (await till.sandbox.ledger.payment(reference))?.refunds], ['won', []]);
  });

  test('lets nothing be refunded while it is open', async () => {
    const { till, reference } = await disputed();
    const { amount } = await till.card.retrieve(reference);
    await assert.rejects(till.card.refund(reference, { idempotencyId: 'r', amount }));
  });
});
