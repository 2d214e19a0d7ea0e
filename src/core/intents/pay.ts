import type { Checkout } from '../checkout.js';
import { amountDue } from '../amount-due.js';
import { toCheckoutError, type CheckoutError } from '../errors.js';
import { hasArrived } from '../order-status.js';
import { paymentBusy } from '../payment.js';
import type { PaymentOutcome } from '../payment-gateway.js';
import { latest } from '../remote.js';
import { createConfirmation, markDeclined, type Answer, type Ends } from './confirm-payment.js';
import type { CoreContext } from './core-context.js';
import { openAttempt, productToPay } from './open-attempt.js';
import { withOrder } from './orders.js';
import type { PaymentForms } from './payment-form.js';
import type { Pricing } from './pricing.js';
import { isAbout, type Subject } from './subject.js';

/** Milliseconds after which a page that was to be left is asked about: the buyer has come back to it, or never went. */
const departure = 15_000;

export interface Paying extends Pick<Checkout, 'pay' | 'askAgain'> {
  /** Takes in how an attempt went, which the payment service sent the buyer back from. */
  settleReturn(subject: Subject, outcome: PaymentOutcome): Promise<Answer>;
  /** Takes in an approval that arrived after its form was taken away, perhaps for an attempt that is no longer the present one, or while another order is paid. */
  settleLate(attemptId: string, outcome: PaymentOutcome): void;
  /**
   * An attempt from before this page, or of another tab: asks how it ended.
   *
   * @param here whether the buyer is where it was made; elsewhere they are not troubled with one that took nothing
   */
  recover(subject: Subject, here: boolean): Promise<Answer>;
  /** Something may have changed in the meantime: a payment that is waited for is asked about at once. */
  lookAgain(): void;
  stop(): void;
}

/** Pays, and hears how it went. */
export function createPaying(core: CoreContext, forms: () => PaymentForms, pricing: Pricing, ends: Ends): Paying {
  const { alive, attempts, backend, environment, store } = core;
  const confirmation = createConfirmation(core, pricing, ends);
  const { progress, ask } = confirmation;
  /** The attempts that were opened here, by id. */
  const opened = new Map<string, Subject>();

  const waiting = () => ['unknown', 'redirecting'].includes(store.getState().payment.progress.status);

  const settle = async (outcome: PaymentOutcome): Promise<Answer> => {
    const { subject } = confirmation;
    switch (outcome.status) {
      case 'completed': case 'needsCompletion': case 'processing':
        confirmation.about(subject, outcome.evidence);
        progress({ status: 'confirming' });
        return ask();
      case 'unknown':
        progress({ status: 'unknown' });
        return ask();
      case 'redirecting':
        progress({ status: 'redirecting' });
        confirmation.askIn(departure);
        return 'unknown';
      case 'fatal':
        // Somebody else has done something with the order; how the attempt stands tells what.
        if (subject && inTheWay(subject, toCheckoutError(outcome.error))) return ask();
        confirmation.fail(outcome.error);
        break;
      case 'declined': case 'cancelled': {
        if (outcome.status === 'declined') markDeclined(core, subject);
        const answer = await confirmation.tell(outcome);
        if (answer !== 'open') return answer;
        break;
      }
      default: progress(outcome);
    }
    const { order, payment } = store.getState();
    const stands = !paymentBusy(payment) && payment.progress.status !== 'ready' ? latest(order) : null;
    if (stands && stands.id === subject?.orderId) await ends.stands(stands);
    return 'open';
  };

  return {
    pay() {
      const state = store.getState();
      const due = amountDue(state);
      const quoted = state.step.name !== 'review' || state.expansion?.quote.status === 'priced';
      if (paymentBusy(state.payment) || !due || !quoted || Object.keys(state.payment.referenceProblems).length > 0) return;
      confirmation.about(null);
      progress({ status: 'submitting' });
      const createAttempt = async () => {
        const attempt = await openAttempt(core).finally(() => confirmation.about(attempts.read(productToPay(state) ?? '')));
        if (confirmation.subject) opened.set(attempt.attemptId, confirmation.subject);
        return attempt;
      };
      const outcome = due.amount === 0 ? free(createAttempt) : forms().submit(createAttempt);
      if (outcome) void outcome.catch((error: unknown): PaymentOutcome => ({ status: 'fatal', error })).then(settle);
      else progress({ status: 'ready' });
    },
    async askAgain() {
      if (waiting()) await confirmation.askSoon();
    },
    settleReturn(subject, outcome) {
      confirmation.about(subject);
      return settle(outcome);
    },
    settleLate(attemptId, outcome) {
      const { subject } = confirmation;
      const here = subject !== null && (paymentBusy(store.getState().payment) || isAbout(store.getState().step, subject));
      if (here && subject.attemptId === attemptId) return void settle(outcome);
      const orderId = opened.get(attemptId)?.orderId;
      if (!orderId || !('evidence' in outcome)) return;
      const call = { idempotencyKey: environment.randomId(), signal: alive };
      // What this cannot bring over now, the payment service's webhook will.
      backend.completePaymentAttempt(orderId, attemptId, outcome.evidence, call).then((order) => {
        store.update((state) => withOrder(state, order));
        if (hasArrived(order) && !alive.aborted && !paymentBusy(store.getState().payment)) void ends.finish(order);
      }, () => {});
    },
    recover(subject, here) {
      confirmation.about(subject, {}, here);
      progress({ status: 'confirming' });
      return ask();
    },
    lookAgain() {
      if (waiting()) void confirmation.askSoon();
    },
    stop: confirmation.stop,
  };
}

/** Whether a press failed because the same order is being paid already, perhaps in another tab: how that goes is the answer. */
function inTheWay({ quoteId }: Subject, { code, quote }: CheckoutError): boolean {
  return code === 'order_not_payable' || (code === 'pending_order' && quote?.id === quoteId);
}

/** Nothing is due, so no payment service takes part. */
async function free(createAttempt: () => Promise<unknown>): Promise<PaymentOutcome> {
  await createAttempt();
  return { status: 'completed', evidence: {} };
}
