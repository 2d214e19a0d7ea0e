import type { DayCount, EndDate } from '../../../../src/reference/pricing/proration.js';

/** A moment as a calendar and a clock in UTC show it. */
export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly second: number;
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
export const monthLength = (year: number, month: number): number => (lengths[month - 1] ?? 0) + (month === 2 && isLeap(year) ? 1 : 0);

/** Days since the first day of the year 2000, counted month by month and year by year without any library. */
export function dayNumber({ year, month, day }: Civil): number {
  let days = day - 1;
  for (let earlier = 1; earlier < month; earlier += 1) days += monthLength(year, earlier);
  for (let earlier = 2000; earlier < year; earlier += 1) days += isLeap(earlier) ? 366 : 365;
  return days;
}

const secondNumber = (moment: Civil): number => dayNumber(moment) * 86_400 + moment.second;
const commercialNumber = ({ year, month, day }: Civil): number => 360 * year + 30 * month + (day === monthLength(year, month) ? 30 : day);

const two = (value: number): string => String(value).padStart(2, '0');

export const civilInstant = ({ year, month, day, second }: Civil): string =>
  `${year}-${two(month)}-${two(day)}T${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}Z`;

/** The share of a term that is left. */
export function civilShare(start: Civil, end: Civil, at: Civil, dayCount: DayCount, endDate: EndDate): [numerator: number, denominator: number] {
  const from = secondNumber(at) > secondNumber(start) ? at : start;
  const count = { 'actual/actual': dayNumber, 'actual/365': dayNumber, '30/360': commercialNumber, second: secondNumber }[dayCount];
  const lastDay = endDate === 'inclusive' ? (dayCount === 'second' ? 86_400 : 1) : 0;
  const whole = dayCount === 'actual/365' ? 365 : count(end) - count(start) + lastDay;
  return [Math.max(0, count(end) - count(from) + lastDay), whole];
}
