import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { CheckoutController } from '../../controllers/checkout-controller.js';
import { FileDownload } from '../../controllers/file-download.js';
import { FocusKeeper } from '../../controllers/focus-keeper.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import type { Checkout } from '../../core/checkout.js';
import type { Page } from '../../core/model/common.js';
import type { Order } from '../../core/model/order.js';
import { goesOn, latest } from '../../core/remote.js';
import type { CheckoutState } from '../../core/state.js';
import { orders } from '../../locales/parts/orders.js';
import { fill } from '../../locales/words.js';
import { dialog } from '../../styles/dialog.js';
import { shared } from '../../styles/shared.js';
import { confirmDialog } from '../shared/confirm-dialog.js';
import { failureNotice } from '../shared/failure-notice.js';
import { listEnd } from '../shared/list-end.js';
import { providerMissing } from '../shared/provider-missing.js';
import { sessionFailure } from '../shared/session-failure.js';
import { typedText } from '../shared/typed-text.js';
import { styles } from './order-list.styles.js';
import { orderRow } from './order-row.js';

/**
 * @summary Past orders, the portal's *Orders and Billing*: view, pay, cancel, invoice, a new invoice link, credit notes.
 * @csspart base - Everything.
 * @csspart list - The card around the orders.
 * @csspart row - One order.
 * @csspart credit-note - One credit note, below its order.
 * @csspart status - An order's label.
 * @csspart button - The buttons of an order.
 * @csspart dialog - The question before an order is cancelled.
 * @csspart failure - What went wrong, and *Try again*.
 */
export class AnnexOrderList extends LitElement {
  static override styles = [shared, dialog, styles];

  readonly #source = new CheckoutController(this, ({ session, orders, activity }) => [session, orders, activity]);
  readonly #locale = new LocaleController(this, orders);
  readonly #download = new FileDownload(this);
  /** The checkout whose orders were asked for since this element came into the page. */
  #asked: Checkout | null = null;

  @query('dialog') private dialog!: HTMLDialogElement;
  @state() private leaving: Order | null = null;

  /** The checkout to show; by default that of the nearest `<annex-session>`. */
  @property({ attribute: false }) checkout: Checkout | null = null;

  constructor() {
    super();
    new FocusKeeper(this, '#search');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asked = null;
  }

  protected override updated(): void {
    const { checkout, state } = this.#source;
    if (checkout === null || checkout === this.#asked || state?.session.status !== 'ready') return;
    this.#asked = checkout;
    void checkout.searchOrders(state.orders.query);
  }

  protected override render(): TemplateResult {
    const { checkout, state } = this.#source;
    if (checkout === null || state === null) return providerMissing(this);
    const { words } = this.#locale;
    const texts = words.orderList;
    const { page, query } = state.orders;
    const known = latest(page);
    const search = typedText((text) => void checkout.searchOrders(text));
    return html`
      <section class="base stack" part="base" aria-label=${texts.title} aria-busy=${page.status === 'loading'}>
        <div class="field search">
          <label for="search">${texts.searchLabel}</label>
          <input
            id="search" type="search" autocomplete="off" spellcheck="false" placeholder=${texts.searchHint} .value=${query}
            @input=${search} @compositionend=${search}
          />
        </div>
        <div role="alert">
          ${sessionFailure(words, checkout, state)}
          ${page.status === 'failed' && !goesOn(page) ? failureNotice(words, texts.failed, page.error, () => void checkout.searchOrders(query)) : nothing}
        </div>
        <p class="visually-hidden" role="status">${known && (page.status === 'ready' || goesOn(page)) ? this.#found(known) : ''}</p>
        ${known === null ? this.#placeholder(state) : this.#list(checkout, state, known)}
        ${confirmDialog({
          title: words.orderResult.cancelTitle,
          text: fill(words.orderResult.cancelText, { number: this.leaving?.number ?? '' }),
          yes: words.orderResult.cancel,
          no: words.orderResult.cancelKeep,
          confirm: () => this.leaving && void checkout.cancelOrder(this.leaving.id),
        })}
      </section>
    `;
  }

  #list(checkout: Checkout, { orders, activity }: CheckoutState, { items }: Page<Order>): TemplateResult {
    if (items.length === 0) return this.#empty(checkout, orders.query);
    const { words } = this.#locale;
    const { columns, title } = words.orderList;
    return html`
      <div class="card" part="list">
        <table role="table" aria-label=${title}>
          <thead role="rowgroup">
            <tr role="row">
              ${Object.entries(columns).map(([name, text]) => html`
                <th role="columnheader" scope="col" class=${name === 'total' ? 'amount' : ''}>
                  <span class=${name === 'actions' ? 'visually-hidden' : ''}>${text}</span>
                </th>
              `)}
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${repeat(items, ({ id }) => id, (order, index) => orderRow(order, index, activity, checkout, this.#locale, {
              cancel: () => this.#ask(order),
              invoice: () => void this.#invoice(checkout, order),
              creditNote: (number) => void this.#creditNote(checkout, order, number),
            }))}
          </tbody>
        </table>
      </div>
      ${listEnd(words, words.orderList.failed, orders.page, () => void checkout.moreOrders())}
    `;
  }

  #empty(checkout: Checkout, query: string): TemplateResult {
    const texts = this.#locale.words.orderList;
    if (query.trim() === '') return html`<div class="card empty"><h3>${texts.emptyTitle}</h3><p>${texts.emptyText}</p></div>`;
    return html`
      <div class="card empty">
        <p>${fill(texts.nothingFound, { query })}</p>
        <button type="button" @click=${() => void checkout.searchOrders('')}>${texts.clearSearch}</button>
      </div>
    `;
  }

  #placeholder({ session, orders }: CheckoutState): TemplateResult | typeof nothing {
    if (session.status === 'failed' || orders.page.status === 'failed') return nothing;
    const row = html`<div class="placeholder"><span class="skeleton"></span><span class="skeleton"></span></div>`;
    return html`
      <p class="visually-hidden">${this.#locale.words.orderList.loading}</p>
      <div class="card divided" aria-hidden="true">${[row, row, row, row]}</div>
    `;
  }

  #found({ items, nextCursor }: Page<Order>): string {
    const { formats, words } = this.#locale;
    return formats.plural(items.length, nextCursor === null ? words.orderList.found : words.orderList.foundSoFar);
  }

  #ask(order: Order): void {
    this.leaving = order;
    this.dialog.showModal();
  }

  async #invoice(checkout: Checkout, { id }: Order): Promise<void> {
    const invoice = await checkout.loadInvoice(id);
    if (invoice && this.isConnected) this.#download.save(invoice.name, invoice.content, 'application/pdf');
  }

  async #creditNote(checkout: Checkout, { id }: Order, number: string): Promise<void> {
    const note = await checkout.loadCreditNote(id, number);
    if (note && this.isConnected) this.#download.save(note.name, note.content, 'application/pdf');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'annex-order-list': AnnexOrderList;
  }
}
