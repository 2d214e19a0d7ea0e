import { isAbort, toCheckoutError, type CheckoutError } from './errors.js';

/** What to do with the end of a call; nothing is called when a later call has taken its place. */
export interface Settle<T> {
  done(value: T): void;
  failed(error: CheckoutError): void;
  /** The caller took it back. */
  aborted(): void;
}

/** Runs calls of which only the last one counts: a new one aborts the one before, and so does the end of the checkout. */
export interface LatestCall {
  run<T>(signal: AbortSignal | undefined, call: (signal: AbortSignal) => Promise<T>, settle: Settle<T>): Promise<void>;
  cancel(): void;
}

export function createLatestCall(alive: AbortSignal): LatestCall {
  let current: AbortController | null = null;
  return {
    async run(outer, call, settle) {
      current?.abort();
      const mine = new AbortController();
      current = mine;
      const takeBack = () => mine.abort();
      for (const signal of [alive, outer]) {
        signal?.addEventListener('abort', takeBack, { once: true });
        if (signal?.aborted) mine.abort();
      }
      const ends = (how: () => void) => {
        if (current !== mine) return;
        current = null;
        how();
      };
      try {
        mine.signal.throwIfAborted();
        const value = await call(mine.signal);
        ends(() => settle.done(value));
      } catch (error) {
        ends(() => (isAbort(error) ? settle.aborted() : settle.failed(toCheckoutError(error))));
      } finally {
        for (const signal of [alive, outer]) signal?.removeEventListener('abort', takeBack);
      }
    },
    cancel() {
      current?.abort();
      current = null;
    },
  };
}
