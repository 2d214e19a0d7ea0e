import type { LatestCall } from './latest-call.js';
import { failed, loading, ready, settled, type Remote } from './remote.js';
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
