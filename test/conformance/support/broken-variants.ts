import { changed, onReply, onRequest, remembers, replyHeaders, replyStatus, tolerates, variant, withHeaders, type BrokenVariant } from './breaking.js';
import { brokenDelivery } from './broken/delivery.js';
import { brokenInvoices } from './broken/invoices.js';
import { brokenLimits } from './broken/limits.js';
import { brokenPrices } from './broken/prices.js';
import { brokenTime } from './broken/time.js';
import { brokenWebhooks } from './broken/webhooks.js';

interface Amounts { total: { amount: number }; lines: { amount: { amount: number } }[]; createdAt: string }

export const brokenVariants: readonly BrokenVariant[] = [
  variant('the total is a cent too high', 'quotes.total', onReply<Amounts>('POST', /^\/v1\/quotes$/, (quote) => changed(quote, { total: { ...quote.total, amount: quote.total.amount + 1 } }))),
  variant('a line is rounded down', 'quotes.rounding', onReply<Amounts>('POST', /^\/v1\/quotes$/, (quote) =>
    changed(quote, { lines: quote.lines.map((line) => ({ ...line, amount: { ...line.amount, amount: line.amount.amount - 1 } })) }))),
  variant('money is a float', 'quotes.shape', onReply<Amounts>('POST', /^\/v1\/quotes$/, (quote) => changed(quote, { total: { ...quote.total, amount: quote.total.amount + 0.5 } }))),
  variant('times are local', 'quotes.shape', onReply<Amounts>('POST', /^\/v1\/quotes$/, (quote) => changed(quote, { createdAt: quote.createdAt.replace('Z', '+01:00') }))),
  variant('a quote takes a price', 'quotes.with-price', tolerates(/^\/v1\/quotes$/, 'total')),
  variant('an order takes a price', 'orders.with-total', tolerates(/^\/v1\/orders$/, 'total')),
  variant('a contact takes any field', 'contacts.unknown-field', tolerates(/^\/v1\/billing-contacts$/, 'discount')),
  variant('an attempt takes an amount', 'attempts.with-amount', tolerates(/\/payment-attempts$/, 'amount')),
  variant('a token lasts as long as the page likes', 'sessions.too-long', onRequest('POST', /^\/v1\/checkout-sessions$/, (body) => ({ ...body, expiresIn: 900 }))),
  variant('buyers are sent back anywhere', 'orders.return-elsewhere', onRequest('POST', /^\/v1\/orders$/, (body) => ({ ...body, returnUrl: 'https://backend.example/' }))),
  variant('renewal needs no consent', 'products.renew-consent', onRequest('PUT', /auto-renew$/, (body) => ({ consent: { text: 'yes', locale: 'en' }, ...body }))),
  variant('the search is ignored', 'products.search-narrows', (fetch) => (request) => fetch(new Request(request.url.replace(/query=[^&]*/, ''), request))),
  variant('the limit is ignored', 'products.pages', (fetch) => (request) => fetch(new Request(request.url.replace(/limit=1\b/, 'limit=50'), request))),

  variant('idempotency keys are ignored', 'idempotency.replay', withHeaders((headers) => headers.has('idempotency-key') && headers.set('idempotency-key', crypto.randomUUID()))),
  variant('a missing key is made up', 'idempotency.missing-order', withHeaders((headers, { method }) => {
    if (method === 'POST' && (headers.get('idempotency-key') ?? '').trim() === '') headers.set('idempotency-key', crypto.randomUUID());
  })),
  variant('a key stands for any body', 'idempotency.reused', remembers('POST', /^\/v1\/orders$/, ({ headers }) => headers.get('idempotency-key') ?? '')),

  variant('what is out of reach is forbidden instead of not found', 'access.hidden-product', replyStatus(404, 403, /^\/v1\/products\//)),
  variant('orders are open to strangers', 'access.closed-orders', (fetch) => async (request) => {
    const reply = await fetch(request);
    const open = request.method === 'GET' && new URL(request.url).pathname === '/v1/orders' && reply.status === 401;
    return open ? Response.json({ items: [], nextCursor: null }) : reply;
  }),
  variant('the refusal says that the token is missing', 'sessions.uniform', (fetch) => async (request) => {
    const reply = await fetch(request);
    if (reply.status !== 401 || request.headers.has('authorization')) return reply;
    return new Response((await reply.text()).replace('This needs', 'The token is missing; this needs'), reply);
  }),
  variant('the session tells a secret', 'sessions.secrets', onReply<object>('GET', /^\/v1\/session$/, (session) => changed(session, { webhookSecret: 'whsec_1234' }))),

  variant('every origin may ask', 'cors.stranger', replyHeaders((headers, request) => headers.set('access-control-allow-origin', request.headers.get('origin') ?? '*'))),
  variant('cookies are asked for', 'cors.credentials', replyHeaders((headers) => headers.set('access-control-allow-credentials', 'true'))),
  variant('caches mix the origins', 'cors.reply', replyHeaders((headers) => headers.delete('vary'))),
  variant('caches keep invoices', 'delivery.invoice-pdf', replyHeaders((headers) => headers.delete('cache-control'))),

  variant('refusals are pages', 'bodies.broken', replyHeaders((headers) => headers.get('content-type')?.includes('problem') && headers.set('content-type', 'text/html'))),
  variant('odd bodies break it', 'bodies.null', replyStatus(422, 500)),
  variant('unsigned webhooks are taken', 'webhooks.stripe-unsigned', replyStatus(401, 200, /^\/webhooks\//)),

  variant('a stale quote comes without a fresh one', 'orders.wrong-version', onReply<{ quote?: unknown }>('POST', /^\/v1\/orders$/, (body) => changed(body, { quote: undefined }))),
  variant('an order tells the client secret', 'orders.client-parameters', (fetch) => {
    const secrets = new Map<string, unknown>();
    const keep = onReply<{ order?: { id: string }; client?: unknown }>('POST', /^\/v1\/orders$/, (body) => {
      if (body.order) secrets.set(body.order.id, body.client);
      return body;
    });
    return onReply<{ id: string }>('GET', /^\/v1\/orders\/[^/]+$/, (order) => changed(order, { client: secrets.get(order.id) }))(keep(fetch));
  }),
  variant('a page’s word pays', 'attempts.claim-is-no-payment', onReply<object>('POST', /\/complete$/, (order) => changed(order, { payment: 'paid' }))),
  variant('an order shows the contact as it is now', 'orders.bill-to', onReply<{ billTo?: object }>('GET', /^\/v1\/orders\/[^/]+$/, (order) =>
    changed(order, { billTo: { ...order.billTo, company: 'Another name' } }))),
  variant('a cancellation always succeeds', 'cancellation.twice', replyStatus(409, 200, /\/cancel$/)),
  variant('the licence changes at each look', 'delivery.licence-same', (fetch) => {
    let looks = 0;
    return onReply<object>('GET', /\/licence$/, (licence) => changed(licence, { sequence: (looks += 1) }))(fetch);
  }),

  variant('looking at a link uses it up', 'links.looking-is-free', (fetch) => async (request) => {
    if (request.method === 'GET' && new URL(request.url).pathname.startsWith('/invoices/')) await fetch(new Request(request.url, { method: 'POST' }));
    return fetch(request);
  }),
  variant('a link works again and again', 'links.once', remembers('POST', /^\/invoices\//, ({ url }) => url)),

  ...brokenPrices, ...brokenDelivery, ...brokenInvoices, ...brokenWebhooks, ...brokenLimits, ...brokenTime,
];
