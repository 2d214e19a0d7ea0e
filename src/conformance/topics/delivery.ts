import { orderSchema, type Order } from '../../core/model/order.js';
import type { Entitlement } from '../../core/model/product.js';
import { rule, topic } from '../case.js';
import { acceptance, atOnce, backOffice, delivered, licenceOf, orderOf, payAgain, place, productOf, quantityOffer, quoteFor, send, termsOf, untilOrder } from '../steps.js';
import { ensure, equal, parsed, refused, statusIs } from '../check.js';
import type { World } from '../world.js';

const quantities = (entitlements: readonly Entitlement[]) => entitlements.map(({ id, quantity }) => [id, quantity]);

const book = (world: World, { id, total }: Order, change: Record<string, unknown> = {}, key = world.newKey()) =>
  backOffice(world, `${id}/payments`, { amount: total, reference: 'Statement 7', ...change }, key);

const refund = (world: World, order: Order, amount: number, key = world.newKey()) =>
  backOffice(world, `${order.id}/refunds`, { amount: { ...order.total, amount }, reason: 'Not wanted.' }, key);

export const delivery = topic('delivery', {
  completed: rule('an order that is paid and issued is completed', async (world) => {
    const { payment, fulfilment, actions } = await delivered(world);
    equal(payment, 'paid', 'the payment');
    ensure(fulfilment === 'issued' || fulfilment === 'applied', `the fulfilment is ${fulfilment}`);
    equal(actions.toSorted(), ['sendInvoiceLink', 'viewInvoice', 'viewLicence'], 'the actions');
  }, 'backOffice'),
  'same-order': rule('neither payment nor refund changes what was ordered', async (world) => {
    const { order } = await place(world);
    const booked = parsed(await book(world, order), 200, orderSchema);
    equal(termsOf(booked), termsOf(order), 'what was ordered, when it was booked');
    await untilOrder(world, order.id, ({ status }) => status === 'completed', 'completed');
    const reply = await refund(world, order, 1);
    statusIs(reply, 200, 202);
    equal(termsOf(parsed(reply, reply.status, orderSchema)), termsOf(order), 'what was ordered, when money went back');
  }, 'backOffice'),
  entitlements: rule('a paid order raises what the product may do by exactly what was bought', async (world) => {
    const offer = await quantityOffer(world);
    const before = await productOf(world);
    await delivered(world);
    const now = (await quantityOffer(world)).currentQuantity;
    equal(now, offer.currentQuantity + offer.min, 'the number');
    const changed = (await productOf(world)).entitlements.filter(({ id, quantity }) => before.entitlements.find((each) => each.id === id)?.quantity !== quantity);
    equal(changed.length, 1, 'the number of changed entitlements');
  }, 'backOffice'),
  version: rule('a paid order raises the product’s version once, and frees the product', async (world) => {
    const before = await productOf(world);
    await delivered(world);
    const after = await productOf(world);
    equal([after.version, after.pendingOrderId], [before.version + 1, null], 'version and pending order');
  }, 'backOffice'),
  term: rule('an expansion does not move the end of the term', async (world) => {
    const before = await productOf(world);
    await delivered(world);
    equal((await productOf(world)).term, before.term, 'the term');
  }, 'backOffice'),
  stale: rule('a quote from before a change of the product is stale', async (world) => {
    const quote = await quoteFor(world);
    await delivered(world);
    const problem = refused(await send(world, await acceptance(world, quote)), 409, 'quote_stale');
    equal(problem.quote?.inputs.productVersion, (await productOf(world)).version, 'the version of the fresh quote');
  }, 'backOffice'),
  licence: rule('a licence is for its order and product, and says what the product may do', async (world) => {
    const order = await delivered(world);
    const licence = await licenceOf(world, order);
    equal([licence.orderId, licence.serialNumber], [order.id, world.serialNumber], 'order and product');
    equal(quantities(licence.entitlements), quantities((await productOf(world)).entitlements), 'what it may do');
  }, 'backOffice'),
  'licence-same': rule('an order has one licence', async (world) => {
    const order = await delivered(world);
    const [first, second] = [await licenceOf(world, order), await licenceOf(world, order)];
    equal([second.activationCode, second.licenceFile, second.sequence], [first.activationCode, first.licenceFile, first.sequence], 'the licence');
  }, 'backOffice'),
  'licence-rises': rule('a later licence has a higher sequence and another code', async (world) => {
    const first = await licenceOf(world, await delivered(world));
    const second = await licenceOf(world, await delivered(world));
    ensure(second.sequence > first.sequence, `${second.sequence} is not above ${first.sequence}`);
    ensure(second.activationCode !== first.activationCode, 'the code is the same');
  }, 'backOffice'),

  'invoice-number': rule('two paid orders have invoices of different numbers', async (world) => {
    const [first, second] = [await delivered(world), await delivered(world)];
    ensure(first.invoice !== null && second.invoice !== null, 'an invoice is missing');
    ensure(first.invoice.number !== second.invoice.number, 'the number is the same');
  }, 'backOffice'),
  'invoice-pdf': rule('the invoice is a PDF that no cache keeps, as often as it is asked for', async (world) => {
    const order = await delivered(world);
    for (let times = 0; times < 2; times += 1) {
      const reply = await world.get(`/v1/orders/${order.id}/invoice`);
      statusIs(reply, 200);
      equal(reply.headers.get('content-type'), 'application/pdf', 'the type', reply);
      ensure(reply.text.startsWith('%PDF-'), 'it does not begin like a PDF', reply);
      ensure(/no-store/.test(reply.headers.get('cache-control') ?? ''), 'a cache may keep it', reply);
    }
  }, 'backOffice'),
  'invoice-stays': rule('an invoice keeps its number when the order changes', async (world) => {
    const order = await delivered(world);
    statusIs(await refund(world, order, 1), 200, 202);
    equal((await orderOf(world, order.id)).invoice, order.invoice, 'the invoice');
  }, 'backOffice'),

  'book-amount': rule('another amount than the total does not pay an order', async (world) => {
    const { order } = await place(world);
    refused(await book(world, order, { amount: { ...order.total, amount: order.total.amount - 1 } }), 422, 'validation_failed', '/amount');
    equal((await orderOf(world, order.id)).payment, 'awaitingOffline', 'the payment');
  }, 'backOffice'),
  'book-currency': rule('another currency does not pay an order', async (world) => {
    const { order } = await place(world);
    refused(await book(world, order, { amount: { ...order.total, currency: order.total.currency === 'JPY' ? 'USD' : 'JPY' } }), 422, 'validation_failed', '/amount');
  }, 'backOffice'),
  'book-twice': rule('an order is booked once', async (world) => {
    const order = await delivered(world);
    refused(await book(world, order), 409, 'order_not_payable');
  }, 'backOffice'),
  'book-at-once': rule('of six bookings at once one takes effect', async (world) => {
    const before = await productOf(world);
    const { order } = await place(world);
    const replies = await atOnce(6, () => book(world, order));
    equal(replies.filter(({ status }) => status === 200).length, 1, 'the number of bookings', replies[0]);
    equal((await productOf(world)).version, before.version + 1, 'the version of the product');
  }, 'backOffice'),
  'book-replay': rule('the same booking under its key has the same answer', async (world) => {
    const { order } = await place(world);
    const key = world.newKey();
    const first = await book(world, order, {}, key);
    parsed(first, 200, orderSchema);
    equal((await book(world, order, {}, key)).text, first.text, 'the answer');
  }, 'backOffice'),
  'book-as-buyer': rule('a buyer cannot book a payment', async (world) => {
    const { order } = await place(world);
    refused(await world.keyed('POST', `/v1/back-office/orders/${order.id}/payments`, { amount: order.total, reference: 'x' }), 401, 'unauthorized');
    equal((await orderOf(world, order.id)).payment, 'awaitingOffline', 'the payment');
  }),
  'book-as-partner': rule('a partner’s secret key does not open the back office', async (world) => {
    const { order } = await place(world);
    const body = { amount: order.total, reference: 'x' };
    refused(await world.keyed('POST', `/v1/back-office/orders/${order.id}/payments`, body, { token: world.options.apiKey }), 401, 'unauthorized');
  }),

  'refund-whole': rule('with all of the money goes what was bought', async (world) => {
    const before = await productOf(world);
    const order = await delivered(world);
    const refunded = parsed(await refund(world, order, order.total.amount), 200, orderSchema);
    equal([refunded.status, refunded.payment, refunded.fulfilment, refunded.refunded], ['refunded', 'refunded', 'revoked', order.total], 'the order');
    equal(quantities((await productOf(world)).entitlements), quantities(before.entitlements), 'what the product may do');
  }, 'backOffice'),
  'refund-part': rule('with a part of the money nothing goes', async (world) => {
    const order = await delivered(world);
    const before = await productOf(world);
    const refunded = parsed(await refund(world, order, 1), 200, orderSchema);
    equal([refunded.status, refunded.payment, refunded.refunded.amount], ['completed', 'partiallyRefunded', 1], 'the order');
    equal(quantities((await productOf(world)).entitlements), quantities(before.entitlements), 'what the product may do');
  }, 'backOffice'),
  'refund-too-much': rule('no more goes back than was paid, in several parts either', async (world) => {
    const order = await delivered(world);
    refused(await refund(world, order, order.total.amount + 1), 422, 'validation_failed', '/amount');
    parsed(await refund(world, order, order.total.amount - 1), 200, orderSchema);
    refused(await refund(world, order, 2), 422, 'validation_failed', '/amount');
  }, 'backOffice'),
  'refund-nothing': rule('nothing, or less, cannot be given back', async (world) => {
    const order = await delivered(world);
    refused(await refund(world, order, 0), 422, 'validation_failed', '/amount');
    refused(await refund(world, order, -1), 422, 'validation_failed', '/amount');
  }, 'backOffice'),
  'refund-at-once': rule('of four whole refunds at once one takes effect', async (world) => {
    const order = await delivered(world);
    const replies = await atOnce(4, () => refund(world, order, order.total.amount));
    equal(replies.filter(({ status }) => status === 200).length, 1, 'the number of refunds', replies[0]);
    equal((await orderOf(world, order.id)).refunded, order.total, 'what was given back');
  }, 'backOffice'),
  'refund-unpaid': rule('an unpaid order has nothing to give back', async (world) => {
    const { order } = await place(world);
    refused(await refund(world, order, 1), 409);
  }, 'backOffice'),
  'paid-not-again': rule('a paid order cannot be paid again', async (world) => {
    const order = await delivered(world);
    refused(await payAgain(world, order.id, order.attempts[0]?.method ?? ''), 409, 'order_not_payable');
  }, 'backOffice'),
});
