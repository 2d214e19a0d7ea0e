import type { LatestCall } from './latest-call.js';
import type { Page } from './model/common.js';
import { failed, latest, loading, ready, settled, type Remote, type RemoteList } from './remote.js';
import type { CheckoutState } from './state.js';
import type { Store } from './store.js';

/** A place in the state. */
export interface Place<T> {
  get(state: CheckoutState): T;
  set(state: CheckoutState, value: T): CheckoutState;
}

/** Asks for something and puts each stage of the answer into its place. */
export function loadRemote<T>(
  store: Store<CheckoutState>,
  latestCall: LatestCall,
  place: Place<Remote<T>>,
  signal: AbortSignal | undefined,
  call: (signal: AbortSignal) => Promise<T>,
): Promise<void> {
  const put = (next: (before: Remote<T>) => Remote<T>) => store.update((state) => place.set(state, next(place.get(state))));
  put(loading);
  return latestCall.run(signal, call, {
    done: (value) => put(() => ready(value)),
    failed: (error) => put((before) => failed(before, error)),
    aborted: () => put(settled),
  });
}

/** Reads the next page of a list behind what is already there; while the list is being read anew, there is nothing to go on from. */
export async function loadMore<T>(
  store: Store<CheckoutState>,
  latestCall: LatestCall,
  place: Place<RemoteList<T>>,
  signal: AbortSignal | undefined,
  call: (cursor: string, query: string, signal: AbortSignal) => Promise<Page<T>>,
): Promise<void> {
  const { query, page } = place.get(store.getState());
  const before = latest(page);
  const cursor = before?.nextCursor;
  if (!before || !cursor || page.status === 'loading') return;
  await loadRemote(store, latestCall, pageOfList(place), signal, async (inner) => {
    const next = await call(cursor, query, inner);
    return { items: [...before.items, ...next.items], nextCursor: next.nextCursor };
  });
}

/** Reads a list from its beginning, with other words. */
export function searchList<T>(
  store: Store<CheckoutState>,
  latestCall: LatestCall,
  place: Place<RemoteList<T>>,
  query: string,
  signal: AbortSignal | undefined,
  call: (signal: AbortSignal) => Promise<Page<T>>,
): Promise<void> {
  store.update((state) => place.set(state, { query, page: withoutMore(place.get(state).page) }));
  return loadRemote(store, latestCall, pageOfList(place), signal, call);
}

/** What was found with other words has no next page that these words could go on with. */
function withoutMore<T>(page: Remote<Page<T>>): Remote<Page<T>> {
  const before = latest(page);
  return before === null ? page : ready({ ...before, nextCursor: null });
}

function pageOfList<T>(list: Place<RemoteList<T>>): Place<Remote<Page<T>>> {
  return {
    get: (state) => list.get(state).page,
    set: (state, page) => list.set(state, { ...list.get(state), page }),
  };
}
