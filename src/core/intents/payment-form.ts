import type { Checkout, FormPlace } from '../checkout.js';
import { CheckoutError, toCheckoutError } from '../errors.js';
import { chosenOption, type FormState, type PaymentOption } from '../payment.js';
import { paymentContext } from '../payment-context.js';
import type { CreateAttempt, PaymentContext, PaymentForm, PaymentOutcome } from '../payment-gateway.js';
import type { CoreContext } from './core-context.js';
import type { PaymentOptions } from './payment-options.js';

export interface PaymentForms extends Pick<Checkout, 'mountForm' | 'tellForm' | 'unmountForm'> {
  /** Hands a submission to the mounted form, in the same turn; null when there is none. */
  submit(createAttempt: CreateAttempt): Promise<PaymentOutcome> | null;
}

interface Mounted {
  readonly form: PaymentForm;
  readonly place: FormPlace;
  told: PaymentContext;
}

/** The chosen method's form: loaded, mounted, and kept in step with what is to be paid. */
export function createPaymentForms(core: CoreContext, options: PaymentOptions, lateOutcome: (attemptId: string, outcome: PaymentOutcome) => void): PaymentForms {
  const { alive, gateways, store } = core;
  let mounted: Mounted | null = null;
  let loading: AbortController | null = null;

  const put = (form: FormState) => store.update((state) => ({ ...state, payment: { ...state.payment, form } }));
  const gatewayOf = (option: PaymentOption) => gateways.find(({ descriptor }) => descriptor.gateway === option.method.gateway);

  const unmountForm = () => {
    loading?.abort();
    loading = null;
    mounted?.form.unmount();
    mounted = null;
    if (store.getState().payment.form.status !== 'none') put({ status: 'none' });
  };

  const mountForm = async (target: FormPlace) => {
    unmountForm();
    options.around(target);
    const option = chosenOption(store.getState().payment);
    const context = paymentContext(store.getState(), target.locale);
    const gateway = option && gatewayOf(option);
    if (!gateway || !context) return;
    const mine = new AbortController();
    loading = mine;
    const end = () => mine.abort();
    alive.addEventListener('abort', end, { once: true });
    put({ status: 'loading' });
    try {
      await gateway.load(option.method, mine.signal);
      if (mine.signal.aborted) return;
      const told = paymentContext(store.getState(), target.locale) ?? context;
      const form = await gateway.mount(target.container, told, { requestSubmit: () => target.requestSubmit(), lateOutcome });
      if (mine.signal.aborted) return form.unmount();
      mounted = { form, place: target, told };
      put({ status: 'mounted' });
      void tellForm();
    } catch (error) {
      if (!mine.signal.aborted) put({ status: 'failed', error: error instanceof CheckoutError ? error : new CheckoutError('payment_sdk', toCheckoutError(error).message, { cause: error }) });
    } finally {
      alive.removeEventListener('abort', end);
      if (loading === mine) loading = null;
    }
  };

  /** Totals and the language flow into a mounted form; what is typed there is not lost. */
  const tellForm = async () => {
    const target = mounted;
    const context = paymentContext(store.getState(), options.locale());
    if (!target || !context || sameContext(target.told, context)) return;
    target.told = context;
    const answer = await target.form.update(context).catch((): 'needsRemount' => 'needsRemount');
    if (answer === 'needsRemount' && mounted === target) await mountForm(target.place);
  };

  const stopTelling = store.subscribe(() => void tellForm());
  alive.addEventListener('abort', () => { stopTelling(); unmountForm(); }, { once: true });

  return {
    mountForm,
    tellForm,
    unmountForm,
    submit: (createAttempt) => mounted?.form.submit(createAttempt) ?? null,
  };
}

function sameContext(a: PaymentContext, b: PaymentContext): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
