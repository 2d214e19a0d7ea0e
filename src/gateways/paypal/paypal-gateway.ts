import type { PaymentMethod } from '../../core/model/session.js';
import type { PaymentGateway } from '../../core/payment-gateway.js';
import { placeOf } from '../container.js';
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
      const place = placeOf(container, 'PayPal');
      return mountPayPalForm(await sdkFor(context.method), place, context, host);
    },
    resume: (method, url) => resumePayPal(() => sdkFor(method), url),
  };
}
