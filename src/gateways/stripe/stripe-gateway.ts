import type { PaymentGateway } from '../../core/payment-gateway.js';
import type { PaymentMethod } from '../../core/model/session.js';
import { placeOf } from '../container.js';
import { eligibleByAmount } from '../eligibility.js';
import { toStripeAmount } from './amount.js';
import { stripeDescriptor } from './descriptor.js';
import { mountStripeForm } from './stripe-form.js';
import { resumeStripe } from './resume.js';
import type { StripeSdk } from './sdk.js';

/** Where the SDK comes from: Stripe itself, or the sandbox's stand-in. */
export type LoadStripeSdk = (method: PaymentMethod, signal: AbortSignal) => Promise<StripeSdk>;

/** The gateway for debit and credit cards: Stripe's Payment Element with a deferred intent. */
export function createStripeGateway({ loadSdk }: { loadSdk: LoadStripeSdk }): PaymentGateway {
  return {
    descriptor: stripeDescriptor,
    eligible: async (context) => eligibleByAmount(stripeDescriptor, context, toStripeAmount),
    async load(method, signal) {
      await loadSdk(method, signal);
    },
    async mount(container, context, host) {
      const place = placeOf(container, 'Stripe');
      const stripe = await loadSdk(context.method, new AbortController().signal);
      return mountStripeForm(stripe, place, context, host);
    },
    resume: (method, url) => resumeStripe(() => loadSdk(method, new AbortController().signal), url),
  };
}
