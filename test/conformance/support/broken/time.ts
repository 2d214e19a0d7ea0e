import { changed, onReply, onRequest, remembers, replyStatus, variant, withHeaders, type Break, type BrokenVariant } from '../breaking.js';

interface Quoted { readonly id: string; readonly createdAt: string; readonly validUntil: string }

const dayOf = (instant: string): string => instant.slice(0, 10);

/** Takes no quote of yesterday. */
const endsAtMidnight: Break = (fetch) => {
  const days = new Map<unknown, string>();
  const kept = onReply<Quoted>('POST', /^\/v1\/quotes$/, (quote) => {
    if ('createdAt' in quote) days.set(quote.id, dayOf(quote.createdAt));
    return quote;
  })(fetch);
  return async (request) => {
    const reply = await kept(request);
    if (request.method !== 'POST' || new URL(request.url).pathname !== '/v1/orders' || reply.status !== 201) return reply;
    const { order } = (await reply.clone().json()) as { order: { quoteId: string; createdAt: string } };
    return days.get(order.quoteId) === dayOf(order.createdAt) ? reply : new Response(null, { status: 409 });
  };
};

const shownAs = (from: string, to: string): Break =>
  onReply<{ status: string }>('GET', /^\/v1\/orders\/[^/]+$/, (order) => (order.status === from ? changed(order, { status: to }) : order));

const anHourMore = (instant: string): string => new Date(Date.parse(instant) + 3_600_000).toISOString();

export const brokenTime: readonly BrokenVariant[] = [
  variant('who was let in once is let in for ever', 'time.token', remembers('GET', /^\/v1\/session$/, ({ headers }) => headers.get('authorization') ?? '')),
  variant('every token lasts 15 minutes', 'time.token-short', onRequest('POST', /^\/v1\/checkout-sessions$/, (body) => changed(body, { expiresIn: 900 }))),
  variant('a quote ends before it says so', 'time.quote-stands', onReply<Quoted>('POST', /^\/v1\/quotes$/, (quote) => ('validUntil' in quote ? changed(quote, { validUntil: anHourMore(quote.validUntil) }) : quote))),
  variant('a quote that is over counts as stale', 'time.quote-expired', replyStatus(410, 409, /^\/v1\/orders$/)),
  variant('prices end at midnight', 'time.midnight', endsAtMidnight),
  variant('orders wait for ever', 'time.expires', shownAs('expired', 'pending')),
  variant('an order’s end keeps its product', 'time.expires-offline', onReply<object>('GET', /^\/v1\/products\/[^/]+$/, (product) => changed(product, { pendingOrderId: 'ord_of_old' }))),
  variant('an expired order can be paid', 'time.expired-over', replyStatus(409, 201, /\/payment-attempts$/)),
  variant('the clock beats a payment', 'time.paid-in-time', shownAs('completed', 'expired')),
  variant('a key is forgotten with its token', 'time.key-kept', withHeaders((headers) => {
    const key = headers.get('idempotency-key');
    if (key !== null) headers.set('idempotency-key', `${key}-${headers.get('authorization')?.slice(-12) ?? ''}`);
  })),
  variant('a link that is over counts as used', 'time.link-expired', onReply<{ code?: string }>('POST', /^\/invoices\//, (body) => (body.code === 'link_expired' ? changed(body, { code: 'link_used' }) : body))),
  variant('a device waits for somebody to come', 'time.device-hour', onReply<object>('GET', /^\/v1\/pbx\/[^/]+$/, (device) => changed(device, { sequence: 0 }))),
];
