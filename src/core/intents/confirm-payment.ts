import { CheckoutError, toCheckoutError } from '../errors.js';
import type { Order } from '../model/order.js';
import type { Evidence } from '../model/payment-attempt.js';
import { hasArrived, isClosed } from '../order-status.js';
import type { PaymentProgress } from '../payment.js';
import { latest, ready } from '../remote.js';
import type { Step } from '../state.js';
import type { CoreContext } from './core-context.js';
import { findOrder } from './find-order.js';
import { ownsOrder } from './open-order.js';
import { reopenAttempt } from './open-attempt.js';
import type { Pricing } from './pricing.js';
import { placeOf, type Subject } from './subject.js';

/** Milliseconds between two questions about a payment of which nobody knows whether it went through. */
const pauses = [1000, 2000, 4000, 8000, 15_000];

/** What asking led to: the buyer is at the order now, nobody can say yet, or nothing was taken and everything is still open. */
export type Answer = 'finished' | 'unknown' | 'open';

/** How a confirmation tells the rest of the checkout. */
export interface Ends {
  /** The order is paid, placed or over: shows it. */
  finish(order: Order): Promise<void>;
  /** The order stands unpaid: it can be paid where the buyer is, and is asked about, for it may be paid after all. */
  stands(order: Order): Promise<void>;
  /** Shows the place where the buyer is told about a payment. */
  show(step: Step): Promise<void>;
}

export interface Confirmation {
  /** Which attempt this tab pays or asks about; another tab may have finished with the kept one already. */
  readonly subject: Subject | null;
  /** @param here whether the buyer is where the attempt was made, and is told when it took nothing. */
  about(subject: Subject | null, evidence?: Evidence, here?: boolean): void;
  /** Asks the backend, the only one who knows. */
  ask(): Promise<Answer>;
  /** The same, unless the question is on its way already. */
  askSoon(): Promise<unknown>;
  /** Asks when some time has gone by without anything else. */
  askIn(ms: number): void;
  /**
   * The service took nothing here. Where the order may have been paid elsewhere, or is not known to this page, it is looked at first;
   * that takes nothing, as a question about the attempt might.
   */
  tell(told: Extract<PaymentProgress, { status: 'cancelled' | 'declined' }>): Promise<Answer>;
  /** What a refusal, or no answer, means for the buyer. */
  fail(error: unknown): Answer;
  progress(next: PaymentProgress): void;
  stop(): void;
}

