import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { CatalogueController } from '../../controllers/catalogue-controller.js';
import { CheckoutController } from '../../controllers/checkout-controller.js';
import { FocusKeeper } from '../../controllers/focus-keeper.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { MenuController } from '../../controllers/menu-controller.js';
import { indexAround, RowWindow, type Row } from '../../controllers/row-window.js';
import type { Checkout } from '../../core/checkout.js';
import type { Page } from '../../core/model/common.js';
import type { Product } from '../../core/model/product.js';
import { goesOn, latest, type Remote } from '../../core/remote.js';
import type { CheckoutState } from '../../core/state.js';
import { familyName } from '../../locales/offer-text.js';
import { products } from '../../locales/parts/products.js';
import { fill } from '../../locales/words.js';
import { shared } from '../../styles/shared.js';
import { failureNotice } from '../shared/failure-notice.js';
import { listEnd, mayGoOn } from '../shared/list-end.js';
import { providerMissing } from '../shared/provider-missing.js';
import { sessionFailure } from '../shared/session-failure.js';
import { typedText } from '../shared/typed-text.js';
import { windowStyles } from '../shared/window-styles.js';
import { byFamily, type Family } from './families.js';
import { AnnexExpandEvent } from './product-list.events.js';
import { styles } from './product-list.styles.js';
import { productRow } from './product-row.js';

export type { AnnexExpandEvent } from './product-list.events.js';

/** A family, and those of its rows that are drawn. */
interface ShownFamily {
  readonly family: Family;
  readonly rows: readonly Row<Product>[];
}

/**
 * @summary What the partner's customers own, by family, each with *More → Expansion*.
 * @event {AnnexExpandEvent} annex-expand - *Expansion* was chosen for a product.
 * @csspart base - Everything.
 * @csspart families - The buttons that narrow the list to one family.
 * @csspart family - The card around one family's products.
 * @csspart product - One product.
 * @csspart more - The button *More*.
 * @csspart menu - The menu that *More* opens.
 * @csspart failure - What went wrong, and *Try again*.
 */
export class AnnexProductList extends LitElement {
  static override styles = [shared, windowStyles, styles];

  readonly #source = new CheckoutController(this, ({ session, products }) => [session, products]);
  readonly #locale = new LocaleController(this, products);
  readonly #menu = new MenuController(this);
  readonly #rows = new RowWindow(this, () => this.#goOn());
  /** The products of the last update, which the next ones may go on from. */
  #before: readonly Product[] = [];
  /** The checkout whose products were asked for since this element came into the page. */
  #asked: Checkout | null = null;

  @state() private familyId: string | null = null;

  /** The checkout to show; by default that of the nearest `<annex-session>`. */
  @property({ attribute: false }) checkout: Checkout | null = null;

