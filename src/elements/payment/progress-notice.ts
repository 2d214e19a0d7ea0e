import { html, nothing, type TemplateResult } from 'lit';
import type { PaymentProgress } from '../../core/payment.js';
import { errorText } from '../../locales/error-text.js';
import type { PayWords } from '../../locales/parts/pay.js';

/** How the last try to pay ended, beside the form, with what to do now. Nothing where there was none, or where it goes on. */
export function progressNotice(progress: PaymentProgress, words: PayWords): TemplateResult | typeof nothing {
  const texts = words.payment;
  switch (progress.status) {
    case 'declined': return notice('danger', texts.declinedTitle, texts.declined[progress.category]);
    case 'cancelled': return notice('', null, texts.progress.cancelled);
    case 'incomplete': return notice('warning', null, texts.progress.incomplete);
    case 'failed':
      return endedCalmly(progress)
        ? notice('', null, texts.progress.notTaken)
        : notice('danger', texts.progress.failed, html`<bdi>${errorText(words, progress.error)}</bdi> ${texts.progress.failedText}`);
    default: return nothing;
  }
}

/** Whether the last try to pay ended as the buyer wanted it to, or with nothing to be sorry for: no reason to interrupt. */
export function endedCalmly(progress: PaymentProgress): boolean {
  return progress.status === 'cancelled' || (progress.status === 'failed' && progress.error.code === 'payment_not_taken');
}

/** What is going on, in words; empty when nothing is. */
export function progressText({ status }: PaymentProgress, words: PayWords, placing: boolean): string {
  const texts = words.payment.progress;
  switch (status) {
    case 'submitting': return placing ? texts.placing : texts.submitting;
    case 'redirecting': case 'confirming': return texts[status];
    default: return '';
  }
}

function notice(tone: string, title: string | null, text: string | TemplateResult): TemplateResult {
  return html`<div class=${`notice ${tone}`} part="notice">${title === null ? nothing : html`<p class="notice-title">${title}</p>`}<p>${text}</p></div>`;
}
