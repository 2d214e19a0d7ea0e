import { html, type TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale-controller.js';
import type { LineItem } from '../../core/model/quote.js';
import { unitWord } from '../../locales/offer-text.js';

/**
 * How many a line is about: what it adds, or in a renewal, which adds nothing, all that there is. It runs in the direction
 * of its unit, which may be in another language than the page.
 */
export function lineQuantity({ quantityDelta, resultingQuantity }: LineItem, unit: NonNullable<LineItem['unit']>, { formats, tag }: Locale): TemplateResult {
  const [count, number] = quantityDelta === 0 ? [resultingQuantity, formats.number(resultingQuantity)] : [quantityDelta, formats.signed(quantityDelta)];
  return html`<bdi><bdi>${number}</bdi> ${unitWord(tag, count, unit)}</bdi>`;
}
