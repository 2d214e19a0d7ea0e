import type { Collection } from '../collection.js';
import type { ReferenceContext } from '../context.js';
import { requestKeys } from '../idempotency.js';
import { day, hour, second, toTime } from '../instants.js';
import { invoiceLinks } from '../orders/invoice-records.js';
import { seenEvents } from '../payments/seen-events.js';
import type { ListOptions, Store } from '../ports.js';
import { quotes, type QuoteState } from '../quotes/quote-record.js';
import { jobs } from './job.js';

/** How long what is of no more use is kept, from its last use or its end on. */
export const keepingTimes = {
  /** A key is good for a day; the hour is for clocks that differ. */
  requestKey: day + hour,
  seenEvent: 30 * day,
  /** Of a quote that no order came out of. */
  quote: 7 * day,
  invoiceLink: 90 * day,
} as const;

/** How much of each kind goes in one transaction, so that requests need not wait. */
const batch = 50;

type Chore = (store: Store, now: number) => Promise<boolean>;

const chores: readonly Chore[] = [
  chore(requestKeys, ({ usedAt }) => usedAt + keepingTimes.requestKey),
  chore(seenEvents, ({ seenAt }) => seenAt + keepingTimes.seenEvent),
  chore(quotes, ({ quote }) => toTime(quote.validUntil) + keepingTimes.quote, { index: 'state', value: 'open' satisfies QuoteState }),
  chore(invoiceLinks, ({ expiresAt }) => expiresAt + keepingTimes.invoiceLink),
];

/** Removes what nobody needs any more, a little at a time, and says when to come again. */
export async function keepHouse({ store, clock }: Pick<ReferenceContext, 'store' | 'clock'>): Promise<number> {
  const now = clock.now();
  let more = false;
  for (const tidy of chores) more = (await tidy(store, now)) || more;
  return now + (more ? second : hour);
}

/** Sees to it that house is kept, from an hour after the backend's first start on. */
export function plantHousekeeping({ store, clock }: Pick<ReferenceContext, 'store' | 'clock'>): Promise<void> {
  const job = { id: 'keepHouse', work: { kind: 'keepHouse' }, dueAt: clock.now() + hour, tries: 0 } as const;
  return store.transact({
    read: (reader) => jobs.get(reader, job.id),
    decide: (planted) => ({ writes: planted ? [] : [jobs.put(job, 0)], result: undefined }),
  });
}

/** Removes the oldest of a collection whose order is that of their ends; answers whether there may be more. */
function chore<T>(documents: Collection<T>, goneAt: (body: T) => number, where?: ListOptions['where']): Chore {
  return (store, now) => store.transact({
    read: (reader) => documents.list(reader, { limit: batch, ...(where && { where }) }),
    decide: (oldest) => {
      const gone = oldest.filter(({ body }) => goneAt(body) <= now);
      return { writes: gone.map((document) => documents.remove(document)), result: gone.length === batch };
    },
  });
}
