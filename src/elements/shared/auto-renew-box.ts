import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Locale } from '../../controllers/locale-controller.js';
import type { AutoRenewConsent } from '../../core/model/product.js';
import type { Renewal } from '../../core/model/quote.js';
import type { BaseWords } from '../../locales/parts/base.js';
import { fill } from '../../locales/words.js';

/** What renewing automatically would mean. */
export interface RenewalOffer {
  readonly renewal: Renewal;
  /** The sentence that the buyer agrees to, as it is shown. */
  readonly consent: string;
}

/** The checkbox *Auto Renew*, with the next date and price beside it. */
export function autoRenewBox({ renewal, consent }: RenewalOffer, on: boolean, busy: boolean, agree: (consent: AutoRenewConsent | null) => void, { words, formats, tag }: Locale<BaseWords>): TemplateResult {
  const texts = words.autoRenew;
  const toggle = ({ currentTarget }: Event) => agree((currentTarget as HTMLInputElement).checked ? { text: consent, locale: tag } : null);
  return html`
    <label class="choice" part="auto-renew">
      <input
        type="checkbox" .checked=${live(on)} ?disabled=${busy} aria-labelledby="auto-renew-name"
        aria-describedby="auto-renew-next auto-renew-consent" @change=${toggle}
      />
      <span class="grow">
        <span class="row between">
          <span class="strong" id="auto-renew-name">${texts.name}</span>
          <span class="small muted number" id="auto-renew-next">
            ${fill(texts.next, { amount: formats.money(renewal.amount), date: formats.day(renewal.date) })}
          </span>
        </span>
        <span class="hint" id="auto-renew-consent">${consent}</span>
      </span>
    </label>
  `;
}
