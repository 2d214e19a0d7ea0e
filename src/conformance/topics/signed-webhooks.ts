import type { StartedPayment } from '../../core/model/order.js';
import { rule, type Case } from '../case.js';
import { ensure, equal, NotApplicable, refusedSomehow, type Reply } from '../check.js';
import type { PaymentEvent } from '../options.js';
import { atOnce, orderOf, place, productOf, quantityOffer, untilOrder, untilProduct } from '../steps.js';
import type { World } from '../world.js';

/** The payment service's word about a payment, true unless something is changed. */
async function told(world: World, started: StartedPayment, change: Partial<PaymentEvent> = {}): Promise<Request> {
  const { order } = started;
  const event: PaymentEvent = {
    id: `evt_${world.newKey()}`, kind: 'succeeded', amount: order.total, signedAt: Date.parse(order.createdAt), foreign: false, ...change,
  };
  const request = await world.options.webhookOf?.(started, event);
  if (!request) throw new NotApplicable('the payment service of this method signs nothing that the run could make');
  return request;
}

const deliver = async (world: World, request: Request): Promise<Reply> => world.deliver(request, await request.clone().text());

async function taken(world: World, request: Request): Promise<void> {
  const reply = await deliver(world, request);
  ensure(reply.status >= 200 && reply.status < 300, `it was answered with ${reply.status}`, reply);
}

/** Started online and paid at the payment service; the page never came back. */
async function paidElsewhere(world: World): Promise<StartedPayment> {
  const started = await place(world, 'online');
  await world.options.pay?.(started, 'succeeds');
  return started;
}

async function isUnpaid(world: World, { order }: StartedPayment): Promise<void> {
  const now = await orderOf(world, order.id);
  equal([now.status, now.invoice], ['pending', null], 'status and invoice');
}

const minutes = (count: number): number => count * 60_000;

const signed = (title: string, run: Case['run'], ...more: Case['needs']) => rule(title, run, 'webhooks', ...more);

export const signedWebhooks: Readonly<Record<string, Omit<Case, 'id' | 'topic'>>> = {
  pays: signed('a payment of which only the payment service tells pays the order', async (world) => {
    const before = await productOf(world);
    await taken(world, await told(world, await paidElsewhere(world)));
    await untilProduct(world, ({ version }) => version > before.version, 'expanded');
  }, 'pay'),
  twice: signed('the same word again and again has one effect', async (world) => {
    const [before, offer] = [await productOf(world), await quantityOffer(world)];
    const started = await paidElsewhere(world);
    const id = `evt_${world.newKey()}`;
    const requests = await atOnce(4, () => told(world, started, { id }));
    await Promise.all(requests.map((request) => taken(world, request)));
    await taken(world, await told(world, started, { id }));
    const order = await untilOrder(world, started.order.id, ({ status }) => status === 'completed', 'completed');
    await taken(world, await told(world, started));
    equal((await productOf(world)).version, before.version + 1, 'the version of the product');
    equal((await quantityOffer(world)).currentQuantity, offer.currentQuantity + offer.min, 'the number');
    equal((await orderOf(world, order.id)).invoice, order.invoice, 'the invoice');
  }, 'pay'),
  'late-news': signed('older news that comes late does not take a payment back', async (world) => {
    const started = await paidElsewhere(world);
    await taken(world, await told(world, started));
    await untilOrder(world, started.order.id, ({ status }) => status === 'completed', 'completed');
    for (const kind of ['failed', 'processing'] as const) await taken(world, await told(world, started, { kind }));
    const { status, payment } = await orderOf(world, started.order.id);
    equal([status, payment], ['completed', 'paid'], 'status and payment');
  }, 'pay'),
  'wrong-amount': signed('a payment of another amount does not pay an order', async (world) => {
    const started = await place(world, 'online');
    const { total } = started.order;
    const reply = await deliver(world, await told(world, started, { amount: { ...total, amount: total.amount - 1 } }));
    ensure(reply.status < 500, `it was answered with ${reply.status}`, reply);
    await isUnpaid(world, started);
  }),
  'wrong-currency': signed('a payment in another currency does not pay an order', async (world) => {
    const started = await place(world, 'online');
    const { total } = started.order;
    const reply = await deliver(world, await told(world, started, { amount: { ...total, currency: total.currency === 'USD' ? 'CAD' : 'USD' } }));
    ensure(reply.status < 500, `it was answered with ${reply.status}`, reply);
    await isUnpaid(world, started);
  }),
  foreign: signed('a payment that the backend did not open pays nothing, whatever order it names', async (world) => {
    const started = await place(world, 'online');
    const reply = await deliver(world, await told(world, started, { foreign: true }));
    ensure(reply.status < 500, `it was answered with ${reply.status}`, reply);
    await isUnpaid(world, started);
  }),
  stale: signed('a signature that is older than five minutes is refused', async (world) => {
    const started = await place(world, 'online');
    refusedSomehow(await deliver(world, await told(world, started, { signedAt: Date.parse(started.order.createdAt) - minutes(5) - 1_000 })));
    await isUnpaid(world, started);
  }),
  recent: signed('a signature of four minutes ago is taken', async (world) => {
    const started = await place(world, 'online');
    await taken(world, await told(world, started, { kind: 'processing', signedAt: Date.parse(started.order.createdAt) - minutes(4) }));
  }),
  altered: signed('a body that was changed after it was signed is refused', async (world) => {
    const started = await place(world, 'online');
    const request = await told(world, started);
    const body = (await request.clone().text()).replace(/"evt_/, '"evt-');
    refusedSomehow(await world.deliver(new Request(request.url, { method: 'POST', headers: request.headers, body }), body));
    await isUnpaid(world, started);
  }),
  stripped: signed('a webhook without its signature is refused', async (world) => {
    const started = await place(world, 'online');
    const body = await (await told(world, started)).text();
    refusedSomehow(await world.call('POST', new URL((await told(world, started)).url).pathname, { body, token: null }));
    await isUnpaid(world, started);
  }),
  'other-address': signed('one service’s signature does not open another one’s address', async (world) => {
    const started = await place(world, 'online');
    const request = await told(world, started);
    const other = request.url.endsWith('/paypal') ? 'stripe' : 'paypal';
    const body = await request.clone().text();
    refusedSomehow(await world.deliver(new Request(new URL(`/webhooks/${other}`, request.url), { method: 'POST', headers: request.headers, body }), body));
  }),
};
