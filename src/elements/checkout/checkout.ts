import { LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { html } from 'lit/static-html.js';
import { CheckoutController } from '../../controllers/checkout-controller.js';
import { HistoryController } from '../../controllers/history-controller.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { StickyColumns } from '../../controllers/sticky-columns.js';
import type { Checkout } from '../../core/checkout.js';
import { paymentBusy } from '../../core/payment.js';
import { sameStep } from '../../core/same-step.js';
import type { Step } from '../../core/state.js';
import { fill } from '../../locales/words.js';
import { shared } from '../../styles/shared.js';
import { CheckoutOwner, type Connect, type LoadElements } from '../shared/checkout-owner.js';
import { failureNotice } from '../shared/failure-notice.js';
import { providerMissing } from '../shared/provider-missing.js';
import { tagsOf } from '../shared/tags.js';
import { styles } from './checkout.styles.js';
import { exportedParts } from './exported-parts.js';
import { wordsAfter } from './next-words.js';
import { StepElements } from './step-elements.js';
import { canSelect, offersKnown, productName, stationsOf, titleOf } from './steps.js';
import { way } from './way.js';

export type { AnnexBeforeSubmitEvent } from '../payment/payment.events.js';
export type { AnnexExpandEvent } from '../product-list/product-list.events.js';
export type { AnnexErrorEvent, AnnexOrderCompleteEvent, AnnexOrderPlacedEvent, AnnexStepChangeEvent } from '../session/session.events.js';

/**
 * @summary The whole flow in one tag: product, service, review and payment, result.
 *
 * The parts of the elements within are this element's under their tag's name: `::part(order-summary-total)`.
 * @event {AnnexStepChangeEvent} annex-step-change - The buyer is at another step.
 * @event {AnnexOrderPlacedEvent} annex-order-placed - An order exists; it may not be paid yet. Once per order.
 * @event {AnnexOrderCompleteEvent} annex-order-complete - An order is paid and delivered. Once per order.
 * @event {AnnexBeforeSubmitEvent} annex-before-submit - Asked before anything is sent; `preventDefault()` keeps it back.
 * @event {AnnexExpandEvent} annex-expand - *Expansion* was chosen for a product.
 * @event {AnnexErrorEvent} annex-error - Something failed; the buyer is told so at its place.
 * @cssprop --annex-color-text - Text and headings.
 * @cssprop --annex-color-muted - Secondary text.
 * @cssprop --annex-color-surface - Cards, fields, menus.
 * @cssprop --annex-color-surface-muted - Quiet areas within a card, hovered rows.
 * @cssprop --annex-color-surface-chosen - The row that is chosen.
 * @cssprop --annex-color-border - Hairlines.
 * @cssprop --annex-color-control - Borders of fields and other controls.
 * @cssprop --annex-color-accent - Primary buttons, links, what is chosen.
 * @cssprop --annex-color-on-accent - Text on the accent.
 * @cssprop --annex-color-focus - The ring around what has the focus.
 * @cssprop --annex-color-danger - Errors.
 * @cssprop --annex-color-warning - Warnings.
 * @cssprop --annex-color-success - What is done.
 * @cssprop --annex-color-backdrop - What a dialog lays over the page.
 * @cssprop --annex-font-family - All text; the page's own unless set.
 * @cssprop --annex-font-heading - Headings, where they have a typeface of their own.
 * @cssprop --annex-font-mono - Activation codes and serial numbers.
 * @cssprop --annex-font-size - Text as such, which the other sizes are relative to; in `px` or `rem`.
 * @cssprop --annex-font-size-caption - Badges.
 * @cssprop --annex-font-size-small - Labels, hints, secondary lines.
 * @cssprop --annex-font-size-medium - Secondary buttons, notices, codes.
 * @cssprop --annex-font-size-heading - Headings above cards.
 * @cssprop --annex-font-size-title - The heading of the step, the total, and the activation code.
 * @cssprop --annex-font-weight - Text.
 * @cssprop --annex-font-weight-medium - Labels, secondary buttons, badges.
 * @cssprop --annex-font-weight-strong - Amounts, primary buttons, what is current.
 * @cssprop --annex-font-weight-heading - Headings.
 * @cssprop --annex-font-line - Line height of text.
 * @cssprop --annex-font-line-tight - Line height of headings and controls.
 * @cssprop --annex-font-tracking-heading - Letter spacing of headings, where letters are not joined.
 * @cssprop --annex-font-tracking-code - Letter spacing of activation codes.
 * @cssprop --annex-space - The unit that all distances are multiples of.
 * @cssprop --annex-space-card - From the edge of a card to what it holds.
 * @cssprop --annex-space-gap - Between cards.
 * @cssprop --annex-size-control - Height of primary buttons and fields.
 * @cssprop --annex-size-control-small - Height of secondary buttons and menu items.
 * @cssprop --annex-size-border - Width of hairlines and of the borders of fields.
 * @cssprop --annex-size-focus - Width of the focus ring.
 * @cssprop --annex-radius - Corners of cards and dialogs.
 * @cssprop --annex-radius-control - Corners of fields and notices.
 * @cssprop --annex-radius-button - Corners of buttons.
 * @cssprop --annex-radius-small - Corners of checkboxes and menu items.
 * @cssprop --annex-radius-pill - Corners of badges and switches.
 * @cssprop --annex-shadow - Under what floats: menus and dialogs.
 * @cssprop --annex-shadow-card - Under cards.
 * @cssprop --annex-motion - How long a transition takes.
 * @cssprop --annex-motion-easing - Its course.
 * @cssprop --annex-motion-skeleton - One breath of what is still loading.
 * @cssprop --annex-motion-spinner - One turn of the spinner.
 * @csspart base - Everything.
 * @csspart way - The steps, with *Back*.
 * @csspart back - The button *Back*.
 * @csspart sandbox - The mark that no money is taken.
 * @csspart heading - The heading of the step.
 * @csspart content - What the step shows.
 * @csspart failure - What went wrong, and *Try again*.
 */
export class AnnexCheckout extends LitElement {
  /** Set by `define()`: makes a checkout from the attributes. */
  static connect: Connect | null = null;

  /** Set by `define()` where elements are loaded as their step comes near. */
  static load: LoadElements | null = null;

  static override styles = [shared, styles];

  readonly #owner = new CheckoutOwner(this);
  readonly #source = new CheckoutController(this, (state) => [state.session, state.step, productName(state), offersKnown(state), state.order, state.payment.progress]);
  readonly #locale = new LocaleController(this);
  readonly #history = new HistoryController(this);
  readonly #elements = new StepElements(this, (this.constructor as typeof AnnexCheckout).load, (step) => void wordsAfter(step).then((parts) => this.#locale.prepare(...parts)));
  #awaited: Checkout | null = null;
  #step: Step | null = null;
  /** Where the page itself leads: whoever reads elsewhere on it keeps the focus. */
  #led: Step | null = null;

  @query('h2') private heading!: HTMLElement | null;

  /** The checkout whose beginning is over: what was there before a reload is back. */
  @state() private begun: Checkout | null = null;

  /** Address of the backend. Without it, the checkout of the nearest `<annex-session>` is shown. */
  @property({ attribute: 'backend-url' }) backendUrl = '';
  /** Where the page's own server hands out the token for this buyer. */
  @property({ attribute: 'session-url' }) sessionUrl = '';
  /** The one product that this checkout is about; without it the buyer chooses. */
  @property({ attribute: 'serial-number' }) serialNumber = '';
  /** Leaves the browser's history alone. */
  @property({ type: Boolean, attribute: 'no-history' }) noHistory = false;

  /** The checkout on show: the one that was set, else the one made from the attributes. */
  @property({ attribute: false })
  get checkout(): Checkout | null {
    return this.#owner.checkout;
  }

  set checkout(checkout: Checkout | null) {
    this.#owner.use(checkout);
  }

  constructor() {
    super();
    new StickyColumns(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#awaited = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const paying = this.#source.state !== null && paymentBusy(this.#source.state.payment);
    const another = changed.has('backendUrl') || changed.has('sessionUrl') || (changed.has('serialNumber') && !paying);
    if (another && this.hasUpdated && this.#owner.made) this.#owner.use(null);
    const { connect } = this.constructor as typeof AnnexCheckout;
    if (this.isConnected && this.#source.checkout === null && this.backendUrl !== '') {
      if (connect === null) throw new Error('This element was registered without connect: call define({ connect }), or set the checkout property.');
      this.#owner.own(connect({
        backendUrl: this.backendUrl, sessionUrl: this.sessionUrl, ...(this.serialNumber !== '' && { serialNumber: this.serialNumber }),
      }));
    }
    const { checkout, state } = this.#source;
    // Who can select already may go on, though the last answer is still awaited.
    if (checkout === this.#awaited && state && canSelect(state, this.serialNumber || null)) this.begun = checkout;
    this.#history.follow(this.noHistory ? null : this.begun);
    if (changed.has('serialNumber') && this.begun === checkout && checkout) this.#expandNamed(checkout);
  }

  protected override render(): TemplateResult {
    const { checkout, state } = this.#source;
    if (checkout === null || state === null) return providerMissing(this);
    const { words } = this.#locale;
    const { session, step, payment } = state;
    const known = session.status === 'ready' && (this.begun === checkout || step.name !== 'products');
    const here = known && this.#elements.has(step.name);
    const { failure } = this.#elements;
    return html`
      <div class="base stack loose" part="base" aria-busy=${session.status === 'loading' || (known && !here && failure === null)}>
        ${known ? html`
          <div class=${step.name === 'result' ? 'head result' : 'head'}>
            ${way(words, checkout, state, this.serialNumber || null, paymentBusy(payment))}
            <h2 tabindex="-1" part="heading">${titleOf(state, words)}</h2>
          </div>
        ` : nothing}
        <p class="visually-hidden" role="status">${known ? this.#place(step) : nothing}</p>
        <div role="alert">
          ${session.status === 'failed' ? failureNotice(words, words.checkout.sessionFailed, session.error, () => void this.#begin(checkout, checkout.start())) : nothing}
          ${known && !here && failure !== null ? failureNotice(words, words.checkout[step.name], failure, () => this.#elements.retry(step.name)) : nothing}
        </div>
        ${here ? this.#content(checkout, step) : session.status === 'failed' || failure !== null ? nothing : this.#placeholder()}
      </div>
    `;
  }

  protected override updated(changed: PropertyValues): void {
    const { checkout, state } = this.#source;
    if (checkout !== null && checkout !== this.#awaited) {
      this.#awaited = checkout;
      setTimeout(() => this.#locale.prepareFormats());
      void this.#begin(checkout, this.#owner.checkout === checkout ? this.#owner.started : checkout.start());
    }
    if (state?.session.status !== 'ready') return;
    const before = this.#step;
    this.#step = state.step;
    if (state.step.name !== 'select' || offersKnown(state)) this.#elements.prepare(state.step.name);
    if (!before || this.begun !== checkout || changed.has('begun') || sameStep(before, state.step)) return;
    if (this.#led === null || !sameStep(this.#led, state.step)) void this.#focusHeading();
    this.#led = null;
  }

  async #begin(checkout: Checkout, started: Promise<void>): Promise<void> {
    await started;
    if (this.#source.checkout !== checkout || checkout.getState().session.status !== 'ready') return;
    this.#expandNamed(checkout);
    this.begun = checkout;
  }

  /** The product that the page names comes before another one's selection, but not before an order. */
  #expandNamed(checkout: Checkout): void {
    const { step } = checkout.getState();
    if (this.serialNumber === '' || 'orderId' in step) return;
    if (step.name !== 'products' && step.serialNumber === this.serialNumber) return;
    this.#led = this.matches(':focus-within') ? null : { name: 'select', serialNumber: this.serialNumber };
    void checkout.expand(this.serialNumber);
  }

  #place(step: Step): string {
    const { checkout: texts } = this.#locale.words;
    const stations = stationsOf(step, this.serialNumber !== '');
    return fill(texts.nowAt, { step: texts[step.name], number: stations.indexOf(step.name) + 1, count: stations.length });
  }

  #content(checkout: Checkout, step: Step): TemplateResult {
    const tag = tagsOf(this, 'checkout');
    switch (step.name) {
      case 'products': {
        const list = tag('product-list');
        return html`<${list} part="content" exportparts=${exportedParts('product-list')} .checkout=${checkout}></${list}>`;
      }
      case 'select': {
        const [selector, summary] = [tag('expansion-selector'), tag('order-summary')];
        return html`
          <div class="columns" part="content" @pointerover=${this.#comeNear} @focusin=${this.#comeNear}>
            <div class="column"><${selector} exportparts=${exportedParts('expansion-selector')} .checkout=${checkout}></${selector}></div>
            <div class="column"><${summary} exportparts=${exportedParts('order-summary')} .checkout=${checkout}></${summary}></div>
          </div>
        `;
      }
      case 'result': {
        const result = tag('order-result');
        return html`<${result} part="content" exportparts=${exportedParts('order-result')} .checkout=${checkout}></${result}>`;
      }
      default:
        return this.#payment(checkout);
    }
  }

  #payment(checkout: Checkout): TemplateResult {
    const tag = tagsOf(this, 'checkout');
    const [services, contact, summary, payment] = [tag('service-information'), tag('billing-contact'), tag('order-summary'), tag('payment')];
    return html`
      <div class="columns" part="content">
        <div class="column">
          <${services} exportparts=${exportedParts('service-information')} .checkout=${checkout}></${services}>
          <${contact} exportparts=${exportedParts('billing-contact')} .checkout=${checkout}></${contact}>
          <${summary} exportparts=${exportedParts('order-summary')} .checkout=${checkout}></${summary}>
        </div>
        <section class="column" aria-label=${this.#locale.words.checkout.checkout}>
          <${payment} exportparts=${exportedParts('payment')} .checkout=${checkout}></${payment}>
        </section>
      </div>
    `;
  }

  /** Who points at the summary is about to go on. */
  #comeNear({ target }: Event): void {
    if (target instanceof Element && target.localName.endsWith('-order-summary')) this.#elements.comeNear('select');
  }

  #placeholder(): TemplateResult {
    return html`
      <div class="placeholder" aria-hidden="true">
        <span class="skeleton"></span><span class="skeleton"></span><span class="skeleton"></span><span class="skeleton"></span>
      </div>
    `;
  }

  async #focusHeading(): Promise<void> {
    await this.updateComplete;
    this.heading?.focus({ preventScroll: true });
    if (this.getBoundingClientRect().top < 0) this.scrollIntoView({ block: 'start' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'annex-checkout': AnnexCheckout;
  }
}
