import type { loadPayPalSdk } from '../../../src/gateways/paypal/load-paypal.js';
import type { loadStripeSdk } from '../../../src/gateways/stripe/load-stripe.js';
import { holdLongTimers } from './long-timers.js';

export interface Loaders {
  readonly loadStripeSdk: typeof loadStripeSdk;
  readonly loadPayPalSdk: typeof loadPayPalSdk;
}

/** A page of its own, with its own globals, in which nothing was loaded yet. */
export interface LoaderPage extends Loaders {
  readonly window: Window & typeof globalThis;
  /** What its Content-Security-Policy has kept out. */
  readonly violations: SecurityPolicyViolationEvent[];
  readonly warnings: unknown[][];
  /** How many script tags of this address there are, whatever their query. */
  tags(url: string): number;
  /** Lets everything that waits for long have waited long enough. */
  runOutOfPatience(): void;
}

const nonce = 'n0nce';
const entry = new URL('/test/gateways/support/loader-page-entry.ts', location.origin).href;

/**
 * Opens a page that can load SDKs. `policy` is its Content-Security-Policy, to which only this page's own module is added
 * by its nonce; `body` is markup that stands in it before.
 */
export async function openLoaderPage({ policy = '', body = '' } = {}): Promise<LoaderPage> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}">${body}<script nonce="${nonce}" type="module" src="${entry}"></script>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const window = frame.contentWindow as Window & typeof globalThis;
  const violations: SecurityPolicyViolationEvent[] = [];
  const warnings: unknown[][] = [];
  window.document.addEventListener('securitypolicyviolation', (event) => violations.push(event));
  window.console.warn = (...given: unknown[]) => void warnings.push(given);
  return {
    window, violations, warnings,
    ...(Reflect.get(window, 'loaders') as Loaders),
    tags: (url) => window.document.querySelectorAll(`script[src^="${url}"]`).length,
    runOutOfPatience: holdLongTimers(window).fire,
  };
}

/** The policy that lets only scripts through that carry this page's nonce. */
export const nonceOnly = `script-src 'nonce-${nonce}'`;

export function closeLoaderPages(): void {
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
}
