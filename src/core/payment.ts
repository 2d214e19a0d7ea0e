import type { CheckoutError } from './errors.js';
import type { References } from './model/order.js';
import type { DeclineCategory } from './model/payment-attempt.js';
import type { AutoRenewConsent } from './model/product.js';
import type { PaymentMethod } from './model/session.js';
import type { Eligibility, PaymentMethodDescriptor } from './payment-gateway.js';

/** A payment method that the buyer can see, or why it cannot be used now. */
export interface PaymentOption {
  readonly method: PaymentMethod;
  readonly descriptor: PaymentMethodDescriptor;
  readonly eligibility: Eligibility;
}

/** The chosen method's form. */
export type FormState =
  | { readonly status: 'none' }
  | { readonly status: 'loading' }
  | { readonly status: 'mounted' }
  | { readonly status: 'failed'; readonly error: CheckoutError };

/** Where the payment is. While it is submitting, redirecting, confirming or unknown, no other one is offered. */
export type PaymentProgress =
  | { readonly status: 'ready' }
  | { readonly status: 'submitting' }
  | { readonly status: 'redirecting' }
  /** The backend is being asked whether the money arrived. */
  | { readonly status: 'confirming' }
  /** Nobody knows yet whether the money was taken; the backend is asked again and again. */
  | { readonly status: 'unknown' }
  | { readonly status: 'incomplete' }
  | { readonly status: 'cancelled' }
  | { readonly status: 'declined'; readonly category: DeclineCategory }
  | { readonly status: 'failed'; readonly error: CheckoutError };

export type ReferenceProblem = 'cardNumber' | 'tooLong';

export interface PaymentState {
  readonly options: readonly PaymentOption[];
  /** The chosen method's id, or null. */
  readonly methodId: string | null;
  readonly autoRenew: AutoRenewConsent | null;
  readonly references: References;
  readonly referenceProblems: Readonly<Partial<Record<keyof References, ReferenceProblem>>>;
  readonly form: FormState;
  readonly progress: PaymentProgress;
}

export const noReferences: References = { proformaInvoiceNumber: '', purchaseOrderNumber: '', customerReference: '' };

export const initialPayment: PaymentState = {
  options: [],
  methodId: null,
  autoRenew: null,
  references: noReferences,
  referenceProblems: {},
  form: { status: 'none' },
  progress: { status: 'ready' },
};

/** Whether a payment is under way, so that nothing else may be started. */
export function paymentBusy({ progress }: PaymentState): boolean {
  return ['submitting', 'redirecting', 'confirming', 'unknown'].includes(progress.status);
}

/** The chosen method, or null. */
export function chosenOption({ options, methodId }: PaymentState): PaymentOption | null {
  return options.find(({ method }) => method.id === methodId) ?? null;
}
