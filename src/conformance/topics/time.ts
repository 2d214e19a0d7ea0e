import { startedPaymentSchema, type Order } from '../../core/model/order.js';
import { pbxSchema } from '../../core/model/pbx.js';
import type { Quote } from '../../core/model/quote.js';
import { sessionSchema } from '../../core/model/session.js';
import { rule, topic, type Case } from '../case.js';
import { ensure, equal, NotApplicable, parsed, refused, statusIs, Violation } from '../check.js';
import { acceptance, cancel, delivered, freeProduct, licenceOf, methodOf, orderOf, payAgain, place, productOf, quoteFor, send, untilOrder, untilProduct } from '../steps.js';
import type { World } from '../world.js';
import { linkTo, openLink, sendLink } from './link-steps.js';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
/** How far from a moment it is still certain on which side of it one is, with the time that requests take. */
const margin = 20 * second;

const lifetime = ({ createdAt, validUntil }: Quote): number => Date.parse(validUntil) - Date.parse(createdAt);

const waitingTime = ({ createdAt, expiresAt }: Order): number => {
  if (expiresAt === null) throw new Violation('an unpaid order does not say when it expires');
  return Date.parse(expiresAt) - Date.parse(createdAt);
};

const expires = (kind: 'online' | 'offline') => async (world: World): Promise<void> => {
  const { order } = await place(world, kind);
  await world.advance(waitingTime(order) - margin);
  equal((await productOf(world)).pendingOrderId, order.id, 'the pending order just before');
  await world.advance(margin + second);
  const expired = await untilOrder(world, order.id, ({ status }) => status === 'expired', 'expired');
  equal(expired.actions, [], 'the actions');
  await untilProduct(world, ({ pendingOrderId }) => pendingOrderId === null, 'free');
  await place(world);
};