/** Does not let go of a payment before the backend has said how it went. */
export function createConfirmation(core: CoreContext, pricing: Pricing, ends: Ends): Confirmation {
  const { alive, attempts, backend, environment, store } = core;
  let subject: Subject | null = null;
  let evidence: Evidence = {};
  let here = true;
  let stopTimer = () => {};
  let turn = 0;
  let asking: Promise<Answer> | null = null;

  const progress = (next: PaymentProgress) => store.update((state) => ({ ...state, payment: { ...state.payment, progress: next } }));

  const askIn = (ms: number) => {
    stopTimer();
    if (!alive.aborted) stopTimer = environment.after(ms, () => void ask());
  };

  /** Nobody knows: the state says so, where the buyer sees it, and the backend is asked until it does. */
  const doubt = (): Answer => {
    progress({ status: 'unknown' });
    askIn(pauses[Math.min(turn++, pauses.length - 1)] ?? 15_000);
    if (!here && subject) {
      here = true;
      void ends.show(placeOf(subject));
    }
    return 'unknown';
  };

  const fail = (error: unknown): Answer => {
    const failure = toCheckoutError(error);
    const { expansion } = store.getState();
    if (failure.outcomeUnknown) return doubt();
    const requoted = expansion && (failure.quote?.serialNumber === expansion.serialNumber || ['quote_stale', 'quote_expired'].includes(failure.code));
    progress(here && !requoted ? { status: 'failed', error: failure } : { status: 'ready' });
    if (!here || !requoted) return 'open';
    // An order that was placed for the old price is in the way of the new one.
    if (failure.quote && !ownsOrder(core, expansion.serialNumber)) pricing.replace(failure.quote);
    else void pricing.price(true);
    return 'open';
  };

  /** The order as the backend knows it after the question, and which of its attempts was meant. */
  const question = async (about: Subject): Promise<{ order: Order; attemptId: string } | null> => {
    const { orderId, attemptId } = about;
    const found = orderId && attemptId ? { orderId, attemptId } : await reopenAttempt(core, about);
    if (!found) {
      const order = about.quoteId && await findOrder(core, ({ quoteId }) => quoteId === about.quoteId, about.serialNumber);
      return order ? { order, attemptId: order.attempts.at(-1)?.id ?? '' } : null;
    }
    if (subject === about) subject = { ...about, ...found };
    const call = { idempotencyKey: environment.randomId(), signal: alive };
    return { order: await backend.completePaymentAttempt(found.orderId, found.attemptId, evidence, call), attemptId: found.attemptId };
  };

  const absorb = async (order: Order, attemptId: string): Promise<Answer> => {
    const attempt = order.attempts.find(({ id }) => id === attemptId);
    if (isClosed(order) || order.payment === 'awaitingOffline') {
      if (attempts.read(order.serialNumber)?.orderId === order.id) attempts.clear(order.serialNumber);
      await ends.finish(order);
      return 'finished';
    }
    const over = attempt?.status === 'failed' || attempt?.status === 'cancelled';
    if (over) markDeclined(core, subject);
    if (!here) {
      progress({ status: 'ready' });
      return 'open';
    }
    store.update((state) => ({ ...state, order: ready(order) }));
    progress(
      attempt?.status === 'cancelled' ? { status: 'cancelled' }
        : over ? { status: 'declined', category: attempt.declineCategory ?? 'declined' }
          // The service has taken nothing, and the same attempt can still be paid: once.
          : { status: 'failed', error: new CheckoutError('payment_not_taken', 'The payment service has taken nothing.') },
    );
    await ends.stands(order);
    return 'open';
  };

  const tell: Confirmation['tell'] = async (told) => {
    const orderId = subject?.orderId;
    // Of a decline the service itself knows whether the payment was taken; a window that is closed here may have a twin in another tab.
    if (orderId && (told.status === 'cancelled' || latest(store.getState().order)?.id !== orderId)) {
      progress({ status: 'confirming' });
      const mine = store.getState().payment.progress;
      const found = await backend.getOrder(orderId, { signal: alive }).catch(toCheckoutError);
      // A late approval has gone on meanwhile.
      if (alive.aborted || store.getState().payment.progress !== mine) return 'unknown';
      if (found instanceof CheckoutError) {
        if (!found.refused) return doubt();
      } else if (hasArrived(found)) {
        await ends.finish(found);
        return 'finished';
      } else if (found.status === 'pending') {
        store.update((state) => ({ ...state, order: ready(found) }));
      }
    }
    progress(told);
    return 'open';
  };

  const answer = async (): Promise<Answer> => {
    const about = subject;
    try {
      const found = about && (await question(about));
      // Whoever comes next finds the attempt as it was kept.
      if (alive.aborted) return 'open';
      if (found) return await absorb(found.order, found.attemptId);
      progress({ status: 'ready' });
      return 'open';
    } catch (error) {
      const failure = toCheckoutError(error);
      if (alive.aborted) return 'open';
      if (!failure.refused) return doubt();
      if (failure.code === 'not_found' && about && attempts.read(about.serialNumber)?.key === about.key) attempts.clear(about.serialNumber);
      return fail(failure);
    }
  };

  const ask = (): Promise<Answer> => {
    stopTimer();
    const mine = answer().finally(() => {
      if (asking === mine) asking = null;
    });
    asking = mine;
    return mine;
  };

  return {
    get subject() {
      return subject;
    },
    about(next, from = {}, told = true) {
      stopTimer();
      subject = next;
      evidence = from;
      here = told;
      turn = 0;
    },
    ask,
    askSoon: () => asking ?? ask(),
    askIn,
    tell,
    fail,
    progress,
    stop: () => stopTimer(),
  };
}

/** The order stands, but the next try is an attempt of its own. What another tab keeps by now stays as it is. */
export function markDeclined({ attempts }: CoreContext, subject: Subject | null): void {
  const kept = subject && attempts.read(subject.serialNumber);
  if (kept && kept.key === subject.key) attempts.write({ ...kept, state: 'declined' });
}
