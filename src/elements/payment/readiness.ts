import type { CheckoutState } from '../../core/state.js';
import { chosenOption } from '../../core/payment.js';
import { amountDue } from '../../core/amount-due.js';
import { latest } from '../../core/remote.js';

/** Why the button does not pay yet; `payment.blocked` holds the words. */
export type Obstacle = 'noContact' | 'draft' | 'pricing' | 'changed' | 'expired' | 'noPrice' | 'blocker' | 'reference' | 'method' | 'form';

/** The first thing in the way of paying, or null. What the buyer must do comes before what they must wait for. */
export function obstacle(state: CheckoutState): Obstacle | null {
  const { step, payment } = state;
  const before = step.name === 'pay' ? (latest(state.order) ? null : 'noPrice') : (priceObstacle(state) ?? contactObstacle(state));
  if (before) return before;
  if (Object.keys(payment.referenceProblems).length > 0) return 'reference';
  if (amountDue(state)?.amount === 0) return null;
  if (chosenOption(payment)?.eligibility.status !== 'ok') return 'method';
  return payment.form.status === 'mounted' ? null : 'form';
}

function contactObstacle({ contacts }: CheckoutState): Obstacle | null {
  if (contacts.draft) return 'draft';
  return contacts.chosen ? null : 'noContact';
}

function priceObstacle({ expansion }: CheckoutState): Obstacle | null {
  const quote = expansion?.quote;
  switch (quote?.status) {
    case 'priced': return quote.quote.blockers.length > 0 ? 'blocker' : null;
    case 'pricing': case 'changed': case 'expired': return quote.status;
    default: return 'noPrice';
  }
}
