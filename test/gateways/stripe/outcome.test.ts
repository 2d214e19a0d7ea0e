import { expect } from 'chai';
import { toOutcome } from '../../../src/gateways/stripe/outcome.js';
import type { StripeErrorType, StripePaymentIntent } from '../../../src/gateways/stripe/sdk.js';

describe('toOutcome', () => {
  const ofError = (type: StripeErrorType, code?: string, decline_code?: string) =>
    toOutcome({ error: { type, ...(code && { code }), ...(decline_code && { decline_code }) } });

  it('does not take a lost connection, or trouble at Stripe, for a decline', () => {
    for (const type of ['api_connection_error', 'api_error', 'idempotency_error'] as const) {
      expect(ofError(type)).to.deep.equal({ status: 'unknown' });
    }
  });

  it('never says that a card was lost, stolen or fraudulent', () => {
    for (const code of ['lost_card', 'stolen_card', 'fraudulent', 'pickup_card', 'something_new']) {
      expect(ofError('card_error', 'card_declined', code)).to.deep.equal({ status: 'declined', category: 'declined' });
    }
  });

  it('prefers the bank’s own reason', () => {
    expect(ofError('card_error', 'card_declined', 'insufficient_funds')).to.deep.equal({ status: 'declined', category: 'insufficientFunds' });
  });

  it('asks the backend when the intent was paid already', () => {
    expect(ofError('invalid_request_error', 'payment_intent_unexpected_state')).to.deep.equal({ status: 'unknown' });
  });

  it('tells amount limits, and too many requests, from what cannot go on', () => {
    expect(ofError('invalid_request_error', 'amount_too_small')).to.deep.equal({ status: 'declined', category: 'amountLimit' });
    expect(ofError('rate_limit_error')).to.deep.equal({ status: 'declined', category: 'tryLater' });
    expect(ofError('invalid_request_error', 'parameter_unknown').status).to.equal('fatal');
    expect(ofError('authentication_error').status).to.equal('fatal');
  });

  it('keeps Stripe’s texts out of errors', () => {
    const outcome = toOutcome({ error: { type: 'authentication_error', ...{ message: 'Invalid API Key provided: pk_live_secret' } } });
    expect(outcome).to.have.property('error').that.satisfies((error: Error) => !error.message.includes('pk_live'));
  });

  const intents: [StripePaymentIntent['status'], string][] = [
    ['succeeded', 'completed'], ['requires_capture', 'completed'], ['processing', 'processing'], ['canceled', 'cancelled'],
    ['requires_payment_method', 'declined'], ['requires_action', 'declined'], ['requires_confirmation', 'unknown'],
  ];
  for (const [status, expected] of intents) {
    it(`reads an intent that is ${status} as ${expected}`, () => {
      expect(toOutcome({ paymentIntent: { id: 'pi_1', status } }).status).to.equal(expected);
    });
  }
});
