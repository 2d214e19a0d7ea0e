import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, hour, minute } from '../../../src/reference/instants.js';
import { MailNotSent } from '../../../src/reference/mail/mail-not-sent.js';
import type { Mail } from '../../../src/reference/ports.js';
import { World } from '../support/world.js';

const refusal = new MailNotSent('No such mailbox', 550, true);
const [invoice, activation, offline, undelivered] = ['invoice', 'subscription', 'offline-order', 'undelivered'];
const accountManager = 'helena.brandt@annex.example';

/** A world whose mails are delivered, or not, as the test says. */
async function worldWith(failure: (mail: Mail, now: number) => Error | null) {
  const tries: { mail: Mail; at: number }[] = [];
  const world: World = await World.create({
    mailer: {
      async send(mail) {
        tries.push({ mail, at: world.now });
        const error = failure(mail, world.now);
        if (error) throw error;
      },
    },
  });
  const of = (kind = '') => tries.filter(({ mail }) => mail.messageId.startsWith(`<${kind}.`));
  const pass = async (time: number): Promise<void> => {
    for (const end = world.now + time; world.now < end; world.now += 10 * minute) await world.reference.runDue();
  };
  return { world, of, pass };
}

const isAbout = (kind: string | undefined) => ({ messageId }: Mail): boolean => messageId.startsWith(`<${kind}.`);
const names = (reports: readonly unknown[]): string[] => reports.map((report) => (report as Error).name);

describe('a mail that is refused for good', () => {
  it('is tried five times over some hours, and not again', async () => {
    const { world, of, pass } = await worldWith((mail) => (isAbout(invoice)(mail) ? refusal : null));
    await world.paidOrder();
    await pass(10 * day);
    const [first = 0, ...later] = of(invoice).map(({ at }) => at);
    assert.equal(later.length, 4);
    assert.ok(later.every((at) => at - first < 6 * hour) && (later.at(-1) ?? 0) - first > 3 * hour);
    assert.equal(of(activation).length, 1);
  });

  it('is told of once, with recipient, subject and order, and reported once as given up', async () => {
    const { world, of, pass } = await worldWith((mail) => (isAbout(invoice)(mail) ? refusal : null));
    const { number, billTo } = await world.paidOrder();
    await pass(day);
    const [told, ...more] = of(undelivered);
    assert.deepEqual([told?.mail.to.address, more.length], [accountManager, 0]);
    for (const part of [billTo.email, number, of(invoice)[0]?.mail.subject ?? '?', 'refused']) assert.ok(told?.mail.text.includes(part), part);
    assert.deepEqual(names(world.reports), [...Array<string>(4).fill('MailNotSent'), 'MailGivenUp']);
    assert.equal((world.reports.at(-1) as Error).cause, refusal);
  });

  it('is told of to nobody where it is the account manager’s', async () => {
    const { world, of, pass } = await worldWith(({ to }) => (to.address === accountManager ? refusal : null));
    await world.order('offline');
    await pass(day);
    assert.equal(names(world.reports).filter((name) => name === 'MailGivenUp').length, 1);
    assert.deepEqual([of(offline).length, of('account-manager').length, of(undelivered).length], [1, 5, 0]);
  });

  it('ends the matter where the news of it is refused as well', async () => {
    const { world, of, pass } = await worldWith((mail) => (isAbout(invoice)(mail) || isAbout(undelivered)(mail) ? refusal : null));
    await world.paidOrder();
    await pass(3 * day);
    assert.deepEqual([of(invoice).length, of(undelivered).length], [5, 5]);
  });
});

describe('a mail that nobody takes for now', () => {
  const closed = new MailNotSent('Try again later', 451);

  it('is tried on for days, and delivered when it is taken', async () => {
    const opens = Date.parse('2026-11-27T10:00:00Z');
    const { world, of, pass } = await worldWith((mail, now) => (isAbout(activation)(mail) && now < opens ? closed : null));
    await world.paidOrder();
    await pass(6 * day);
    const delivered = of(activation).filter(({ at }) => at >= opens);
    assert.ok(delivered.length === 1 && (delivered[0]?.at ?? 0) - opens < hour);
    assert.ok(!names(world.reports).includes('MailGivenUp'));
    assert.deepEqual(of(undelivered), []);
  });

  it('is given up after five days, whatever the reason, and told of', async () => {
    for (const reason of [closed, new Error('The connection was lost')]) {
      const { world, of, pass } = await worldWith((mail) => (isAbout(activation)(mail) ? reason : null));
      await world.paidOrder();
      await pass(12 * day);
      const tries = of(activation).map(({ at }) => at);
      const lasted = (tries.at(-1) ?? 0) - (tries[0] ?? 0);
      assert.ok(lasted >= 5 * day && lasted < 5 * day + hour);
      assert.match(of(undelivered)[0]?.mail.text ?? '', /No mail server took it/);
      assert.deepEqual([of(undelivered).length, names(world.reports).filter((name) => name === 'MailGivenUp').length], [1, 1]);
    }
  });
});

describe('an invoice that nobody takes for now', () => {
  it('is given up while its link is still good, and told of', async () => {
    const { world, of, pass } = await worldWith((mail) => (isAbout(invoice)(mail) ? new Error('The connection was lost') : null));
    await world.paidOrder();
    await pass(day);
    assert.equal(of(undelivered).length, 1);
  });
});

describe('work that fails before its mail', () => {
  it('is tried on without end', async () => {
    const { world, of, pass } = await worldWith(() => null);
    const { order } = await world.order('offline');
    const stored = await world.store.get('orders', order.id);
    assert.ok(stored);
    const put = (expect: number) => world.store.transact({
      read: () => Promise.resolve(null),
      decide: () => ({ writes: [{ kind: 'put' as const, collection: 'orders', id: order.id, expect, body: stored.body, sortKey: order.createdAt }], result: undefined }),
    });
    await world.store.transact({ read: () => Promise.resolve(null), decide: () => ({ writes: [{ kind: 'delete' as const, collection: 'orders', id: order.id, expect: stored.version }], result: undefined }) });
    await pass(6 * day);
    assert.equal(of(offline).length, 0);
    await put(0);
    await pass(hour);
    assert.equal(of(offline).length, 1);
  });
});
