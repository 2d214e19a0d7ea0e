import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Locale } from '../../controllers/locale-controller.js';
import type { Checkout } from '../../core/checkout.js';
import type { Entry } from '../../core/expansion.js';
import type { ChoiceOffer, FlatOffer, Offer } from '../../core/model/offer.js';
import { offerText } from '../../locales/offer-text.js';
import type { SelectWords } from '../../locales/parts/select.js';
import { termText } from '../../locales/term-text.js';
import { fill } from '../../locales/words.js';
import { quantityControl } from './quantity-control.js';

/** What the buyer does with an offer: type a number, switch it on, choose how to pay; or why nothing can be done. */
export function offerControl(checkout: Checkout, offer: Offer, entry: Entry | undefined, id: string, locale: Locale<SelectWords>): TemplateResult {
  if (offer.availability.status === 'unavailable') return unavailable(offer, locale);
  switch (offer.kind) {
    case 'quantity': return quantityControl(checkout, offer, entry?.kind === 'quantity' ? entry.text : '', id, locale);
    case 'flat': return flatControl(checkout, offer, entry?.kind === 'flat' && entry.on, id, locale);
    case 'choice': return choiceControl(checkout, offer, entry?.kind === 'choice' ? entry.choiceId : null, id, locale);
  }
}

function unavailable(offer: Offer, { words, tag }: Locale<SelectWords>): TemplateResult {
  const { availability } = offer;
  if (availability.status === 'available') return html``;
  const active = offer.kind !== 'quantity' && offer.active;
  const ours: Readonly<Record<string, string>> = words.unavailable;
  const spoken = tag.toLowerCase().split('-')[0] === 'en' ? undefined : ours[availability.code];
  return html`
    <div class="control">
      <span class=${active ? 'badge success' : 'badge'}>${active ? words.selector.active : words.selector.unavailable}</span>
      <p class="small muted"><bdi>${spoken ?? availability.reason}</bdi></p>
    </div>
  `;
}

function flatControl(checkout: Checkout, offer: FlatOffer, on: boolean, id: string, locale: Locale<SelectWords>): TemplateResult {
  const { words } = locale;
  return html`
    <div class="control">
      <label class="choice centred" part="switch">
        <span aria-hidden="true" class="small muted">${on ? words.selector.added : words.selector.add}</span>
        <input
          id=${id} type="checkbox" role="switch" aria-label=${offerText(offer, locale).name} aria-describedby="${id}-price" .checked=${live(on)}
          @change=${({ currentTarget }: Event) => checkout.switchOffer(offer.id, (currentTarget as HTMLInputElement).checked)}
        />
      </label>
    </div>
  `;
}

function choiceControl(checkout: Checkout, offer: ChoiceOffer, chosen: string | null, id: string, locale: Locale<SelectWords>): TemplateResult {
  const { words, formats } = locale;
  const { name, choices } = offerText(offer, locale);
  const radio = (choiceId: string | null, label: string, price: string | null) => html`
    <label class="choice">
      <input
        type="radio" name=${id} value=${choiceId ?? ''} .checked=${live(chosen === choiceId)}
        @change=${() => checkout.chooseOption(offer.id, choiceId)}
      />
      <span><bdi>${label}</bdi>${price === null ? nothing : html`<span class="small muted"><br />${price}</span>`}</span>
    </label>
  `;
  return html`
    <fieldset class="control wide" part="choices">
      <legend class="visually-hidden">${fill(words.selector.choicesOf, { offer: name })}</legend>
      <div class="options">
        ${radio(null, words.selector.notNow, null)}
        ${offer.choices.map((choice) => radio(
          choice.id, choices[choice.id] ?? choice.name,
          fill(words.selector.flatPrice, { price: formats.money(choice.price), term: termText(words, formats, choice.term) }),
        ))}
      </div>
    </fieldset>
  `;
}
