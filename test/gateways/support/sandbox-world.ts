import { http, HttpResponse, type HttpHandler } from 'msw';
import { setupWorker } from 'msw/browser';
import type { PaymentContext, PaymentFormHost, PaymentOutcome, OpenAttempt } from '../../../src/core/payment-gateway.js';
import type { Money } from '../../../src/core/money.js';
import { createSandboxPayments, type SandboxPayments } from '../../../src/sandbox/create-sandbox-payments.js';
import { createMemoryLedger } from '../../../src/sandbox/ledger/memory-ledger.js';
import type { LedgerPayment } from '../../../src/sandbox/ledger/payment.js';
import type { PaymentService } from '../../../src/reference/ports.js';

const origin = 'https://sandbox.test';

/** Payment services in memory, reached by the page under an address of their own. */
export interface SandboxWorld {
  readonly sandbox: SandboxPayments;
  readonly handlers: HttpHandler[];
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
    handlers: [http.all(`${origin}/sandbox/*`, ({ request }) => sandbox.fetch(request))],
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
  beforeEach(() => worker.resetHandlers(...world().handlers));
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
  return async () => {
    count += 1;
    const names = { orderId: 'order_1', attemptId: `attempt_${count}` };
    const returnUrl = `${location.origin}/checkout`;
    const { client } = await service.open({ ...names, idempotencyId: names.attemptId, amount: context.total, reusable: context.autoRenew, returnUrl });
    return { ...names, total: context.total, client, returnUrl };
  };
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
