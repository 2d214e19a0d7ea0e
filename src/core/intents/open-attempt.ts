import { CheckoutError } from '../errors.js';
import { shownQuote } from '../expansion.js';
import type { StartedPayment } from '../model/order.js';
import { chosenOption } from '../payment.js';
import type { OpenAttempt } from '../payment-gateway.js';
import { sameAttempt, type PendingAttempt } from '../pending-attempt.js';
import { latest, ready } from '../remote.js';
import type { CheckoutState } from '../state.js';
import type { CoreContext } from './core-context.js';

/**
 * Opens a payment attempt, or the same one again: its key and request are kept before the first byte is sent, so a lost
 * answer, a reload or a second press repeats it and never makes another. Rejects with a CheckoutError.
 */
export function openAttempt(core: CoreContext): Promise<OpenAttempt> {
  const { attempts, backend, environment } = core;
  return environment.lock(`annex.attempt.${backend.scope}`, () => {
    const kept = attempts.read();
    const wanted = wantedAttempt(core, kept);
    return sendAttempt(core, kept && sameAttempt(kept, wanted) ? kept : wanted, kept);
  });
}

/** Asks again for the attempt whose answer got lost, exactly as it was asked for; null when there is none. */
export function reopenAttempt(core: CoreContext): Promise<OpenAttempt | null> {
  const { attempts, backend, environment } = core;
  return environment.lock(`annex.attempt.${backend.scope}`, async () => {
    const kept = attempts.read();
    return kept && !kept.declined ? sendAttempt(core, kept, kept) : null;
  });
}

async function sendAttempt(core: CoreContext, pending: PendingAttempt, kept: PendingAttempt | null): Promise<OpenAttempt> {
  const { alive, attempts, environment, store } = core;
  attempts.write(pending);
  let started: StartedPayment;
  try {
    started = await send(core, pending);
  } catch (error) {
    // What may have been made keeps its key.
    if (error instanceof CheckoutError && error.refused) settleRefusal(core, kept, pending);
    throw error;
  }
  attempts.write({ ...pending, orderId: started.order.id, attemptId: started.attemptId });
  if (!alive.aborted) store.update((state) => ({ ...state, order: ready(started.order) }));
  return {
    orderId: started.order.id,
    attemptId: started.attemptId,
    total: started.order.total,
    client: started.client,
    returnUrl: withParameter(environment.currentUrl(), 'annex_attempt', started.attemptId),
  };
}

function send({ alive, backend }: CoreContext, pending: PendingAttempt): Promise<StartedPayment> {
  const call = { idempotencyKey: pending.key, signal: alive };
  return pending.kind === 'order' ? backend.createOrder(pending.request, call) : backend.createPaymentAttempt(pending.orderId, pending.request, call);
}

function settleRefusal({ attempts }: CoreContext, kept: PendingAttempt | null, refused: PendingAttempt): void {
  if (refused.kind === 'retry') attempts.write({ ...(kept ?? refused), declined: true });
  else attempts.clear();
}

/** What the buyer asks for now: to pay an order that is there, or a new order for the quote they see. */
function wantedAttempt({ environment, store }: CoreContext, kept: PendingAttempt | null): PendingAttempt {
  const state = store.getState();
  const option = chosenOption(state.payment) ?? state.payment.options[0];
  if (!option) throw new CheckoutError('payment_sdk', 'No payment method is chosen.');
  const terms = {
    method: option.method.id,
    autoRenew: option.descriptor.renewal === 'automatic' ? state.payment.autoRenew : null,
    references: state.payment.references,
    returnUrl: withoutFragment(environment.currentUrl()),
  };
  const fresh = { key: environment.randomId(), attemptId: null, declined: false };
  const existing = orderToPay(state, kept);
  if (existing) return { kind: 'retry', ...fresh, ...existing, request: terms };

  const quote = state.expansion && shownQuote(state.expansion.quote);
  if (!quote || !state.contacts.chosen) throw new CheckoutError('not_ready', 'There is no quote to accept, or nobody to send the invoice to.');
  const request = { quoteId: quote.id, quoteVersion: quote.version, billingContactId: state.contacts.chosen.id, ...terms };
  const wanted: PendingAttempt = { kind: 'order', ...fresh, orderId: null, serialNumber: quote.serialNumber, request };
  if (!kept?.orderId || kept.serialNumber !== quote.serialNumber || sameAttempt(kept, wanted)) return wanted;
  return { kind: 'retry', ...fresh, orderId: kept.orderId, serialNumber: quote.serialNumber, request: terms };
}

function orderToPay({ step, order }: CheckoutState, kept: PendingAttempt | null): { orderId: string; serialNumber: string } | null {
  if (step.name !== 'pay') return null;
  const serialNumber = latest(order)?.serialNumber ?? (kept?.orderId === step.orderId ? kept.serialNumber : '');
  return { orderId: step.orderId, serialNumber };
}

function withoutFragment(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}

function withParameter(address: string, name: string, value: string): string {
  const url = new URL(address);
  url.searchParams.set(name, value);
  return url.href;
}
