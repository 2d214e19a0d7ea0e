import type { Eligibility, PaymentContext, PaymentMethodDescriptor } from '../core/payment-gateway.js';

/** What the descriptor alone says about a payment: whether the method takes its currency. */
export function eligibleByCurrency({ currencies }: PaymentMethodDescriptor, { total }: PaymentContext): Eligibility {
  return currencies === null || currencies.includes(total.currency)
    ? { status: 'ok' }
    : { status: 'hidden', reason: `takes no ${total.currency}` };
}
