import { orderPageSchema, startedPaymentSchema } from '../../core/model/order.js';
import { rule, topic, type Case } from '../case.js';
import { ensure, equal, parsed, refused, statusIs } from '../check.js';
import { acceptance, atOnce, cancel, freeProduct, methodOf, orderOf, payAgain, place, productOf, quoteFor, send } from '../steps.js';
import type { World } from '../world.js';

/** Addresses that need a key, and a body that is right for each. */
const keyed: Readonly<Record<string, (world: World) => Promise<{ verb: string; path: string; body: unknown }>>> = {
  order: async (world) => ({ verb: 'POST', path: '/v1/orders', body: await acceptance(world, await quoteFor(world)) }),
  attempt: async (world) => {
    const { order } = await place(world);
    return { verb: 'POST', path: `/v1/orders/${order.id}/payment-attempts`, body: { method: await methodOf(world, 'offline'), autoRenew: null, returnUrl: `${world.pageOrigin}/` } };
  },
  completion: async (world) => {
    const { order, attemptId } = await place(world);
    return { verb: 'POST', path: `/v1/orders/${order.id}/payment-attempts/${attemptId}/complete`, body: { evidence: {} } };
  },
  cancellation: async (world) => ({ verb: 'POST', path: `/v1/orders/${(await place(world)).order.id}/cancel`, body: {} }),
  renewal: (world) => Promise.resolve({ verb: 'PUT', path: `/v1/products/${world.serialNumber}/auto-renew`, body: { enabled: false } }),
  'invoice-link': async (world) => ({ verb: 'POST', path: `/v1/orders/${(await place(world)).order.id}/invoice-links`, body: {} }),
};

const withoutKey = ([name, prepare]: [string, (typeof keyed)[string]]): [string, Omit<Case, 'id' | 'topic'>] => [
  `missing-${name}`,
  rule(`without a key nothing is done (${name})`, async (world) => {
    const { verb, path, body } = await prepare(world);
    refused(await world.call(verb, path, { body }), 400, 'idempotency_key_missing');
    refused(await world.call(verb, path, { body, headers: { 'idempotency-key': ' ' } }), 400, 'idempotency_key_missing');
  }),
];

async function newRequest(world: World) {
  await freeProduct(world);
  return acceptance(world, await quoteFor(world));
}

/** The orders that accepted a quote. */
const ordersOf = async (world: World, quoteId: string) =>
  (await world.read('/v1/orders?limit=20', orderPageSchema)).items.filter((order) => order.quoteId === quoteId);

