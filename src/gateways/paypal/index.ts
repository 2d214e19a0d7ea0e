export { paypalDescriptor } from './descriptor.js';
export { loadPayPalSdk } from './load-paypal.js';
export { createPayPalGateway, type LoadPayPalSdk } from './paypal-gateway.js';
