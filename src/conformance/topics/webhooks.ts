import { rule, topic, type Case } from '../case.js';
import { ensure, equal, refusedSomehow } from '../check.js';
import { orderOf, place } from '../steps.js';
import type { World } from '../world.js';
import { signedWebhooks } from './signed-webhooks.js';

const signatures = { stripe: 'stripe-signature', paypal: 'paypal-transmission-sig' };

const webhook = (world: World, service: string, body: string, headers: Record<string, string> = {}) =>
  world.call('POST', `/webhooks/${service}`, { token: null, body, headers });

const event = (reference: string, ids: Record<string, string> = {}) =>
  JSON.stringify({ id: 'evt_conformance', type: 'payment_intent.succeeded', created: 1_800_000_000, data: { object: { id: reference, status: 'succeeded', metadata: ids } } });

/** A service that the backend does not know has no webhook; one that it knows refuses what is not signed. */
const forService = ([service, header]: [string, string]): [string, Omit<Case, 'id' | 'topic'>][] => [
  [`${service}-unsigned`, rule(`a webhook of ${service} without a signature is refused`, async (world) => refusedSomehow(await webhook(world, service, event('x'))))],
  [`${service}-forged`, rule(`a webhook of ${service} with a wrong signature is refused`, async (world) =>
    refusedSomehow(await webhook(world, service, event('x'), { [header]: `t=1800000000,v1=${'ab'.repeat(32)}` })))],
  [`${service}-half-signed`, rule(`a webhook of ${service} with half a signature is refused`, async (world) =>
    refusedSomehow(await webhook(world, service, event('x'), { [header]: 't=,v1=' })))],
  [`${service}-empty`, rule(`an empty webhook of ${service} is refused`, async (world) => refusedSomehow(await webhook(world, service, '')))],
  [`${service}-large`, rule(`a webhook of ${service} of more than 1 MB is refused`, async (world) => refusedSomehow(await webhook(world, service, `"${'x'.repeat(1_100_000)}"`)))],
];

export const webhooks = topic('webhooks', {
  ...Object.fromEntries(Object.entries(signatures).flatMap(forService)),

  'forged-payment': rule('a forged webhook does not pay an order', async (world) => {
    const { order, attemptId, client } = await place(world, 'online');
    const references = [attemptId, order.id, ...Object.values(client), ...Object.values(client).map((value) => value.split('_secret')[0] ?? '')];
    for (const reference of references) {
      const reply = await webhook(world, 'stripe', event(reference, { orderId: order.id, attemptId }), { 'stripe-signature': 't=1800000000,v1=00' });
      ensure(reply.status >= 400, `it was taken with ${reply.status}`, reply);
    }
    const now = await orderOf(world, order.id);
    equal([now.status, now.invoice], ['pending', null], 'status and invoice');
  }),
  'token-is-no-signature': rule('a buyer’s token does not stand for a signature', async (world) =>
    refusedSomehow(await world.post('/webhooks/stripe', event('x')))),
  'read': rule('webhooks cannot be read', async (world) => {
    const reply = await world.get('/webhooks/stripe', { token: null });
    ensure(reply.status >= 400 && reply.status < 500, `expected a refusal, got ${reply.status}`, reply);
  }),
  'unknown-service': rule('an unknown service has no webhook', async (world) => refusedSomehow(await webhook(world, 'no-such-service', event('x')))),

  ...signedWebhooks,
});
