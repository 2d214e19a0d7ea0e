import { CheckoutError } from '../../core/errors.js';
import type { CreateAttempt, PaymentContext, PaymentForm, PaymentFormHost } from '../../core/payment-gateway.js';
import { clientParameter } from '../client-parameter.js';
import { abandon, beginSubmission, settleOnLeave, type Submission } from '../submission.js';
import { refuseIneligible } from './eligible.js';
import { evidenceOf } from './evidence.js';
import type { PayPalButton, PayPalPresentationMode, PayPalSdk, PayPalSession } from './sdk.js';

/** How PayPal shows itself: as it thinks best, and where it says that this cannot be but it could go on, in the page, then instead of it. */
const modes: readonly PayPalPresentationMode[] = ['auto', 'modal', 'redirect'];

/**
 * One start of a session of the SDK, and the submission that its callbacks are about. A session is used once: an error
 * says not which start it belongs to, and whether to save the payment is fixed.
 */
interface Round {
  readonly session: PayPalSession;
  readonly savePayment: boolean;
  submission: Submission | null;
  fail: (error: unknown) => void;
}

/** Mounts PayPal's own button; its click leads to `submit` and into PayPal's window within one turn. */
export async function mountPayPalForm(sdk: PayPalSdk, container: HTMLElement, first: PaymentContext, host: PaymentFormHost): Promise<PaymentForm> {
  await refuseIneligible(sdk, first);
  const rounds: Round[] = [];
  let context = first;
  let mounted = true;
  let round = prepare(first.autoRenew);

  const button: PayPalButton = document.createElement('paypal-button');
  button.type = 'pay';
  button.addEventListener('click', () => host.requestSubmit());
  sdk.updateLocale(context.locale);
  container.append(button);

  function prepare(savePayment: boolean): Round {
    const cancelled = () => {
      if (prepared === round) prepared.submission?.settle({ status: 'cancelled' });
    };
    const session = sdk.createPayPalOneTimePaymentSession({
      commit: true,
      savePayment,
      onApprove: async (approval) => prepared.submission?.settle({ status: 'needsCompletion', evidence: evidenceOf(approval) }),
      onCancel: cancelled,
      onError: (error) => prepared.fail(error),
      onComplete: ({ paymentSessionState }) => {
        if (paymentSessionState === 'canceled') cancelled();
      },
    });
    const prepared: Round = { session, savePayment, submission: null, fail: () => undefined };
    rounds.push(prepared);
    return prepared;
  }

  function start(own: Round, submission: Submission, order: Promise<{ orderId: string }>, [presentationMode = 'auto', ...others] = modes): void {
    own.submission = submission;
    own.fail = (error) => {
      if (own !== round || submission.settled) return;
      if (others.length > 0 && isRecoverable(error)) {
        round = prepare(own.savePayment);
        start(round, submission, order, others);
      } else {
        fail(submission, error);
      }
    };
    try {
      own.session.start({ presentationMode }, order).catch(own.fail);
    } catch (error) {
      own.fail(error);
    }
  }

  return {
    async update(next) {
      const renewalChanged = next.autoRenew !== context.autoRenew;
      if (next.locale !== context.locale) sdk.updateLocale(next.locale);
      context = next;
      if (!renewalChanged || round.submission) return 'applied';
      rounds.splice(rounds.indexOf(round), 1);
      round.session.destroy();
      round = prepare(next.autoRenew);
      return refuseIneligible(sdk, next).then(() => 'applied' as const, () => 'needsRemount' as const);
    },
    submit(createAttempt) {
      const submission = beginSubmission(host);
      settleOnLeave(submission);
      start(round, submission, openOrder(submission, createAttempt));
      return submission.outcome.finally(() => {
        if (mounted) round = prepare(context.autoRenew);
      });
    },
    unmount() {
      if (!mounted) return;
      mounted = false;
      if (round.submission && !round.submission.settled) {
        abandon(round.submission);
        round.session.cancel();
      }
      button.remove();
      for (const { session } of rounds) session.destroy();
    },
  };
}

function openOrder(submission: Submission, createAttempt: CreateAttempt): Promise<{ orderId: string }> {
  // Not before the window is open: what is asked of the browser while `window.open` runs may never be answered.
  const order = Promise.resolve().then(createAttempt).then((attempt) => {
    const orderId = clientParameter(attempt, 'paypalOrderId');
    submission.attempt = attempt;
    return { orderId };
  });
  order.catch((error: unknown) => submission.settle({ status: 'fatal', error }));
  return order;
}

/** PayPal's own word for it that another presentation may do. */
const isRecoverable = (error: unknown): boolean => error instanceof Error && 'isRecoverable' in error && error.isRecoverable === true;

/** Without an order nothing can have been agreed to; with one, only the backend can tell. */
function fail(submission: Submission, cause: unknown): void {
  submission.settle(
    submission.attempt
      ? { status: 'unknown' }
      : { status: 'fatal', error: new CheckoutError('payment_sdk', 'PayPal could not be opened', { cause }) },
  );
}
