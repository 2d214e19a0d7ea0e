import { toTime } from '../instants.js';
import { enqueue } from '../jobs/job.js';
import type { Stored, Write } from '../ports.js';
import type { ProductRecord } from '../products/product-record.js';
import type { RenewalTerms } from './renewal-terms.js';
import { reminderAt, reminderDays } from './timetable.js';

/** A product and the work that its renewal makes due. */
export interface Scheduled {
  readonly product: ProductRecord;
  readonly writes: readonly Write[];
}

/** Schedules the renewal anew under these terms, with the reminders that still lie ahead; or calls it off. */
export function schedule(product: ProductRecord, terms: RenewalTerms | null, now: number): Scheduled {
  const { serialNumber, term, renewal } = product;
  const next: ProductRecord = { ...product, renewal: { ...renewal, terms, schedule: renewal.schedule + 1 } };
  if (!terms || !term) return { product: next, writes: [] };
  const about = { serialNumber, schedule: next.renewal.schedule };
  const ahead = reminderDays.filter((days) => reminderAt(term, days) > now);
  return {
    product: next,
    writes: [
      ...ahead.map((days) => enqueue({ kind: 'remindOfRenewal', ...about, days }, reminderAt(term, days))),
      enqueue({ kind: 'renew', ...about }, Math.max(now, toTime(term.end))),
    ],
  };
}

/** A product whose renewal is still the one that was scheduled; null for everything that is out of date, and on trial. */
export function stillScheduled(product: Stored<ProductRecord> | null, schedule: number) {
  if (!product) return null;
  const { term, trial, renewal } = product.body;
  return term && !trial && renewal.terms && renewal.schedule === schedule ? { product: product.body, term, terms: renewal.terms } : null;
}
