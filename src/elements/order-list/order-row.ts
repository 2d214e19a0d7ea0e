import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale-controller.js';
import type { Checkout } from '../../core/checkout.js';
import type { Order } from '../../core/model/order.js';
import { orderLabel, type OrderLabel } from '../../core/order-status.js';
import type { OrderActivity } from '../../core/state.js';
import { errorText } from '../../locales/error-text.js';
import type { OrdersWords } from '../../locales/parts/orders.js';
import { fill } from '../../locales/words.js';
import { creditNoteRow } from './credit-note-row.js';

/** How a label is coloured; its words say the same. */
const tones: Readonly<Record<OrderLabel, 'accent' | 'success' | 'warning' | 'danger' | ''>> = {
  awaitingPayment: 'warning', awaitingOffline: 'warning', actionNeeded: 'warning', paymentProcessing: 'accent', paymentFailed: 'danger',
  issuing: 'accent', issueDelayed: 'warning', completed: 'success', cancelled: '', expired: '', partiallyRefunded: '', refunded: '', disputed: 'danger',
};

/** What a row asks its element to do. */
export interface OrderRowActions {
  readonly cancel: () => void;
  readonly invoice: () => void;
  readonly creditNote: (number: string) => void;
}

/** One order with its credit notes: rows of the table, or cards where there is little room. */
export function orderRow(
  order: Order, index: number, activity: OrderActivity | null, checkout: Checkout, locale: Locale<OrdersWords>, ask: OrderRowActions,
): TemplateResult {
  const { words, formats } = locale;
  const texts = words.orderList;
  const mine = activity?.orderId === order.id ? activity : null;
  const busy = mine !== null && ['cancelling', 'sendingLink', 'loadingInvoice', 'loadingCreditNote'].includes(mine.kind);
  const label = orderLabel(order);
  const may = (action: Order['actions'][number]) => order.actions.includes(action);
  const button = (text: string, press: () => void) => html`
    <button type="button" part="button" aria-describedby=${`order-${index}`} ?disabled=${busy} @click=${press}>${text}</button>
  `;
  const cell = (name: string) => html`<span class="cell-label small" aria-hidden="true">${name}</span>`;
  return html`
    <tr role="row" part="row" aria-busy=${busy}>
      <td role="cell">${cell(texts.columns.number)}<bdi class="code" id=${`order-${index}`}>${order.number}</bdi></td>
      <td role="cell">${cell(texts.columns.date)}<time class="number" datetime=${order.createdAt}>${formats.day(order.createdAt)}</time></td>
      <td role="cell">
        ${cell(texts.columns.product)}
        <span><bdi>${order.productName}</bdi><br /><bdi class="code small muted">${order.serialNumber}</bdi>${order.kind === 'renewal' ? html`<br /><span class="small muted">${texts.renewal}</span>` : nothing}</span>
      </td>
      <td role="cell" class="amount">${cell(texts.columns.total)}<span class="number">${formats.money(order.total)}</span></td>
      <td role="cell">${cell(texts.columns.status)}<span class=${`badge ${tones[label]}`} part="status">${words.orderLabels[label]}</span></td>
      <td role="cell" class="last">
        <div class="actions">
          ${button(texts.view, () => void checkout.goTo({ name: 'result', orderId: order.id }))}
          ${may('pay') ? button(texts.payNow, () => void checkout.goTo({ name: 'pay', orderId: order.id })) : nothing}
          ${may('cancel') ? button(texts.cancel, ask.cancel) : nothing}
          ${may('viewInvoice') ? button(texts.invoice, ask.invoice) : nothing}
          ${may('sendInvoiceLink') ? button(texts.sendLink, () => void checkout.sendInvoiceLink(order.id)) : nothing}
        </div>
        <p class=${mine?.kind === 'failed' ? 'activity error' : 'activity small muted'} role="status">${mine ? html`<bdi>${activityText(mine, words)}</bdi>` : nothing}</p>
      </td>
    </tr>
    ${order.creditNotes.map((note, at) => creditNoteRow(note, `credit-note-${index}-${at}`, busy, locale, () => ask.creditNote(note.number)))}
  `;
}

function activityText(activity: OrderActivity, words: OrdersWords): string {
  if (activity.kind === 'failed') return errorText(words, activity.error);
  const texts = words.orderList;
  return activity.kind === 'linkSent' ? fill(texts.linkSent, { email: activity.sentTo }) : texts[activity.kind];
}
