import type { Locale } from '../../controllers/locale-controller.js';
import { shownQuote } from '../../core/expansion.js';
import { chosenOption } from '../../core/payment.js';
import { latest } from '../../core/remote.js';
import type { CheckoutState } from '../../core/state.js';
import type { PayWords } from '../../locales/parts/pay.js';
import { fill } from '../../locales/words.js';

/** The sentence to agree to where the chosen method could take care of the renewal, or null. */
export function renewalConsent(state: CheckoutState, { words, formats }: Locale<PayWords>): string | null {
  if (chosenOption(state.payment)?.descriptor.renewal !== 'automatic') return null;
  const renewal = announcedRenewal(state);
  const product = orderToPay(state)?.productName ?? (state.expansion && latest(state.expansion.product)?.name);
  if (!renewal || !product) return null;
  return fill(words.payment.consent, { product, date: formats.day(renewal.date), amount: formats.money(renewal.amount) });
}

/** Whether what the buyer agreed to, in this language, is no longer what is shown, or nothing renews. */
export function consentOutdated(state: CheckoutState, consent: string | null, locale: string): boolean {
  const { autoRenew } = state.payment;
  if (autoRenew === null) return false;
  return announcedRenewal(state) === null || (consent !== null && autoRenew.locale === locale && autoRenew.text !== consent);
}

/** Whether the product renews by itself already, so that agreeing again replaces the payment method that is saved. */
export function renewsAlready(state: CheckoutState): boolean {
  const order = orderToPay(state);
  if (order) return order.kind === 'renewal' && order.autoRenew;
  return (state.expansion && latest(state.expansion.product)?.autoRenew) ?? false;
}

const orderToPay = (state: CheckoutState) => (state.step.name === 'pay' ? latest(state.order) : null);

/** The renewal of what is to be paid; null where there is none, undefined while that is not known. */
function announcedRenewal(state: CheckoutState) {
  if (state.step.name === 'pay') return orderToPay(state)?.nextRenewal;
  return (state.expansion && shownQuote(state.expansion.quote))?.nextRenewal;
}
