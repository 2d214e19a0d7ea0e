import type { Checkout } from '../checkout.js';
import { CheckoutError, toCheckoutError } from '../errors.js';
import type { Order } from '../model/order.js';
import type { Evidence } from '../model/payment-attempt.js';
import { isPaid } from '../order-status.js';
import { paymentBusy, type PaymentProgress } from '../payment.js';
import { amountDue } from '../payment-context.js';
import type { OpenAttempt, PaymentOutcome } from '../payment-gateway.js';
import { ready } from '../remote.js';
import type { CoreContext } from './core-context.js';
import { openAttempt, reopenAttempt } from './open-attempt.js';
import { withOrder } from './orders.js';
import type { PaymentForms } from './payment-form.js';
import type { Pricing } from './pricing.js';

/** Milliseconds between two questions about a payment of which nobody knows whether it went through. */
const pauses = [1000, 2000, 4000, 8000, 15_000];
/** Milliseconds after which a page that was to be left is asked about: the buyer has come back to it, or never went. */
const departure = 15_000;

export interface Paying extends Pick<Checkout, 'pay' | 'askAgain'> {
  /** Takes in how the kept attempt went, which the payment service sent the buyer back from. */
  settleReturn(outcome: PaymentOutcome): Promise<void>;
  /** Takes in an approval that arrived after its form was taken away, perhaps for an attempt that is no longer the present one. */
  settleLate(attemptId: string, outcome: PaymentOutcome): void;
  /** An attempt from before this page: asks how it ended. */
  recover(evidence: Evidence): Promise<void>;
  stop(): void;
}

