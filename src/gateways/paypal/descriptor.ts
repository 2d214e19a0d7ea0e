import type { PaymentMethodDescriptor } from '../../core/payment-gateway.js';

const origins = ['https://*.paypal.com', 'https://*.paypalobjects.com'];

/** PayPal, behind its own button. It takes no currency with three decimals. */
export const paypalDescriptor: PaymentMethodDescriptor = {
  gateway: 'paypal',
  submitButton: 'gateway',
  mayRedirect: true,
  renewal: 'automatic',
  currencies: [
    'AUD', 'BRL', 'CAD', 'CHF', 'CZK', 'DKK', 'EUR', 'GBP', 'HKD', 'HUF', 'ILS', 'JPY',
    'MXN', 'MYR', 'NOK', 'NZD', 'PHP', 'PLN', 'SEK', 'SGD', 'THB', 'TWD', 'USD',
  ],
  returnParameters: ['token', 'PayerID', 'ba_token', 'subscription_id'],
  csp: {
    'script-src': origins,
    'frame-src': ['https://*.paypal.com'],
    'connect-src': origins,
    'img-src': origins,
  },
};
