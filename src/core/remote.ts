import type { CheckoutError } from './errors.js';
import type { Page } from './model/common.js';

/** Something that comes from the backend, at the point where it is now. `previous` is what was there before. */
export type Remote<T> =
  | { readonly status: 'idle' }
  | { readonly status: 'loading'; readonly previous: T | null }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly error: CheckoutError; readonly previous: T | null };

export const idle = { status: 'idle' } as const;

/** What is known, be it fresh or from before; null when nothing is. */
export function latest<T>(remote: Remote<T>): T | null {
  if (remote.status === 'ready') return remote.value;
  return remote.status === 'idle' ? null : remote.previous;
}

/** The same thing being asked for again. */
export function loading<T>(remote: Remote<T>): Remote<T> {
  return { status: 'loading', previous: latest(remote) };
}

/** Not asked for any more: what was there before counts again. */
export function settled<T>(remote: Remote<T>): Remote<T> {
  const value = latest(remote);
  return value === null ? idle : ready(value);
}

export function ready<T>(value: T): Remote<T> {
  return { status: 'ready', value };
}

export function failed<T>(remote: Remote<T>, error: CheckoutError): Remote<T> {
  return { status: 'failed', error, previous: latest(remote) };
}

/** Whether a list that is being read, or could not be, is about what comes behind that which is there already. */
export function goesOn<T>(page: Remote<Page<T>>): boolean {
  return (page.status === 'loading' || page.status === 'failed') && (page.previous?.nextCursor ?? null) !== null;
}

/** A list that is searched and read page by page. */
export interface RemoteList<T> {
  readonly query: string;
  readonly page: Remote<Page<T>>;
}
