import type { Locale } from '../../controllers/locale-controller.js';
import type { LineItem } from '../../core/model/quote.js';
import { unitWord } from '../../locales/offer-text.js';

/** How many a line is about: what it adds, or in a renewal, which adds nothing, all that there is. */
export function lineQuantity({ quantityDelta, resultingQuantity }: LineItem, unit: NonNullable<LineItem['unit']>, { formats, tag }: Locale): string {
  return quantityDelta === 0
    ? `${formats.number(resultingQuantity)} ${unitWord(tag, resultingQuantity, unit)}`
    : `${formats.signed(quantityDelta)} ${unitWord(tag, quantityDelta, unit)}`;
}
