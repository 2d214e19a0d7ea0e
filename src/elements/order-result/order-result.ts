import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { CatalogueController } from '../../controllers/catalogue-controller.js';
import { CheckoutController } from '../../controllers/checkout-controller.js';
import { ClipboardCopy } from '../../controllers/clipboard-copy.js';
import { FileDownload } from '../../controllers/file-download.js';
import { FocusKeeper } from '../../controllers/focus-keeper.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import type { Checkout } from '../../core/checkout.js';
import type { Order } from '../../core/model/order.js';
import { isPaid, orderLabel } from '../../core/order-status.js';
import { latest } from '../../core/remote.js';
import type { CheckoutState, OrderActivity } from '../../core/state.js';
import { errorText } from '../../locales/error-text.js';
import { orders } from '../../locales/parts/orders.js';
import { fill } from '../../locales/words.js';
import { dialog } from '../../styles/dialog.js';
import { shared } from '../../styles/shared.js';
import { confirmDialog } from '../shared/confirm-dialog.js';
import { failureNotice } from '../shared/failure-notice.js';
import { providerMissing } from '../shared/provider-missing.js';
import { sessionFailure } from '../shared/session-failure.js';
import { activation } from './activation.js';
import { accountManagerCard, orderDetails } from './order-details.js';
import { styles } from './order-result.styles.js';
import { stageList } from './stages.js';

/**
 * @summary What became of an order, stage by stage: paid, licence being issued, activation code; and what to do with it.
 * @csspart base - Everything.
 * @csspart heading - What became of the order.
 * @csspart stages - Payment, issuing, activation code.
 * @csspart activation - The card with the activation code and how to use it.
 * @csspart code - The activation code.
 * @csspart how-to - What to do with it, online and offline.
 * @csspart details - The card with the order's data.
 * @csspart credit-note - One credit note: number, date, amount, *Download*.
 * @csspart account-manager - The card with the account manager.
 * @csspart button - Secondary buttons.
 * @csspart primary-button - *Pay Now*.
 * @csspart dialog - The question before an order is cancelled.
 * @csspart failure - What went wrong, and *Try again*.
 */
export class AnnexOrderResult extends LitElement {
  static override styles = [shared, dialog, styles];

  readonly #source = new CheckoutController(this, ({ session, step, order, licence, activity }) => [session, step, order, licence, activity]);
  readonly #locale = new LocaleController(this, orders);
  readonly #copy = new ClipboardCopy(this);
  readonly #download = new FileDownload(this);

  @query('dialog') private dialog!: HTMLDialogElement;
  /** Whether the status region has been in the page for a frame: what it says from the start is not heard. */
  @state() private listenedTo = false;

  /** The checkout to show; by default that of the nearest `<annex-session>`. */
  @property({ attribute: false }) checkout: Checkout | null = null;

  constructor() {
    super();
    new CatalogueController(this, this.#source, this.#locale);
    new FocusKeeper(this);
  }

  protected override firstUpdated(): void {
    requestAnimationFrame(() => (this.listenedTo = true));
  }

  protected override render(): TemplateResult {
    const { checkout, state } = this.#source;
    if (checkout === null || state === null) return providerMissing(this);
    const { words } = this.#locale;
    const order = latest(state.order);
    return html`
      <section class="base stack loose" part="base" aria-busy=${order === null && 'orderId' in state.step}>
        <div role="alert">
          ${sessionFailure(words, checkout, state)}
          ${state.order.status === 'failed' ? failureNotice(words, words.orderResult.failed, state.order.error, () => void checkout.refreshOrder()) : nothing}
        </div>
        <p class="visually-hidden" role="status">${order && this.listenedTo ? this.#title(order) : ''}</p>
        ${order ? this.#result(checkout, state, order) : this.#placeholder(state)}
      </section>
    `;
  }

  #result(checkout: Checkout, state: CheckoutState, order: Order): TemplateResult {
    const { words } = this.#locale;
    const session = latest(state.session);
    const callsManager = session !== null && ['awaitingOffline', 'disputed', 'issueDelayed'].includes(orderLabel(order));
    return html`
      <div class="stack">
        <h3 id="title" part="heading" tabindex="-1">${this.#title(order)}</h3>
        <p>${this.#text(order)}</p>
        ${stageList(order, words)}
        ${this.#actions(checkout, order, state.activity)}
      </div>
      <div class="columns">
        <div class="main">${activation(order, state.licence, checkout, this.#locale, this.#copy, this.#download)}${callsManager ? accountManagerCard(session, words) : nothing}</div>
        ${orderDetails(order, this.#locale, {
          loading: state.activity?.kind === 'loadingCreditNote' ? state.activity.number : null,
          download: (number) => void this.#creditNote(checkout, order, number),
        })}
      </div>
      ${confirmDialog({
        title: words.orderResult.cancelTitle,
        text: fill(words.orderResult.cancelText, { number: order.number }),
        yes: words.orderResult.cancel,
        no: words.orderResult.cancelKeep,
        confirm: () => void checkout.cancelOrder(order.id),
      })}
    `;
  }

