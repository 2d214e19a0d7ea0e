import { CheckoutError } from '../../core/errors.js';

/** Milliseconds: the first pause's upper bound, and the longest. */
const firstPause = 400;
const longestPause = 8000;
/** The longest that a `Retry-After` is followed; beyond that the buyer is told instead. */
const longestRetryAfter = 30_000;

/** Whether a request that failed at the given try (1 for the first) may and should be sent again. */
export function worthRepeating(error: unknown, request: { method: string; idempotencyKey?: string; repeatable?: boolean }, attempt: number): boolean {
  if (!(error instanceof CheckoutError)) return false;
  const passing =
    // Somebody who has waited through two time-outs wants to be told.
    error.code === 'network' || (error.code === 'timeout' && attempt < 2) || error.code === 'idempotency_key_in_flight' ||
    error.status === 408 || error.status === 429 || (error.status !== undefined && error.status >= 500);
  const safe = request.method === 'GET' || request.idempotencyKey !== undefined || request.repeatable === true;
  return passing && safe;
}

/**
 * Milliseconds to wait before the next try: capped exponential backoff with full jitter, or what `Retry-After` says.
 * After "Exponential Backoff And Jitter", AWS Architecture Blog, 2015.
 */
export function pauseBefore(attempt: number, retryAfter: string | null, random: number): number {
  const seconds = Number(retryAfter);
  if (retryAfter !== null && Number.isFinite(seconds) && seconds >= 0) return Math.min(seconds * 1000, longestRetryAfter);
  return random * Math.min(longestPause, firstPause * 2 ** (attempt - 1));
}

/** Waits; rejects at once when the signal aborts. */
export function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const timer = setTimeout(() => { signal?.removeEventListener('abort', stop); resolve(); }, ms);
    const stop = () => { clearTimeout(timer); reject(signal?.reason as Error); };
    signal?.addEventListener('abort', stop, { once: true });
  });
}
