import { loadCoreSdkScript } from '@paypal/paypal-js/sdk-v6';
import { CheckoutError } from '../../core/errors.js';
import type { PaymentMethod } from '../../core/model/session.js';
import { abortable, insertSdkScript, sdkScriptUrls } from '../sdk-script.js';
import { parsePayPalConfig } from './config.js';
import type { PayPalSdk } from './sdk.js';

/** Our own name on `window`, so that another PayPal SDK of the page stays as it is. */
const dataNamespace = 'annexPayPal';
const instances = new Map<string, PayPalSdk>();

/** Loads the v6 SDK from PayPal: one SDK per page and client, whichever checkout asks. */
export async function loadPayPalSdk(method: PaymentMethod, signal: AbortSignal): Promise<PayPalSdk> {
  const { clientId, environment } = parsePayPalConfig(method);
  const known = instances.get(clientId);
  if (known) return known;
  const url = environment === 'production' ? sdkScriptUrls.paypalProduction : sdkScriptUrls.paypalSandbox;
  if (!(dataNamespace in globalThis)) await insertSdkScript({ url, attributes: { 'data-namespace': dataNamespace } }, signal);
  if (!(dataNamespace in globalThis)) throw new CheckoutError('payment_sdk', 'PayPal’s SDK ran, but left nothing behind');
  const paypal = await abortable(loadCoreSdkScript({ environment, dataNamespace }), signal);
  if (!paypal) throw new CheckoutError('payment_sdk', 'PayPal’s SDK is not available here');
  const instance: PayPalSdk = await abortable(
    paypal.createInstance({ clientId, components: ['paypal-payments'], pageType: 'checkout' }),
    signal,
  );
  const first = instances.get(clientId) ?? instance;
  instances.set(clientId, first);
  return first;
}
