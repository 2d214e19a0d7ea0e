import type { Order } from '../../../src/core/model/order.js';
import { createDistributor } from '../../../src/hosts/distributor.js';
import { ledgerInStore } from '../../../src/hosts/ledger-in-store.js';
import { createMailbox } from '../../../src/hosts/mailbox.js';
import { createSecrets } from '../../../src/hosts/secrets.js';
import type { Catalogue } from '../../../src/reference/catalogue/catalogue.js';
import { referenceCatalogue } from '../../../src/reference/catalogue/reference-catalogue.js';
import { createReference } from '../../../src/reference/create-reference.js';
import type { PaymentService } from '../../../src/reference/ports.js';
import { createMemoryStore } from '../../../src/reference/stores/memory-store.js';
import { createSandboxPayments } from '../../../src/sandbox/create-sandbox-payments.js';
import { createLedger, type Ledger } from '../../../src/sandbox/ledger/ledger.js';
import { createFakeTabs, type FakeTabs } from '../../support/fake-environment.js';
import type { Bug } from './bug.js';
import { createLine, type Fetch } from './line.js';
import { takePageTime } from './page-time.js';
import { createPost } from './post.js';
import { createServiceLine } from './service-line.js';
import { orderLabel, type OrderLabel } from '../../../src/core/order-status.js';
import { settled, turn } from './turns.js';

export const origin = 'https://portal.example';

/** A request that changed something, with what the backend answered. */
export interface Keyed {
  readonly request: Request;
  readonly status: number;
  readonly body: string;
  readonly at: number;
}

const buyer = { firstName: 'Alex', lastName: 'Morgan', email: 'alex.morgan@brightline.example' };

/** Coupons for an order that costs nothing, and for one that costs less than a card service takes. */
const catalogue: Catalogue = {
  ...referenceCatalogue,
  coupons: [...referenceCatalogue.coupons, { code: 'GIFT', ppm: 1_000_000, offerIds: null }, { code: 'ALMOST', ppm: 998_500, offerIds: null }],
};

export type World = Awaited<ReturnType<typeof createWorld>>;

/**
 * Everything but the browser's tabs: the reference backend, the sandbox payment services with their own books, and the
 * lines between them, on one clock that the test moves.
 */
