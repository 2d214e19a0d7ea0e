import { CheckoutError } from '../../core/errors.js';
import type { CreateAttempt, OpenAttempt, PaymentContext, PaymentForm, PaymentFormHost } from '../../core/payment-gateway.js';
import { abandon, beginSubmission, type Submission } from '../submission.js';
import { evidenceOf } from './evidence.js';
import type { PayPalButton, PayPalSdk, PayPalSession } from './sdk.js';

/** Mounts PayPal's own button; its click leads to `submit` and into PayPal's window within one turn. */
export function mountPayPalForm(sdk: PayPalSdk, container: HTMLElement, first: PaymentContext, host: PaymentFormHost): PaymentForm {
  const submissions: Submission[] = [];
  let context = first;
  let mounted = true;
  let session = openSession();

  const button: PayPalButton = document.createElement('paypal-button');
  button.type = 'pay';
  button.addEventListener('click', () => host.requestSubmit());
  sdk.updateLocale(context.locale);
  container.append(button);

  function current(): Submission | undefined {
    return submissions.at(-1);
  }

  /** The submission that an order belongs to, which after a late approval need not be the newest. */
  function submissionOf(orderId: string | undefined): Submission | undefined {
    return submissions.find(({ attempt }) => attempt !== null && orderIdOf(attempt) === orderId) ?? current();
  }

  function openSession(): PayPalSession {
    return sdk.createPayPalOneTimePaymentSession({
      commit: true,
      savePayment: context.autoRenew,
      onApprove: async (approval) => submissionOf(approval.orderId)?.settle({ status: 'needsCompletion', evidence: evidenceOf(approval) }),
      onCancel: ({ orderId }) => submissionOf(orderId)?.settle({ status: 'cancelled' }),
      onError: (error) => {
        const failed = current();
        if (failed) fail(failed, error);
      },
      onComplete: ({ paymentSessionState }) => {
        if (paymentSessionState === 'canceled') current()?.settle({ status: 'cancelled' });
      },
    });
  }

  return {
    async update(next) {
      const busy = current()?.settled === false;
      if (busy && next.autoRenew !== context.autoRenew) return 'needsRemount';
      if (next.locale !== context.locale) sdk.updateLocale(next.locale);
      const renewalChanged = next.autoRenew !== context.autoRenew;
      context = next;
      if (renewalChanged) {
        session.destroy();
        session = openSession();
      }
      return 'applied';
    },
    submit(createAttempt) {
      const submission = beginSubmission(host);
      submissions.push(submission);
      const order = openOrder(submission, createAttempt);
      try {
        session.start({ presentationMode: 'auto' }, order).catch((error: unknown) => fail(submission, error));
      } catch (error) {
        fail(submission, error);
      }
      return submission.outcome;
    },
    unmount() {
      if (!mounted) return;
      mounted = false;
      const open = current();
      if (open?.settled === false) {
        abandon(open);
        session.cancel();
      }
      button.remove();
      session.destroy();
    },
  };
}

function openOrder(submission: Submission, createAttempt: CreateAttempt): Promise<{ orderId: string }> {
  const order = createAttempt().then((attempt) => {
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
