import type { Call } from '../backend.js';
import { createLatestCall } from '../latest-call.js';
import { loadRemote, type Place } from '../load-remote.js';
import type { ListQuery, Page } from '../model/common.js';
import { latest, ready, type Remote, type RemoteList } from '../remote.js';
import type { CheckoutState } from '../state.js';
import { createTypingPause } from '../typing-pause.js';
import type { CoreContext } from './core-context.js';

interface ListIntents {
  /** Reads the list from its beginning, with other words. */
  search(query: string, signal?: AbortSignal): Promise<void>;
  /** Reads the next page behind what is there; while the list is being read anew, there is nothing to go on from. */
  more(signal?: AbortSignal): Promise<void>;
}

/** A list that is searched while somebody types, and read page by page. */
export function createListIntents<T>(
  { alive, environment, store }: CoreContext, place: Place<RemoteList<T>>, keyOf: (item: T) => string, read: (list: ListQuery, call: Call) => Promise<Page<T>>,
): ListIntents {
  const latestCall = createLatestCall(alive);
  const pause = createTypingPause(environment);
  const page = pageOfList(place);
  const join = joining(keyOf);

  return {
    search(query, signal) {
      store.update((state) => place.set(state, { query, page: withoutMore(place.get(state).page) }));
      return loadRemote(store, latestCall, page, signal, async (inner) => {
        await pause(query, inner);
        return read({ query }, { signal: inner });
      });
    },
    async more(signal) {
      const { query, page: before } = place.get(store.getState());
      const cursor = latest(before)?.nextCursor;
      if (!cursor || before.status === 'loading') return;
      await loadRemote(store, latestCall, page, signal, async (inner) => {
        const next = await read({ query, cursor }, { signal: inner });
        return join(latest(page.get(store.getState())), next);
      });
    },
  };
}

/** Puts a page behind those before; what was added or moved meanwhile is not there twice. The keys of what is there are kept, since lists grow long. */
function joining<T>(keyOf: (item: T) => string): (before: Page<T> | null, next: Page<T>) => Page<T> {
  let items: readonly T[] = [];
  let keys = new Set<string>();
  return (before, next) => {
    if (!before) return next;
    if (before.items !== items) keys = new Set(before.items.map(keyOf));
    const more = next.items.filter((item) => !keys.has(keyOf(item)));
    for (const item of more) keys.add(keyOf(item));
    const joined = [...before.items, ...more];
    items = joined;
    return { items: joined, nextCursor: next.nextCursor };
  };
}

/** What was found with other words has no next page that these words could go on with. */
function withoutMore<T>(page: Remote<Page<T>>): Remote<Page<T>> {
  const before = latest(page);
  return before === null ? page : ready({ ...before, nextCursor: null });
}

function pageOfList<T>(list: Place<RemoteList<T>>): Place<Remote<Page<T>>> {
  return {
    get: (state: CheckoutState) => list.get(state).page,
    set: (state, page) => list.set(state, { ...list.get(state), page }),
  };
}
