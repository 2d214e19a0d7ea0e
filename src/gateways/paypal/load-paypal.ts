import { loadCoreSdkScript } from '@paypal/paypal-js/sdk-v6';
import { CheckoutError } from '../../core/errors.js';
import type { PaymentMethod } from '../../core/model/session.js';
import { abortable, patiently } from '../patience.js';
import { insertSdkScript, sdkScriptUrls } from '../sdk-script.js';
import { parsePayPalConfig } from './config.js';
import type { PayPalSdk } from './sdk.js';

/** Our own name on `window`, so that another PayPal SDK of the page stays as it is. */
const dataNamespace = 'annexPayPal';
const instances = new Map<string, PayPalSdk>();

/** PayPal's loader takes only what calls itself version 6, and would insert a tag of its own otherwise. */
function isThere(): boolean {
  const { version } = Object(Reflect.get(globalThis, dataNamespace)) as { version?: unknown };
  return typeof version === 'string' && version.startsWith('6');
}

/** Loads the v6 SDK from PayPal: one SDK per page and client, whichever checkout asks. */
export async function loadPayPalSdk(method: PaymentMethod, signal: AbortSignal): Promise<PayPalSdk> {
  const { clientId, environment } = parsePayPalConfig(method);
  const known = instances.get(clientId);
  if (known) return known;
  const url = environment === 'production' ? sdkScriptUrls.paypalProduction : sdkScriptUrls.paypalSandbox;
  if (!isThere()) await insertSdkScript({ url, attributes: { 'data-namespace': dataNamespace }, isThere }, signal);
  const instance = await abortable(patiently(createInstance(clientId, environment), 'PayPal’s SDK'), signal);
  const first = instances.get(clientId) ?? instance;
  instances.set(clientId, first);
  return first;
}

async function createInstance(clientId: string, environment: 'sandbox' | 'production'): Promise<PayPalSdk> {
  const paypal = await loadCoreSdkScript({ environment, dataNamespace });
  if (!paypal) throw new CheckoutError('payment_sdk', 'PayPal’s SDK is not available here');
  return paypal.createInstance({ clientId, components: ['paypal-payments'], pageType: 'checkout' });
}
