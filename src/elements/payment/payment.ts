import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { CheckoutController } from '../../controllers/checkout-controller.js';
import { FocusKeeper } from '../../controllers/focus-keeper.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { PaymentFormController } from '../../controllers/payment-form-controller.js';
import type { Checkout } from '../../core/checkout.js';
import { chosenOption, paymentBusy } from '../../core/payment.js';
import { amountDue } from '../../core/amount-due.js';
import type { CheckoutState } from '../../core/state.js';
import { pay } from '../../locales/parts/pay.js';
import { fill } from '../../locales/words.js';
import { shared } from '../../styles/shared.js';
import { autoRenewBox } from '../shared/auto-renew-box.js';
import { chosenStyles } from '../shared/chosen.styles.js';
import { failureNotice } from '../shared/failure-notice.js';
import { providerMissing } from '../shared/provider-missing.js';
import { sessionFailure } from '../shared/session-failure.js';
import { consentOutdated, renewalConsent, renewsAlready } from './auto-renew.js';
import { methodList } from './method-list.js';
import { AnnexBeforeSubmitEvent } from './payment.events.js';
import { styles } from './payment.styles.js';
import { endedCalmly, progressNotice, progressText } from './progress-notice.js';
import { obstacle, type Obstacle } from './readiness.js';
import { referenceFields } from './reference-fields.js';

export type { AnnexBeforeSubmitEvent } from './payment.events.js';

/**
 * @summary How to pay: PayPal, card or offline; *Auto Renew*; and the button that pays or places the order.
 * @slot annex-form-* - The payment service's own form; filled by the element itself, from the page's light DOM.
 * @event {AnnexBeforeSubmitEvent} annex-before-submit - Asked before anything is sent; `preventDefault()` keeps it back.
 * @csspart base - Everything.
 * @csspart heading - The heading.
 * @csspart card - The card around the methods and the form.
 * @csspart methods - The payment methods.
 * @csspart method - One payment method.
 * @csspart method-icon - Its picture.
 * @csspart auto-renew - The checkbox *Auto Renew* with its words.
 * @csspart references - The fields of an offline order.
 * @csspart form - Around the payment service's form.
 * @csspart notice - How the last try to pay ended.
 * @csspart primary-button - *Pay …* or *Place Order*.
 * @csspart failure - What went wrong, and *Try again*.
 */
export class AnnexPayment extends LitElement {
  static override styles = [shared, chosenStyles, styles];

