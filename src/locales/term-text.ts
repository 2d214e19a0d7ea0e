import type { Formats } from './formats.js';
import type { BaseWords } from './parts/base.js';
import type { PluralForms } from './words.js';

/** `per year` for `P1Y`, `every 3 months` for `P3M`, `one-time` for none. */
export function termText(words: BaseWords, formats: Formats, term: string | null): string {
  if (term === null) return words.terms.oneTime;
  const { years, months, weeks, days } = words.terms;
  return lengthIn({ Y: years, M: months, W: weeks, D: days }, formats, term);
}

/** `1 year` for `P1Y`. */
export function termLength(words: BaseWords, formats: Formats, term: string): string {
  const { lengthYears, lengthMonths, lengthWeeks, lengthDays } = words.terms;
  return lengthIn({ Y: lengthYears, M: lengthMonths, W: lengthWeeks, D: lengthDays }, formats, term);
}

/** Durations of one unit are put into words; any other one stands as it is. */
function lengthIn(units: Readonly<Record<string, PluralForms>>, formats: Formats, term: string): string {
  const [, count, unit] = /^P(\d+)([YMWD])$/.exec(term) ?? [];
  const forms = unit === undefined ? undefined : units[unit];
  return forms ? formats.plural(Number(count), forms) : term;
}
