import type { PaymentOutcome } from '../../core/payment-gateway.js';
import { attemptIn, withoutReturn } from '../return-url.js';
import { stripeDescriptor } from './descriptor.js';
import { toOutcome } from './outcome.js';
import type { StripeSdk } from './sdk.js';

/** The return from a redirect. Its `redirect_status` is only a hint, so Stripe itself is asked how the intent stands. */
export async function resumeStripe(
  loadSdk: () => Promise<StripeSdk>,
  url: string,
): Promise<{ attemptId: string; outcome: PaymentOutcome; cleanUrl: string } | null> {
  const attemptId = attemptIn(url);
  const clientSecret = attemptId && new URL(url).searchParams.get('payment_intent_client_secret');
  if (!attemptId || !clientSecret) return null;
  return { attemptId, outcome: await lookUp(loadSdk, clientSecret), cleanUrl: withoutReturn(url, stripeDescriptor.returnParameters) };
}

async function lookUp(loadSdk: () => Promise<StripeSdk>, clientSecret: string): Promise<PaymentOutcome> {
  try {
    const result = await (await loadSdk()).retrievePaymentIntent(clientSecret);
    return result.error ? { status: 'unknown' } : toOutcome(result);
  } catch {
    return { status: 'unknown' };
  }
}
