import { loadStripe } from '@stripe/stripe-js/dist/pure.mjs';
import { CheckoutError } from '../../core/errors.js';
import type { PaymentMethod } from '../../core/model/session.js';
import { abortable, patiently } from '../patience.js';
import { insertSdkScript, sdkScriptUrls } from '../sdk-script.js';
import { parseStripeConfig } from './config.js';
import type { StripeSdk } from './sdk.js';

const instances = new Map<string, StripeSdk>();

/** A function, and not the element that a page happens to have under this id. */
const isThere = () => typeof Reflect.get(globalThis, 'Stripe') === 'function';

/** Loads Stripe.js from Stripe: one SDK per page and key, whichever checkout asks. A page that has Stripe.js keeps its own. */
export async function loadStripeSdk(method: PaymentMethod, signal: AbortSignal): Promise<StripeSdk> {
  const { publishableKey } = parseStripeConfig(method);
  const known = instances.get(publishableKey);
  if (known) return known;
  if (!isThere()) await insertSdkScript({ url: sdkScriptUrls.stripe, isThere }, signal);
  const stripe: StripeSdk | null = await abortable(patiently(loadStripe(publishableKey), 'Stripe.js'), signal);
  if (!isUsable(stripe)) throw new CheckoutError('payment_sdk', 'what the page has as Stripe is not Stripe.js');
  const first = instances.get(publishableKey) ?? stripe;
  instances.set(publishableKey, first);
  return first;
}

/** The page's own may be anything. */
function isUsable(stripe: Partial<StripeSdk> | null | undefined): stripe is StripeSdk {
  return typeof stripe?.elements === 'function' && typeof stripe.confirmPayment === 'function';
}
