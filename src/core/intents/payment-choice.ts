import { looksLikeCardNumber } from '../card-number.js';
import type { Checkout } from '../checkout.js';
import { paymentBusy, type PaymentState, type ReferenceProblem } from '../payment.js';
import type { CoreContext } from './core-context.js';
import type { PaymentForms } from './payment-form.js';

/** The longest each reference may be, in characters, as in the contract. */
const longest = { proformaInvoiceNumber: 60, purchaseOrderNumber: 60, customerReference: 120 } as const;

/** Choosing how to pay, and what is noted with the order. */
export function createPaymentChoice({ store }: CoreContext, forms: PaymentForms): Pick<Checkout, 'chooseMethod' | 'setAutoRenew' | 'enterReference'> {
  const change = (next: (payment: PaymentState) => PaymentState) => {
    if (!paymentBusy(store.getState().payment)) store.update((state) => ({ ...state, payment: next(state.payment) }));
  };
  return {
    chooseMethod(id) {
      const { payment } = store.getState();
      if (paymentBusy(payment) || payment.methodId === id) return;
      forms.unmountForm();
      change((now) => ({ ...now, methodId: id, progress: { status: 'ready' } }));
    },
    setAutoRenew: (consent) => change((payment) => ({ ...payment, autoRenew: consent })),
    enterReference(name, text) {
      change((payment) => {
        const { [name]: _before, ...others } = payment.referenceProblems;
        const problem: ReferenceProblem | null = looksLikeCardNumber(text) ? 'cardNumber' : text.length > longest[name] ? 'tooLong' : null;
        return {
          ...payment,
          references: { ...payment.references, [name]: text },
          referenceProblems: problem ? { ...others, [name]: problem } : others,
        };
      });
    },
  };
}
