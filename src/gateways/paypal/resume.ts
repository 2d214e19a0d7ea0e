import type { PaymentOutcome } from '../../core/payment-gateway.js';
import { attemptIn, withoutReturn } from '../return-url.js';
import { paypalDescriptor } from './descriptor.js';
import { evidenceOf } from './evidence.js';
import type { PayPalSdk, PayPalSession } from './sdk.js';

const { returnParameters: parameters = [] } = paypalDescriptor;
const hashMark = /^#on(?:Approve|Cancel|Error)/;

/** The return from PayPal's full page: where the address may be one, the SDK knows, and brings the approval back. */
export async function resumePayPal(
  loadSdk: () => Promise<PayPalSdk>,
  url: string,
): Promise<{ attemptId: string; outcome: PaymentOutcome; cleanUrl: string } | null> {
  const attemptId = attemptIn(url);
  if (!attemptId || !mayBeReturn(new URL(url))) return null;
  const returned = (outcome: PaymentOutcome) => ({ attemptId, outcome, cleanUrl: clean(url) });
  let sdk: PayPalSdk;
  try {
    sdk = await loadSdk();
  } catch {
    return returned({ status: 'unknown' });
  }
  const outcome = await resumedOutcome(sdk);
  return outcome && returned(outcome);
}

/** No SDK is loaded for the sake of another payment service's return. */
function mayBeReturn({ searchParams, hash }: URL): boolean {
  return hashMark.test(hash) || parameters.some((name) => searchParams.has(name));
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
  if (hashMark.test(cleaned.hash)) cleaned.hash = '';
  return cleaned.href;
}
