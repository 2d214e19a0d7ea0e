import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { CatalogueController } from '../../controllers/catalogue-controller.js';
import { CheckoutController } from '../../controllers/checkout-controller.js';
import { FocusKeeper } from '../../controllers/focus-keeper.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import type { Checkout } from '../../core/checkout.js';
import { selectionsOf, shownQuote, type Expansion, type QuoteState } from '../../core/expansion.js';
import { paymentBusy } from '../../core/payment.js';
import { latest, type Remote } from '../../core/remote.js';
import type { Order } from '../../core/model/order.js';
import type { CheckoutState } from '../../core/state.js';
import { select } from '../../locales/parts/select.js';
import { fill } from '../../locales/words.js';
import { shared } from '../../styles/shared.js';
import { failureNotice } from '../shared/failure-notice.js';
import { providerMissing } from '../shared/provider-missing.js';
import { couponField } from './coupon-field.js';
import { styles } from './order-summary.styles.js';
import { priceBreakdown } from './price-breakdown.js';
import { quoteNotice, refusedCoupon } from './quote-notices.js';

/**
 * @summary What is due now, line by line, and what the next renewal costs. At selection with *Checkout*.
 * @csspart base - Everything.
 * @csspart heading - The heading.
 * @csspart card - The card around the prices.
 * @csspart lines - The rows of what is bought.
 * @csspart line - One of them.
 * @csspart sums - Subtotal, discount, tax and total.
 * @csspart total - The total.
 * @csspart renewal - The next renewal.
 * @csspart valid-until - Until when the price stands.
 * @csspart coupon - The coupon's button, field and mark.
 * @csspart notice - What stands in the way of the price, and the way on.
 * @csspart failure - What went wrong, and *Try again*.
 * @csspart checkout - The button *Checkout*.
 */
export class AnnexOrderSummary extends LitElement {
  static override styles = [shared, styles];

  readonly #source = new CheckoutController(this, ({ step, expansion, order, payment }) => [step, expansion, order, paymentBusy(payment), payment.autoRenew]);
  readonly #locale = new LocaleController(this, select);

  @query('#coupon') private couponInput!: HTMLInputElement | null;
  @query('.coupon-place') private couponPlace!: HTMLElement | null;
  @query('.notice button') private way!: HTMLButtonElement | null;
  #atCoupon = false;
  #asked: QuoteState | null = null;

  @state() private couponOpen = false;

  /** The checkout to show; by default that of the nearest `<annex-session>`. */
  @property({ attribute: false }) checkout: Checkout | null = null;

