import { createHttpBackend } from '../../src/backends/http/create-http-backend.js';
import { tokenFromSessionUrl } from '../../src/backends/http/session-token.js';
import type { CheckoutBackend } from '../../src/core/backend.js';
import type { Checkout, CheckoutOptions } from '../../src/core/checkout.js';
import { createCheckout } from '../../src/core/create-checkout.js';
import type { PaymentGateway } from '../../src/core/payment-gateway.js';
import { createOfflineGateway } from '../../src/gateways/offline/offline-gateway.js';
import { createDemo } from '../../src/hosts/demo.js';
import { createSecrets } from '../../src/hosts/secrets.js';
import type { PaymentService, Store } from '../../src/reference/ports.js';
import { createMemoryStore } from '../../src/reference/stores/memory-store.js';
import { createLedger } from '../../src/sandbox/ledger/ledger.js';
import { ledgerInStore } from '../../src/hosts/ledger-in-store.js';
import type { LedgerPayment } from '../../src/sandbox/ledger/payment.js';
import { createFakeTabs, type FakeEnvironment } from './fake-environment.js';

/** The serial number of the PBX that the tests expand. */
export const demoPbx = '3631A2E40021';

export type Fetch = (request: Request) => Promise<Response>;

/** A whole shop in memory: reference backend, sandbox payment services and a browser whose time the test moves. */
export interface Shop {
  readonly origin: string;
  readonly tabs: ReturnType<typeof createFakeTabs>;
  fetch: Fetch;
  /** Does what is due in the backend until nothing is. */
  settle(): Promise<void>;
  /** Moves the time on, in the browser and the backend. */
  advance(ms: number): Promise<void>;
  /** What the payment services' own books say. */
  payments(): Promise<readonly LedgerPayment[]>;
  /** A backend of one page; `between` stands on the line between page and server. */
  backend(between?: (request: Request, next: Fetch) => Promise<Response>): CheckoutBackend;
  open(options?: {
    gateways?: PaymentGateway[]; environment?: FakeEnvironment; between?: (request: Request, next: Fetch) => Promise<Response>;
    /** What puts it together, `createCheckout` when left out. */
    create?: (options: CheckoutOptions) => Checkout;
  }): {
    checkout: Checkout;
    environment: FakeEnvironment;
  };
}

/**
 * @param options.services payment services besides those of the sandbox
 * @param options.store what the backend keeps, with what is in it already
 */
export async function createShop({ services = [], store = createMemoryStore() }: { services?: readonly PaymentService[]; store?: Store } = {}): Promise<Shop> {
  const origin = 'https://portal.example';
  const tabs = createFakeTabs();
  let drawn = 0;
  const random = { bytes: (length: number) => Uint8Array.from({ length }, () => (drawn = (drawn * 1103515245 + 12345) % 2147483648) >> 16) };
  const clock = { now: tabs.now };
  const sandboxStore = createMemoryStore();
  const demo = createDemo({
    store, mailStore: createMemoryStore(), sandboxStore, clock, random, secrets: await createSecrets(random), publicUrl: origin, services,
  });
  const ledger = createLedger(ledgerInStore(sandboxStore));
  const fetch: Fetch = (request) => demo.fetch(request);

  const settle = async () => {
    while ((await demo.runDue()) > 0);
  };

  const backend: Shop['backend'] = (between = (request, next) => next(request)) => {
    const send = (input: RequestInfo | URL, init?: RequestInit) => between(new Request(input, init), fetch);
    return createHttpBackend({
      baseUrl: origin, getToken: tokenFromSessionUrl(`${origin}/distributor/session`, (input, init) => fetch(new Request(input, init))), fetch: send, tries: 1,
    });
  };

  return {
    origin, tabs, fetch, settle, backend,
    async advance(ms) {
      for (let left = ms; left > 0; left -= 1000) {
        await tabs.advance(Math.min(left, 1000));
        await settle();
      }
    },
    payments: () => ledger.payments(),
    open({ gateways = [createOfflineGateway()], environment = tabs.openTab(), between, create = createCheckout } = {}) {
      return { checkout: create({ backend: backend(between), gateways, environment }), environment };
    },
  };
}
