import { toCheckoutError } from '../core/errors.js';
import type { Money } from '../core/money.js';
import type { Eligibility, PaymentContext, PaymentMethodDescriptor } from '../core/payment-gateway.js';

/** What the descriptor alone says about a payment: whether the method takes its currency. */
export function eligibleByCurrency({ currencies }: PaymentMethodDescriptor, { total }: PaymentContext): Eligibility {
  return currencies === null || currencies.includes(total.currency)
    ? { status: 'ok' }
    : { status: 'hidden', reason: `takes no ${total.currency}` };
}

/** The same, and whether the payment service can write the amount down at all. */
export function eligibleByAmount(descriptor: PaymentMethodDescriptor, context: PaymentContext, convert: (total: Money) => unknown): Eligibility {
  const byCurrency = eligibleByCurrency(descriptor, context);
  if (byCurrency.status !== 'ok') return byCurrency;
  try {
    convert(context.total);
    return byCurrency;
  } catch (error) {
    return { status: 'unavailable', reason: toCheckoutError(error).message };
  }
}
