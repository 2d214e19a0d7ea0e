import assert from 'node:assert/strict';
import type { PaymentService } from '../../../src/reference/ports.js';
import { createSandboxPayments } from '../../../src/sandbox/create-sandbox-payments.js';
import { createMemoryLedger } from '../../../src/sandbox/ledger/memory-ledger.js';
import type { SandboxOptions } from '../../../src/sandbox/ports.js';

export const baseUrl = 'https://pay.example';
export const returnUrl = 'https://shop.example/checkout';

/** The sandbox with a clock in the hand, and a letter box for its webhooks. */
export function createTill(change: Partial<SandboxOptions> = {}) {
  let now = Date.UTC(2026, 2, 1, 9);
  let drawn = 0;
  const letters: Request[] = [];
  const box = { broken: false };
  const sandbox = createSandboxPayments({
    clock: { now: () => now },
    random: { bytes: (length) => Uint8Array.from({ length }, () => (drawn += 37) % 256) },
    ledger: createMemoryLedger(),
    baseUrl,
    secrets: { stripe: 'whsec_one', paypal: 'whsec_two' },
    async deliverWebhook(request) {
      if (box.broken) throw new Error('nobody at home');
      letters.push(request);
    },
    ...change,
  });
  const [card, paypal] = sandbox.services;

  const openWith = (service: PaymentService, amount: number, { attemptId = 'attempt_1', reusable = false } = {}) =>
    service.open({
      idempotencyId: attemptId, orderId: 'order_1', attemptId, reusable, returnUrl,
      amount: { amount, currency: 'USD', exponent: 2 },
    });

  return {
    sandbox, card, paypal, letters, box,
    pass: (ms: number) => void (now += ms),
    open: (amount = 1197, options: { attemptId?: string; reusable?: boolean } = {}) => openWith(card, amount, options),
    openOrder: (amount = 1197, options: { attemptId?: string; reusable?: boolean } = {}) => openWith(paypal, amount, options),
    /** Presents a test card as the stand-in does. */
    async confirm(clientSecret: string | undefined, token: string, changes: Record<string, unknown> = {}) {
      const body = { card: token, amount: 1197, currency: 'usd', setupFutureUsage: null, returnUrl, ...changes };
      return ask(sandbox.fetch, `intents/${clientSecret?.split('_secret_')[0]}/confirm`, { body, secret: clientSecret });
    },
    ask: (path: string, options: AskOptions = {}) => ask(sandbox.fetch, path, options),
    async takenOf(reference: string) {
      const payment = await sandbox.ledger.payment(reference);
      assert.ok(payment);
      return payment.captures.reduce((sum, { amount }) => sum + amount.amount, 0) - payment.refunds.reduce((sum, { amount }) => sum + amount.amount, 0);
    },
  };
}

interface AskOptions {
  body?: unknown;
  secret?: string | undefined;
}

async function ask(fetch: (request: Request) => Promise<Response>, path: string, { body, secret }: AskOptions) {
  const response = await fetch(
    new Request(new URL(`/sandbox/${path}`, baseUrl), {
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
      headers: secret ? { authorization: `Bearer ${secret}` } : {},
    }),
  );
  const reply: unknown = await response.json();
  return { status: response.status, headers: response.headers, reply };
}
