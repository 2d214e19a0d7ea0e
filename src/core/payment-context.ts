import { amountDue } from './amount-due.js';
import { chosenOption } from './payment.js';
import type { PaymentContext } from './payment-gateway.js';
import { latest } from './remote.js';
import type { CheckoutState } from './state.js';

/** What a payment form is told; null while there is nothing to pay or no method chosen. */
export function paymentContext(state: CheckoutState, locale: string): PaymentContext | null {
  const option = chosenOption(state.payment);
  const total = amountDue(state);
  if (!option || !total) return null;
  const billTo = state.step.name === 'pay' ? (latest(state.order)?.billTo ?? null) : state.contacts.chosen;
  return {
    method: option.method,
    total,
    autoRenew: state.payment.autoRenew !== null && option.descriptor.renewal === 'automatic',
    locale,
    billTo: billTo && { name: `${billTo.firstName} ${billTo.lastName}`, email: billTo.email, country: billTo.country },
  };
}
