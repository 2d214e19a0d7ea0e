import type { LocaleController } from '../../controllers/locale-controller.js';
import { shownQuote } from '../../core/expansion.js';
import { chosenOption } from '../../core/payment.js';
import { latest } from '../../core/remote.js';
import type { CheckoutState } from '../../core/state.js';
import { fill } from '../../locales/words.js';
import type { RenewalOffer } from '../auto-renew-box.js';

/** The renewal that the chosen method could take care of, or null. */
export function renewalOffer(state: CheckoutState, { words, formats }: LocaleController): RenewalOffer | null {
  if (chosenOption(state.payment)?.descriptor.renewal !== 'automatic') return null;
  const order = state.step.name === 'pay' ? latest(state.order) : null;
  const quote = state.expansion && shownQuote(state.expansion.quote);
  const renewal = state.step.name === 'pay' ? order?.nextRenewal : quote?.nextRenewal;
  const product = order?.productName ?? (state.expansion && latest(state.expansion.product)?.name);
  if (!renewal || !product) return null;
  return { renewal, consent: fill(words.payment.consent, { product, date: formats.day(renewal.date), amount: formats.money(renewal.amount) }) };
}

/** Whether what the buyer agreed to, in this language, is no longer what is shown. */
export function consentOutdated({ payment }: CheckoutState, offer: RenewalOffer | null, locale: string): boolean {
  return payment.autoRenew !== null && offer !== null && payment.autoRenew.locale === locale && payment.autoRenew.text !== offer.consent;
}
