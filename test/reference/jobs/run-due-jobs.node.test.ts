import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Mail } from '../../../src/reference/ports.js';
import { createMemoryStore } from '../../../src/reference/stores/memory-store.js';
import { World } from '../support/world.js';

/** A mailer whose first mail hangs until it is let go. */
function hangingMailer() {
  const sent: Mail[] = [];
  const waiting = new Map<number, () => void>();
  let first = true;
  let begun = (): void => {};
  let letGo = (): void => {};
  const hanging = new Promise<void>((resolve) => (begun = resolve));
  const released = new Promise<void>((resolve) => (letGo = resolve));
  const send = async (mail: Mail): Promise<void> => {
    if (first) {
      first = false;
      begun();
      await released;
    }
    sent.push(mail);
    waiting.get(sent.length)?.();
  };
  const until = (count: number): Promise<void> => new Promise((resolve) => {
    if (sent.length >= count) resolve();
    else waiting.set(count, resolve);
  });
  return { sent, mailer: { send }, hanging, until, letGo: () => letGo() };
}

async function payOffline(world: World): Promise<string> {
  const { order } = await world.order('offline');
  await world.bookOffline(order.id, order.total);
  return order.id;
}

describe('Due work', () => {
  it('goes on beside a mail that hangs', async () => {
    const { sent, mailer, hanging, until, letGo } = hangingMailer();
    const world = await World.create({ mailer });
    const id = await payOffline(world);
    const running = world.reference.runDue();
    await hanging;
    await until(3);
    assert.equal((await world.getOrder(id)).status, 'completed');
    letGo();
    await running;
    assert.equal(sent.length, 4);
  });

  it('is taken up half a minute after its runner died, and not before', async () => {
    const { sent, mailer, hanging, until } = hangingMailer();
    const world = await World.create({ mailer });
    await payOffline(world);
    void world.reference.runDue();
    await hanging;
    await until(3);
    await world.reference.runDue();
    world.now += 29_999;
    await world.reference.runDue();
    assert.equal(sent.length, 3);
    world.now += 1;
    await world.reference.runDue();
    assert.equal(sent.length, 4);
    assert.equal(new Set(sent.map(({ messageId }) => messageId)).size, sent.length);
  });

  it('is taken up at once after a restart, where nobody else works on the store', async () => {
    const store = createMemoryStore();
    const { sent, mailer, hanging, until, letGo } = hangingMailer();
    const before = await World.create({ store, mailer });
    await payOffline(before);
    const lost = before.reference.runDue();
    await hanging;
    await until(3);

    const beside = await World.create({ store });
    await beside.reference.runDue();
    assert.deepEqual(beside.mails, []);
    const restarted = await World.create({ store, soleKeeper: true });
    await Promise.all([restarted.reference.runDue(), restarted.reference.runDue()]);
    assert.equal(restarted.mails.length, 1);
    assert.ok(sent.every(({ messageId }) => messageId !== restarted.mails[0]?.messageId));

    letGo();
    await lost;
    restarted.now += 24 * 60 * 60_000;
    await restarted.reference.runDue();
    assert.equal(restarted.mails.length, 1);
  });

  it('of its own is not taken twice by a backend that works on the store alone', async () => {
    const { sent, mailer, hanging, until, letGo } = hangingMailer();
    const world = await World.create({ mailer, soleKeeper: true });
    await payOffline(world);
    const running = world.reference.runDue();
    await hanging;
    await until(3);
    await world.reference.runDue();
    assert.equal(sent.length, 3);
    letGo();
    await running;
    assert.equal(sent.length, 4);
  });
});
