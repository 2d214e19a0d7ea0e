import { http, HttpResponse } from 'msw';
import { setupWorker } from 'msw/browser';
import type { OpenAttempt, PaymentContext, PaymentFormHost, PaymentGateway, PaymentOutcome } from '../../../src/core/payment-gateway.js';
import type { Money } from '../../../src/core/money.js';
import { createSandboxPayments, type SandboxPayments } from '../../../src/sandbox/create-sandbox-payments.js';
import { createMemoryLedger } from '../../../src/sandbox/ledger/memory-ledger.js';
import type { LedgerPayment } from '../../../src/sandbox/ledger/payment.js';
import type { PaymentService } from '../../../src/reference/ports.js';
import type { GatewayWorld } from './gateway-kit.js';

const origin = 'https://sandbox.test';

/** Payment services in memory, reached by the page under an address of their own. */
export interface SandboxWorld {
  readonly sandbox: SandboxPayments;
  readonly webhooks: Request[];
  service(gateway: string): PaymentService;
  pass(ms: number): void;
  /** The one payment in the books. */
  onlyPayment(): Promise<LedgerPayment>;
}

export function createSandboxWorld(): SandboxWorld {
  let now = Date.UTC(2026, 2, 1, 9);
  const webhooks: Request[] = [];
  const sandbox = createSandboxPayments({
    clock: { now: () => now },
    random: { bytes: (length) => crypto.getRandomValues(new Uint8Array(length)) },
    ledger: createMemoryLedger(),
    baseUrl: origin,
    secrets: { stripe: 'whsec_test', paypal: 'paypal_test' },
    deliverWebhook: async (request) => void webhooks.push(request),
  });
  return {
    sandbox,
    webhooks,
    service(gateway) {
      const found = sandbox.services.find((service) => service.gateway === gateway);
      if (!found) throw new Error(`no service for ${gateway}`);
      return found;
    },
    pass(ms) {
      now += ms;
    },
    async onlyPayment() {
      const [payment, ...others] = await sandbox.ledger.payments();
      if (!payment || others.length > 0) throw new Error('there is not exactly one payment');
      return payment;
    },
  };
}

/** Lets the page's requests reach the world of the present test, until it is unplugged. */
export function reachSandbox(world: () => SandboxWorld): { unplug(): void } {
  const worker = setupWorker();
  before(async () => {
    await worker.start({ quiet: true, onUnhandledRequest: 'bypass' });
  });
  beforeEach(() => worker.resetHandlers(http.all(`${origin}/sandbox/*`, ({ request }) => world().sandbox.fetch(request))));
  after(() => worker.stop());
  return { unplug: () => worker.resetHandlers(http.all(`${origin}/sandbox/*`, () => HttpResponse.error())) };
}

export const dollars = (amount: number): Money => ({ amount, currency: 'USD', exponent: 2 });

/** What is to be paid with a method of the sandbox. */
export function contextFor(service: PaymentService, change: Partial<PaymentContext> = {}): PaymentContext {
  return {
    method: { id: service.gateway, gateway: service.gateway, sandbox: true, config: service.publicConfig() },
    total: dollars(11970),
    autoRenew: false,
    locale: 'en',
    billTo: { name: 'Ada Moser', email: 'ada@example.com', country: 'DE' },
    ...change,
  };
}

/** Opens attempts as a backend does. */
export function attemptsOf(service: PaymentService, context: PaymentContext): () => Promise<OpenAttempt> {
  let count = 0;
  return () => openAt(service, `attempt_${(count += 1)}`, context.total, context.autoRenew);
}

/** A gateway over one of the sandbox's services, as the contract of gateways wants it. */
export function worldOver(world: SandboxWorld, name: string, gateway: PaymentGateway, sdk: NonNullable<GatewayWorld['sdk']>): GatewayWorld {
  const service = world.service(name);
  let attempts = 0;
  return {
    gateway,
    sdk,
    context: contextFor(service),
    async open({ total, autoRenew }) {
      attempts += 1;
      return openAt(service, `attempt_${attempts}`, total, autoRenew);
    },
    async taken(outcome) {
      const payments = await world.sandbox.ledger.payments();
      const evidence = 'evidence' in outcome ? outcome.evidence : {};
      for (const { id, attemptId } of payments) await service.settle(id, { idempotencyId: attemptId, evidence });
      return (await world.sandbox.ledger.payments()).flatMap(({ captures }) => captures.map(({ amount }) => amount));
    },
    opened: async () => (await world.sandbox.ledger.payments()).length,
  };
}

/** Opens an attempt at a payment service, with an address to come back to that carries it. */
export async function openAt(service: PaymentService, attemptId: string, amount: Money, reusable: boolean): Promise<OpenAttempt> {
  const names = { orderId: 'order_1', attemptId };
  const returnUrl = `${location.origin}/checkout?annex_attempt=${attemptId}`;
  const { client } = await service.open({ ...names, idempotencyId: attemptId, amount, reusable, returnUrl });
  return { ...names, total: amount, client, returnUrl };
}

/** A host that keeps what it is told. */
export function createHost(): PaymentFormHost & { submits: number; late: [string, PaymentOutcome][]; onSubmit: () => void } {
  return {
    submits: 0,
    late: [],
    onSubmit: () => undefined,
    requestSubmit() {
      this.submits += 1;
      this.onSubmit();
    },
    lateOutcome(attemptId, outcome) {
      this.late.push([attemptId, outcome]);
    },
  };
}

/** Waits until `find` finds something, by looking whenever the page has had a turn. */
export async function eventually<T>(find: () => T | null | undefined | false): Promise<T> {
  for (let turn = 0; turn < 400; turn += 1) {
    const found = find();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`never came: ${find.toString()}`);
}
