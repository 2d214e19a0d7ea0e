import type { Term } from '../../core/model/product.js';
import { day, startOfDay, toInstant, toTime } from '../instants.js';

/** How many days before the end of the term the buyer is reminded, the earliest first. */
export const reminderDays: readonly number[] = [30, 7];
/** How many days after the first charge a declined renewal is charged again. */
export const retryDays: readonly number[] = [1, 3, 5, 7];
/** How long a renewal waits for its payment. */
export const grace = 14 * day;

/** When the buyer is reminded for the `days` before the end of the term. */
export const reminderAt = (term: Term, days: number): number => toTime(term.end) - days * day;

/** When that reminder would come too late: the next one is due, or the term is over. */
export const reminderOver = (term: Term, days: number): number =>
  reminderAt(term, Math.max(0, ...reminderDays.filter((each) => each < days)));

/** When a renewal that was ordered at `createdAt` is charged again; null when it no longer is. */
export function nextChargeAt(createdAt: string, now: number): number | null {
  return retryDays.map((days) => toTime(createdAt) + days * day).find((time) => time > now) ?? null;
}

/** The term that follows without a gap; where that would be over as well, the one that begins today: nobody pays for what is past. */
export function termAfter({ end, length }: Term, now: number): Term {
  const from = (start: number): Term => ({ start: toInstant(start), end: toInstant(later(start, length)), length });
  const next = { ...from(toTime(end)), start: end };
  return toTime(next.end) > now ? next : from(startOfDay(now));
}

const duration = /^P(?!$)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;

/** A calendar duration later, in UTC; a day that the month does not have is its last one. */
function later(time: number, length: string): number {
  const parts = duration.exec(length)?.slice(1).map((digits) => Number(digits ?? 0));
  if (!parts) throw new RangeError(`${length} is not a calendar duration.`);
  const [years = 0, months = 0, weeks = 0, days = 0] = parts;
  const date = new Date(time);
  const dayOfMonth = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + 12 * years + months);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(dayOfMonth, lastDay));
  return date.getTime() + (7 * weeks + days) * day;
}
