import { html, nothing, type TemplateResult } from 'lit';
import type { Page } from '../../core/model/common.js';
import { goesOn, latest, type Remote } from '../../core/remote.js';
import type { BaseWords } from '../../locales/parts/base.js';
import { failureNotice } from './failure-notice.js';

/** Whether the next page of a list may be asked for without anybody's pressing a button: it is there, and the last one did not fail. */
export const mayGoOn = (page: Remote<Page<unknown>>): boolean => page.status === 'ready' && page.value.nextCursor !== null;

/** The end of a list: the button for the next page, which is also asked for as the end comes near; or why it could not be had. */
export function listEnd(words: BaseWords, title: string, page: Remote<Page<unknown>>, more: () => void): TemplateResult {
  const failed = page.status === 'failed' && goesOn(page);
  const waits = page.status === 'loading';
  return html`
    <div role="alert">${failed ? failureNotice(words, title, page.error, more) : nothing}</div>
    <div class="end" ?hidden=${failed || latest(page)?.nextCursor == null}>
      <button type="button" aria-disabled=${waits} @click=${() => !waits && more()}>
        ${waits ? html`<span class="spinner" aria-hidden="true"></span>` : nothing} ${words.common.showMore}
      </button>
    </div>
  `;
}
