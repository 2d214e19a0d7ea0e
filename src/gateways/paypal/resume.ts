import type { PaymentOutcome } from '../../core/payment-gateway.js';
import { attemptIn, withoutReturn } from '../return-url.js';
import { evidenceOf } from './evidence.js';
import type { PayPalSdk, PayPalSession } from './sdk.js';

const parameters = ['token', 'PayerID', 'ba_token', 'subscription_id'];

/** The return from PayPal's full page: the SDK knows whether this is one, and brings the approval back. */
export async function resumePayPal(
  loadSdk: () => Promise<PayPalSdk>,
  url: string,
): Promise<{ attemptId: string; outcome: PaymentOutcome; cleanUrl: string } | null> {
  const attemptId = attemptIn(url);
  if (!attemptId || new URL(url).searchParams.has('payment_intent_client_secret')) return null;
  const returned = (outcome: PaymentOutcome) => ({ attemptId, outcome, cleanUrl: clean(url) });
  let sdk: PayPalSdk;
  try {
    sdk = await loadSdk();
  } catch {
    return new URL(url).searchParams.has('token') ? returned({ status: 'unknown' }) : null;
  }
  const outcome = await resumedOutcome(sdk);
  return outcome && returned(outcome);
}

async function resumedOutcome(sdk: PayPalSdk): Promise<PaymentOutcome | null> {
  let outcome: PaymentOutcome | null = null;
  const first = (next: PaymentOutcome) => {
    outcome ??= next;
  };
  const session: PayPalSession = sdk.createPayPalOneTimePaymentSession({
    commit: true,
    savePayment: false,
    onApprove: async (approval) => first({ status: 'needsCompletion', evidence: evidenceOf(approval) }),
    onCancel: () => first({ status: 'cancelled' }),
    onError: () => first({ status: 'unknown' }),
    onComplete: () => undefined,
  });
  try {
    if (!session.hasReturned?.()) return null;
    await session.resume?.();
    return outcome ?? { status: 'unknown' };
  } catch {
    return outcome ?? { status: 'unknown' };
  } finally {
    session.destroy();
  }
}

function clean(url: string): string {
  const cleaned = new URL(withoutReturn(url, parameters));
  if (/^#on(?:Approve|Cancel|Error)/.test(cleaned.hash)) cleaned.hash = '';
  return cleaned.href;
}
