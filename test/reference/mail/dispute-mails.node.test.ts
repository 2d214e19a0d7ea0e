import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Mail, ServiceDispute } from '../../../src/reference/ports.js';
import { World } from '../support/world.js';

/** The card service's view of a dispute changes, and it sends its webhook. */
async function report(world: World, status: ServiceDispute['status'], eventId: string = status): Promise<void> {
  const reference = world.card.newest;
  world.card.disputes.set(reference, { id: 'dp_1', status });
  await world.call('POST', '/webhooks/stripe', { id: eventId, reference, topic: 'dispute' }, { token: '', headers: { signature: 'right' } });
  await world.reference.runDue();
}

const told = (world: World): Mail[] => world.mails.filter(({ messageId }) => messageId.startsWith('<dispute-'));

describe('The account manager', () => {
  it('is told once when a dispute opens, and once how it ended', async () => {
    for (const [outcome, words] of [['won', 'the money stays'], ['lost', 'its licence no longer counts']] as const) {
      const world = await World.create();
      const { id, number } = await world.paidOrder();
      for (const eventId of ['a', 'b']) await report(world, 'open', eventId);
      for (let day = 0; day < 3; day += 1) {
        world.now += 24 * 60 * 60_000;
        await world.reference.runDue();
      }
      const [opened, ...again] = told(world);
      assert.deepEqual([opened?.to.address, again.length], ['helena.brandt@annex.example', 0]);
      assert.equal(opened?.subject, `The payment of order ${number} is disputed`);
      for (const part of [opened.text, opened.html]) assert.ok(part.includes('dp_1') && part.includes('the licence that was issued stays valid'));

      for (const eventId of ['c', 'd']) await report(world, outcome, eventId);
      await report(world, 'open', 'stale');
      const [ended, ...more] = told(world).slice(1);
      assert.deepEqual([ended?.subject, more.length], [`The dispute about order ${number} is ${outcome}`, 0]);
      assert.ok(ended?.text.includes(words));
      assert.equal(new Set(told(world).map(({ messageId }) => messageId)).size, 2);
      world.token = await world.mint();
      const [note] = (await world.getOrder(id)).creditNotes;
      assert.equal(ended?.text.includes(note?.number ?? 'Credit note'), outcome === 'lost');
    }
  });

  it('is told of a dispute that was over when it was first heard of', async () => {
    const world = await World.create();
    await world.paidOrder();
    await report(world, 'won');
    assert.deepEqual(told(world).map(({ messageId }) => messageId.split('.')[0]), ['<dispute-ended']);
  });

  it('is told that it had opened also by a mail that was held up until it was over', async () => {
    const refusing = { send: (): Promise<void> => Promise.reject(new Error('no mail today')) };
    let out = false;
    const sent: Mail[] = [];
    const world = await World.create({ mailer: { send: (mail) => (out ? Promise.resolve(void sent.push(mail)) : refusing.send()) } });
    await world.paidOrder();
    await report(world, 'open');
    await report(world, 'lost');
    out = true;
    world.now += 60_000;
    await world.reference.runDue();
    const subjects = sent.filter(({ messageId }) => messageId.startsWith('<dispute-')).map(({ subject }) => subject.split(' ').slice(-2).join(' '));
    assert.deepEqual(subjects.sort(), ['is disputed', 'is lost']);
  });
});
