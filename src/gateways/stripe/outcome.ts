import { CheckoutError } from '../../core/errors.js';
import type { DeclineCategory } from '../../core/model/payment-attempt.js';
import type { PaymentOutcome } from '../../core/payment-gateway.js';
import type { StripePaymentIntent, StripePaymentResult, StripeSdkError } from './sdk.js';

/** What a buyer may be told of a refused card. Codes that are not here (fraud, lost, stolen, …) are plainly “declined”. */
const codesByCategory: Readonly<Partial<Record<DeclineCategory, readonly string[]>>> = {
  wrongDetails: [
    'incorrect_number', 'invalid_number', 'incorrect_cvc', 'invalid_cvc', 'invalid_expiry_month', 'invalid_expiry_year',
    'incorrect_zip', 'incorrect_postal_code', 'postal_code_invalid', 'incorrect_address', 'invalid_account',
  ],
  expiredCard: ['expired_card'],
  insufficientFunds: ['insufficient_funds'],
  authenticationNeeded: [
    'authentication_required', 'authentication_not_handled', 'mobile_device_authentication_required', 'payment_intent_authentication_failure',
  ],
  tryLater: [
    'processing_error', 'issuer_not_available', 'try_again_later', 'reenter_transaction', 'approve_with_id',
    'card_decline_rate_limit_exceeded', 'payment_intent_rate_limit_exceeded', 'payment_method_provider_timeout',
  ],
  amountLimit: [
    'card_velocity_exceeded', 'withdrawal_count_limit_exceeded', 'invalid_amount', 'invalid_charge_amount', 'amount_too_large', 'amount_too_small',
    'charge_exceeds_source_limit', 'charge_exceeds_transaction_limit',
  ],
  declined: ['card_declined', 'payment_intent_payment_attempt_failed', 'payment_intent_payment_attempt_expired', 'payment_method_provider_decline'],
};
const categories = new Map(Object.entries(codesByCategory).flatMap(([category, codes]) => codes.map((code) => [code, category as DeclineCategory] as const)));

/** Codes by which Stripe says that the intent, or somebody who works on it, is elsewhere than we think. */
const statesUnknown: ReadonlySet<string | undefined> = new Set(['payment_intent_unexpected_state', 'intent_invalid_state', 'lock_timeout', 'idempotency_key_in_use']);

/** How a confirmation, or the look after a redirect, ended. */
export function toOutcome(result: StripePaymentResult): PaymentOutcome {
  return result.error ? outcomeOfError(result.error) : outcomeOfIntent(result.paymentIntent);
}

function outcomeOfIntent({ id, status, last_payment_error: lastError }: StripePaymentIntent): PaymentOutcome {
  const evidence = { paymentIntentId: id };
  switch (status) {
    case 'succeeded':
    case 'requires_capture':
      return { status: 'completed', evidence };
    case 'processing':
      return { status: 'processing', evidence };
    case 'canceled':
      return { status: 'cancelled' };
    case 'requires_payment_method':
      return { status: 'declined', category: lastError ? categoryOf(lastError) : 'declined' };
    case 'requires_action':
      return { status: 'declined', category: 'authenticationNeeded' };
    default:
      return { status: 'unknown' };
  }
}

function outcomeOfError(error: StripeSdkError): PaymentOutcome {
  switch (error.type) {
    case 'validation_error':
      return { status: 'incomplete' };
    case 'card_error':
      return { status: 'declined', category: categoryOf(error) };
    case 'rate_limit_error':
      return { status: 'declined', category: 'tryLater' };
    case 'invalid_request_error':
      return outcomeOfRefusal(error);
    case 'authentication_error':
      return { status: 'fatal', error: sdkError(error) };
    default:
      return { status: 'unknown' };
  }
}

function outcomeOfRefusal(error: StripeSdkError): PaymentOutcome {
  if (statesUnknown.has(error.code)) return { status: 'unknown' };
  const category = knownCategory(error);
  return category ? { status: 'declined', category } : { status: 'fatal', error: sdkError(error) };
}

const knownCategory = (error: StripeSdkError) => categories.get(error.decline_code ?? '') ?? categories.get(error.code ?? '');
const categoryOf = (error: StripeSdkError): DeclineCategory => knownCategory(error) ?? 'declined';

/** The error for developers: Stripe's stable type and code, never its text. */
export function sdkError({ type, code }: StripeSdkError): CheckoutError {
  return new CheckoutError('payment_sdk', `Stripe: ${type}${code ? `, ${code}` : ''}`);
}
