import { day, minute, startOfDay, toInstant } from '../../src/reference/instants.js';
import { products } from '../../src/reference/products/product-record.js';
import { fillContactBook } from './contact-crowd.js';
import type { Line, World } from './world.js';

/** How the backend behaves from the moment it matters. */
export interface Scenario {
  readonly title: string;
  /** Brings it about; what it returns stands on the line. */
  begin(world: World): Line | Promise<Line>;
}

const pass: Line = (request, next) => next(request);
const always = (line: Line) => () => line;
const pause = (ms: number) => new Promise<void>((resolve) => { setTimeout(resolve, ms); });
const asks = (request: Request, method: string, path: RegExp): boolean => request.method === method && path.test(new URL(request.url).pathname);

/** Every way in which the backend of a story can behave, by name. */
export const scenarios = {
  normal: { title: 'Normal', begin: always(pass) },
  slow: { title: 'Slow', begin: always(async (request, next) => { await pause(2500); return next(request); }) },
  stalled: { title: 'Never answers', begin: always(() => new Promise(() => {})) },
  down: { title: 'Down', begin: always(() => Promise.resolve(Response.error())) },
  html: { title: 'HTML instead of JSON', begin: always(() => Promise.resolve(htmlPage())) },
  sessionExpired: { title: 'Session expired', begin: always((request, next) => (ours.test(new URL(request.url).pathname) ? Promise.resolve(sessionIsOver()) : next(request))) },
  empty: { title: 'Empty', begin: always(async (request, next) => (asks(request, 'GET', lists) ? Response.json({ items: [], nextCursor: null }) : next(request))) },
  manyContacts: { title: 'Many contacts', begin: async (world) => { await fillContactBook(world, 1000); return pass; } },
  hundredThousandContacts: { title: '100,000 contacts', begin: async (world) => { await fillContactBook(world, 100_000); return pass; } },
  priceChanged: { title: 'Price changed', begin: (world) => beforeFirst(isOrder, () => renewMeanwhile(world)) },
  quoteExpired: { title: 'Quote expired', begin: (world) => afterFirst(isQuote, () => world.clock.skip(31 * minute)) },
  declined: { title: 'Declined', begin: always(withCard('tok_declined')) },
  threeDSecure: { title: '3-D Secure', begin: always(withCard('tok_3ds_modal')) },
  licenceLate: { title: 'Licence late', begin: (world) => { world.holdBack(minute); return pass; } },
} as const satisfies Readonly<Record<string, Scenario>>;

export type ScenarioName = keyof typeof scenarios;

const ours = /^\/(v1|distributor)\//;
const lists = /^\/v1\/(products|products\/[^/]+\/offers|billing-contacts|orders)$/;
const isOrder = (request: Request) => asks(request, 'POST', /^\/v1\/orders$/);
const isQuote = (request: Request) => asks(request, 'POST', /^\/v1\/quotes$/);

const sessionIsOver = () => Response.json(
  { type: 'about:blank', title: 'No session', status: 401, code: 'unauthorized', detail: 'The session has ended.' },
  { status: 401, headers: { 'content-type': 'application/problem+json' } },
);
const htmlPage = () => new Response('<!doctype html><title>Welcome</title><h1>Please log in to the network</h1>', { headers: { 'content-type': 'text/html' } });

function beforeFirst(matches: (request: Request) => boolean, act: () => Promise<void>): Line {
  let done = false;
  return async (request, next) => {
    if (!done && matches(request)) {
      done = true;
      await act();
    }
    return next(request);
  };
}

function afterFirst(matches: (request: Request) => boolean, act: () => void): Line {
  let done = false;
  return async (request, next) => {
    const response = await next(request);
    if (!done && matches(request)) {
      done = true;
      setTimeout(act, 100);
    }
    return response;
  };
}

/** Whatever is typed into the card form, and whatever is chosen in PayPal's window, this card is taken. */
function withCard(card: string): Line {
  return async (request, next) => {
    if (asks(request, 'POST', /^\/sandbox\/intents\/[^/]+\/confirm$/)) return next(changed(request, { ...(await request.json()), card }));
    if (card === 'tok_declined' && asks(request, 'POST', /^\/sandbox\/orders\/[^/]+\/approve$/)) return next(changed(request, { instrument: 'declined' }));
    return next(request);
  };
}

const changed = (request: Request, body: object) => new Request(request.url, { method: request.method, headers: request.headers, body: JSON.stringify(body) });

/** Somebody else renews the subscription, from today for a year, between the buyer's price and their order. */
async function renewMeanwhile({ checkout, clock, store }: World): Promise<void> {
  const serialNumber = checkout.getState().expansion?.serialNumber;
  if (serialNumber === undefined) return;
  await store.transact({
    read: (reader) => products.get(reader, serialNumber),
    decide: (product) => {
      if (!product?.body.term) return { writes: [], result: undefined };
      const start = startOfDay(clock.now());
      const term = { ...product.body.term, start: toInstant(start), end: toInstant(start + 365 * day) };
      const renewed = { ...product.body, term, version: product.body.version + 1 };
      return { writes: [products.put(renewed, product.version)], result: undefined };
    },
  });
}
