import { CheckoutError } from '../../core/errors.js';
import type { PaymentMethod } from '../../core/model/session.js';
import type { PaymentContext, PaymentGateway } from '../../core/payment-gateway.js';
import { eligibleByAmount } from '../eligibility.js';
import { toPayPalValue } from './amount.js';
import { paypalDescriptor } from './descriptor.js';
import { mountPayPalForm } from './paypal-form.js';
import { resumePayPal } from './resume.js';
import type { PayPalSdk } from './sdk.js';

/** Where the SDK comes from: PayPal itself, or the sandbox's stand-in. */
export type LoadPayPalSdk = (method: PaymentMethod, signal: AbortSignal) => Promise<PayPalSdk>;

/** The gateway for PayPal: its own button, an approval in PayPal's window, and a capture by the backend. */
export function createPayPalGateway({ loadSdk }: { loadSdk: LoadPayPalSdk }): PaymentGateway {
  const sdkFor = (method: PaymentMethod) => loadSdk(method, new AbortController().signal);
  return {
    descriptor: paypalDescriptor,
    eligible: async (context) => eligibleByAmount(paypalDescriptor, context, toPayPalValue),
    async load(method, signal) {
      await loadSdk(method, signal);
    },
    async mount(container, context, host) {
      if (!(container instanceof HTMLElement)) throw new CheckoutError('payment_sdk', 'PayPal’s button needs an element to stand in');
      const sdk = await sdkFor(context.method);
      await refuseIneligible(sdk, context);
      return mountPayPalForm(sdk, container, context, host);
    },
    resume: (method, url) => resumePayPal(() => sdkFor(method), url),
  };
}

async function refuseIneligible(sdk: PayPalSdk, { total, autoRenew }: PaymentContext): Promise<void> {
  const methods = await sdk.findEligibleMethods({
    amount: toPayPalValue(total),
    currencyCode: total.currency,
    paymentFlow: autoRenew ? 'VAULT_WITH_PAYMENT' : 'ONE_TIME_PAYMENT',
  });
  if (!methods.isEligible('paypal')) throw new CheckoutError('payment_method_unavailable', 'PayPal does not offer itself for this payment');
}
