import type { PaymentIntent, StripeErrorType as VendorErrorType } from '@stripe/stripe-js';
import { expect } from 'chai';
import { declineCategories, type DeclineCategory } from '../../../src/core/model/payment-attempt.js';
import type { PaymentOutcome } from '../../../src/core/payment-gateway.js';
import { toOutcome } from '../../../src/gateways/stripe/outcome.js';
import type { StripeErrorType } from '../../../src/gateways/stripe/sdk.js';
import { words as de } from '../../../src/locales/de/pay.js';
import { words as en } from '../../../src/locales/en/pay.js';

const ofError = (type: StripeErrorType, code?: string, decline_code?: string) =>
  toOutcome({ error: { type, ...(code && { code }), ...(decline_code && { decline_code }) } });

describe('What becomes of an error of Stripe’s', () => {
  /** Complete over the vendor's own union: a type that is new there does not compile here. */
  const byType: Record<VendorErrorType, PaymentOutcome['status']> = {
    api_connection_error: 'unknown',
    api_error: 'unknown',
    idempotency_error: 'unknown',
    authentication_error: 'fatal',
    card_error: 'declined',
    invalid_request_error: 'fatal',
    rate_limit_error: 'declined',
    validation_error: 'incomplete',
  };
  for (const [type, status] of Object.entries(byType) as [VendorErrorType, PaymentOutcome['status']][]) {
    it(`${type} is ${status}`, () => expect(ofError(type).status).to.equal(status));
  }

  it('is another try later when there were too many requests', () => {
    expect(ofError('rate_limit_error')).to.deep.equal({ status: 'declined', category: 'tryLater' });
  });

  for (const code of ['payment_intent_unexpected_state', 'intent_invalid_state', 'lock_timeout', 'idempotency_key_in_use']) {
    it(`is for the backend to look into when Stripe says ${code}`, () => {
      expect(ofError('invalid_request_error', code)).to.deep.equal({ status: 'unknown' });
    });
  }

  it('keeps Stripe’s texts out of our errors', () => {
    const outcome = toOutcome({ error: { type: 'authentication_error', ...{ message: 'Invalid API Key provided: pk_live_secret' } } });
    expect(outcome).to.have.property('error').that.satisfies((error: Error) => !error.message.includes('pk_live'));
  });
});

describe('What a buyer is told of a refused card', () => {
  /** Stripe's documented decline codes, and the codes of errors that stand for one. */
  const codes: Record<Exclude<DeclineCategory, 'incomplete'>, readonly string[]> = {
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
    declined: [
      'card_declined', 'generic_decline', 'call_issuer', 'card_not_supported', 'currency_not_supported', 'do_not_honor', 'do_not_try_again',
      'duplicate_transaction', 'fraudulent', 'highest_risk_level', 'incorrect_pin', 'invalid_pin', 'lost_card', 'merchant_blacklist',
      'new_account_information_available', 'no_action_taken', 'not_permitted', 'offline_pin_required', 'online_or_offline_pin_required', 'pickup_card',
      'pin_try_exceeded', 'restricted_card', 'revocation_of_all_authorizations', 'revocation_of_authorization', 'security_violation',
      'service_not_allowed', 'stolen_card', 'stop_payment_order', 'testmode_decline', 'transaction_not_allowed', 'a_code_of_tomorrow',
    ],
  };
  for (const [category, known] of Object.entries(codes)) {
    it(`is ${category}, as the bank’s reason or as Stripe’s own`, () => {
      for (const code of known) {
        expect(ofError('card_error', 'card_declined', code), code).to.deep.equal({ status: 'declined', category });
        expect(ofError('card_error', code), code).to.deep.equal({ status: 'declined', category });
      }
    });
  }

  it('is the bank’s reason rather than Stripe’s', () => {
    expect(ofError('card_error', 'processing_error', 'insufficient_funds')).to.deep.equal({ status: 'declined', category: 'insufficientFunds' });
  });

  it('says a limit of the amount also where the request itself was refused', () => {
    expect(ofError('invalid_request_error', 'amount_too_small')).to.deep.equal({ status: 'declined', category: 'amountLimit' });
  });

  it('has words for each category in every language, and none that names fraud, loss or theft', () => {
    for (const { payment } of [en, de]) {
      for (const category of declineCategories) expect(payment.declined[category], category).to.be.a('string').and.not.to.equal('');
      expect(Object.values(payment.declined).join(' ')).not.to.match(/fraud|lost|stolen|blacklist|betrug|verloren|gestohlen|gesperrt/i);
    }
  });
});

describe('What becomes of an intent', () => {
  /** Complete over the vendor's own union. */
  const byStatus: Record<PaymentIntent.Status, PaymentOutcome['status']> = {
    succeeded: 'completed', requires_capture: 'completed', processing: 'processing', canceled: 'cancelled',
    requires_payment_method: 'declined', requires_action: 'declined', requires_confirmation: 'unknown',
  };
  for (const [status, expected] of Object.entries(byStatus) as [PaymentIntent.Status, PaymentOutcome['status']][]) {
    it(`${status} is ${expected}`, () => expect(toOutcome({ paymentIntent: { id: 'pi_1', status } }).status).to.equal(expected));
  }

  it('tells why the last card was refused', () => {
    const refused = { id: 'pi_1', status: 'requires_payment_method', last_payment_error: { type: 'card_error', decline_code: 'expired_card' } } as const;
    expect(toOutcome({ paymentIntent: refused })).to.deep.equal({ status: 'declined', category: 'expiredCard' });
  });
});
