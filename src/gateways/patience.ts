import { CheckoutError } from '../core/errors.js';

/** How long a payment service's code may take before its form counts as failed, in milliseconds. */
export const patienceMs = 15_000;

/** Waits for `work` as long as `signal` lets it; the work itself goes on for others. */
export function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason instanceof Error ? signal.reason : new DOMException('Aborted', 'AbortError'));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** Waits for `work`, but not for ever: a payment service's code may never answer. `what` names it for developers. */
export function patiently<T>(work: Promise<T>, what: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new CheckoutError('payment_sdk', `${what} did not answer in time`)), patienceMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
