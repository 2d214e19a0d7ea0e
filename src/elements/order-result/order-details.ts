import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale-controller.js';
import type { Order } from '../../core/model/order.js';
import type { LineItem } from '../../core/model/quote.js';
import type { Session } from '../../core/model/session.js';
import { lineText } from '../../locales/offer-text.js';
import type { OrdersWords } from '../../locales/parts/orders.js';
import { fill } from '../../locales/words.js';
import { contactName } from '../shared/contact-card.js';
import { lineQuantity } from '../shared/line-quantity.js';
import { creditNoteList, type CreditNotePapers } from './credit-note-list.js';

/** The order's number, date, lines and total, for the files and for paper. */
export function orderDetails(order: Order, locale: Locale<OrdersWords>, papers: CreditNotePapers): TemplateResult {
  const { words, formats } = locale;
  const texts = words.orderResult;
  return html`
    <section class="card card-body stack" part="details" aria-labelledby="details-title">
      <h4 id="details-title">${texts.details}</h4>
      <dl class="details">
        ${row(texts.orderNumber, html`<bdi class="code">${order.number}</bdi>`)}
        ${row(texts.date, html`<time datetime=${order.createdAt}>${formats.dateTime(order.createdAt)}</time>`)}
        ${row(texts.product, html`<bdi>${order.productName}</bdi>`)}
        ${row(texts.serialNumber, html`<bdi class="code">${order.serialNumber}</bdi>`)}
        ${row(texts.services, html`<ul role="list">${order.lines.map((line) => html`<li>${service(line, locale)}</li>`)}</ul>`)}
        ${row(texts.total, html`<span class="number strong">${formats.money(order.total)}</span>`)}
        ${row(texts.billTo, html`<bdi>${contactName(order.billTo)}</bdi>`)}
        ${order.references.proformaInvoiceNumber ? row(texts.piNumber, html`<bdi>${order.references.proformaInvoiceNumber}</bdi>`) : nothing}
        ${order.invoice ? row(texts.invoice, html`<bdi class="code">${order.invoice.number}</bdi>`) : nothing}
        ${order.creditNotes.length > 0 ? row(texts.creditNotes, creditNoteList(order.creditNotes, locale, papers)) : nothing}
      </dl>
      ${order.invoice && order.status === 'completed' ? html`<p class="small muted">${fill(texts.invoiceSentTo, { email: order.billTo.email })}</p>` : nothing}
    </section>
  `;
}

/** Who looks after the buyer, with how to reach them. */
export function accountManagerCard({ accountManager }: Session, words: OrdersWords): TemplateResult | typeof nothing {
  if (accountManager === null) return nothing;
  const { name, email, phone } = accountManager;
  return html`
    <section class="card card-body stack tight" part="account-manager" aria-labelledby="manager-title">
      <h4 id="manager-title">${words.orderResult.accountManager}</h4>
      <p><bdi>${name}</bdi></p>
      <p class="row"><a href=${`mailto:${email}`}>${email}</a>${phone === null ? nothing : html`<a href=${`tel:${phone.replace(/[^+\d]/g, '')}`} dir="ltr">${phone}</a>`}</p>
    </section>
  `;
}

function row(name: string, value: TemplateResult): TemplateResult {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

function service(line: LineItem, locale: Locale<OrdersWords>): TemplateResult {
  const { name, unit } = lineText(line, undefined, locale);
  return html`<bdi>${name}</bdi>${unit === null ? nothing : html` <span class="number muted">${lineQuantity(line, unit, locale)}</span>`}`;
}
