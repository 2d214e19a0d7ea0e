import type { Checkout } from '../checkout.js';
import { paymentBusy, type PaymentState } from '../payment.js';
import { referenceProblemsOf } from '../reference-problems.js';
import type { CoreContext } from './core-context.js';
import type { PaymentForms } from './payment-form.js';

export interface PaymentChoice extends Pick<Checkout, 'chooseMethod' | 'setAutoRenew' | 'enterReference'> {
  /** Judges references that were there before. */
  judgeReferences(): void;
}

/** Choosing how to pay, and what is noted with the order. */
export function createPaymentChoice({ store }: CoreContext, forms: PaymentForms): PaymentChoice {
  const change = (next: (payment: PaymentState) => PaymentState) => {
    if (!paymentBusy(store.getState().payment)) store.update((state) => ({ ...state, payment: next(state.payment) }));
  };
  return {
    judgeReferences: () => store.update((state) => ({ ...state, payment: { ...state.payment, referenceProblems: referenceProblemsOf(state.payment.references) } })),
    chooseMethod(id) {
      const { payment } = store.getState();
      if (paymentBusy(payment) || payment.methodId === id) return;
      forms.unmountForm();
      change((now) => ({ ...now, methodId: id, progress: { status: 'ready' } }));
    },
    setAutoRenew: (consent) => change((payment) => ({ ...payment, autoRenew: consent })),
    enterReference(name, text) {
      change((payment) => {
        const references = { ...payment.references, [name]: text };
        return { ...payment, references, referenceProblems: referenceProblemsOf(references) };
      });
    },
  };
}