export async function createWorld(bug: Bug = {}) {
  const tabs: FakeTabs = createFakeTabs();
  const clock = { now: () => tabs.now() };
  let drawn = 7;
  const random = { bytes: (length: number) => Uint8Array.from({ length }, () => (drawn = (drawn * 1103515245 + 12345) % 2147483648) >> 16) };
  const secrets = await createSecrets(random);
  const store = createMemoryStore();
  const books = ledgerInStore(createMemoryStore());
  const ledger: Ledger = createLedger(books);
  const mailer = createMailbox({ store: createMemoryStore(), clock });
  const lines = { backend: createLine(), service: createLine(), services: createServiceLine() };
  const post = createPost();
  const keyed: Keyed[] = [];
  const confirmed = new Set<number>();

  const sandbox = createSandboxPayments({
    clock, random, ledger: books, baseUrl: origin, secrets: secrets.webhooks, deliverWebhook: (request) => post.bring(request, (each) => reference.fetch(each)),
  });
  const broken = (service: PaymentService) => bug.service?.(service, ledger, clock) ?? service;
  const payments = sandbox.services.map((service) => lines.services.wrap(broken(service)));
  const start = (sold: Catalogue) => createReference({ store, clock, random, payments, mailer, publicUrl: origin, secrets, pageOrigins: [origin], catalogue: sold });
  let reference = start(catalogue);
  const distributor = createDistributor({ apiKey: secrets.apiKey, backend: (request) => reference.fetch(request), backendUrl: origin, isOwnOrigin: () => true, buyer });

  /** What answers on the servers' side. */
  const serve: Fetch = async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/sandbox')) return sandbox.fetch(request);
    if (pathname.startsWith('/distributor')) return distributor(request);
    if (!request.headers.has('idempotency-key')) return reference.fetch(request);
    const copy = request.clone();
    const response = await reference.fetch(request);
    keyed.push({ request: copy, status: response.status, body: await response.clone().text(), at: tabs.now() });
    return response;
  };

  const token = async (): Promise<string> => {
    const response = await serve(new Request(`${origin}/distributor/session`, { method: 'POST' }));
    return ((await response.json()) as { token: string }).token;
  };
  /** Asks the backend on a line of its own, as the buyer or with another key. */
  const ask = async (method: string, path: string, body?: unknown, { key, bearer }: { key?: string; bearer?: string } = {}): Promise<Response> =>
    reference.fetch(new Request(`${origin}${path}`, {
      method,
      headers: { authorization: `Bearer ${bearer ?? (await token())}`, 'content-type': 'application/json', ...(key !== undefined && { 'idempotency-key': key }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }));
  const orders = async (): Promise<Order[]> => ((await (await ask('GET', '/v1/orders?limit=100')).json()) as { items: Order[] }).items;

  /** Until nothing is under way, those not counted that wait for a call which the test keeps back. */
  const quiet = () => settled(() => (lines.services.held > 0 ? 0 : lines.backend.busy + lines.service.busy + lines.services.busy));
  const doWork = async () => {
    for (let rounds = 0; (await sandbox.runDue()) + (await reference.runDue()) > 0; rounds += 1) {
      if (rounds > 500) throw new Error('due work never ends');
    }
  };
  let working: Promise<void> | null = null;
  /** Does what is due; work that waits for a call which the test keeps back goes on beside it. */
  const work = async () => {
    const mine = (working ??= doWork().finally(() => (working = null)));
    const run = { ended: false };
    const end = () => void (run.ended = true);
    mine.then(end, end);
    while (!run.ended && lines.services.held === 0) await turn();
    if (run.ended) await mine;
  };
  /** Lets a moment pass, with everything that falls into it. */
  const pass = async (ms: number, step = 1000) => {
    for (let left = ms; left > 0; left -= step) {
      await tabs.advance(Math.min(left, step));
      await work();
      await quiet();
    }
  };

  const realFetch = window.fetch;
  window.fetch = (input, init) => {
    const request = new Request(input, init);
    return request.url.startsWith(origin) ? lines.service.carry(request, serve) : realFetch(input, init);
  };
  const giveTimeBack = takePageTime(tabs.openTab().after);

  return {
    tabs, lines, post, ledger, store, keyed, confirmed, secrets, serve, ask, token, orders, quiet, work, pass, bug,
    /** The one order that there is. */
    async order(): Promise<Order> {
      const [order, ...others] = await orders();
      if (!order || others.length > 0) throw new Error(`there are ${others.length + Number(!!order)} orders`);
      return order;
    },
    /** How many orders stand where. */
    async labels(): Promise<Partial<Record<OrderLabel, number>>> {
      const found: Partial<Record<OrderLabel, number>> = {};
      for (const order of await orders()) found[orderLabel(order)] = (found[orderLabel(order)] ?? 0) + 1;
      return found;
    },
    backOffice: (path: string, body: unknown) => ask('POST', `/v1/back-office${path}`, body, { key: `office-${(drawn += 1)}`, bearer: secrets.backOfficeKey }),
    /** The backend's process ends and another one begins on the same store, perhaps with other prices. */
    restart: (sold: Catalogue = catalogue) => void (reference = start(sold)),
    catalogue,
    deliverKept: (reversed = false) => post.release((request) => reference.fetch(request), reversed),
    redeliver: async () => {
      for (const request of post.delivered) await reference.fetch(request.clone());
    },
    heal() {
      for (const line of Object.values(lines)) line.heal();
      const lost = post.way === 'loses';
      post.way = 'delivers';
      return lost ? Promise.resolve() : post.release((request) => reference.fetch(request));
    },
    end() {
      window.fetch = realFetch;
      giveTimeBack();
    },
  };
}
