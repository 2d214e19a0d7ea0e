import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { CatalogueController } from '../../controllers/catalogue-controller.js';
import { CheckoutController } from '../../controllers/checkout-controller.js';
import { FocusKeeper } from '../../controllers/focus-keeper.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { MostlyFewRows } from '../../controllers/mostly-few-rows.js';
import type { Row } from '../../controllers/row-window.js';
import type { Checkout } from '../../core/checkout.js';
import { selectionsOf, type Expansion } from '../../core/expansion.js';
import type { Offer } from '../../core/model/offer.js';
import { paymentBusy } from '../../core/payment.js';
import { latest } from '../../core/remote.js';
import type { CheckoutState } from '../../core/state.js';
import { select } from '../../locales/parts/select.js';
import { shared } from '../../styles/shared.js';
import { chosenStyles } from '../shared/chosen.styles.js';
import { failureNotice } from '../shared/failure-notice.js';
import { providerMissing } from '../shared/provider-missing.js';
import { RenewalRow } from '../shared/renewal-row.js';
import { renewalStyles } from '../shared/renewal-row.styles.js';
import { sessionFailure } from '../shared/session-failure.js';
import { windowStyles } from '../shared/window-styles.js';
import { styles } from './expansion-selector.styles.js';
import { offerAbout } from './offer-about.js';
import { offerControl } from './offer-control.js';

/**
 * @summary What can be added to a product: by number, for one price, or one-time or annual; and whether its subscription renews by itself.
 * @csspart base - Everything.
 * @csspart heading - The heading.
 * @csspart product - The line that names the product.
 * @csspart offers - The card around the offers.
 * @csspart offer - One offer.
 * @csspart price - What one, or the whole, costs.
 * @csspart stepper - A quantity with its buttons.
 * @csspart switch - The switch of an offer that is there or not.
 * @csspart choices - The ways to pay for an offer.
 * @csspart renewal - Whether the subscription renews by itself, and the button that switches that.
 * @csspart button - That button.
 * @csspart dialog - The question before that is switched.
 * @csspart auto-renew - The consent in that dialog.
 * @csspart failure - What went wrong, and *Try again*.
 */
export class AnnexExpansionSelector extends LitElement {
  static override styles = [shared, windowStyles, renewalStyles, chosenStyles, styles];

  /** Of the expansion all but its price, which comes and goes with every key. */
  readonly #source = new CheckoutController(this, ({ session, step, expansion, payment, renewal }) => [
    session, step, expansion?.serialNumber, expansion?.product, expansion?.offers, expansion?.entries, paymentBusy(payment), renewal,
  ]);
  readonly #locale = new LocaleController(this, select);
  readonly #rows = new MostlyFewRows(this);
  readonly #renewal = new RenewalRow(this);

  /** The checkout to show; by default that of the nearest `<annex-session>`. */
  @property({ attribute: false }) checkout: Checkout | null = null;

  constructor() {
    super();
    new CatalogueController(this, this.#source, this.#locale);
    new FocusKeeper(this);
  }

  protected override render(): TemplateResult {
    const { checkout, state } = this.#source;
    if (checkout === null || state === null) return providerMissing(this);
    const { words } = this.#locale;
    const { expansion } = state;
    const product = expansion && latest(expansion.product);
    const busy = expansion?.offers.status === 'loading' || expansion?.product.status === 'loading';
    return html`
      <section class="base stack" part="base" aria-labelledby="title" aria-busy=${busy}>
        <div class="head row between">
          <h3 id="title" part="heading" tabindex="-1">${words.selector.title}</h3>
          ${expansion ? this.#product(expansion) : nothing}
        </div>
        <div class="stack tight" role="alert">${sessionFailure(words, checkout, state)} ${expansion ? this.#failure(checkout, expansion) : nothing}</div>
        ${expansion ? this.#offers(checkout, expansion) : this.#noProduct(checkout, state)}
        ${product ? this.#renewal.render(product, state, checkout, this.#locale) : nothing}
      </section>
    `;
  }

  #product({ product, serialNumber }: Expansion): TemplateResult {
    const known = latest(product);
    if (known === null && product.status === 'loading') return html`<span class="skeleton" aria-hidden="true"></span>`;
    return html`
      <p class="small muted dotted" part="product">
        ${known ? html`<span><bdi>${known.name}</bdi></span> <span><bdi>${known.customer.name}</bdi></span> ` : nothing}<span><bdi class="code">${serialNumber}</bdi></span>
      </p>
    `;
  }

  #failure(checkout: Checkout, { product, offers, serialNumber }: Expansion): TemplateResult | typeof nothing {
    const { words } = this.#locale;
    const again = () => void checkout.expand(serialNumber);
    if (product.status === 'failed') {
      return html`
        ${failureNotice(words, words.selector.productFailed, product.error, again)}
        <p><button type="button" class="link" @click=${() => void checkout.goTo({ name: 'products' })}>${words.selector.toProducts}</button></p>
      `;
    }
    return offers.status === 'failed' ? failureNotice(words, words.selector.failed, offers.error, again) : nothing;
  }

  #offers(checkout: Checkout, expansion: Expansion): TemplateResult | typeof nothing {
    const offers = latest(expansion.offers);
    if (offers === null) return expansion.offers.status === 'failed' || expansion.product.status === 'failed' ? nothing : this.#placeholder();
    if (offers.length === 0) return html`<p class="card empty">${this.#locale.words.selector.empty}</p>`;
    const selected = new Set(selectionsOf(offers, expansion.entries).map(({ offerId }) => offerId));
    return html`
      <ul class="card divided" part="offers" role="list" data-rows="offers">
        ${repeat(this.#rows.rows('offers', offers), ({ item }) => item.id, (row) => this.#offer(checkout, row, offers.length, expansion, selected.has(row.item.id)))}
      </ul>
    `;
  }

  #offer(checkout: Checkout, { item: offer, index }: Row<Offer>, size: number, { entries }: Expansion, selected: boolean): TemplateResult {
    const id = `offer-${index}`;
    return html`
      <li data-row=${index} aria-posinset=${index + 1} aria-setsize=${size} class="offer choosable ${selected ? 'chosen' : ''} ${offer.availability.status}" part="offer">
        ${offerAbout(offer, id, this.#locale)} ${offerControl(checkout, offer, entries[offer.id], id, this.#locale)}
      </li>
    `;
  }

  #placeholder(): TemplateResult {
    const row = html`<div class="placeholder"><span class="skeleton"></span><span class="skeleton"></span><span class="skeleton"></span></div>`;
    return html`
      <p class="visually-hidden">${this.#locale.words.selector.loading}</p>
      <div class="card divided" aria-hidden="true">${[row, row, row, row, row, row]}</div>
    `;
  }

  #noProduct(checkout: Checkout, { session, step }: CheckoutState): TemplateResult | typeof nothing {
    if (session.status === 'failed') return nothing;
    if (session.status !== 'ready' || step.name === 'select') return this.#placeholder();
    const { selector: texts } = this.#locale.words;
    return html`
      <div class="card empty">
        <p>${texts.chooseProduct}</p>
        <button type="button" @click=${() => void checkout.goTo({ name: 'products' })}>${texts.toProducts}</button>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'annex-expansion-selector': AnnexExpansionSelector;
  }
}
