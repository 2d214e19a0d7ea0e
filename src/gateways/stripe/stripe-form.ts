import { CheckoutError } from '../../core/errors.js';
import { sameMoney } from '../../core/money.js';
import type { CreateAttempt, PaymentContext, PaymentForm, PaymentFormHost, PaymentOutcome } from '../../core/payment-gateway.js';
import { clientParameter } from '../client-parameter.js';
import { withAttempt } from '../return-url.js';
import { abandon, beginSubmission, settleOnLeave, type Submission } from '../submission.js';
import { toStripeAmount } from './amount.js';
import { appearanceOf, watchAppearance } from './appearance.js';
import { toStripeLocale } from './locale.js';
import { sdkError, toOutcome } from './outcome.js';
import type { StripeElements, StripePaymentElement, StripeSdk } from './sdk.js';

const readyTimeoutMs = 20_000;

/** Mounts the Payment Element and waits until it can be used. */
export async function mountStripeForm(
  stripe: StripeSdk,
  container: HTMLElement,
  context: PaymentContext,
  host: PaymentFormHost,
): Promise<PaymentForm> {
  const elements = stripe.elements({
    mode: 'payment',
    ...snapshotOf(context),
    allowedPaymentMethodTypes: ['card'],
    appearance: appearanceOf(container),
  });
  const element = elements.create('payment', {
    layout: 'tabs',
    wallets: { applePay: 'never', googlePay: 'never', link: 'never' },
    ...(context.billTo && {
      defaultValues: { billingDetails: { name: context.billTo.name, email: context.billTo.email, address: { country: context.billTo.country } } },
    }),
  });
  await ready(element, container);
  return stripeForm(stripe, elements, element, container, context, host);
}

/** What Elements and the intent must agree on, from the one snapshot that the backend issued. */
function snapshotOf({ total, autoRenew, locale }: PaymentContext) {
  return {
    amount: toStripeAmount(total),
    currency: total.currency.toLowerCase(),
    setupFutureUsage: autoRenew ? ('off_session' as const) : null,
    locale: toStripeLocale(locale),
  };
}

function ready(element: StripePaymentElement, container: HTMLElement): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => {
      clearTimeout(timer);
      element.destroy();
      reject(error);
    };
    const timer = setTimeout(() => fail(new CheckoutError('payment_sdk', 'Stripe’s form did not appear in time')), readyTimeoutMs);
    element.on('loaderror', ({ error }) => fail(sdkError(error)));
    element.once('ready', () => {
      clearTimeout(timer);
      resolve();
    });
    try {
      element.mount(container);
    } catch (error) {
      fail(error);
    }
  });
}

function stripeForm(
  stripe: StripeSdk,
  elements: StripeElements,
  element: StripePaymentElement,
  container: HTMLElement,
  first: PaymentContext,
  host: PaymentFormHost,
): PaymentForm {
  let context = first;
  /** What Elements were told last; null when they did not take it. */
  let told: PaymentContext | null = first;
  let updated = Promise.resolve();
  let submission: Submission | null = null;
  let mounted = true;
  const stopWatching = watchAppearance(container, (appearance) => {
    elements.update({ appearance }).catch(() => undefined);
  });

  const tell = (): Promise<void> => {
    if (told === context) return updated;
    const telling = context;
    told = telling;
    updated = elements.update(snapshotOf(telling)).catch((error: unknown) => {
      if (told === telling) told = null;
      throw error;
    });
    return updated;
  };

  const pay = async (own: Submission, createAttempt: CreateAttempt): Promise<PaymentOutcome> => {
    const { total } = context;
    const { error } = await elements.submit();
    if (error) return error.type === 'validation_error' ? { status: 'incomplete' } : { status: 'fatal', error: sdkError(error) };
    await updated;
    if (own.settled) return { status: 'cancelled' };
    const attempt = await createAttempt();
    if (own.settled) return { status: 'cancelled' };
    if (!sameMoney(attempt.total, total)) {
      return { status: 'fatal', error: new CheckoutError('amount_changed', 'the attempt is about another amount than the form') };
    }
    const clientSecret = clientParameter(attempt, 'clientSecret');
    own.attempt = attempt;
    return toOutcome(
      await stripe.confirmPayment({
        elements,
        clientSecret,
        confirmParams: { return_url: withAttempt(attempt.returnUrl, attempt.attemptId) },
        redirect: 'if_required',
      }),
    );
  };

  return {
    async update(next) {
      context = next;
      // Elements and intent stay as they were submitted until that has ended.
      if (submission && !submission.settled) return 'applied';
      return tell().then(() => 'applied' as const, () => 'needsRemount' as const);
    },
    submit(createAttempt) {
      const own = beginSubmission(host);
      submission = own;
      settleOnLeave(own);
      void pay(own, createAttempt)
        .catch((error: unknown): PaymentOutcome => (own.attempt ? { status: 'unknown' } : { status: 'fatal', error }))
        .then((outcome) => own.settle(outcome));
      void own.outcome.then(() => (mounted ? tell() : undefined)).catch(() => undefined);
      return own.outcome;
    },
    unmount() {
      if (!mounted) return;
      mounted = false;
      stopWatching();
      if (submission) abandon(submission);
      element.destroy();
    },
  };
}
