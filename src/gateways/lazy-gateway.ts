import type { PaymentGateway, PaymentMethodDescriptor } from '../core/payment-gateway.js';
import { eligibleByCurrency } from './eligibility.js';
import { abortable, patiently } from './patience.js';
import { attemptIn } from './return-url.js';

/**
 * A gateway whose code is fetched when its method is chosen, or when a payment service sends the buyer back. Until then
 * only the descriptor is known. A fetch that failed, or did not end in time, is tried again the next time.
 */
export function lazyGateway(descriptor: PaymentMethodDescriptor, fetchGateway: () => Promise<PaymentGateway>): PaymentGateway {
  let pending: Promise<PaymentGateway> | null = null;
  let fetched: PaymentGateway | null = null;

  const resolve = async (): Promise<PaymentGateway> => {
    const mine = (pending ??= patiently(fetchGateway(), `the code of ${descriptor.gateway}`));
    try {
      return (fetched = await mine);
    } catch (error) {
      if (pending === mine) pending = null;
      throw error;
    }
  };

  return {
    descriptor,
    async eligible(context) {
      const byCurrency = eligibleByCurrency(descriptor, context);
      return byCurrency.status === 'ok' && fetched ? fetched.eligible(context) : byCurrency;
    },
    async load(method, signal) {
      const gateway = await abortable(resolve(), signal);
      await gateway.load(method, signal);
    },
    mount: async (container, context, host) => (await resolve()).mount(container, context, host),
    resume: async (method, url) => (attemptIn(url) === null ? null : (await resolve()).resume(method, url)),
  };
}
