import type { PaymentMethod } from '../../core/model/session.js';
import type { PaymentService } from '../ports.js';

/** The method that needs no payment service. */
export const offlineMethod = 'offline';

/** What buyers know a gateway's method as, where it is not the gateway's own name. */
const methodNames: Readonly<Record<string, string>> = { stripe: 'card' };
const order = ['paypal', 'card', offlineMethod];

const methodOf = ({ gateway }: PaymentService): string => methodNames[gateway] ?? gateway;

/** How buyers may pay, in the order in which it is shown. */
export function paymentMethods(services: readonly PaymentService[]): PaymentMethod[] {
  const served = services.map((service) => ({
    id: methodOf(service), gateway: service.gateway, sandbox: service.sandbox, config: service.publicConfig(), ...(service.name && { name: service.name }),
  }));
  const offline = { id: offlineMethod, gateway: offlineMethod, sandbox: false, config: {} };
  const rank = ({ id }: PaymentMethod): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...served, offline].sort((a, b) => rank(a) - rank(b));
}

/** The payment service behind a method; null where there is none. */
export const serviceFor = (services: readonly PaymentService[], method: string): PaymentService | null =>
  services.find((service) => methodOf(service) === method) ?? null;
