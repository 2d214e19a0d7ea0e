import type { ListQuery, Page } from '../core/model/common.js';
import type { Stored } from './ports.js';

type Source<T> = (range: { after?: string; limit: number }) => Promise<Stored<T>[]>;

/** A page of a list: goes through the documents until `limit` of them fit. The cursor is the last one's sort key. */
export async function pageThrough<T>(source: Source<T>, list: ListQuery, fits: (body: T) => boolean, sortKeyOf: (body: T) => string): Promise<Page<T>> {
  const limit = list.limit ?? 100;
  const found: T[] = [];
  let after = list.cursor;
  for (;;) {
    const batch = await source({ ...(after !== undefined && { after }), limit: 100 });
    for (const { body } of batch) {
      if (!fits(body)) continue;
      if (found.length === limit) return { items: found, nextCursor: sortKeyOf(found[limit - 1] as T) };
      found.push(body);
    }
    const last = batch.at(-1);
    if (!last || batch.length < 100) return { items: found, nextCursor: null };
    after = sortKeyOf(last.body);
  }
}
