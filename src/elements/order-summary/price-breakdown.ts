import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale-controller.js';
import type { Offer } from '../../core/model/offer.js';
import type { LineItem, Quote, Tax } from '../../core/model/quote.js';
import { lineText } from '../../locales/offer-text.js';
import type { SelectWords } from '../../locales/parts/select.js';
import { termText } from '../../locales/term-text.js';
import { fill } from '../../locales/words.js';
import { lineQuantity } from '../shared/line-quantity.js';

/** What a quote and an order have in common: amounts that the backend worked out. */
export type Priced = Pick<Quote, 'lines' | 'subtotal' | 'discount' | 'taxes' | 'total' | 'term' | 'nextRenewal'>;

/** Due now line by line, discount, tax, total, and what the renewal costs, be it by itself or not. Names come from the offers where they are known, in the reader's language. What is agreed on is not translated by browsers: they would go on showing the price before. */
export function priceBreakdown(priced: Priced, offers: readonly Offer[], renews: boolean, locale: Locale<SelectWords>): TemplateResult {
  const { words, formats } = locale;
  const texts = words.summary;
  return html`
    <ul class="lines" role="list" part="lines" translate="no">
      ${priced.lines.map((line) => lineItem(line, priced, offers.find(({ id }) => id === line.offerId), locale))}
    </ul>
    <dl class="sums" part="sums">
      <div><dt class="muted">${texts.subtotal}</dt><dd class="number" translate="no">${formats.money(priced.subtotal)}</dd></div>
      ${priced.discount.amount === 0 ? nothing : html`
        <div><dt class="muted">${texts.discountIncluded}</dt><dd class="number" translate="no">${formats.money(priced.discount)}</dd></div>
      `}
      ${priced.taxes.map((tax) => taxLine(tax, locale))}
      <div class="total"><dt class="strong">${texts.total}</dt><dd class="number" part="total" translate="no">${formats.money(priced.total)}</dd></div>
    </dl>
    ${priced.nextRenewal === null ? nothing : html`
      <div class="renewal small" part="renewal" translate="no">
        <p class="strong">${renews ? texts.nextRenewal : texts.ifRenewed}</p>
        <p>${fill(texts.renewalText, { amount: formats.money(priced.nextRenewal.amount), date: formats.day(priced.nextRenewal.date) })}</p>
        <p class="muted">${texts.renewalNote}</p>
      </div>
    `}
  `;
}

function lineItem(line: LineItem, { term }: Priced, offer: Offer | undefined, locale: Locale<SelectWords>): TemplateResult {
  const { formats } = locale;
  const { name, unit } = lineText(line, offer, locale);
  return html`
    <li class="line" part="line">
      <span>
        <bdi>${name}</bdi>
        ${unit === null ? nothing : html`<span class="small muted number">${lineQuantity(line, unit, locale)}</span>`}
      </span>
      <span class="amount number">${formats.money(line.amount)}</span>
      <span class="detail small muted">${lineDetail(line, term?.length ?? null, locale)}</span>
    </li>
  `;
}

/** `212 of 365 days at USD 240.00 per year`: how the full price became what is due now. */
function lineDetail(line: LineItem, term: string | null, { words, formats }: Locale<SelectWords>): string {
  const texts = words.summary;
  const floored = line.floored ? ` · ${texts.floored}` : '';
  if (line.billing === 'oneTime') return texts.oneTime + floored;
  const full = { amount: formats.money(line.fullTermAmount), term: term === null ? '' : termText(words, formats, term) };
  if (line.proration === null) return `${full.amount} ${full.term}`.trim() + floored;
  const { numerator, denominator, unit } = line.proration;
  const part = unit === 'day'
    ? formats.plural(denominator, texts.prorationDays, { numerator: formats.number(numerator) })
    : fill(texts.prorationTime, { percent: formats.percent(Math.round((numerator / denominator) * 10_000) * 100) });
  return fill(texts.prorated, { part, ...full }).trim() + floored;
}

function taxLine({ name, ratePpm, amount, reason }: Tax, { words, formats }: Locale<SelectWords>): TemplateResult {
  return html`
    <div>
      <dt class="muted">${fill(words.summary.tax, { name, rate: formats.percent(ratePpm) })}</dt>
      <dd class="number" translate="no">${formats.money(amount)}</dd>
      ${reason === null ? nothing : html`<dd class="detail small muted">${words.summary.taxReason[reason]}</dd>`}
    </div>
  `;
}
