import type { PaymentGateway, PaymentOutcome } from '../../core/payment-gateway.js';
import { offlineDescriptor } from './descriptor.js';

/** The gateway without a payment service: placing the order is all there is to do, so it draws nothing. */
export function createOfflineGateway(): PaymentGateway {
  return {
    descriptor: offlineDescriptor,
    eligible: async () => ({ status: 'ok' }),
    load: async () => undefined,
    mount: async () => ({
      update: async () => 'applied',
      submit: async (createAttempt): Promise<PaymentOutcome> => {
        try {
          await createAttempt();
          return { status: 'completed', evidence: {} };
        } catch (error) {
          return { status: 'fatal', error };
        }
      },
      unmount: () => undefined,
    }),
    resume: async () => null,
  };
}
