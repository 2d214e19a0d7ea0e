import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keepingTimes } from '../../../src/reference/jobs/keep-house.js';
import { createMemoryStore, type MemoryContents } from '../../../src/reference/stores/memory-store.js';
import { World } from '../support/world.js';

const [hour, day] = [3_600_000, 86_400_000];

async function createHouse() {
  const contents: MemoryContents = new Map();
  const store = createMemoryStore(contents);
  const world = await World.create({ store });
  const count = (collection: string) => [...contents.values()].filter((kept) => kept.collection === collection).length;
  /** Goes on by an amount of time and does what is then due, until all is done. */
  const goOn = async (time: number) => {
    world.now += time;
    await world.reference.runDue();
    for (let turn = 0; turn < 200 && (await store.list<{ dueAt: number }>('jobs', { limit: 1 })).some(({ body }) => body.dueAt <= world.now + 1_000); turn += 1) {
      world.now += 1_000;
      await world.reference.runDue();
    }
    world.token = await world.mint();
  };
  const webhook = (id: string) => world.call('POST', '/webhooks/stripe', { id, reference: 'unknown' }, { headers: { signature: 'right' } });
  return { world, contents, store, count, goOn, webhook };
}

describe('keeping house', () => {
  it('removes an idempotency key after a day, and not before', async () => {
    const { world, count, goOn } = await createHouse();
    const request = await world.acceptance(await world.quote());
    const place = () => world.call<{ order: { id: string } }>('POST', '/v1/orders', request, { key: 'k' });
    const first = (await place()).body.order.id;
    await goOn(day);
    assert.equal((await place()).body.order.id, first);
    assert.equal(count('idempotency-keys'), 1);
    await goOn(keepingTimes.requestKey - day);
    await goOn(hour);
    assert.equal(count('idempotency-keys'), 0);
    assert.equal((await world.getOrder(first)).id, first);
  });

  it('removes the mark of a webhook after thirty days', async () => {
    const { count, goOn, webhook } = await createHouse();
    await webhook('e1');
    await goOn(keepingTimes.seenEvent - hour);
    assert.equal(count('webhook-events'), 1);
    await webhook('e2');
    await goOn(2 * hour);
    assert.equal(count('webhook-events'), 1);
  });

  it('removes quotes a week after their end, but none that an order came out of', async () => {
    const { world, count, goOn } = await createHouse();
    const [ordered, unused] = [await world.quote(), await world.quote()];
    await world.order('offline', ordered);
    await goOn(keepingTimes.quote);
    assert.equal(count('quotes'), 2);
    await goOn(2 * hour);
    assert.equal(count('quotes'), 1);
    assert.equal((await world.call('GET', `/v1/quotes/${unused.id}`)).status, 404);
    assert.equal((await world.call('GET', `/v1/quotes/${ordered.id}`)).status, 200);
  });

  it('removes an invoice link ninety days after its end; then it is one that nobody knows', async () => {
    const { world, count, goOn } = await createHouse();
    const order = await world.paidOrder();
    const path = /\/invoices\/[\w.-]+/.exec(world.mails.map(({ text }) => text).join())?.[0] ?? '';
    await goOn(day);
    assert.equal((await world.call('GET', path)).status, 410);
    await goOn(keepingTimes.invoiceLink - hour);
    assert.deepEqual([count('invoice-links'), (await world.call('GET', path)).status], [1, 410]);
    await goOn(2 * hour);
    assert.deepEqual([count('invoice-links'), (await world.call('GET', path)).status], [0, 404]);
    assert.equal((await world.call('GET', `/v1/orders/${order.id}/invoice`)).status, 200);
    assert.equal((await world.call('POST', `/v1/orders/${order.id}/invoice-links`, {}, { key: 'new' })).status, 201);
  });

  it('takes a little at a time, so that nobody waits for it', async () => {
    const { world, store, count, goOn, webhook } = await createHouse();
    for (let event = 0; event < 230; event += 1) await webhook(`e${event}`);
    let largest = 0;
    const { transact } = store;
    store.transact = (plan) => transact({ ...plan, decide: (inputs) => {
      const decided = plan.decide(inputs);
      largest = Math.max(largest, decided.writes.length);
      return decided;
    } });
    await goOn(keepingTimes.seenEvent + hour);
    assert.equal(count('webhook-events'), 0);
    assert.ok(largest <= 50, `${largest} writes in one transaction`);
    assert.deepEqual(world.reports, []);
  });

  it('goes on after a restart, and is there once', async () => {
    const { store, contents, count, webhook } = await createHouse();
    await webhook('e1');
    const later = await World.create({ store });
    later.now += keepingTimes.seenEvent + 2 * hour;
    await later.reference.runDue();
    assert.equal(count('webhook-events'), 0);
    assert.equal([...contents.values()].filter(({ text }) => text.includes('"keepHouse"')).length, 1);
  });

  it('keeps what is stored from growing with the years', async () => {
    const { world, contents, count, goOn, webhook } = await createHouse();
    const sizes: number[] = [];
    for (let today = 0; today < 365; today += 1) {
      for (let asked = 0; asked < 3; asked += 1) await world.quote();
      await world.call('PUT', '/v1/products/3631A2E40021/auto-renew', { enabled: false }, { key: `key-${today}` });
      await webhook(`event-${today}`);
      await goOn(day);
      sizes.push(['quotes', 'idempotency-keys', 'webhook-events', 'invoice-links', 'jobs'].reduce((sum, name) => sum + count(name), 0));
    }
    const [inSpring, atTheEnd] = [Math.max(...sizes.slice(60, 90)), Math.max(...sizes.slice(-30))];
    assert.ok(atTheEnd <= inSpring + 5, `${inSpring} in spring, ${atTheEnd} at the end`);
    assert.ok(contents.size < 300, `${contents.size} documents`);
  });
});
