import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { CatalogueController } from '../../controllers/catalogue-controller.js';
import { CheckoutController } from '../../controllers/checkout-controller.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import type { Checkout } from '../../core/checkout.js';
import { selectionsOf, shownQuote } from '../../core/expansion.js';
import type { Offer } from '../../core/model/offer.js';
import type { Product, Term } from '../../core/model/product.js';
import type { LineItem } from '../../core/model/quote.js';
import { paymentBusy } from '../../core/payment.js';
import { latest } from '../../core/remote.js';
import type { CheckoutState } from '../../core/state.js';
import { pay } from '../../locales/parts/pay.js';
import { select } from '../../locales/parts/select.js';
import { shared } from '../../styles/shared.js';
import { failureNotice } from '../shared/failure-notice.js';
import { providerMissing } from '../shared/provider-missing.js';
import { RenewalRow } from '../shared/renewal-row.js';
import { renewalStyles } from '../shared/renewal-row.styles.js';
import { sessionFailure } from '../shared/session-failure.js';
import { styles } from './service-information.styles.js';
import { serviceList, serviceSkeletons } from './service-list.js';

/** The device and the services, be they of a selection or of an order. */
interface Subject {
  readonly name: string;
  readonly serialNumber: string;
  readonly customer: string;
  readonly delivery: Product['delivery'];
  readonly term: Term | null;
  readonly lines: readonly LineItem[];
  readonly offers: readonly Offer[];
  /** How many lines are on their way, with the first price. */
  readonly awaited: number;
}

/**
 * @summary The review: which device, whether its subscription renews by itself, and for each service what there is now and will be after.
 * @csspart base - Everything.
 * @csspart heading - The heading.
 * @csspart card - The card around device and services.
 * @csspart device - Product, serial number and customer.
 * @csspart renewal - Whether the subscription renews by itself, and the button that switches that.
 * @csspart button - That button.
 * @csspart dialog - The question before that is switched.
 * @csspart auto-renew - The consent in that dialog.
 * @csspart failure - What is said when it could not be switched, or when the device could not be loaded, and *Try again*.
 * @csspart service - One service.
 */
export class AnnexServiceInformation extends LitElement {
  static override styles = [shared, renewalStyles, styles];

  readonly #source = new CheckoutController(this, ({ session, step, expansion, order, payment, renewal }) => [session.status, step, expansion, order, paymentBusy(payment), renewal]);
  readonly #locale = new LocaleController(this, pay, select);
  readonly #renewal = new RenewalRow(this);

  /** The checkout to show; by default that of the nearest `<annex-session>`. */
  @property({ attribute: false }) checkout: Checkout | null = null;

  constructor() {
    super();
    new CatalogueController(this, this.#source, this.#locale);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { checkout, state } = this.#source;
    if (checkout === null || state === null) return providerMissing(this);
    const { words } = this.#locale;
    const subject = subjectOf(state);
    const product = productOf(state);
    if (subject === null && state.order.status === 'failed') return nothing;
    const failure = subject === null ? this.#failure(checkout, state) : nothing;
    return html`
      <section class="base stack" part="base" aria-labelledby="title" aria-busy=${subject === null && failure === nothing}>
        <div class="head row between">
          <h3 id="title" part="heading">${words.service.title}</h3>
          ${state.step.name === 'review' ? this.#edit(checkout, state.step.serialNumber, paymentBusy(state.payment)) : nothing}
        </div>
        <div role="alert">${failure}</div>
        <div class="card card-body stack" part="card" ?hidden=${failure !== nothing}>${subject === null ? this.#placeholder() : this.#subject(subject, product ? this.#renewal.render(product, state, checkout, this.#locale) : nothing)}</div>
      </section>
    `;
  }

  #subject({ name, serialNumber, customer, delivery, term, lines, offers, awaited }: Subject, renewal: TemplateResult | typeof nothing): TemplateResult {
    const { words } = this.#locale;
    return html`
      <dl class="device" part="device">
        <div><dt>${words.service.product}</dt><dd><bdi>${name}</bdi></dd></div>
        <div><dt>${words.common.serialNumber}</dt><dd><bdi class="code">${serialNumber}</bdi></dd></div>
        <div><dt>${words.common.customer}</dt><dd><bdi>${customer}</bdi></dd></div>
        <div><dt>${words.service.delivery}</dt><dd>${words.service[delivery]}</dd></div>
      </dl>
      ${renewal}
      ${awaited > 0 ? serviceSkeletons(awaited) : lines.length === 0 ? html`<p class="muted">${words.service.empty}</p>` : serviceList(lines, term, offers, this.#locale)}
    `;
  }

  #edit(checkout: Checkout, serialNumber: string, busy: boolean): TemplateResult {
    return html`
      <button type="button" class="link small" ?disabled=${busy} @click=${() => void checkout.goTo({ name: 'select', serialNumber })}>
        ${this.#locale.words.service.edit}
      </button>
    `;
  }

  #failure(checkout: Checkout, state: CheckoutState): TemplateResult | typeof nothing {
    const { words } = this.#locale;
    const { expansion, step } = state;
    if (step.name === 'pay' || step.name === 'result' || expansion?.product.status !== 'failed') return sessionFailure(words, checkout, state);
    const again = () => void (step.name === 'review' ? checkout.goTo(step) : checkout.expand(expansion.serialNumber));
    return failureNotice(words, words.selector.productFailed, expansion.product.error, again);
  }

  #placeholder(): TemplateResult {
    return html`
      <p class="visually-hidden">${this.#locale.words.service.loading}</p>
      <div class="placeholder stack" aria-hidden="true"><span class="skeleton"></span><span class="skeleton"></span><span class="skeleton"></span></div>
    `;
  }
}

/** What is being paid for: in the steps of an order that order, else the selection. */
function subjectOf({ step, order, expansion }: CheckoutState): Subject | null {
  if (step.name === 'pay' || step.name === 'result') {
    const known = latest(order);
    return known && { ...known, name: known.productName, customer: known.customerName, offers: [], awaited: 0 };
  }
  const product = productOf({ step, expansion });
  if (!product || !expansion) return null;
  const quote = shownQuote(expansion.quote);
  const offers = latest(expansion.offers) ?? [];
  return {
    name: product.name, serialNumber: product.serialNumber, customer: product.customer.name, delivery: product.delivery,
    term: quote?.term ?? product.term, lines: quote?.lines ?? [], offers,
    awaited: quote === null && expansion.quote.status === 'pricing' ? selectionsOf(offers, expansion.entries).length : 0,
  };
}

/** The product being expanded; none in the steps of an order. */
function productOf({ step, expansion }: Pick<CheckoutState, 'step' | 'expansion'>): Product | null {
  return step.name === 'pay' || step.name === 'result' || !expansion ? null : latest(expansion.product);
}

declare global {
  interface HTMLElementTagNameMap {
    'annex-service-information': AnnexServiceInformation;
  }
}