export const idempotency = topic('idempotency', {
  ...Object.fromEntries(Object.entries(keyed).map(withoutKey)),

  replay: rule('the same request under the same key has the same answer', async (world) => {
    const [request, key] = [await newRequest(world), world.newKey()];
    const first = await send(world, request, { key });
    const again = await send(world, request, { key });
    equal([again.status, again.body], [first.status, first.body], 'the answer', again);
    equal((await ordersOf(world, request.quoteId)).length, 1, 'the number of orders');
  }),
  'replay-later': rule('the answer stays the same after the order has changed', async (world) => {
    const [request, key] = [await newRequest(world), world.newKey()];
    const first = await send(world, request, { key });
    const { order } = parsed(first, 201, startedPaymentSchema);
    statusIs(await cancel(world, order.id), 200);
    const again = await send(world, request, { key });
    equal([again.status, again.body], [first.status, first.body], 'the answer', again);
    equal((await orderOf(world, order.id)).status, 'cancelled', 'the order’s status');
  }),
  'replay-other-token': rule('a key holds for another token of the same partner too', async (world) => {
    const [request, key] = [await newRequest(world), world.newKey()];
    const first = await send(world, request, { key });
    const again = await send(world, request, { key, token: await world.mint() });
    equal([again.status, again.body], [first.status, first.body], 'the answer', again);
  }),
  reused: rule('a key that was used for another body is refused', async (world) => {
    const [request, key] = [await newRequest(world), world.newKey()];
    statusIs(await send(world, request, { key }), 201);
    const other = { ...request, references: { ...request.references, customerReference: 'other' } };
    refused(await send(world, other, { key }), 422, 'idempotency_key_reused');
  }),
  'reused-address': rule('a key that was used at another address is refused', async (world) => {
    const key = world.newKey();
    const [{ order }] = [await place(world)];
    statusIs(await cancel(world, order.id, key), 200);
    const next = await place(world);
    refused(await cancel(world, next.order.id, key), 422, 'idempotency_key_reused');
    equal((await orderOf(world, next.order.id)).status, 'pending', 'the other order’s status');
  }),
  'parallel-same-key': rule('of eight identical requests at once one takes effect', async (world) => {
    const [request, key] = [await newRequest(world), world.newKey()];
    const replies = await atOnce(8, () => send(world, request, { key }));
    for (const reply of replies) statusIs(reply, 201, 409);
    const made = replies.filter(({ status }) => status === 201);
    ensure(made.length > 0, 'none was answered', replies[0]);
    equal(new Set(made.map(({ text }) => text)).size, 1, 'the number of different answers', made[0]);
    for (const reply of replies.filter(({ status }) => status === 409)) refused(reply, 409, 'idempotency_key_in_flight');
    equal((await ordersOf(world, request.quoteId)).length, 1, 'the number of orders');
  }),
  'parallel-online': rule('of eight identical online orders at once one takes effect, with one attempt', async (world) => {
    await freeProduct(world);
    const [request, key] = [await acceptance(world, await quoteFor(world), 'online'), world.newKey()];
    const replies = await atOnce(8, () => send(world, request, { key }));
    for (const reply of replies) statusIs(reply, 201, 409);
    const made = await ordersOf(world, request.quoteId);
    equal(made.map(({ attempts }) => attempts.length), [1], 'the attempts of the orders');
  }),
  'parallel-other-keys': rule('of eight acceptances of one quote at once one succeeds', async (world) => {
    const request = await newRequest(world);
    const replies = await atOnce(8, () => send(world, request));
    equal(replies.filter(({ status }) => status === 201).length, 1, 'the number of orders', replies[0]);
    for (const reply of replies.filter(({ status }) => status !== 201)) refused(reply, 409);
    equal((await ordersOf(world, request.quoteId)).length, 1, 'the number of orders in the list');
  }),
  'parallel-quotes': rule('of six quotes for one product that are accepted at once one becomes an order', async (world) => {
    await freeProduct(world);
    const requests = await atOnce(6, async () => acceptance(world, await quoteFor(world)));
    const replies = await Promise.all(requests.map((request) => send(world, request)));
    equal(replies.filter(({ status }) => status === 201).length, 1, 'the number of orders', replies[0]);
    for (const reply of replies.filter(({ status }) => status !== 201)) refused(reply, 409);
  }),
  'parallel-cancel': rule('of six cancellations at once one succeeds, and the product is free', async (world) => {
    const { order } = await place(world);
    const replies = await atOnce(6, () => cancel(world, order.id));
    equal(replies.filter(({ status }) => status === 200).length, 1, 'the number of cancellations', replies[0]);
    for (const reply of replies.filter(({ status }) => status !== 200)) refused(reply, 409, 'order_not_cancellable');
    equal((await productOf(world)).pendingOrderId, null, 'the pending order');
  }),
  'parallel-attempts': rule('of six identical attempts at once one is made', async (world) => {
    const { order } = await place(world);
    const [method, key] = [await methodOf(world, 'online'), world.newKey()];
    const replies = await atOnce(6, () => payAgain(world, order.id, method, {}, key));
    for (const reply of replies) statusIs(reply, 201, 409);
    equal((await orderOf(world, order.id)).attempts.length, 2, 'the number of attempts');
  }),
  'other-partner': rule('a key belongs to its partner', async (world) => {
    const key = world.newKey();
    const { order } = await place(world);
    statusIs(await cancel(world, order.id, key), 200);
    const { apiKey = '', serialNumber = '' } = world.options.otherPartner ?? {};
    const token = await world.mint({ kind: 'partner' }, apiKey);
    statusIs(await world.keyed('PUT', `/v1/products/${serialNumber}/auto-renew`, { enabled: false }, { key, token }), 200);
  }, 'otherPartner'),
});
