import { replyHeaders, replyStatus, variant, type Break, type BrokenVariant } from '../breaking.js';

const tooMany = (): Response => Response.json({ status: 429, code: 'rate_limited', detail: 'Too many.' }, { status: 429, headers: { 'content-type': 'application/problem+json', 'retry-after': '1' } });

/** Counts all pages together. */
const together: Break = (fetch) => {
  let until = 0;
  return async (request) => {
    const isSession = new URL(request.url).pathname === '/v1/session';
    if (isSession && Date.now() < until) return tooMany();
    const reply = await fetch(request);
    if (reply.status === 429) until = Date.now() + 1_000;
    return reply;
  };
};

/** Does the work first and counts afterwards. */
const countsLate: Break = (fetch) => {
  let newest = '';
  let counted = false;
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/v1/orders' && request.method === 'POST' && !counted) {
      counted = true;
      const headers = new Headers(request.headers);
      headers.set('authorization', `Bearer ${newest}`);
      await fetch(new Request(request, { headers }));
      return tooMany();
    }
    const reply = await fetch(request);
    if (pathname === '/v1/checkout-sessions' && reply.ok) newest = ((await reply.clone().json()) as { token: string }).token;
    return reply;
  };
};

export const brokenLimits: readonly BrokenVariant[] = [
  variant('haste is called a failure of the server', 'limits.refused', replyStatus(429, 503)),
  variant('nobody says when to come again', 'limits.refused', replyHeaders((headers) => headers.delete('retry-after'))),
  variant('all pages are counted together', 'limits.apart', together),
  variant('the work is done before it is counted', 'limits.nothing-done', countsLate),
  variant('a hasty page cannot read why', 'limits.readable', (fetch) => async (request) => {
    const reply = await fetch(request);
    if (reply.status === 429) reply.headers.delete('access-control-allow-origin');
    return reply;
  }),
];