/** Pays, and does not let go before the backend has said how it went. */
export function createPaying(core: CoreContext, forms: () => PaymentForms, pricing: Pricing, finish: (order: Order) => Promise<void>): Paying {
  const { alive, attempts, backend, environment, store } = core;
  let stopTimer = () => {};
  let turn = 0;
  let evidence: Evidence = {};
  /** The attempt that this tab pays or asks about; another tab may have finished with the shared one already. */
  let mine: Pick<OpenAttempt, 'orderId' | 'attemptId'> | null = null;
  const opened = new Map<string, string>();

  const progress = (next: PaymentProgress) => store.update((state) => ({ ...state, payment: { ...state.payment, progress: next } }));

  /** Nobody knows: the state says so, and the backend is asked until it does. */
  const doubt = () => {
    progress({ status: 'unknown' });
    stopTimer();
    if (alive.aborted) return;
    stopTimer = environment.after(pauses[Math.min(turn++, pauses.length - 1)] ?? 15_000, () => void ask());
  };

  const ask = async () => {
    stopTimer();
    try {
      const present = await presentAttempt();
      if (!present) return progress({ status: 'ready' });
      const call = { idempotencyKey: environment.randomId(), signal: alive };
      await absorb(await backend.completePaymentAttempt(present.orderId, present.attemptId, evidence, call), present.attemptId);
    } catch (error) {
      const failure = toCheckoutError(error);
      if (alive.aborted) return;
      if (!failure.refused) return doubt();
      if (failure.code === 'not_found' && (attempts.read()?.attemptId ?? null) === (mine?.attemptId ?? null)) attempts.clear();
      fatal(failure);
    }
  };

  const keptAttempt = (): typeof mine => {
    const { orderId, attemptId } = attempts.read() ?? {};
    return orderId && attemptId ? { orderId, attemptId } : null;
  };

  /** The attempt whose end is asked for. Where the answer that made it got lost, it is asked for again as the same. */
  const presentAttempt = async () => (mine ??= keptAttempt() ?? (await reopenAttempt(core)));

  const absorb = async (order: Order, attemptId: string) => {
    const attempt = order.attempts.find(({ id }) => id === attemptId);
    if (isPaid(order) || order.payment === 'processing' || order.payment === 'awaitingOffline' || order.status !== 'pending') {
      if (attempts.read()?.orderId === order.id) attempts.clear();
      progress({ status: 'ready' });
      core.announce({ orderId: order.id, serialNumber: order.serialNumber });
      return finish(order);
    }
    store.update((state) => ({ ...state, order: ready(order) }));
    if (attempt?.status === 'failed' || attempt?.status === 'cancelled') {
      declined();
      return progress({ status: 'declined', category: attempt.declineCategory ?? 'declined' });
    }
    // The service has taken nothing, and the same attempt can still be paid: once.
    progress({ status: 'failed', error: new CheckoutError('payment_not_taken', 'The payment service has taken nothing.') });
  };

  /** The order stands, but the next try is an attempt of its own. What another tab keeps by now stays as it is. */
  const declined = () => {
    const kept = attempts.read();
    if (kept && kept.attemptId === mine?.attemptId) attempts.write({ ...kept, declined: true });
  };

  const fatal = (error: unknown) => {
    const failure = toCheckoutError(error);
    if (failure.code === 'quote_stale' || failure.code === 'quote_expired') {
      progress({ status: 'ready' });
      if (failure.quote) pricing.replace(failure.quote);
      else void pricing.price();
    } else if (failure.outcomeUnknown) {
      doubt();
    } else {
      progress({ status: 'failed', error: failure });
    }
  };

  const settle = async (outcome: PaymentOutcome) => {
    turn = 0;
    switch (outcome.status) {
      case 'completed': case 'needsCompletion': case 'processing':
        evidence = outcome.evidence;
        progress({ status: 'confirming' });
        return ask();
      case 'unknown':
        progress({ status: 'unknown' });
        return ask();
      case 'declined':
        declined();
        return progress({ status: 'declined', category: outcome.category });
      case 'redirecting':
        stopTimer();
        stopTimer = environment.after(departure, () => void ask());
        return progress({ status: 'redirecting' });
      case 'fatal':
        // Somebody else has done something with the order; how the attempt stands tells what.
        return toCheckoutError(outcome.error).code === 'order_not_payable' && (mine ?? keptAttempt()) ? ask() : fatal(outcome.error);
      default: return progress({ status: outcome.status });
    }
  };

  return {
    pay() {
      const state = store.getState();
      const due = amountDue(state);
      const quoted = state.step.name !== 'review' || state.expansion?.quote.status === 'priced';
      if (paymentBusy(state.payment) || !due || !quoted || Object.keys(state.payment.referenceProblems).length > 0) return;
      evidence = {};
      mine = null;
      progress({ status: 'submitting' });
      const createAttempt = async () => {
        const attempt = await openAttempt(core);
        mine = attempt;
        opened.set(attempt.attemptId, attempt.orderId);
        return attempt;
      };
      const outcome = due.amount === 0 ? free(createAttempt) : forms().submit(createAttempt);
      if (outcome) void outcome.catch((error: unknown): PaymentOutcome => ({ status: 'fatal', error })).then(settle);
      else progress({ status: 'ready' });
    },
    askAgain: () => ask(),
    settleReturn(outcome) {
      mine = keptAttempt();
      return settle(outcome);
    },
    settleLate(attemptId, outcome) {
      if ((mine ?? attempts.read())?.attemptId === attemptId) return void settle(outcome);
      const orderId = opened.get(attemptId);
      if (!orderId || !('evidence' in outcome)) return;
      const call = { idempotencyKey: environment.randomId(), signal: alive };
      // What this cannot bring over now, the payment service's webhook will.
      backend.completePaymentAttempt(orderId, attemptId, outcome.evidence, call).then((order) => store.update((state) => withOrder(state, order)), () => {});
    },
    recover(from) {
      evidence = from;
      mine = null;
      turn = 0;
      progress({ status: 'confirming' });
      return ask();
    },
    stop: () => stopTimer(),
  };
}

/** Nothing is due, so no payment service takes part. */
async function free(createAttempt: () => Promise<unknown>): Promise<PaymentOutcome> {
  await createAttempt();
  return { status: 'completed', evidence: {} };
}