  constructor() {
    super();
    new CatalogueController(this, this.#source, this.#locale);
    new FocusKeeper(this, '#search');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asked = null;
  }

  protected override updated(): void {
    const { checkout, state } = this.#source;
    this.#before = (state && latest(state.products.page)?.items) ?? [];
    if (checkout === null || checkout === this.#asked || state?.session.status !== 'ready') return;
    this.#asked = checkout;
    void checkout.searchProducts(state.products.query);
  }

  protected override render(): TemplateResult {
    const { checkout, state } = this.#source;
    if (checkout === null || state === null) return providerMissing(this);
    const { words } = this.#locale;
    const { page, query } = state.products;
    const known = latest(page);
    const families = byFamily(known?.items ?? [], this.#before);
    const chosen = families.find(({ id }) => id === this.familyId);
    const shown = (chosen ? [chosen] : families).map((family) => ({ family, rows: this.#rows.rows(family.id, family.products, indexAround(this.#menu.openedBy, family.id)) }));
    return html`
      <div class="base stack loose" part="base" aria-busy=${page.status === 'loading'}>
        <div class="tools">
          ${this.#search(checkout, query)}
          ${families.length > 1 || chosen ? this.#filter(families, chosen) : nothing}
        </div>
        <p class="visually-hidden" role="status">${this.#spoken(page.status === 'ready' || goesOn(page) ? known : null)}</p>
        <div role="alert">
          ${sessionFailure(words, checkout, state)}
          ${page.status === 'failed' && !goesOn(page) ? failureNotice(words, words.productList.failed, page.error, () => void checkout.searchProducts(query)) : nothing}
        </div>
        ${known === null ? this.#placeholder(state) : this.#list(checkout, shown, known, query, page)}
        ${this.#renderMenu(checkout, shown)}
      </div>
    `;
  }

  #search(checkout: Checkout, query: string): TemplateResult {
    const { productList: texts } = this.#locale.words;
    const search = typedText((text) => void checkout.searchProducts(text));
    return html`
      <div class="field search">
        <label for="search">${texts.searchLabel}</label>
        <input
          id="search" type="search" autocomplete="off" enterkeyhint="search" spellcheck="false" .value=${query} placeholder=${texts.searchHint}
          @input=${search} @compositionend=${search}
        />
      </div>
    `;
  }

  #filter(families: readonly Family[], chosen: Family | undefined): TemplateResult {
    const { productList: texts } = this.#locale.words;
    const button = (name: string, id: string | null) => html`
      <button type="button" aria-pressed=${(chosen?.id ?? null) === id} @click=${() => (this.familyId = id)}><bdi>${name}</bdi></button>
    `;
    return html`
      <div class="families" part="families" role="group" aria-label=${texts.family}>
        ${button(texts.allFamilies, null)} ${families.map((family) => button(familyName(family, this.#locale), family.id))}
      </div>
    `;
  }

  #list(checkout: Checkout, shown: readonly ShownFamily[], known: Page<Product>, query: string, page: Remote<Page<Product>>): TemplateResult {
    const { words } = this.#locale;
    if (shown.length === 0) return this.#empty(checkout, query);
    return html`
      ${repeat(shown, ({ family }) => family.id, (each, at) => this.#family(each, at, known.nextCursor === null))}
      ${listEnd(words, words.productList.failed, page, () => void checkout.moreProducts())}
    `;
  }

  #family({ family, rows }: ShownFamily, at: number, complete: boolean): TemplateResult {
    const size = complete ? family.products.length : -1;
    return html`
      <section class="family" aria-labelledby="family-${at}">
        <h3 id="family-${at}"><bdi>${familyName(family, this.#locale)}</bdi></h3>
        <ul class="card divided" part="family" role="list" data-rows=${family.id}>
          ${repeat(rows, ({ item }) => item.serialNumber, (row) =>
            productRow(row, size, `product-${at}-${row.index}`, this.#locale, this.#menu))}
        </ul>
      </section>
    `;
  }

  #goOn(): void {
    const { checkout, state } = this.#source;
    if (checkout && state && mayGoOn(state.products.page)) void checkout.moreProducts();
  }

  #empty(checkout: Checkout, query: string): TemplateResult {
    const { productList: texts } = this.#locale.words;
    if (query.trim() === '') {
      return html`<div class="card empty"><h3>${texts.emptyTitle}</h3><p>${texts.emptyText}</p></div>`;
    }
    return html`
      <div class="card empty">
        <h3>${fill(texts.nothingFound, { query })}</h3>
        <p>${texts.nothingFoundText}</p>
        <button type="button" @click=${() => void checkout.searchProducts('')}>${texts.clearSearch}</button>
      </div>
    `;
  }

  #placeholder({ session, products }: CheckoutState): TemplateResult | typeof nothing {
    if (session.status === 'failed' || products.page.status === 'failed') return nothing;
    const row = html`<div class="placeholder"><span class="skeleton"></span><span class="skeleton"></span></div>`;
    return html`<div class="card divided" aria-hidden="true">${[row, row, row, row]}</div>`;
  }

  #spoken(page: Page<Product> | null): string {
    const { formats, words } = this.#locale;
    if (page === null) return '';
    return formats.plural(page.items.length, page.nextCursor === null ? words.productList.found : words.productList.foundSoFar);
  }

  /** The row whose menu it is, is always among those that are drawn. */
  #renderMenu(checkout: Checkout, shown: readonly ShownFamily[]): TemplateResult {
    const texts = this.#locale.words.productList;
    const serialNumber = this.#menu.button?.dataset['serialNumber'];
    const row = shown.flatMap(({ rows }) => rows).find(({ item }) => item.serialNumber === serialNumber);
    const pendingOrderId = row?.item.pendingOrderId ?? null;
    return html`
      <div id="menu" class="menu" part="menu" popover role="menu" aria-label=${texts.more} @toggle=${this.#menu.toggled} @keydown=${this.#menu.menuKey}>
        <button type="button" role="menuitem" class="menu-item" tabindex="-1" @click=${() => this.#expand(checkout)}>${texts.expansion}</button>
        ${pendingOrderId === null ? nothing : html`
          <button type="button" role="menuitem" class="menu-item" tabindex="-1" @click=${() => this.#view(checkout, pendingOrderId)}>${texts.viewPending}</button>
        `}
      </div>
    `;
  }

  #expand(checkout: Checkout): void {
    const serialNumber = this.#menu.button?.dataset['serialNumber'];
    this.#menu.close();
    if (serialNumber === undefined) return;
    this.dispatchEvent(new AnnexExpandEvent(serialNumber));
    void checkout.expand(serialNumber);
  }

  #view(checkout: Checkout, orderId: string): void {
    this.#menu.close();
    void checkout.goTo({ name: 'result', orderId });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'annex-product-list': AnnexProductList;
  }
}
