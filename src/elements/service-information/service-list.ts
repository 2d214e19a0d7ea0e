import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale-controller.js';
import type { Offer } from '../../core/model/offer.js';
import type { Term } from '../../core/model/product.js';
import type { LineItem } from '../../core/model/quote.js';
import { lineText, unitWord } from '../../locales/offer-text.js';
import type { PayWords } from '../../locales/parts/pay.js';
import { termLength } from '../../locales/term-text.js';
import { fill } from '../../locales/words.js';
import { icons } from '../shared/icons.js';

/** Every service that is bought, with what there is now and will be after, and for how long. */
export function serviceList(lines: readonly LineItem[], term: Term | null, offers: readonly Offer[], locale: Locale<PayWords>): TemplateResult {
  return html`
    <ul class="services divided" role="list">
      ${lines.map((line) => service(line, term, offers.find(({ id }) => id === line.offerId), locale))}
    </ul>
  `;
}

/** As many places as there will be services. */
export function serviceSkeletons(count: number): TemplateResult {
  return html`<div class="services divided" aria-hidden="true">${Array.from({ length: count }, () => html`<div class="service"><span class="skeleton"></span></div>`)}</div>`;
}

function service(line: LineItem, term: Term | null, offer: Offer | undefined, locale: Locale<PayWords>): TemplateResult {
  const { name, unit, choice } = lineText(line, offer, locale);
  return html`
    <li class="service" part="service">
      <h4><bdi>${name}</bdi>${choice === null ? nothing : html`<br /><span class="small muted"><bdi>${choice}</bdi></span>`}</h4>
      <p class="change">${change(line, unit, locale)}</p>
      <p class="small muted">${duration(line, term, locale)}</p>
    </li>
  `;
}

function change(line: LineItem, unit: LineItem['unit'], { words, formats, tag }: Locale<PayWords>): TemplateResult | string {
  const texts = words.service;
  if (unit === null) return line.quantityDelta === 0 ? texts.goesOn : texts.activated;
  const now = formats.number(line.currentQuantity);
  const after = fill(texts.quantity, { count: formats.number(line.resultingQuantity), unit: unitWord(tag, line.resultingQuantity, unit) });
  if (line.quantityDelta === 0) return html`<bdi class="number strong">${after}</bdi>`;
  return html`
    <span class="visually-hidden">${fill(texts.changeSpoken, { now, after })}</span>
    <span aria-hidden="true" class="number change">${now} ${icons.arrow} <bdi class="strong">${after}</bdi></span>
  `;
}

function duration({ billing, proration }: LineItem, term: Term | null, { words, formats }: Locale<PayWords>): string {
  if (billing === 'oneTime' || term === null) return words.service.oneTime;
  if (proration !== null) return fill(words.service.until, { date: formats.day(term.end) });
  return fill(words.service.untilWithTerm, { term: termLength(words, formats, term.length), date: formats.day(term.end) });
}
