import { html, type TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale-controller.js';
import type { CreditNote } from '../../core/model/order.js';
import type { OrdersWords } from '../../locales/parts/orders.js';

/** How a credit note's PDF is had, and the number of the one that is being loaded. */
export interface CreditNotePapers {
  readonly loading: string | null;
  readonly download: (number: string) => void;
}

/** What corrects the invoice: number, date and amount of each. */
export function creditNoteList(notes: readonly CreditNote[], { words, formats }: Locale<OrdersWords>, { loading, download }: CreditNotePapers): TemplateResult {
  return html`
    <ul role="list" class="stack tight">
      ${notes.map(({ number, issuedAt, amount }, index) => html`
        <li class="row" part="credit-note">
          <span id=${`credit-note-${index}`} class="dotted">
            <span><bdi class="code">${number}</bdi></span> <time class="number" datetime=${issuedAt}>${formats.day(issuedAt)}</time> <span class="number">${formats.money(amount)}</span>
          </span>
          <button
            type="button" class="link no-print" aria-describedby=${`credit-note-${index}`} aria-busy=${loading === number} ?disabled=${loading !== null}
            @click=${() => download(number)}
          >${words.orderResult.downloadCreditNote}</button>
        </li>
      `)}
    </ul>
  `;
}
