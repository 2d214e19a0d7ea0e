import { nothing, type TemplateResult } from 'lit';
import type { Checkout } from '../../core/checkout.js';
import type { CheckoutState } from '../../core/state.js';
import type { BaseWords } from '../../locales/parts/base.js';
import { failureNotice } from './failure-notice.js';

/** For an element that stands alone: what to show when not even the session could be had. */
export function sessionFailure(words: BaseWords, checkout: Checkout, { session }: CheckoutState): TemplateResult | typeof nothing {
  if (session.status !== 'failed') return nothing;
  return failureNotice(words, words.checkout.sessionFailed, session.error, () => void checkout.start());
}
