import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale-controller.js';
import type { Offer } from '../../core/model/offer.js';
import { offerText, requirementName, unitWord } from '../../locales/offer-text.js';
import type { SelectWords } from '../../locales/parts/select.js';
import { termText } from '../../locales/term-text.js';
import { fill } from '../../locales/words.js';
import { icons } from '../shared/icons.js';

/** What an offer is, what it costs and needs, and where to read more. */
export function offerAbout(offer: Offer, id: string, locale: Locale<SelectWords>): TemplateResult {
  const { words, formats } = locale;
  const texts = words.selector;
  const { name, description } = offerText(offer, locale);
  const price = priceText(offer, locale);
  return html`
    <div class="about">
      <h4 id="${id}-name"><bdi>${name}</bdi></h4>
      ${description === '' ? nothing : html`<p class="small muted"><bdi>${description}</bdi></p>`}
      <p class="facts small">
        ${price === null ? nothing : html`<span class="price" part="price" id="${id}-price">${price}</span>`}
        ${offer.requires.length === 0 || offer.availability.status === 'unavailable' ? nothing : html`
          <span class="muted">${fill(texts.requires, { list: formats.list(offer.requires.map((one) => requirementName(one, locale))) })}</span>
        `}
        ${offer.guidelineUrl === null ? nothing : html`
          <a href=${offer.guidelineUrl} target="_blank" rel="noopener noreferrer">
            ${texts.guideline}<span class="visually-hidden">: ${name} (${words.common.newTab})</span>${icons.external}
          </a>
        `}
      </p>
    </div>
  `;
}

/** The price of one unit, or of the whole; null where each choice has its own. */
function priceText(offer: Offer, locale: Locale<SelectWords>): string | null {
  const { words, formats, tag } = locale;
  if (offer.kind === 'choice') return null;
  const term = termText(words, formats, offer.term);
  if (offer.kind === 'flat') return fill(words.selector.flatPrice, { price: formats.money(offer.price), term });
  const unit = unitWord(tag, 1, offerText(offer, locale).unit ?? offer.unit);
  return fill(words.selector.perUnit, { price: formats.money(offer.unitPrice), unit, term });
}