  readonly #source = new CheckoutController(this, ({ session, step, expansion, contacts, payment, order }) =>
    [session, step, expansion, contacts.chosen, contacts.draft, payment, order]);
  readonly #locale = new LocaleController(this, pay);
  readonly #form = new PaymentFormController(this, {
    checkout: () => this.#source.checkout,
    locale: () => this.#locale.tag,
    submit: () => this.#submit(),
  });

  @state() private consentVoid = false;

  /** The checkout to show; by default that of the nearest `<annex-session>`. */
  @property({ attribute: false }) checkout: Checkout | null = null;

  constructor() {
    super();
    new FocusKeeper(this);
  }

  /** A price that changed takes back the consent that was given to the old one. */
  protected override willUpdate(_changed: PropertyValues<this>): void {
    const { checkout, state } = this.#source;
    if (!checkout || !state || paymentBusy(state.payment)) return;
    if (!consentOutdated(state, renewalConsent(state, this.#locale), this.#locale.tag)) return;
    this.consentVoid = true;
    checkout.setAutoRenew(null);
  }

  protected override render(): TemplateResult {
    const { checkout, state } = this.#source;
    if (checkout === null || state === null) return providerMissing(this);
    const { words } = this.#locale;
    const { payment } = state;
    const unknown = payment.progress.status === 'unknown';
    const free = amountDue(state)?.amount === 0;
    return html`
      <section class="base stack" part="base" aria-labelledby="title">
        <h3 id="title" part="heading" tabindex="-1">${words.payment.title}</h3>
        <div role="alert">${sessionFailure(words, checkout, state)}</div>
        <div class="card" part="card" aria-busy=${paymentBusy(payment)}>
          ${unknown ? this.#checking(checkout, this.#placing(state)) : free ? html`<p class="card-body">${words.payment.nothingToPay}</p>` : this.#methods(checkout, state)}
          <div class=${unknown || free ? 'body' : 'below stack body'} ?hidden=${unknown || (payment.methodId === null && !free)}>
            ${unknown || free ? nothing : this.#terms(checkout, state)}
            ${this.#formPlace(state)}
          </div>
        </div>
        <div role="alert" translate="no">${endedCalmly(payment.progress) ? nothing : progressNotice(payment.progress, words)}</div>
        <div role="status" translate="no">${endedCalmly(payment.progress) ? progressNotice(payment.progress, words) : nothing}</div>
        ${unknown || waits(state) ? nothing : this.#end(state)}
        <p class="visually-hidden" role="status" translate="no">${this.#spoken(state)}</p>
      </section>
    `;
  }

  #methods(checkout: Checkout, state: CheckoutState): TemplateResult {
    const { words } = this.#locale;
    if (state.payment.options.length > 0) {
      return methodList(state.payment, paymentBusy(state.payment), amountDue(state)?.currency ?? '', checkout, this.#locale);
    }
    if (state.session.status === 'ready' && amountDue(state)) return html`<p class="card-body">${words.payment.noMethods}</p>`;
    return html`<div class="card-body form-loading" aria-hidden="true"><span class="skeleton"></span><span class="skeleton"></span><span class="skeleton"></span></div>`;
  }

  /** What belongs to the chosen method besides its form. */
  #terms(checkout: Checkout, state: CheckoutState): TemplateResult {
    const { words } = this.#locale;
    const { payment } = state;
    const busy = paymentBusy(payment);
    const option = chosenOption(payment);
    const consent = renewalConsent(state, this.#locale);
    return html`
      ${option?.descriptor.gateway === 'offline' ? referenceFields(payment, busy, checkout, this.#locale) : nothing}
      ${consent === null ? nothing : autoRenewBox(consent, payment.autoRenew !== null, busy, (given) => checkout.setAutoRenew(given), this.#locale)}
      <p class="hint" role="status">${consent !== null && payment.autoRenew !== null && renewsAlready(state) ? words.payment.replacesSaved : ''}</p>
      <p class="warning-text" role="status">${consent !== null && this.consentVoid && payment.autoRenew === null ? words.payment.consentVoid : ''}</p>
    `;
  }

  /** The slot is always there: a frame that is hidden keeps what was typed, one that is taken away does not. */
  #formPlace({ payment }: CheckoutState): TemplateResult {
    const { words } = this.#locale;
    const { form } = payment;
    const offline = chosenOption(payment)?.descriptor.gateway === 'offline';
    return html`
      <div part="form" class="stack" ?hidden=${offline && form.status === 'mounted' && !this.#form.lost}>
        <p class="warning-text" role="status">${this.#form.rebuilt ? words.payment.formMoved : ''}</p>
        ${form.status === 'loading' ? html`<div class="form-loading" aria-hidden="true"><span class="skeleton"></span><span class="skeleton"></span></div>` : nothing}
        <div class="stack tight" role="alert">${form.status === 'failed' ? html`
          ${failureNotice(words, words.payment.formFailed, form.error, () => this.#form.retry())}
          <p class="hint">${words.payment.otherMethod}</p>
        ` : this.#form.lost ? html`
          <div class="notice warning"><p>${words.payment.formMoved}</p><button type="button" @click=${() => this.#form.retry()}>${words.common.tryAgain}</button></div>
        ` : nothing}</div>
        <div ?hidden=${form.status === 'failed'}><slot name=${this.#form.slotName}></slot></div>
      </div>
    `;
  }

  #end(state: CheckoutState): TemplateResult {
    const { words } = this.#locale;
    const { payment } = state;
    const busy = paymentBusy(payment);
    const blocked = busy ? null : obstacle(state);
    const going = progressText(payment.progress, words, this.#placing(state));
    const ownButton = this.#placing(state) || chosenOption(payment)?.descriptor.submitButton !== 'gateway';
    return html`
      <div class="stack tight">
        ${ownButton ? html`
          <button
            type="button" part="primary-button" class="primary wide" translate="no" aria-busy=${busy} aria-disabled=${busy || blocked !== null}
            aria-describedby="obstacle" @click=${() => this.#submit()}
          >${busy ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}${this.#action(state)}</button>
        ` : nothing}
        <p class="small muted" ?hidden=${going === ''}>${going} ${words.payment.progress.keepOpen}</p>
        <p id="obstacle" class="small muted" ?hidden=${blocked === null}>${blocked === null ? '' : this.#obstacleText(blocked)}</p>
      </div>
    `;
  }

  #checking(checkout: Checkout, placing: boolean): TemplateResult {
    const texts = this.#locale.words.payment.unknown;
    return html`
      <div class="checking">
        <span class="spinner" aria-hidden="true"></span>
        <h4>${placing ? texts.placingTitle : texts.title}</h4>
        <p class="muted">${placing ? texts.placingText : texts.text}</p>
        <button type="button" @click=${() => void checkout.askAgain()}>${texts.askAgain}</button>
      </div>
    `;
  }

  /** What goes on, in the region that is there from the beginning; how it ended is an alert. */
  #spoken(state: CheckoutState): string {
    const { words } = this.#locale;
    const { form, progress } = state.payment;
    const placing = this.#placing(state);
    if (progress.status === 'unknown') {
      const { title, placingTitle, text, placingText } = words.payment.unknown;
      return placing ? `${placingTitle}. ${placingText}` : `${title}. ${text}`;
    }
    return progressText(progress, words, placing) || (form.status === 'loading' ? words.payment.formLoading : '');
  }

  #action(state: CheckoutState): string {
    const { words, formats } = this.#locale;
    const due = amountDue(state);
    return this.#placing(state) || due === null ? words.payment.placeOrder : fill(words.payment.pay, { total: formats.money(due) });
  }

  /** Whether the press places an order that is paid later, or not at all. */
  #placing(state: CheckoutState): boolean {
    return amountDue(state)?.amount === 0 || chosenOption(state.payment)?.descriptor.gateway === 'offline';
  }

  #obstacleText(blocked: Obstacle): string {
    const { chooseFirst, blocked: texts } = this.#locale.words.payment;
    return blocked === 'method' ? chooseFirst : texts[blocked];
  }

  /** Asks the host page, then pays, all in the turn of the buyer's click: popups need that. */
  #submit(): void {
    const { checkout, state } = this.#source;
    if (!checkout || !state || paymentBusy(state.payment) || obstacle(state) !== null) return;
    const due = amountDue(state);
    if (due && this.dispatchEvent(new AnnexBeforeSubmitEvent(state.payment.methodId ?? '', due))) checkout.pay();
  }
}

/** Whether the methods come with what is still on its way; until then there is nothing to press. */
function waits(state: CheckoutState): boolean {
  return state.payment.options.length === 0 && (state.order.status === 'loading' || obstacle(state) === 'pricing');
}

declare global {
  interface HTMLElementTagNameMap {
    'annex-payment': AnnexPayment;
  }
}
