import { html, type TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale-controller.js';
import type { CreditNote } from '../../core/model/order.js';
import type { OrdersWords } from '../../locales/parts/orders.js';

/** One credit note below its order, in the same columns. */
export function creditNoteRow(
  { number, issuedAt, amount }: CreditNote, id: string, busy: boolean, { words, formats }: Locale<OrdersWords>, download: () => void,
): TemplateResult {
  const texts = words.orderList;
  const cell = (name: string) => html`<span class="cell-label small" aria-hidden="true">${name}</span>`;
  return html`
    <tr role="row" part="credit-note" class="credit-note small">
      <td role="cell">${cell(texts.creditNote)}<bdi class="code" id=${id}>${number}</bdi></td>
      <td role="cell">${cell(texts.columns.date)}<time class="number" datetime=${issuedAt}>${formats.day(issuedAt)}</time></td>
      <td role="cell" class="name">${texts.creditNote}</td>
      <td role="cell" class="amount">${cell(texts.columns.total)}<span class="number">${formats.money(amount)}</span></td>
      <td role="cell" class="none"></td>
      <td role="cell" class="last">
        <div class="actions"><button type="button" part="button" aria-describedby=${id} ?disabled=${busy} @click=${download}>${texts.downloadCreditNote}</button></div>
      </td>
    </tr>
  `;
}
