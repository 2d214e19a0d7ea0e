import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Locale } from '../../controllers/locale-controller.js';
import type { Checkout } from '../../core/checkout.js';
import { readQuantity, type QuantityProblem } from '../../core/expansion.js';
import type { QuantityOffer } from '../../core/model/offer.js';
import { offerText, unitWord } from '../../locales/offer-text.js';
import type { SelectWords } from '../../locales/parts/select.js';
import { fill } from '../../locales/words.js';
import { icons } from '../shared/icons.js';
import { steppedQuantity } from './stepped-quantity.js';

/** How many are to be added: typed, stepped with buttons or keys; what was typed stays, right or wrong. */
export function quantityControl(checkout: Checkout, offer: QuantityOffer, text: string, id: string, locale: Locale<SelectWords>): TemplateResult {
  const { words, formats, tag } = locale;
  const read = readQuantity(text, offer);
  const quantity = 'quantity' in read ? read.quantity : null;
  const unit = offerText(offer, locale).unit ?? offer.unit;
  const stepLabel = (template: string) => fill(template, { count: formats.number(offer.step), unit: unitWord(tag, offer.step, unit) });
  const go = (key: string) => {
    const next = steppedQuantity(key, quantity, offer);
    if (next !== null) checkout.enterQuantity(offer.id, next === 0 ? '' : String(next));
    return next !== null;
  };
  return html`
    <div class="control">
      <div class="stepper" part="stepper">
        <button type="button" tabindex="-1" aria-label=${stepLabel(words.selector.decreaseLabel)} @click=${() => go('ArrowDown')}>${icons.minus}</button>
        <input
          id=${id} type="text" inputmode="numeric" role="spinbutton" autocomplete="off" spellcheck="false" placeholder="0"
          aria-labelledby="${id}-name" aria-describedby="${id}-price ${id}-after ${id}-error" aria-invalid=${'problem' in read}
          aria-valuemin=${Math.min(0, offer.min)} aria-valuemax=${offer.max} aria-valuenow=${quantity ?? nothing} .value=${live(text)}
          @input=${({ currentTarget }: InputEvent) => checkout.enterQuantity(offer.id, (currentTarget as HTMLInputElement).value)}
          @keydown=${(event: KeyboardEvent) => go(event.key) && event.preventDefault()}
        />
        <button type="button" tabindex="-1" aria-label=${stepLabel(words.selector.increaseLabel)} @click=${() => go('ArrowUp')}>${icons.plus}</button>
      </div>
      <p class="after small muted" id="${id}-after">${afterText(offer, quantity, locale)}</p>
      <p class="error" id="${id}-error" aria-live="polite">${'problem' in read ? problemText(read.problem, offer, locale) : nothing}</p>
    </div>
  `;
}

function afterText({ currentQuantity }: QuantityOffer, quantity: number | null, { words, formats }: Locale<SelectWords>): TemplateResult | string {
  const now = formats.number(currentQuantity);
  if (!quantity) return fill(words.selector.unchanged, { now });
  const after = formats.number(currentQuantity + quantity);
  return html`
    <span class="visually-hidden">${fill(words.selector.nowAfter, { now, after })}</span>
    <span aria-hidden="true" class="change">${now} ${icons.arrow} <span class="strong">${after}</span></span>
  `;
}

function problemText(problem: QuantityProblem, { min, max }: QuantityOffer, { words, formats }: Locale<SelectWords>): string {
  const limit = 'limit' in problem ? formats.number(problem.limit) : '';
  return fill(words.selector.problem[problem.code], { limit, min: formats.number(min), max: formats.number(max) });
}
