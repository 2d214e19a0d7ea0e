import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { LocaleController } from '../../controllers/locale-controller.js';
import type { Checkout } from '../../core/checkout.js';
import { shownQuote } from '../../core/expansion.js';
import type { Renewal } from '../../core/model/quote.js';
import { chosenOption } from '../../core/payment.js';
import { latest } from '../../core/remote.js';
import type { CheckoutState } from '../../core/state.js';
import { fill } from '../../locales/words.js';

/** What renewing automatically would mean for what is being paid. */
export interface RenewalOffer {
  readonly renewal: Renewal;
  /** The sentence that the buyer agrees to, as it is shown. */
  readonly consent: string;
}

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

/** The checkbox *Auto Renew*, with the next date and price beside it. */
export function autoRenewBox({ renewal, consent }: RenewalOffer, on: boolean, busy: boolean, checkout: Checkout, { words, formats, tag }: LocaleController): TemplateResult {
  const texts = words.payment;
  const toggle = ({ currentTarget }: Event) => checkout.setAutoRenew((currentTarget as HTMLInputElement).checked ? { text: consent, locale: tag } : null);
  return html`
    <label class="choice" part="auto-renew">
      <input
        type="checkbox" .checked=${live(on)} ?disabled=${busy} aria-labelledby="auto-renew-name"
        aria-describedby="auto-renew-next auto-renew-consent" @change=${toggle}
      />
      <span class="grow">
        <span class="row between">
          <span class="strong" id="auto-renew-name">${texts.autoRenew}</span>
          <span class="small muted number" id="auto-renew-next">
            ${fill(texts.autoRenewNext, { amount: formats.money(renewal.amount), date: formats.day(renewal.date) })}
          </span>
        </span>
        <span class="hint" id="auto-renew-consent">${consent}</span>
      </span>
    </label>
  `;
}
