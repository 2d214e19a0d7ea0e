import { shownQuote } from './expansion.js';
import type { Money } from './money.js';
import { latest } from './remote.js';
import type { CheckoutState } from './state.js';

/** What is to be paid now: the order's total where one is being paid, else the quote's. */
export function amountDue(state: CheckoutState): Money | null {
  if (state.step.name === 'pay') return latest(state.order)?.total ?? null;
  return state.expansion ? (shownQuote(state.expansion.quote)?.total ?? null) : null;
}
