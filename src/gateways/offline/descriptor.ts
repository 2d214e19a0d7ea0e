import type { PaymentMethodDescriptor } from '../../core/payment-gateway.js';

/** Paying by bank transfer or in person: the order waits until the account manager has booked the payment. */
export const offlineDescriptor: PaymentMethodDescriptor = {
  gateway: 'offline',
  submitButton: 'checkout',
  mayRedirect: false,
  renewal: 'none',
  currencies: null,
  csp: {},
};