  constructor() {
    super();
    new CatalogueController(this, this.#source, this.#locale);
    new FocusKeeper(this);
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    this.#atCoupon = this.couponPlace?.contains(this.shadowRoot?.activeElement ?? null) ?? false;
  }

  protected override render(): TemplateResult {
    const { checkout, state } = this.#source;
    if (checkout === null || state === null) return providerMissing(this);
    const { words } = this.#locale;
    const quote = state.expansion?.quote ?? null;
    const ofOrder = state.step.name === 'pay' || state.step.name === 'result';
    const busy = ofOrder ? state.order.status === 'loading' : quote?.status === 'pricing';
    return html`
      <section class="base stack" part="base" aria-labelledby="title">
        <div class="head">
          <h3 id="title" part="heading" tabindex="-1">${words.summary.title}</h3>
          <span class="small muted row" aria-hidden="true" ?hidden=${ofOrder || quote?.status !== 'pricing'}>
            ${words.summary.updating} <span class="spinner"></span>
          </span>
        </div>
        <p class="visually-hidden" role="status">${ofOrder ? nothing : this.#spoken(quote)}</p>
        <div class="card card-body stack" part="card" aria-busy=${busy}>
          ${ofOrder ? this.#order(checkout, state.order) : this.#selection(checkout, state)}
        </div>
      </section>
    `;
  }

  /** The coupon's button, field and mark take one another's place; the focus goes along. To a price that changed on the way it goes as well. */
  protected override updated(): void {
    const quote = this.#source.state?.expansion?.quote ?? null;
    if (quote?.status === 'changed' && quote !== this.#asked && !isTyping()) this.way?.focus();
    this.#asked = quote;
    if (this.#atCoupon && this.shadowRoot?.activeElement === null) this.couponPlace?.querySelector<HTMLElement>('input, button')?.focus();
  }

  /** While a payment is under way nothing that would change the price is offered. Until the first price is there, its place is kept as a whole. */
  #selection(checkout: Checkout, { step, expansion, payment }: CheckoutState): TemplateResult {
    const busy = paymentBusy(payment);
    const quote: QuoteState = expansion?.quote ?? { status: 'empty' };
    if (expansion && quote.status === 'pricing' && shownQuote(quote) === null) return this.#placeholder(selectionsOf(latest(expansion.offers) ?? [], expansion.entries).length);
    return html`
      ${this.#price(expansion, quote, payment.autoRenew !== null)}
      <div class="stack" role="alert" translate="no">${busy ? nothing : quoteNotice(checkout, quote, expansion?.paidElsewhere ?? false, this.#locale)}</div>
      ${expansion && quote.status !== 'empty' ? html`<div class="coupon-place" part="coupon" ?inert=${busy}>${this.#coupon(checkout, expansion)}</div>` : nothing}
      ${step.name === 'select' || step.name === 'products' ? this.#checkoutButton(checkout, quote) : nothing}
    `;
  }

  /** A price that is no answer any more stays in its place, so that nothing jumps, and is dimmed. */
  #price(expansion: Expansion | null, quote: QuoteState, agreed: boolean): TemplateResult | typeof nothing {
    const { words, formats } = this.#locale;
    const shown = shownQuote(quote);
    if (shown === null) {
      if (quote.status !== 'empty') return nothing;
      return html`
        <div class="nothing">
          <p class="strong">${words.summary.empty}</p>
          <p class="muted small">${words.summary.emptyText}</p>
        </div>
      `;
    }
    const stale = quote.status !== 'priced' && quote.status !== 'changed';
    const offers = expansion ? (latest(expansion.offers) ?? []) : [];
    const renews = agreed || (expansion !== null && latest(expansion.product)?.autoRenew === true);
    return html`
      <div class=${stale ? 'stack updating' : 'stack'}>
        ${priceBreakdown(shown, offers, renews, this.#locale)}
        <p class="small muted" part="valid-until">${fill(words.summary.validUntil, { time: formats.time(shown.validUntil) })}</p>
      </div>
    `;
  }

  #coupon(checkout: Checkout, { couponCode, quote }: Expansion): TemplateResult {
    const { words } = this.#locale;
    const applied = quote.status === 'priced' ? quote.quote.couponCode : null;
    const ignored = quote.status === 'priced' && couponCode.trim() !== '' && applied === null;
    return couponField(
      words,
      { entered: couponCode, applied, problem: refusedCoupon(quote) ?? (ignored ? words.summary.couponNotTaken : null), open: this.couponOpen },
      () => void this.#openCoupon(),
      (code) => {
        this.couponOpen = code !== '';
        checkout.enterCoupon(code.trim());
      },
    );
  }

  async #openCoupon(): Promise<void> {
    this.couponOpen = true;
    await this.updateComplete;
    this.couponInput?.focus();
  }

  #checkoutButton(checkout: Checkout, quote: QuoteState): TemplateResult {
    const possible = quote.status === 'priced' && quote.quote.blockers.length === 0;
    return html`
      <button type="button" class="primary wide" part="checkout" aria-disabled=${!possible} @click=${() => possible && void checkout.review()}>
        ${this.#locale.words.summary.checkout}
      </button>
    `;
  }

  #order(checkout: Checkout, order: Remote<Order>): TemplateResult {
    const { words, formats } = this.#locale;
    const known = latest(order);
    const failure = order.status === 'failed'
      ? failureNotice(words, words.summary.orderFailed, order.error, () => void checkout.refreshOrder())
      : nothing;
    return html`
      <div role="alert">${failure}</div>
      ${known ? priceBreakdown(known, [], known.autoRenew, this.#locale) : order.status === 'failed' ? nothing : this.#placeholder(2)}
      ${known && known.refunded.amount !== 0
        ? html`<p class="row between"><span>${words.summary.refunded}</span><span class="number" translate="no">${formats.money(known.refunded)}</span></p>`
        : nothing}
    `;
  }

  #placeholder(lines: number): TemplateResult {
    const bar = html`<span class="skeleton"></span>`;
    return html`<div class="placeholder" aria-hidden="true">${Array.from({ length: lines }, () => bar)}${bar}<span class="skeleton sum"></span>${bar}${bar}</div>`;
  }

  #spoken(quote: QuoteState | null): string {
    const { words, formats } = this.#locale;
    if (quote?.status === 'pricing') return words.summary.pricing;
    return quote?.status === 'priced' ? fill(words.summary.priced, { total: formats.money(quote.quote.total) }) : '';
  }
}

/** Whether the focus is in a field, out of which nobody is to be taken. */
function isTyping(): boolean {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element?.matches('input:not([type=radio], [type=checkbox]), textarea, select') ?? false;
}

declare global {
  interface HTMLElementTagNameMap {
    'annex-order-summary': AnnexOrderSummary;
  }
}