  #actions(checkout: Checkout, order: Order, activity: OrderActivity | null): TemplateResult {
    const { words } = this.#locale;
    const texts = words.orderResult;
    const mine = activity?.orderId === order.id ? activity : null;
    const may = (action: Order['actions'][number]) => order.actions.includes(action);
    const cancelling = mine?.kind === 'cancelling';
    return html`
      <div class="row no-print">
        ${may('pay') ? html`
          <button type="button" part="primary-button" class="primary" ?disabled=${cancelling} @click=${() => void checkout.goTo({ name: 'pay', orderId: order.id })}>
            ${texts.payNow}
          </button>` : nothing}
        ${may('cancel') ? html`
          <button type="button" part="button" aria-busy=${cancelling} ?disabled=${cancelling} @click=${() => this.dialog.showModal()}>
            ${cancelling ? texts.cancelling : texts.cancel}
          </button>` : nothing}
        ${may('viewInvoice') ? html`
          <button type="button" part="button" aria-busy=${mine?.kind === 'loadingInvoice'} @click=${() => void this.#invoice(checkout, order)}>${texts.viewInvoice}</button>` : nothing}
        <button type="button" part="button" @click=${() => window.print()}>${texts.print}</button>
        <button type="button" part="button" class="link" @click=${() => void checkout.goTo({ name: 'products' })}>${texts.backToProducts}</button>
      </div>
      <div role="alert">${mine?.kind === 'failed' ? html`<p class="notice danger"><bdi>${errorText(words, mine.error)}</bdi></p>` : nothing}</div>
    `;
  }

  #title(order: Order): string {
    return this.#locale.words.orderResult.titles[orderLabel(order)];
  }

  #text(order: Order): string {
    const { words, formats } = this.#locale;
    const { texts, payBy } = words.orderResult;
    const label = orderLabel(order);
    if (label === 'completed') return order.delivery === 'activationCode' ? texts.completedCode : texts.completedImmediate;
    if ((label === 'cancelled' || label === 'expired') && isPaid(order)) return texts.paidLate;
    const text = fill(texts[label], { amount: formats.money(order.refunded) });
    if (order.fulfilment === 'revoked') return `${text} ${order.delivery === 'activationCode' ? texts.revokedCode : texts.revokedImmediate}`;
    const due = order.actions.includes('pay') && order.expiresAt !== null;
    return due ? `${text} ${fill(payBy, { date: formats.day(order.expiresAt!) })}` : text;
  }

  async #invoice(checkout: Checkout, { id }: Order): Promise<void> {
    const invoice = await checkout.loadInvoice(id);
    if (invoice && this.isConnected) this.#download.save(invoice.name, invoice.content, 'application/pdf');
  }

  async #creditNote(checkout: Checkout, { id }: Order, number: string): Promise<void> {
    const note = await checkout.loadCreditNote(id, number);
    if (note && this.isConnected) this.#download.save(note.name, note.content, 'application/pdf');
  }

  #placeholder({ session, step, order }: CheckoutState): TemplateResult | typeof nothing {
    if (session.status === 'failed' || order.status === 'failed') return nothing;
    if (session.status === 'ready' && !('orderId' in step)) return html`<p class="card empty">${this.#locale.words.orderResult.none}</p>`;
    return html`
      <p class="visually-hidden">${this.#locale.words.orderResult.loading}</p>
      <div class="placeholder" aria-hidden="true"><span class="skeleton"></span><span class="skeleton"></span><span class="skeleton"></span></div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'annex-order-result': AnnexOrderResult;
  }
}
