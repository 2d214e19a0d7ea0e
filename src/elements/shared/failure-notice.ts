import { html, type TemplateResult } from 'lit';
import type { CheckoutError } from '../../core/errors.js';
import { errorText } from '../../locales/error-text.js';
import type { BaseWords } from '../../locales/parts/base.js';

/** What went wrong, in the reader's words, and the way on. Stands inside a region that was there before. */
export function failureNotice(words: BaseWords, title: string, error: CheckoutError, retry: () => void): TemplateResult {
  return html`
    <div class="notice danger" part="failure">
      <p class="strong">${title}</p>
      <p><bdi>${errorText(words, error)}</bdi></p>
      <button type="button" @click=${retry}>${words.common.tryAgain}</button>
    </div>
  `;
}
