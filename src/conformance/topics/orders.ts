import { billingContactSchema } from '../../core/model/billing-contact.js';
import { orderPageSchema, startedPaymentSchema, type OrderRequest } from '../../core/model/order.js';
import { quoteSchema } from '../../core/model/quote.js';
import { rule, topic } from '../case.js';
import { ensure, equal, parsed, refused } from '../check.js';
import { acceptance, cancel, createContact, freeProduct, methodOf, noReferences, orderOf, place, productOf, quoteFor, send } from '../steps.js';
import type { World } from '../world.js';

/** Sends an acceptance with one thing changed. */
async function ordered(world: World, change: Record<string, unknown>, kind: 'offline' | 'online' = 'offline') {
  await freeProduct(world);
  return send(world, { ...(await acceptance(world, await quoteFor(world), kind)), ...change });
}

const started = async (world: World, change: Partial<OrderRequest>) => parsed(await ordered(world, change), 201, startedPaymentSchema).order;

export const orders = topic('orders', {
  place: rule('a quote that is accepted becomes an order', async (world) => {
    const { order, attemptId } = await place(world);
    equal([order.status, order.payment, order.fulfilment], ['pending', 'awaitingOffline', 'notStarted'], 'status, payment and fulfilment');
    equal(order.attempts.map(({ id }) => id), [attemptId], 'the attempts');
  }),
  kind: rule('an order that a buyer places is an expansion', async (world) => equal((await place(world)).order.kind, 'expansion', 'the kind')),
  price: rule('an order costs exactly what its quote says', async (world) => {
    await freeProduct(world);
    const quote = await quoteFor(world);
    const { order } = parsed(await send(world, await acceptance(world, quote)), 201, startedPaymentSchema);
    const { id, version, lines, subtotal, discount, taxes, tax, total } = quote;
    equal([order.quoteId, order.quoteVersion, order.lines, order.subtotal, order.discount, order.taxes, order.tax, order.total],
      [id, version, lines, subtotal, discount, taxes, tax, total], 'quote, lines and amounts');
  }),
  read: rule('an order can be read again', async (world) => {
    const { order } = await place(world);
    equal(await orderOf(world, order.id), order, 'the order');
  }),
  listed: rule('the newest order is the first of the list', async (world) => {
    const { order } = await place(world);
    equal((await world.read('/v1/orders?limit=1', orderPageSchema)).items.map(({ id }) => id), [order.id], 'the first page');
  }),
  'listed-whole': rule('the list says of an order what it says itself', async (world) => {
    const { order } = await place(world);
    const [first] = (await world.read('/v1/orders?limit=1', orderPageSchema)).items;
    equal(first, await orderOf(world, order.id), 'the order');
  }),
  search: rule('an order is found by its number', async (world) => {
    const { order } = await place(world);
    const { items } = await world.read(`/v1/orders?query=${encodeURIComponent(order.number)}`, orderPageSchema);
    ensure(items.some(({ id }) => id === order.id), 'it is not');
  }),
  pages: rule('the second page of the list goes on after the first', async (world) => {
    for (let count = 0; count < 2; count += 1) await place(world);
    const first = await world.read('/v1/orders?limit=1', orderPageSchema);
    const second = await world.read(`/v1/orders?limit=1&cursor=${encodeURIComponent(first.nextCursor ?? '')}`, orderPageSchema);
    const both = await world.read('/v1/orders?limit=2', orderPageSchema);
    equal([...first.items, ...second.items].map(({ id }) => id), both.items.map(({ id }) => id), 'the orders');
  }),
  numbers: rule('no two orders have the same number', async (world) =>
    ensure((await place(world)).order.number !== (await place(world)).order.number, 'two have')),
  actions: rule('an unpaid order can be paid and cancelled, and nothing else', async (world) =>
    equal((await place(world)).order.actions.toSorted(), ['cancel', 'pay'], 'the actions')),
  expires: rule('an unpaid order does not wait for ever', async (world) => {
    const { createdAt, expiresAt } = (await place(world)).order;
    ensure(expiresAt !== null && Date.parse(expiresAt) > Date.parse(createdAt), 'it does');
  }),
  'bill-to': rule('an order keeps the billing contact as it was when ordered', async (world) => {
    const contact = await createContact(world, { country: 'US' });
    await freeProduct(world);
    const quote = await quoteFor(world, { billingContactId: contact.id });
    const { order } = parsed(await send(world, await acceptance(world, quote)), 201, startedPaymentSchema);
    parsed(await world.call('PATCH', `/v1/billing-contacts/${contact.id}`, { body: { company: 'Another name' } }), 200, billingContactSchema);
    equal((await orderOf(world, order.id)).billTo.company, contact.company, 'the company');
  }),
  references: rule('an order keeps its references', async (world) => {
    const references = { proformaInvoiceNumber: 'PI-77', purchaseOrderNumber: 'PO 12', customerReference: 'Reception' };
    equal((await started(world, { references })).references, references, 'the references');
  }),
  pending: rule('a product knows of its unpaid order', async (world) => {
    const { order } = await place(world);
    equal((await productOf(world)).pendingOrderId, order.id, 'the pending order');
  }),
  blocker: rule('an unpaid order stands in the way of the next, and its quote says so', async (world) => {
    const { order } = await place(world);
    equal((await quoteFor(world)).blockers.map(({ orderId }) => orderId), [order.id], 'the blockers');
  }),
  blocked: rule('a second order beside an unpaid one is refused', async (world) => {
    await place(world);
    refused(await send(world, await acceptance(world, await quoteFor(world))), 409);
  }),
  'no-entitlement': rule('an unpaid order gives nothing', async (world) => {
    const before = await productOf(world);
    const { order } = await place(world);
    const { entitlements, version } = await productOf(world);
    equal([entitlements, version], [before.entitlements, before.version], 'what the product may do');
    equal([(await orderOf(world, order.id)).invoice, order.refunded.amount], [null, 0], 'invoice and refund');
  }),
  'no-licence': rule('an unpaid order has no licence', async (world) => void refused(await world.get(`/v1/orders/${(await place(world)).order.id}/licence`), 404, 'not_found')),
  'no-invoice': rule('an unpaid order has no invoice', async (world) => void refused(await world.get(`/v1/orders/${(await place(world)).order.id}/invoice`), 404, 'not_found')),
  'no-link': rule('an unpaid order has no invoice link', async (world) =>
    void refused(await world.keyed('POST', `/v1/orders/${(await place(world)).order.id}/invoice-links`, {}), 404, 'not_found')),
  unknown: rule('an unknown order is not found', async (world) => void refused(await world.get('/v1/orders/no-such-order'), 404, 'not_found')),

  'wrong-version': rule('another version of the quote is stale, and a fresh quote comes with the answer', async (world) => {
    await freeProduct(world);
    const quote = await quoteFor(world);
    const problem = refused(await send(world, { ...(await acceptance(world, quote)), quoteVersion: quote.version + 1 }), 409, 'quote_stale');
    ensure(problem.quote !== undefined && problem.quote.id !== quote.id, 'the fresh quote is missing');
    equal(await world.read(`/v1/quotes/${problem.quote.id}`, quoteSchema), problem.quote, 'the fresh quote, read again');
  }),
  'accepted-once': rule('a quote is accepted once, even after its order was cancelled', async (world) => {
    await freeProduct(world);
    const request = await acceptance(world, await quoteFor(world));
    const { order } = parsed(await send(world, request), 201, startedPaymentSchema);
    await cancel(world, order.id);
    refused(await send(world, request), 409, 'quote_stale');
  }),
  'unknown-quote': rule('an unknown quote cannot be ordered', async (world) => void refused(await ordered(world, { quoteId: 'no-such-quote' }), 404, 'not_found')),
  'unknown-contact': rule('an order for an unknown contact is not found', async (world) => void refused(await ordered(world, { billingContactId: 'no-such-contact' }), 404, 'not_found')),
  'unknown-method': rule('an unknown payment method is refused', async (world) => void refused(await ordered(world, { method: 'barter' }), 422, 'validation_failed', '/method')),
  'offline-renewal': rule('an offline payment does not renew automatically', async (world) =>
    void refused(await ordered(world, { autoRenew: { text: 'Renew it.', locale: 'en' } }), 422, 'validation_failed', '/autoRenew')),
  'return-elsewhere': rule('a return address on another origin is refused', async (world) =>
    void refused(await ordered(world, { returnUrl: 'https://elsewhere.example/' }), 422, 'validation_failed', '/returnUrl')),
  'return-lookalike': rule('a return address on an origin that only begins alike is refused', async (world) =>
    void refused(await ordered(world, { returnUrl: `${world.pageOrigin}.evil.example/` }), 422, 'validation_failed', '/returnUrl')),
  'return-userinfo': rule('a return address that hides another host behind the right one is refused', async (world) =>
    void refused(await ordered(world, { returnUrl: `${world.pageOrigin}@evil.example/` }), 422, 'validation_failed', '/returnUrl')),
  'return-script': rule('a return address that is a script is refused', async (world) =>
    void refused(await ordered(world, { returnUrl: 'javascript:alert(1)' }), 422, 'validation_failed', '/returnUrl')),
  'with-total': rule('an order that names a price is refused', async (world) =>
    void refused(await ordered(world, { total: { amount: 1, currency: 'USD', exponent: 2 } }), 422, 'validation_failed', '/total')),
  'with-status': rule('an order that says it is paid is refused', async (world) => void refused(await ordered(world, { payment: 'paid' }), 422, 'validation_failed', '/payment')),
  'with-discount': rule('an unknown reference is refused', async (world) =>
    void refused(await ordered(world, { references: { ...noReferences, discount: '100' } }), 422, 'validation_failed', '/references/discount')),
  'long-reference': rule('a reference that is too long is refused', async (world) =>
    void refused(await ordered(world, { references: { ...noReferences, purchaseOrderNumber: 'x'.repeat(61) } }), 422, 'validation_failed', '/references/purchaseOrderNumber')),
  'card-number': rule('a card number in the place of a reference is refused', async (world) =>
    void refused(await ordered(world, { references: { ...noReferences, customerReference: '4242 4242 4242 4242' } }), 422, 'validation_failed', '/references/customerReference')),
  'missing-version': rule('an order that does not say which version it accepts is refused', async (world) => {
    const { quoteVersion: _quoteVersion, ...rest } = await acceptance(world, await quoteFor(world));
    refused(await send(world, rest), 422, 'validation_failed', '/quoteVersion');
  }),
  'refused-changes-nothing': rule('an order that was refused leaves no trace', async (world) => {
    const newest = async () => (await world.read('/v1/orders?limit=1', orderPageSchema)).items[0]?.id;
    const before = [await newest(), (await productOf(world)).pendingOrderId];
    refused(await ordered(world, { method: 'barter' }), 422);
    equal([await newest(), (await productOf(world)).pendingOrderId], before, 'newest and pending order');
  }),
  'client-parameters': rule('what the gateway needs comes with the answer and not with the order', async (world) => {
    const { order, client } = await place(world, 'online');
    ensure(Object.keys(client).length > 0, 'the gateway is given nothing');
    const { text } = await world.get(`/v1/orders/${order.id}`);
    for (const value of Object.values(client)) ensure(value.length < 12 || !text.includes(value), 'a client parameter stands in the order');
  }),
  method: rule('the first attempt is by the method that was chosen', async (world) => {
    const method = await methodOf(world, 'online');
    equal((await place(world, 'online')).order.attempts.map((attempt) => attempt.method), [method], 'the methods');
  }),
});
