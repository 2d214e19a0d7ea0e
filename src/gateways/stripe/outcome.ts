import { CheckoutError } from '../../core/errors.js';
import type { DeclineCategory } from '../../core/model/payment-attempt.js';
import type { PaymentOutcome } from '../../core/payment-gateway.js';
import type { StripePaymentIntent, StripePaymentResult, StripeSdkError } from './sdk.js';

/** What a buyer may be told of a refused card. Codes that are not here (fraud, lost, stolen, …) are plainly “declined”. */
const categories: ReadonlyMap<string, DeclineCategory> = new Map([
  ['incorrect_number', 'wrongDetails'], ['invalid_number', 'wrongDetails'], ['incorrect_cvc', 'wrongDetails'],
  ['invalid_cvc', 'wrongDetails'], ['invalid_expiry_month', 'wrongDetails'], ['invalid_expiry_year', 'wrongDetails'],
  ['incorrect_zip', 'wrongDetails'], ['incorrect_address', 'wrongDetails'], ['invalid_account', 'wrongDetails'],
  ['expired_card', 'expiredCard'],
  ['insufficient_funds', 'insufficientFunds'],
  ['authentication_required', 'authenticationNeeded'], ['payment_intent_authentication_failure', 'authenticationNeeded'],
  ['processing_error', 'tryLater'], ['issuer_not_available', 'tryLater'], ['try_again_later', 'tryLater'], ['reenter_transaction', 'tryLater'],
  ['card_velocity_exceeded', 'amountLimit'], ['withdrawal_count_limit_exceeded', 'amountLimit'],
  ['amount_too_large', 'amountLimit'], ['amount_too_small', 'amountLimit'],
]);

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
  if (error.code === 'payment_intent_unexpected_state') return { status: 'unknown' };
  const category = knownCategory(error);
  return category ? { status: 'declined', category } : { status: 'fatal', error: sdkError(error) };
}

const knownCategory = (error: StripeSdkError) => categories.get(error.decline_code ?? '') ?? categories.get(error.code ?? '');
const categoryOf = (error: StripeSdkError): DeclineCategory => knownCategory(error) ?? 'declined';

/** The error for developers: Stripe's stable type and code, never its text. */
export function sdkError({ type, code }: StripeSdkError): CheckoutError {
  return new CheckoutError('payment_sdk', `Stripe: ${type}${code ? `, ${code}` : ''}`);
}
