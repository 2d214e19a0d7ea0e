import type { PaymentGateway, PaymentMethodDescriptor } from '../core/payment-gateway.js';
import { eligibleByCurrency } from './eligibility.js';
import { attemptIn } from './return-url.js';

/**
 * A gateway whose code is fetched when its method is chosen, or when a payment service sends the buyer back. Until then
 * only the descriptor is known. A fetch that failed is tried again the next time.
 */
export function lazyGateway(descriptor: PaymentMethodDescriptor, fetchGateway: () => Promise<PaymentGateway>): PaymentGateway {
  let pending: Promise<PaymentGateway> | null = null;

  const resolve = async (): Promise<PaymentGateway> => {
    pending ??= fetchGateway();
    try {
      return await pending;
    } catch (error) {
      pending = null;
      throw error;
    }
  };

  return {
    descriptor,
    async eligible(context) {
      const byCurrency = eligibleByCurrency(descriptor, context);
      return byCurrency.status === 'ok' && pending ? (await resolve()).eligible(context) : byCurrency;
    },
    async load(method, signal) {
      const gateway = await resolve();
      signal.throwIfAborted();
      await gateway.load(method, signal);
    },
    mount: async (container, context, host) => (await resolve()).mount(container, context, host),
    resume: async (method, url) => (attemptIn(url) === null ? null : (await resolve()).resume(method, url)),
  };
}
