import { changed, onReply, replyStatus, variant, type Break, type BrokenVariant } from '../breaking.js';

interface Event { readonly id: string; readonly type: string; readonly data: { readonly object: { readonly metadata: { readonly orderId: string } } } }

const isWebhook = ({ url }: Request): boolean => new URL(url).pathname.startsWith('/webhooks/');

/** Takes an event's word for the order that it names. */
const believes = (type: string, change: Record<string, unknown>): Break => (fetch) => {
  const named = new Set<string>();
  const shown = onReply<{ id?: string }>('GET', /^\/v1\/orders\/[^/]+$/, (order) => (named.has(order.id ?? '') ? changed(order, change) : order))(fetch);
  return async (request) => {
    if (isWebhook(request)) {
      const event = (await request.clone().json()) as Event;
      if (event.type === type) named.add(event.data.object.metadata.orderId);
    }
    return shown(request);
  };
};

/** Calls an event that comes again a conflict, so that it is sent again for days. */
const wantsEachOnce: Break = (fetch) => {
  const seen = new Set<string>();
  return async (request) => {
    if (!isWebhook(request)) return fetch(request);
    const { id } = (await request.clone().json()) as Event;
    if (seen.has(id)) return new Response(null, { status: 409 });
    seen.add(id);
    return fetch(request);
  };
};

/** Takes signatures of the last minute alone, so that a slow network loses payments. */
const hasty: Break = (fetch) => (request) => {
  const [, seconds = '0'] = /^t=(\d+)/.exec(request.headers.get('stripe-signature') ?? '') ?? [];
  return isWebhook(request) && Date.now() - Number(seconds) * 1000 > 60_000 ? Promise.resolve(new Response(null, { status: 400 })) : fetch(request);
};

export const brokenWebhooks: readonly BrokenVariant[] = [
  variant('signed webhooks are refused', 'webhooks.pays', replyStatus(200, 400, /^\/webhooks\//)),
  variant('a webhook that comes again is a conflict', 'webhooks.twice', wantsEachOnce),
  variant('a late decline takes the payment back', 'webhooks.late-news', believes('payment_intent.payment_failed', { status: 'pending', payment: 'failed' })),
  variant('a webhook pays whatever amount it names', 'webhooks.wrong-amount', believes('payment_intent.succeeded', { status: 'completed', payment: 'paid' })),
  variant('a webhook pays in whatever currency', 'webhooks.wrong-currency', believes('payment_intent.succeeded', { status: 'completed', payment: 'paid' })),
  variant('any payment pays the order that it names', 'webhooks.foreign', believes('payment_intent.succeeded', { status: 'completed', payment: 'paid' })),
  variant('old signatures are taken', 'webhooks.stale', replyStatus(401, 200, /^\/webhooks\//)),
  variant('bodies may change under their signature', 'webhooks.altered', replyStatus(401, 200, /^\/webhooks\//)),
  variant('signatures are good for a minute', 'webhooks.recent', hasty),
];
