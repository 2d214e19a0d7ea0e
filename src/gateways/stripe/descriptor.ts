import type { PaymentMethodDescriptor } from '../../core/payment-gateway.js';

/** Debit or credit card through Stripe's Payment Element. */
export const stripeDescriptor: PaymentMethodDescriptor = {
  gateway: 'stripe',
  submitButton: 'checkout',
  mayRedirect: true,
  renewal: 'automatic',
  currencies: null,
  returnParameters: ['payment_intent', 'payment_intent_client_secret', 'redirect_status'],
  csp: {
    'script-src': ['https://js.stripe.com', 'https://*.js.stripe.com'],
    'frame-src': ['https://js.stripe.com', 'https://*.js.stripe.com', 'https://hooks.stripe.com'],
    'connect-src': ['https://api.stripe.com'],
    'img-src': ['https://*.stripe.com'],
  },
};
