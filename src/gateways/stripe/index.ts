export { stripeDescriptor } from './descriptor.js';
export { loadStripeSdk } from './load-stripe.js';
export { createStripeGateway, type LoadStripeSdk } from './stripe-gateway.js';
