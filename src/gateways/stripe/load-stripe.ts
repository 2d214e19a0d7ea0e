import { loadStripe } from '@stripe/stripe-js/dist/pure.mjs';
import { CheckoutError } from '../../core/errors.js';
import type { PaymentMethod } from '../../core/model/session.js';
import { abortable, insertSdkScript, sdkScriptUrls } from '../sdk-script.js';
import { parseStripeConfig } from './config.js';
import type { StripeSdk } from './sdk.js';

const instances = new Map<string, StripeSdk>();

/** Loads Stripe.js from Stripe: one SDK per page and key, whichever checkout asks. */
export async function loadStripeSdk(method: PaymentMethod, signal: AbortSignal): Promise<StripeSdk> {
  const { publishableKey } = parseStripeConfig(method);
  const known = instances.get(publishableKey);
  if (known) return known;
  if (!('Stripe' in globalThis)) await insertSdkScript({ url: sdkScriptUrls.stripe }, signal);
  if (!('Stripe' in globalThis)) throw new CheckoutError('payment_sdk', 'Stripe.js ran, but left no Stripe behind');
  const stripe: StripeSdk | null = await abortable(loadStripe(publishableKey), signal);
  if (!stripe) throw new CheckoutError('payment_sdk', 'Stripe.js is not available here');
  const first = instances.get(publishableKey) ?? stripe;
  instances.set(publishableKey, first);
  return first;
}
