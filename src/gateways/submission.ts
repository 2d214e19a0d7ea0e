import type { OpenAttempt, PaymentFormHost, PaymentOutcome } from '../core/payment-gateway.js';

/** One press of the button: it ends with exactly one outcome, whatever a payment service reports and however often. */
export interface Submission {
  readonly outcome: Promise<PaymentOutcome>;
  readonly settled: boolean;
  /** The attempt, once the backend has opened it. */
  attempt: OpenAttempt | null;
  /** The first outcome counts. Later ones are dropped, but for an approval: money may depend on it, so the host hears of it. */
  settle(outcome: PaymentOutcome): void;
}

const approvals: readonly PaymentOutcome['status'][] = ['completed', 'needsCompletion', 'processing'];

/** Begins a submission whose late approvals go to `host`. */
export function beginSubmission(host: PaymentFormHost): Submission {
  let first: PaymentOutcome | null = null;
  let approved = false;
  let resolve: (outcome: PaymentOutcome) => void;
  const outcome = new Promise<PaymentOutcome>((fulfil) => {
    resolve = fulfil;
  });
  return {
    outcome,
    get settled() {
      return first !== null;
    },
    attempt: null,
    settle(next) {
      const approval = approvals.includes(next.status);
      if (first === null) {
        first = next;
        approved = approval;
        resolve(next);
      } else if (approval && !approved && this.attempt) {
        approved = true;
        host.lateOutcome(this.attempt.attemptId, next);
      }
    },
  };
}

/** How a submission ends when its form is taken away: nothing happened before an attempt was open, nobody knows after. */
export function abandon(submission: Submission): void {
  submission.settle({ status: submission.attempt ? 'unknown' : 'cancelled' });
}

/** When the page goes while a submission is under way, its payment service has taken over, or nobody ever will. */
export function settleOnLeave(submission: Submission): void {
  const leave = () => submission.settle({ status: submission.attempt ? 'redirecting' : 'cancelled' });
  addEventListener('pagehide', leave);
  void submission.outcome.finally(() => removeEventListener('pagehide', leave));
}
