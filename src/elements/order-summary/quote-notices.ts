import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale-controller.js';
import type { Checkout } from '../../core/checkout.js';
import type { QuoteState } from '../../core/expansion.js';
import type { Blocker } from '../../core/model/quote.js';
import type { SelectWords } from '../../locales/parts/select.js';
import { fill } from '../../locales/words.js';
import { failureNotice } from '../shared/failure-notice.js';

/** What stands in the way of this price, and the way on. */
export function quoteNotice(checkout: Checkout, quote: QuoteState, paidElsewhere: boolean, locale: Locale<SelectWords>): TemplateResult | typeof nothing {
  const { words, formats } = locale;
  const texts = words.summary;
  switch (quote.status) {
    case 'changed': {
      const previous = formats.money(quote.previous.total);
      const now = formats.money(quote.quote.total);
      return previous === now
        ? notice('warning', texts.expired, fill(texts.sameText, { now }), texts.accept, () => checkout.acceptQuote())
        : notice('warning', texts.changed, fill(texts.changedText, { previous, now }), texts.accept, () => checkout.acceptQuote());
    }
    case 'expired':
      return notice('warning', texts.expired, texts.expiredText, texts.newPrice, () => void checkout.reprice());
    case 'invalid':
      return html`<div class="notice warning"><p>${texts.invalid}</p></div>`;
    case 'failed':
      return refusedCoupon(quote) ? nothing : failureNotice(words, texts.failed, quote.error, () => void checkout.reprice());
    case 'priced':
      return quote.quote.blockers.length === 0 ? nothing : html`${quote.quote.blockers.map((blocker) => blockerNotice(checkout, blocker, paidElsewhere, locale))}`;
    default:
      return nothing;
  }
}

/** Why the backend would not take the coupon, in its words; null when it is not about the coupon. */
export function refusedCoupon(quote: QuoteState): string | null {
  if (quote.status !== 'failed') return null;
  return quote.error.fields.find(({ pointer }) => pointer === '/couponCode')?.detail ?? null;
}

function blockerNotice(checkout: Checkout, { code, detail, orderId }: Blocker, paidElsewhere: boolean, { words }: Locale<SelectWords>): TemplateResult {
  const text = code !== 'pending_order' ? detail : paidElsewhere ? words.summary.blockedElsewhere : words.summary.blockedPending;
  if (orderId === null) return html`<div class="notice warning"><p><bdi>${text}</bdi></p></div>`;
  return notice('warning', null, text, words.summary.toPending, () => void checkout.goTo({ name: 'result', orderId }));
}

function notice(tone: 'warning', title: string | null, text: string, action: string, act: () => void): TemplateResult {
  return html`
    <div class="notice ${tone}" part="notice">
      ${title === null ? nothing : html`<p class="strong">${title}</p>`}
      <p><bdi>${text}</bdi></p>
      <button type="button" @click=${act}>${action}</button>
    </div>
  `;
}
