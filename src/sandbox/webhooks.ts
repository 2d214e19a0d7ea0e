import type { ServiceEvent } from '../reference/ports.js';
import type { SandboxOptions } from './ports.js';
import type { Ledger } from './ledger/ledger.js';
import { mature, nextDue, type LedgerEvent, type LedgerEventName, type LedgerPayment, type SandboxService } from './ledger/payment.js';
import { isSigned, sign } from './signature.js';

/** The header that carries a service's signature. */
const signatureHeaders: Readonly<Record<SandboxService, string>> = { stripe: 'stripe-signature', paypal: 'paypal-sandbox-signature' };

const typeNames: Readonly<Record<SandboxService, Readonly<Record<LedgerEventName, string>>>> = {
  stripe: {
    requiresAction: 'payment_intent.requires_action', approved: 'payment_intent.amount_capturable_updated',
    processing: 'payment_intent.processing', succeeded: 'payment_intent.succeeded', failed: 'payment_intent.payment_failed',
    cancelled: 'payment_intent.canceled', refunded: 'charge.refunded', saved: 'payment_method.attached',
    disputed: 'charge.dispute.created', disputeClosed: 'charge.dispute.closed',
  },
  paypal: {
    requiresAction: 'CHECKOUT.ORDER.SAVED', approved: 'CHECKOUT.ORDER.APPROVED', processing: 'PAYMENT.CAPTURE.PENDING',
    succeeded: 'PAYMENT.CAPTURE.COMPLETED', failed: 'PAYMENT.CAPTURE.DENIED', cancelled: 'CHECKOUT.ORDER.VOIDED',
    refunded: 'PAYMENT.CAPTURE.REFUNDED', saved: 'VAULT.PAYMENT-TOKEN.CREATED',
    disputed: 'CUSTOMER.DISPUTE.CREATED', disputeClosed: 'CUSTOMER.DISPUTE.RESOLVED',
  },
};

/** Tries, and how long to wait before each: the last is given up like a real service gives up after days. */
const waitsMs = [1, 2, 4, 8, 15, 30, 60, 300, 900, 3600].map((seconds) => seconds * 1000);

/** How many payments are attended to at once; what happens to one of them is told in its order all the same. */
const runners = 8;

/** Does what is due: payments that arrive, webhooks that go out. Returns how many things were done. */
export async function runDue(ledger: Ledger, options: SandboxOptions): Promise<number> {
  const waiting = (await ledger.waiting()).values();
  let done = 0;
  const runner = async (): Promise<void> => {
    for (const id of waiting) done += await look(ledger, options, id);
  };
  const ended = await Promise.allSettled(Array.from({ length: runners }, runner));
  const failure = ended.find((end) => end.status === 'rejected');
  if (failure) throw failure.reason;
  return done;
}

async function look(ledger: Ledger, options: SandboxOptions, id: string): Promise<number> {
  const seen = await ledger.payment(id);
  const due = seen && nextDue(seen);
  if (due !== null && due > options.clock.now()) return 0;
  const done = seen ? await attend(ledger, options, seen.id) : 0;
  await ledger.rest(id);
  return done;
}

async function attend(ledger: Ledger, options: SandboxOptions, id: string): Promise<number> {
  const now = options.clock.now();
  let done = 0;
  const payment = await ledger.change(id, (before) => mature(before, now));
  for (const event of payment.events) {
    if (event.dueAt === null || event.dueAt > now) continue;
    const delivered = await deliver(options, payment, event);
    await ledger.change(id, (before) => afterTry(before, event, delivered, options.clock.now()));
    done += 1;
  }
  return done;
}

async function deliver(options: SandboxOptions, payment: LedgerPayment, event: LedgerEvent): Promise<boolean> {
  const { service } = payment;
  const body = JSON.stringify({
    id: event.id,
    type: typeNames[service][event.name],
    created: Math.floor(event.createdAt / 1000),
    livemode: false,
    data: {
      object: {
        id: payment.id, amount: payment.amount, metadata: { orderId: payment.orderId, attemptId: payment.attemptId },
        ...(event.name === 'saved' && { savedMethod: payment.savedMethod }),
      },
    },
  });
  const signature = await sign(options.secrets[service], body, options.clock.now());
  try {
    await options.deliverWebhook(
      new Request(new URL(`/webhooks/${service}`, options.baseUrl), {
        method: 'POST',
        headers: { 'content-type': 'application/json', [signatureHeaders[service]]: signature },
        body,
      }),
    );
    return true;
  } catch {
    return false;
  }
}

function afterTry(payment: LedgerPayment, tried: LedgerEvent, delivered: boolean, now: number): LedgerPayment {
  const events = payment.events.map((event) => {
    if (event.id !== tried.id || event.tries !== tried.tries) return event;
    const wait = delivered ? undefined : waitsMs[event.tries];
    return { ...event, tries: event.tries + 1, dueAt: wait === undefined ? null : now + wait };
  });
  return { ...payment, events };
}

/** The event of a webhook that this service has signed; null for everything else. */
export async function readWebhook(
  service: SandboxService,
  { secrets, clock }: SandboxOptions,
  request: Request,
): Promise<ServiceEvent | null> {
  const body = await request.text();
  if (!(await isSigned(secrets[service], body, request.headers.get(signatureHeaders[service]), clock.now()))) return null;
  const event = JSON.parse(body) as { id: string; type: string; data: { object: { id: string; savedMethod?: string } } };
  const { id: reference, savedMethod } = event.data.object;
  return { id: event.id, reference, ...(savedMethod !== undefined && { savedMethod }), ...(/dispute/i.test(event.type) && { topic: 'dispute' as const }) };
}
