import type { Fits } from './line.js';

const at = (method: string, path: RegExp): Fits => (request) => request.method === method && path.test(new URL(request.url).pathname);

/** The requests at which something goes wrong, by what they do. */
export const to = {
  session: at('GET', /^\/v1\/session$/),
  token: at('POST', /^\/distributor\/session$/),
  quote: at('POST', /^\/v1\/quotes$/),
  order: at('POST', /^\/v1\/orders$/),
  attempt: at('POST', /\/payment-attempts$/),
  complete: at('POST', /\/complete$/),
  cancel: at('POST', /\/cancel$/),
  follow: at('GET', /^\/v1\/orders\/[^/]+$/),
  anything: () => true,
  confirmation: at('POST', /^\/sandbox\/intents\/[^/]+\/confirm$/),
  authentication: at('POST', /\/authenticate$/),
  intent: at('GET', /^\/sandbox\/intents\/[^/]+$/),
  approval: at('POST', /\/approve$/),
  paypalOrder: at('GET', /^\/sandbox\/orders\/[^/]+$/),
} as const satisfies Readonly<Record<string, Fits>>;
