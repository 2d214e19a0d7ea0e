import { assembleHttpBackend } from './backends/http/assemble-http-backend.js';
import { tokenFromSessionUrl } from './backends/http/session-token.js';
import { assembleCheckout } from './core/assemble-checkout.js';
import type { Checkout } from './core/checkout.js';
import type { PaymentGateway } from './core/payment-gateway.js';
import type { ConnectConfig } from './elements/shared/checkout-owner.js';
import { createBrowserEnvironment } from './environment/browser-environment.js';
import { lazyGateway } from './gateways/lazy-gateway.js';
import { createOfflineGateway } from './gateways/offline/offline-gateway.js';
import { paypalDescriptor } from './gateways/paypal/descriptor.js';
import { stripeDescriptor } from './gateways/stripe/descriptor.js';

/** The ways to pay that come with the library. The payment services' code is loaded when their method is chosen. */
export function createGateways(): PaymentGateway[] {
  return [
    lazyGateway(paypalDescriptor, async () => {
      const [{ createPayPalGateway }, { loadPayPalSdk }] = await Promise.all([import('./gateways/paypal/paypal-gateway.js'), import('./gateways/paypal/load-paypal.js')]);
      return createPayPalGateway({
        loadSdk: async (method, signal) =>
          method.sandbox ? (await import('./sandbox/sdk/paypal-sdk.js')).loadSandboxPayPal(method, signal) : loadPayPalSdk(method, signal),
      });
    }),
    lazyGateway(stripeDescriptor, async () => {
      const [{ createStripeGateway }, { loadStripeSdk }] = await Promise.all([import('./gateways/stripe/stripe-gateway.js'), import('./gateways/stripe/load-stripe.js')]);
      return createStripeGateway({
        loadSdk: async (method, signal) =>
          method.sandbox ? (await import('./sandbox/sdk/stripe-sdk.js')).loadSandboxStripe(method, signal) : loadStripeSdk(method, signal),
      });
    }),
    createOfflineGateway(),
  ];
}

/**
 * A checkout over the HTTP contract for a page in a browser.
 *
 * @param config.backendUrl where `/v1` is, relative to the page
 * @param config.sessionUrl where the page's own server hands out tokens, relative to the page
 * @param gateways the ways to pay that the page knows, for instance `[...createGateways(), one of your own]`
 */
export function connect({ backendUrl, sessionUrl, serialNumber }: ConnectConfig, gateways: readonly PaymentGateway[] = createGateways()): Checkout {
  const absolute = (url: string) => new URL(url, document.baseURI).href;
  return assembleCheckout({
    backend: assembleHttpBackend(
      { baseUrl: absolute(backendUrl), getToken: tokenFromSessionUrl(absolute(sessionUrl)) },
      async () => (await import('./backends/http/later-replies.js')).laterReplies,
    ),
    gateways,
    environment: createBrowserEnvironment(),
    serialNumber,
  }, { load: async () => (await import('./core/intents/later.js')).createLaterHalf });
}
