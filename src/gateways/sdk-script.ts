import { CheckoutError } from '../core/errors.js';
import { abortable, patienceMs } from './patience.js';

/** A payment service's script: its address is one of the constants that the gateways name, never put together. */
export interface SdkScript {
  readonly url: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Whether the script has left on the page what it is there for. */
  readonly isThere: () => boolean;
}

/** The addresses that the Trusted Types policy `annex-sdk` lets pass. */
export const sdkScriptUrls = {
  stripe: 'https://js.stripe.com/endive/stripe.js',
  paypalSandbox: 'https://www.sandbox.paypal.com/web-sdk/v6/core',
  paypalProduction: 'https://www.paypal.com/web-sdk/v6/core',
} as const;

const underWay = new Map<string, Promise<void>>();
/** How often each script did not come in time. */
const hung = new Map<string, number>();

/**
 * Inserts an SDK's script and waits until it has run. We do it ourselves because the vendors' loaders throw under Trusted
 * Types, pass no nonce, and may wait for ever for a tag that has failed already. Those who ask at the same time
 * share one tag; a tag that failed is removed and forgotten. Somebody else's tag is not waited for: nothing tells one that
 * failed from one that is still under way.
 */
export async function insertSdkScript(script: SdkScript, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  let loading = underWay.get(script.url);
  if (!loading) {
    loading = run(script).finally(() => underWay.delete(script.url));
    underWay.set(script.url, loading);
  }
  await abortable(loading, signal);
}

function run({ url, attributes = {}, isThere }: SdkScript): Promise<void> {
  const tag = document.createElement('script');
  for (const [name, value] of Object.entries(attributes)) tag.setAttribute(name, value);
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;
  if (nonce) tag.nonce = nonce;
  tag.async = true;
  setTrustedSource(tag, addressOf(url));
  return new Promise<void>((resolve, reject) => {
    const fail = (why: string) => {
      clearTimeout(timer);
      tag.remove();
      reject(new CheckoutError('payment_sdk', `${url} ${why}`));
    };
    const timer = setTimeout(() => {
      hung.set(url, (hung.get(url) ?? 0) + 1);
      fail('did not load in time');
    }, patienceMs);
    tag.addEventListener('error', () => fail('could not be loaded'));
    tag.addEventListener('load', () => {
      if (!isThere()) return fail('ran, but left nothing behind');
      clearTimeout(timer);
      resolve();
    });
    document.head.append(tag);
  });
}

/** A browser lets tags of one address wait for one answer. Where that may never come, the next tag gets an address of its own. */
function addressOf(url: string): string {
  const tries = hung.get(url) ?? 0;
  const shared = [...document.scripts].some(({ src }) => src === url);
  return tries > 0 || shared ? `${url}?retry=${tries + 1}` : url;
}

interface ScriptUrlPolicy {
  createScriptURL(url: string): string;
}

let policy: ScriptUrlPolicy | null = null;

function setTrustedSource(tag: HTMLScriptElement, url: string): void {
  const rules: ScriptUrlPolicy = {
    createScriptURL(candidate) {
      if (Object.values<string>(sdkScriptUrls).includes(candidate.replace(/\?retry=\d+$/, ''))) return candidate;
      throw new TypeError('not a payment service’s script');
    },
  };
  const { trustedTypes } = globalThis as { trustedTypes?: { createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy } };
  policy ??= trustedTypes?.createPolicy('annex-sdk', rules) ?? rules;
  tag.src = policy.createScriptURL(url);
}
