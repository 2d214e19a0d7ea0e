import { CheckoutError } from '../../core/errors.js';
import type { CreateAttempt, OpenAttempt, PaymentContext, PaymentForm, PaymentFormHost } from '../../core/payment-gateway.js';
import { abandon, beginSubmission, type Submission } from '../submission.js';
import { evidenceOf } from './evidence.js';
import type { PayPalButton, PayPalSdk, PayPalSession } from './sdk.js';

/** A session of the SDK, and the one submission that its callbacks are about. */
interface Round {
  readonly session: PayPalSession;
  submission: Submission | null;
}

/** Mounts PayPal's own button; its click leads to `submit` and into PayPal's window within one turn. */
export function mountPayPalForm(sdk: PayPalSdk, container: HTMLElement, first: PaymentContext, host: PaymentFormHost): PaymentForm {
  const rounds: Round[] = [];
  let context = first;
  let mounted = true;
  let round = prepare();

  const button: PayPalButton = document.createElement('paypal-button');
  button.type = 'pay';
  button.addEventListener('click', () => host.requestSubmit());
  sdk.updateLocale(context.locale);
  container.append(button);

  /** Sessions are used once: an error says not which start it belongs to, and whether to save the payment is fixed. */
  function prepare(): Round {
    const session = sdk.createPayPalOneTimePaymentSession({
      commit: true,
      savePayment: context.autoRenew,
      onApprove: async (approval) => prepared.submission?.settle({ status: 'needsCompletion', evidence: evidenceOf(approval) }),
      onCancel: () => prepared.submission?.settle({ status: 'cancelled' }),
      onError: (error) => prepared.submission && fail(prepared.submission, error),
      onComplete: ({ paymentSessionState }) => {
        if (paymentSessionState === 'canceled') prepared.submission?.settle({ status: 'cancelled' });
      },
    });
    const prepared: Round = { session, submission: null };
    rounds.push(prepared);
    return prepared;
  }

  return {
    async update(next) {
      const renewalChanged = next.autoRenew !== context.autoRenew;
      if (renewalChanged && round.submission) return 'needsRemount';
      if (next.locale !== context.locale) sdk.updateLocale(next.locale);
      context = next;
      if (renewalChanged) {
        round.session.destroy();
        round = prepare();
      }
      return 'applied';
    },
    submit(createAttempt) {
      const { session } = round;
      const submission = beginSubmission(host);
      round.submission = submission;
      const order = openOrder(submission, createAttempt);
      try {
        session.start({ presentationMode: 'auto' }, order).catch((error: unknown) => fail(submission, error));
      } catch (error) {
        fail(submission, error);
      }
      return submission.outcome.finally(() => {
        if (mounted) round = prepare();
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
    submission.attempt = attempt;
    return { orderId: orderIdOf(attempt) };
  });
  order.catch((error: unknown) => submission.settle({ status: 'fatal', error }));
  return order;
}

function orderIdOf({ client }: OpenAttempt): string {
  return client['paypalOrderId'] ?? '';
}

/** Without an order nothing can have been agreed to; with one, only the backend can tell. */
function fail(submission: Submission, cause: unknown): void {
  submission.settle(
    submission.attempt
      ? { status: 'unknown' }
      : { status: 'fatal', error: new CheckoutError('payment_sdk', 'PayPal could not be opened', { cause }) },
  );
}