const rules: Readonly<Record<string, Omit<Case, 'id' | 'topic'>>> = {
  token: rule('a page token ends 15 minutes after it was minted', async (world) => {
    const token = await world.mint();
    await world.advance(15 * minute - margin);
    await world.read('/v1/session', sessionSchema, { token });
    await world.advance(margin + second);
    refused(await world.get('/v1/session', { token }), 401, 'unauthorized');
  }),
  'token-short': rule('a token that was asked for one minute ends after one minute', async (world) => {
    const { token } = (await world.call('POST', '/v1/checkout-sessions', { token: world.options.apiKey, body: { ...world.sessionRequest(), expiresIn: 60 } })).body as { token: string };
    await world.advance(minute + second);
    refused(await world.get('/v1/session', { token }), 401, 'unauthorized');
  }),
  'quote-stands': rule('a price stands until the end of its quote', async (world) => {
    await freeProduct(world);
    const quote = await quoteFor(world);
    await world.advance(Math.max(0, lifetime(quote) - margin));
    const { order } = parsed(await send(world, await acceptance(world, quote)), 201, startedPaymentSchema);
    equal(order.total, quote.total, 'the total');
  }),
  'quote-expired': rule('after its end a quote is over, and a fresh one comes with the answer', async (world) => {
    await freeProduct(world);
    const quote = await quoteFor(world);
    await world.advance(lifetime(quote) + second);
    const problem = refused(await send(world, await acceptance(world, quote)), 410, 'quote_expired');
    ensure(problem.quote !== undefined && problem.quote.id !== quote.id, 'the fresh quote is missing');
    const wanted = (each: Quote) => each.lines.map(({ offerId, quantityDelta }) => [offerId, quantityDelta]);
    equal(wanted(problem.quote), wanted(quote), 'what the fresh quote is for');
    parsed(await send(world, await acceptance(world, problem.quote)), 201, startedPaymentSchema);
  }),
  midnight: rule('a price stands across midnight, though a day of the term is over', async (world) => {
    await freeProduct(world);
    const first = await quoteFor(world);
    const life = Math.min(lifetime(first), hour);
    const untilMidnight = day - (Date.parse(first.createdAt) % day);
    await world.advance((untilMidnight - life / 4 + day) % day);
    const quote = await quoteFor(world);
    await world.advance(life / 2);
    ensure(Date.parse((await quoteFor(world)).createdAt) % day < day / 2, 'the clock did not pass midnight');
    const { order } = parsed(await send(world, await acceptance(world, quote)), 201, startedPaymentSchema);
    equal([order.lines, order.total], [quote.lines, quote.total], 'lines and total');
  }),
  'next-day': rule('a day later what is prorated costs no more than before', async (world) => {
    const before = await quoteFor(world);
    if (before.lines.every(({ proration }) => proration === null)) throw new NotApplicable('nothing is prorated');
    await world.advance(day);
    const share = ({ lines }: Quote) => lines.map(({ proration }) => (proration ? proration.numerator / proration.denominator : 0));
    const [now, then] = [share(await quoteFor(world)), share(before)];
    ensure(now.every((each, position) => each < (then[position] ?? 0)), `the share is ${now.join()} after ${then.join()}`);
  }),
  expires: rule('an order that nobody paid online expires, and the product is free', expires('online')),
  'expires-offline': rule('an order that nobody paid offline expires, and the product is free', expires('offline')),
  'expired-over': rule('an expired order cannot be paid or cancelled any more', async (world) => {
    const { order } = await place(world, 'online');
    await world.advance(waitingTime(order) + second);
    await untilOrder(world, order.id, ({ status }) => status === 'expired', 'expired');
    refused(await payAgain(world, order.id, await methodOf(world, 'online')), 409, 'order_not_payable');
    refused(await cancel(world, order.id), 409, 'order_not_cancellable');
  }),
  'paid-in-time': rule('an order that was paid before its end does not expire, though its page never came back', async (world) => {
    const started = await place(world, 'online');
    await world.options.pay?.(started, 'succeeds');
    await world.advance(waitingTime(started.order) + second);
    await untilOrder(world, started.order.id, ({ status }) => status === 'completed', 'completed');
  }, 'pay'),
  'key-kept': rule('a key is answered alike for 24 hours', async (world) => {
    await freeProduct(world);
    const [request, key] = [await acceptance(world, await quoteFor(world)), world.newKey()];
    const first = await send(world, request, { key });
    statusIs(first, 201);
    await world.advance(day - minute);
    const again = await send(world, request, { key });
    equal([again.status, again.body], [first.status, first.body], 'the answer', again);
    refused(await send(world, { ...request, references: { ...request.references, customerReference: 'other' } }, { key }), 422, 'idempotency_key_reused');
  }),
  'link-last-minute': rule('a one-time link works in its last minute', async (world) => {
    const path = await linkTo(world, await delivered(world));
    await world.advance(day - minute);
    const reply = await openLink(world, 'POST', path);
    statusIs(reply, 200);
    equal(reply.headers.get('content-type'), 'application/pdf', 'the type', reply);
  }, 'backOffice', 'mail'),
  'link-expired': rule('after 24 hours a one-time link is over, and a new one gives the same invoice', async (world) => {
    const order = await delivered(world);
    const path = await linkTo(world, order);
    await world.advance(day + second);
    refused(await openLink(world, 'GET', path), 410, 'link_expired');
    refused(await openLink(world, 'POST', path), 410, 'link_expired');
    statusIs(await sendLink(world, order), 201);
    statusIs(await openLink(world, 'POST', await linkTo(world, order, path)), 200);
    equal((await orderOf(world, order.id)).invoice, order.invoice, 'the invoice');
  }, 'backOffice', 'mail'),
  'device-hour': rule('a device that is online takes its licence by itself within the hour', async (world) => {
    const { sequence } = await licenceOf(world, await delivered(world));
    await world.advance(hour);
    for (let looks = 0; looks < 40; looks += 1) {
      if ((await world.read(`/v1/pbx/${world.serialNumber}`, pbxSchema, { token: null })).sequence >= sequence) return;
      await world.pause(looks < 10 ? 20 : 250);
    }
    throw new Violation('the device still has its old licence');
  }, 'backOffice', 'pbx'),
};

/** The clock goes on by more than a month, so these come last. */
export const time = topic('time', Object.fromEntries(Object.entries(rules).map(([name, each]) => [name, { ...each, needs: ['time', ...each.needs] }])));
