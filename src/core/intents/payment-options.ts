import { amountDue } from '../amount-due.js';
import type { FormPlace } from '../checkout.js';
import { latest } from '../remote.js';
import type { CoreContext } from './core-context.js';

export interface PaymentOptions {
  /** Which of the session's methods can be used for what is due. */
  refresh(): Promise<void>;
  /** Where the form stands now. The language there may change meanwhile. */
  around(place: Pick<FormPlace, 'locale'>): void;
  /** The language around the form. */
  locale(): string;
}

/** The ways to pay that the buyer can choose from. */
export function createPaymentOptions({ gateways, store }: CoreContext): PaymentOptions {
  let place: Pick<FormPlace, 'locale'> = { locale: 'en' };
  return {
    around: (next) => void (place = next),
    locale: () => place.locale,
    async refresh() {
      const state = store.getState();
      const session = latest(state.session);
      if (!session) return;
      const total = amountDue(state) ?? { amount: 0, currency: session.currency, exponent: 2 };
      const options = await Promise.all(session.paymentMethods.flatMap((method) => {
        const gateway = gateways.find(({ descriptor }) => descriptor.gateway === method.gateway);
        if (!gateway) return [];
        return [gateway.eligible({ method, total, autoRenew: false, locale: place.locale, billTo: null })
          .catch(() => ({ status: 'unavailable', reason: 'not known' }) as const)
          .then((eligibility) => ({ method, descriptor: gateway.descriptor, eligibility }))];
      }));
      store.update((now) => ({ ...now, payment: { ...now.payment, options: options.filter(({ eligibility }) => eligibility.status !== 'hidden') } }));
    },
  };
}
