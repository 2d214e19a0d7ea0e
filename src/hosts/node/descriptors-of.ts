import type { PaymentMethodDescriptor } from '../../core/payment-gateway.js';
import { paypalDescriptor } from '../../gateways/paypal/descriptor.js';
import { stripeDescriptor } from '../../gateways/stripe/descriptor.js';
import type { PaymentService } from '../../reference/ports.js';

const descriptors = [stripeDescriptor, paypalDescriptor];

/** What pages must allow for these services. */
export function descriptorsOf(services: readonly PaymentService[]): PaymentMethodDescriptor[] {
  return descriptors.filter(({ gateway }) => services.some((service) => service.gateway === gateway));
}
