import type { PaymentMethod } from '../../core/model/session.js';
import type { StripeSdk } from '../../gateways/stripe/sdk.js';
import { askBank } from './authentication.js';
import { askIntent, sandboxUrlOf } from './sandbox-api.js';
import { createElements, type StandInElements } from './stripe-elements.js';

export interface StripeStandInOptions {
  now?: () => Date;
  /** Leaves the page for the bank's. */
  navigate?: (url: string) => void;
}

/** The stand-in for Stripe.js: the same calls in the same order, a frame of its own, and a sandbox behind it. */
export function createStripeStandIn(sandboxUrl: string, options: StripeStandInOptions = {}): StripeSdk {
  const { now = () => new Date(), navigate = (url) => location.assign(url) } = options;
  const known = new WeakMap<object, StandInElements>();

  return {
    elements(initial) {
      const elements = createElements(initial, now);
      known.set(elements, elements);
      return elements;
    },
    async confirmPayment({ elements, clientSecret, confirmParams }) {
      const form = elements && known.get(elements);
      const confirmation = form?.confirmation();
      if (!form || !confirmation) throw new Error('elements.submit() must be called before stripe.confirmPayment()');
      const reply = await askIntent(sandboxUrl, clientSecret, 'confirm', { ...confirmation, returnUrl: confirmParams?.return_url });
      if (reply.error || !reply.authentication) return reply;
      if (reply.authentication.url !== null) {
        navigate(reply.authentication.url);
        return new Promise(() => undefined);
      }
      return askIntent(sandboxUrl, clientSecret, 'authenticate', { passed: await askBank(form.locale()) });
    },
    retrievePaymentIntent: (clientSecret) => askIntent(sandboxUrl, clientSecret),
  };
}

/** The loader that takes the place of Stripe's own for methods of the sandbox. */
export async function loadSandboxStripe(method: PaymentMethod, signal: AbortSignal): Promise<StripeSdk> {
  signal.throwIfAborted();
  return createStripeStandIn(sandboxUrlOf(method));
}
