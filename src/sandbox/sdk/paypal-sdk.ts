import type { PaymentMethod } from '../../core/model/session.js';
import type { PayPalSdk } from '../../gateways/paypal/sdk.js';
import { definePayPalButton } from './paypal-button.js';
import { createPayPalSession, type PayPalBrowser } from './paypal-session.js';
import { sandboxUrlOf } from './sandbox-api.js';

/** The stand-in for PayPal's SDK: its own button, a window of its own, and a sandbox behind it. */
export function createPayPalStandIn(sandboxUrl: string, browser: Partial<Omit<PayPalBrowser, 'locale'>> = {}): PayPalSdk {
  const { blocked = [], navigate = (url) => location.assign(url), currentUrl = () => location.href } = browser;
  let locale = 'en';
  definePayPalButton();
  return {
    findEligibleMethods: async () => ({ isEligible: () => true }),
    createPayPalOneTimePaymentSession: (session) => createPayPalSession(sandboxUrl, session, { blocked, navigate, currentUrl, locale: () => locale }),
    updateLocale: (next) => void (locale = next),
  };
}

/** The loader that takes the place of PayPal's own for methods of the sandbox. */
export async function loadSandboxPayPal(method: PaymentMethod, signal: AbortSignal): Promise<PayPalSdk> {
  signal.throwIfAborted();
  return createPayPalStandIn(sandboxUrlOf(method));
}
