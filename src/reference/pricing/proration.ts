import type { Proration } from '../../core/model/quote.js';
import { day, second, startOfDay } from '../instants.js';

/** How time is counted. `actual/365` takes every term for 365 days, so that a leap year costs a day more. */
export type DayCount = 'actual/actual' | 'actual/365' | '30/360' | 'second';
/** Whether the term's end is the first moment after it, or still its last day. */
export type EndDate = 'exclusive' | 'inclusive';

interface Measure {
  readonly unit: Proration['unit'];
  /** What lies between two moments, `inclusive` counting the last one too. */
  between(from: number, end: number, inclusive: boolean): number;
  /** What a full term holds. */
  whole(start: number, end: number, inclusive: boolean): number;
}

const calendarDays = (from: number, end: number, inclusive: boolean): number =>
  (startOfDay(end) - startOfDay(from)) / day + Number(inclusive);

const commercialDays = (from: number, end: number, inclusive: boolean): number => {
  const [a, b] = [new Date(from), new Date(end)];
  const months = 12 * (b.getUTCFullYear() - a.getUTCFullYear()) + b.getUTCMonth() - a.getUTCMonth();
  return 30 * months + commercialDate(b) - commercialDate(a) + Number(inclusive);
};

/** The day of a month of 30 days; the last day of a month is its 30th, in February too. */
const commercialDate = (date: Date): number => {
  const isLast = new Date(date.getTime() + day).getUTCDate() === 1;
  return isLast ? 30 : date.getUTCDate();
};

const seconds = (from: number, end: number, inclusive: boolean): number =>
  Math.floor((end + (inclusive ? day : 0) - from) / second);

/** The ways to count time, by name. */
export const dayCounts: Readonly<Record<DayCount, Measure>> = {
  'actual/actual': { unit: 'day', between: calendarDays, whole: calendarDays },
  'actual/365': { unit: 'day', between: calendarDays, whole: () => 365 },
  '30/360': { unit: 'day', between: commercialDays, whole: commercialDays },
  second: { unit: 'second', between: seconds, whole: seconds },
};

/** The share of the term `[start, end)` that is still to come at `now`, today included. */
export function prorate(term: { start: number; end: number }, now: number, strategy: { dayCount: DayCount; endDate: EndDate }): Proration {
  const { unit, between, whole } = dayCounts[strategy.dayCount];
  const inclusive = strategy.endDate === 'inclusive';
  const denominator = whole(term.start, term.end, inclusive);
  if (denominator <= 0) throw new RangeError('A term ends after it starts.');
  const left = between(Math.max(now, term.start), term.end, inclusive);
  return { numerator: Math.max(0, left), denominator, unit };
}
