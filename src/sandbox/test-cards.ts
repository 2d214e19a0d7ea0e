import type { DeclineCategory } from '../core/model/payment-attempt.js';

/** What a test card does when it is charged; codes are the card network's, the category is what a buyer may be told. */
export type CardBehaviour =
  | { readonly kind: 'succeeds' }
  | { readonly kind: 'declines'; readonly code: string; readonly declineCode: string | null; readonly category: DeclineCategory }
  | { readonly kind: 'authenticates'; readonly by: 'modal' | 'redirect' }
  | { readonly kind: 'processes'; readonly forMs: number };

export interface TestCard {
  readonly number: string;
  /** What is sent in the number's place. */
  readonly token: string;
  readonly label: string;
  readonly behaviour: CardBehaviour;
  /** What it does when it was saved and is charged without the buyer. */
  readonly offSession: CardBehaviour;
}

/** A card that the buyer authenticated once is charged without asking again, as far as nothing else is said. */
const afterwards = (behaviour: CardBehaviour): CardBehaviour => (behaviour.kind === 'authenticates' ? { kind: 'succeeds' } : behaviour);
const card = (number: string, token: string, label: string, behaviour: CardBehaviour, offSession = afterwards(behaviour)): TestCard =>
  ({ number, token, label, behaviour, offSession });
const declines = (category: DeclineCategory, code: string, declineCode: string | null = null): CardBehaviour => ({
  kind: 'declines', code, declineCode, category,
});

/** The cards that the sandbox knows; every other number is refused before anything leaves the form. */
export const testCards: readonly TestCard[] = [
  card('4242424242424242', 'tok_success', 'Succeeds', { kind: 'succeeds' }),
  card('4000002760003184', 'tok_3ds_modal', '3-D Secure, in a window', { kind: 'authenticates', by: 'modal' }),
  card('4000000000003220', 'tok_3ds2_modal', '3-D Secure 2, in a window', { kind: 'authenticates', by: 'modal' }),
  card('4000000000003063', 'tok_3ds_redirect', '3-D Secure, on the bank’s page', { kind: 'authenticates', by: 'redirect' }),
  card('4000002500003155', 'tok_renewal_3ds', 'Succeeds; a renewal wants the buyer', { kind: 'succeeds' }, declines('authenticationNeeded', 'authentication_required')),
  card('4000000000000341', 'tok_renewal_declined', 'Succeeds; a renewal is declined', { kind: 'succeeds' }, declines('declined', 'card_declined', 'generic_decline')),
  card('4000000000000077', 'tok_processing', 'Is processed for 10 seconds', { kind: 'processes', forMs: 10_000 }),
  card('4000000000000002', 'tok_declined', 'Declined', declines('declined', 'card_declined', 'generic_decline')),
  card('4000000000009995', 'tok_funds', 'Insufficient funds', declines('insufficientFunds', 'card_declined', 'insufficient_funds')),
  card('4000000000000069', 'tok_expired', 'Expired card', declines('expiredCard', 'expired_card')),
  card('4000000000000127', 'tok_cvc', 'Wrong CVC', declines('wrongDetails', 'incorrect_cvc')),
  card('4000000000000119', 'tok_error', 'Bank cannot be reached', declines('tryLater', 'processing_error')),
];
