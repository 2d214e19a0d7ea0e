import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Store } from '../../../src/reference/ports.js';
import { createMemoryStore } from '../../../src/reference/stores/memory-store.js';
import { World } from '../support/world.js';

/** Before the `at`-th time that the store or the payment service is waited for, something else happens. */
interface Interruption {
  readonly store: Store;
  pass(): Promise<void>;
  /** Arms it; the answer says whether that point was ever reached. */
  interrupt(at: number, by: () => Promise<unknown>): () => boolean;
}

function interruptible(): Interruption {
  const store = createMemoryStore();
  let [left, by]: [number, () => Promise<unknown>] = [Infinity, () => Promise.resolve()];
  const pass = async (): Promise<void> => {
    left -= 1;
    if (left === 0) await by();
  };
  return {
    pass,
    store: {
      get: async (...which) => pass().then(() => store.get(...which)),
      list: async (...which) => pass().then(() => store.list(...which)),
      transact: async (plan) => pass().then(() => store.transact(plan)),
    },
    interrupt(at, intruder) {
      [left, by] = [at, intruder];
      return () => left <= 0;
    },
  };
}

/** Lets the backend find out and do what follows. */
async function settleDown(world: World): Promise<void> {
  for (let round = 0; round < 8; round += 1) {
    world.now += 30_000;
    await world.reference.runDue();
  }
}

/** The buyer pays at the service, unless it is too late there, and the service says so. */
async function pay(world: World): Promise<void> {
  if (world.card.payments.get(world.card.newest)?.status !== 'cancelled') world.card.move(world.card.newest, 'succeeded');
  await world.call('POST', '/webhooks/stripe', { id: 'evt', reference: world.card.newest }, { token: '', headers: { signature: 'right' } });
}

const cancel = (world: World, id: string) => world.call('POST', `/v1/orders/${id}/cancel`, {}, { key: world.newKey() });

/** Either paid and delivered, or closed with all the money back; never both, never neither. */
async function assertSettled(world: World, id: string, at: string): Promise<'paid' | 'closed'> {
  await settleDown(world);
  const order = await world.getOrder(id);
  const { kept } = world.card;
  if (order.status === 'completed') {
    assert.deepEqual([order.payment, order.fulfilment !== 'notStarted', kept], ['paid', true, order.total.amount], at);
    return 'paid';
  }
  assert.ok(['cancelled', 'expired'].includes(order.status), `${at}: ${order.status}`);
  assert.deepEqual([['unpaid', 'refunded'].includes(order.payment), order.fulfilment, order.invoice, order.creditNotes, kept], [true, 'notStarted', null, [], 0], at);
  return 'closed';
}

/** Runs an act again and again with an intruder at each point where it waits, until there is no further one. */
async function atEachPoint(act: (world: World, id: string) => Promise<unknown>, intruder: (world: World, id: string) => Promise<unknown>, prepare: (world: World) => Promise<string>): Promise<Set<string>> {
  const ends = new Set<string>();
  for (let at = 1; ; at += 1) {
    const { store, pass, interrupt } = interruptible();
    const world = await World.create({ store });
    world.card.beforeAnswer = pass;
    const id = await prepare(world);
    const reached = interrupt(at, () => intruder(world, id));
    await act(world, id);
    if (!reached()) return ends;
    ends.add(await assertSettled(world, id, `interrupted at ${at}`));
  }
}

const placed = async (world: World): Promise<string> => (await world.order()).order.id;

describe('cancelling an order while its payment goes through', () => {
  it('ends paid or cancelled, with the money where it belongs, whenever the payment comes', async () => {
    assert.deepEqual([...(await atEachPoint(cancel, pay, placed))].sort(), ['closed', 'paid']);
  });

  it('ends so whenever the cancelling comes', async () => {
    const ends = await atEachPoint(pay, cancel, placed);
    assert.ok(ends.has('paid'));
  });

  it('ends so when the payment was being opened', async () => {
    const open = async (world: World, request: Record<string, unknown>): Promise<void> => void (await world.call('POST', '/v1/orders', request, { key: 'open' }));
    for (let at = 1; ; at += 1) {
      const { store, pass, interrupt } = interruptible();
      const world = await World.create({ store });
      world.card.beforeAnswer = pass;
      const request = await world.acceptance(await world.quote());
      const reached = interrupt(at, async () => {
        const [order] = (await world.call<{ items: { id: string }[] }>('GET', '/v1/orders')).body.items;
        if (order) await cancel(world, order.id);
        if (world.card.payments.size > 0) await pay(world);
      });
      await open(world, request);
      if (!reached()) break;
      const [order] = (await world.call<{ items: { id: string }[] }>('GET', '/v1/orders')).body.items;
      await settleDown(world);
      const { status, payment } = await world.getOrder(order?.id ?? '');
      if (status !== 'pending') await assertSettled(world, order?.id ?? '', `interrupted at ${at}`);
      else assert.deepEqual([payment, world.card.kept], ['unpaid', 0], `interrupted at ${at}`);
    }
  });
});

describe('an order that expires while its payment goes through', () => {
  it('ends paid or expired, with the money where it belongs', async () => {
    const due = async (world: World): Promise<void> => {
      world.now += 24 * 60 * 60_000;
      await world.reference.runDue();
      world.token = await world.mint();
    };
    const ends = await atEachPoint(due, pay, placed);
    assert.ok(ends.size > 0);
  });
});
