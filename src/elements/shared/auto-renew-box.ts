import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Locale } from '../../controllers/locale-controller.js';
import type { AutoRenewConsent } from '../../core/model/product.js';
import type { BaseWords } from '../../locales/parts/base.js';

/** The checkbox *Auto Renew*; beside it the sentence that the buyer agrees to, with the next date and price. */
export function autoRenewBox(consent: string, on: boolean, busy: boolean, agree: (consent: AutoRenewConsent | null) => void, { words, tag }: Locale<BaseWords>): TemplateResult {
  const toggle = ({ currentTarget }: Event) => agree((currentTarget as HTMLInputElement).checked ? { text: consent, locale: tag } : null);
  return html`
    <label class="choice" part="auto-renew">
      <input
        type="checkbox" .checked=${live(on)} ?disabled=${busy} aria-labelledby="auto-renew-name" aria-describedby="auto-renew-consent"
        @change=${toggle}
      />
      <span class="grow">
        <span class="strong" id="auto-renew-name">${words.autoRenew.name}</span>
        <span class="hint" id="auto-renew-consent">${consent}</span>
      </span>
    </label>
  `;
}
