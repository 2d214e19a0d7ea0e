import { orderSchema, startedPaymentSchema } from '../../core/model/order.js';
import { rule, topic } from '../case.js';
import { ensure, equal, parsed, refused } from '../check.js';
import { cancel, complete, methodOf, orderOf, payAgain, place, productOf, termsOf, untilOrder } from '../steps.js';
import type { World } from '../world.js';

/** Tries to pay an unpaid offline order online, with one thing changed. */
async function tried(world: World, change: Record<string, unknown>) {
  const { order } = await place(world);
  return payAgain(world, order.id, await methodOf(world, 'online'), change);
}

/** An order that was started online and for which the buyer did something at the payment service. */
async function acted(world: World, outcome: 'succeeds' | 'declines') {
  const started = await place(world, 'online');
  await world.options.pay?.(started, outcome);
  return { started, reply: await complete(world, started) };
}

export const paymentAttempts = topic('attempts', {
  again: rule('an unpaid order is paid another way, in a further attempt', async (world) => {
    const { order } = await place(world);
    const method = await methodOf(world, 'online');
    const started = parsed(await payAgain(world, order.id, method), 201, startedPaymentSchema);
    equal(started.order.id, order.id, 'the order');
    equal(started.order.attempts.map((attempt) => attempt.method), [order.attempts[0]?.method, method], 'the methods');
    equal(started.order.attempts.at(-1)?.id, started.attemptId, 'the newest attempt');
  }),
  closes: rule('the earlier attempt is over when another one begins', async (world) => {
    const first = await place(world, 'online');
    const { order } = parsed(await payAgain(world, first.order.id, await methodOf(world, 'online')), 201, startedPaymentSchema);
    equal(order.attempts.find(({ id }) => id === first.attemptId)?.status, 'cancelled', 'the earlier attempt’s status');
  }),
  price: rule('a further attempt does not change what is to be paid', async (world) => {
    const { order } = await place(world);
    const started = parsed(await payAgain(world, order.id, await methodOf(world, 'online')), 201, startedPaymentSchema);
    equal(started.order.total, order.total, 'the total');
  }),
  'answer-is-order': rule('every answer on the way shows the order as it then stands', async (world) => {
    const { order } = await place(world);
    const again = parsed(await payAgain(world, order.id, await methodOf(world, 'online')), 201, startedPaymentSchema);
    equal(again.order, await orderOf(world, order.id), 'the order with the further attempt');
    const completed = parsed(await complete(world, again), 200, orderSchema);
    equal(completed, await orderOf(world, order.id), 'the order that was looked after');
    equal(termsOf(completed), termsOf(order), 'what was ordered');
  }),
  replay: rule('the same attempt under the same key has the same answer', async (world) => {
    const { order } = await place(world);
    const [method, key] = [await methodOf(world, 'online'), world.newKey()];
    const first = await payAgain(world, order.id, method, {}, key);
    equal((await payAgain(world, order.id, method, {}, key)).text, first.text, 'the answer');
    equal((await orderOf(world, order.id)).attempts.length, 2, 'the number of attempts');
  }),
  'unknown-order': rule('an unknown order cannot be paid', async (world) => void refused(await payAgain(world, 'no-such-order', await methodOf(world, 'online')), 404, 'not_found')),
  'unknown-method': rule('an unknown method is refused', async (world) => void refused(await tried(world, { method: 'barter' }), 422, 'validation_failed', '/method')),
  'with-amount': rule('an attempt that names an amount is refused', async (world) =>
    void refused(await tried(world, { amount: { amount: 1, currency: 'USD', exponent: 2 } }), 422, 'validation_failed', '/amount')),
  'return-elsewhere': rule('a return address on another origin is refused', async (world) =>
    void refused(await tried(world, { returnUrl: 'https://elsewhere.example/' }), 422, 'validation_failed', '/returnUrl')),
  cancelled: rule('a cancelled order cannot be paid', async (world) => {
    const { order } = await place(world);
    await cancel(world, order.id);
    refused(await payAgain(world, order.id, await methodOf(world, 'online')), 409, 'order_not_payable');
  }),

  'claim-is-no-payment': rule('a page that only says it has paid has not', async (world) => {
    const started = await place(world, 'online');
    const order = parsed(await complete(world, started, { status: 'succeeded', redirect_status: 'succeeded', paid: 'true' }), 200, orderSchema);
    ensure(order.payment !== 'paid' && order.status === 'pending', `the order is ${order.status} and ${order.payment}`);
    equal((await orderOf(world, order.id)).invoice, null, 'the invoice');
  }),
  'claim-offline': rule('an offline order is not paid by a page’s word', async (world) => {
    const order = parsed(await complete(world, await place(world), { paid: 'true' }), 200, orderSchema);
    equal(order.payment, 'awaitingOffline', 'the payment');
  }),
  'unknown-attempt': rule('an unknown attempt cannot be completed', async (world) => {
    const { order } = await place(world, 'online');
    refused(await complete(world, { order, attemptId: 'no-such-attempt', client: {} }), 404, 'not_found');
  }),
  'evidence-type': rule('evidence is text only', async (world) =>
    void refused(await complete(world, await place(world, 'online'), { paid: true }), 422, 'validation_failed', '/evidence/paid')),
  'evidence-long': rule('evidence is not endless', async (world) =>
    void refused(await complete(world, await place(world, 'online'), { text: 'x'.repeat(2_001) }), 422, 'validation_failed', '/evidence/text')),
  'evidence-beside': rule('an unknown field beside the evidence is refused', async (world) => {
    const { order, attemptId } = await place(world, 'online');
    const path = `/v1/orders/${order.id}/payment-attempts/${attemptId}/complete`;
    refused(await world.keyed('POST', path, { evidence: {}, status: 'succeeded' }), 422, 'validation_failed', '/status');
  }),

  paid: rule('a payment that went through pays the order', async (world) => {
    const { started } = await acted(world, 'succeeds');
    const order = await untilOrder(world, started.order.id, ({ status }) => status === 'completed', 'completed');
    equal([order.payment, order.attempts.at(-1)?.status], ['paid', 'succeeded'], 'payment and attempt');
  }, 'pay'),
  'paid-once': rule('completing twice, and at once, pays once', async (world) => {
    const before = await productOf(world);
    const started = await place(world, 'online');
    await world.options.pay?.(started, 'succeeds');
    await Promise.all([complete(world, started), complete(world, started), complete(world, started)]);
    await untilOrder(world, started.order.id, ({ status }) => status === 'completed', 'completed');
    equal((await productOf(world)).version, before.version + 1, 'the version of the product');
  }, 'pay'),
  'paid-not-again': rule('an order that is paid cannot be paid again', async (world) => {
    const { started } = await acted(world, 'succeeds');
    await untilOrder(world, started.order.id, ({ payment }) => payment === 'paid', 'paid');
    refused(await payAgain(world, started.order.id, await methodOf(world, 'online')), 409, 'order_not_payable');
    equal((await orderOf(world, started.order.id)).attempts.length, 1, 'the number of attempts');
  }, 'pay'),
  declined: rule('a declined payment says why, and the order can be paid again', async (world) => {
    const { reply } = await acted(world, 'declines');
    const order = parsed(reply, 200, orderSchema);
    equal([order.status, order.payment, order.attempts.at(-1)?.status], ['pending', 'failed', 'failed'], 'order, payment and attempt');
    ensure(order.attempts.at(-1)?.declineCategory !== null, 'the category is missing');
    ensure(order.actions.includes('pay'), 'it cannot be paid');
  }, 'pay'),
  'declined-then-paid': rule('after a decline a further attempt pays the order', async (world) => {
    const { started } = await acted(world, 'declines');
    const again = parsed(await payAgain(world, started.order.id, await methodOf(world, 'online')), 201, startedPaymentSchema);
    await world.options.pay?.(again, 'succeeds');
    await complete(world, again);
    const order = await untilOrder(world, started.order.id, ({ status }) => status === 'completed', 'completed');
    equal(order.attempts.map(({ status }) => status), ['failed', 'succeeded'], 'how the attempts ended');
  }, 'pay'),
});
