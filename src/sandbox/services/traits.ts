import type { ServiceTraits } from './payment-service.js';

const stripeMinimums: Readonly<Record<string, number>> = {
  AED: 200, AUD: 50, BGN: 100, BRL: 50, CAD: 50, CHF: 50, CZK: 1500, DKK: 250, EUR: 50, GBP: 30, HKD: 400, HUF: 17500,
  INR: 50, JPY: 50, MXN: 1000, MYR: 200, NOK: 300, NZD: 50, PLN: 200, RON: 200, SEK: 300, SGD: 50, THB: 1000, USD: 50,
};

/** The service behind the card form. */
export const stripeTraits: ServiceTraits = {
  gateway: 'stripe',
  publicConfig: { publishableKey: 'pk_sandbox' },
  currencies: null,
  minimumAmount: (currency) => stripeMinimums[currency] ?? 50,
  newId: (random) => `pi_${random.slice(0, 24)}`,
  client: ({ clientSecret }) => ({ clientSecret }),
};

/** The service behind the PayPal button. Its order's id is all that the buyer's window is given. */
export const paypalTraits: ServiceTraits = {
  gateway: 'paypal',
  publicConfig: { clientId: 'sandbox', environment: 'sandbox' },
  currencies: [
    'AUD', 'BRL', 'CAD', 'CHF', 'CZK', 'DKK', 'EUR', 'GBP', 'HKD', 'HUF', 'ILS', 'JPY',
    'MXN', 'MYR', 'NOK', 'NZD', 'PHP', 'PLN', 'SEK', 'SGD', 'THB', 'TWD', 'USD',
  ],
  minimumAmount: () => 1,
  newId: (random) => random.slice(0, 17).toUpperCase(),
  client: ({ id }) => ({ paypalOrderId: id }),
};
