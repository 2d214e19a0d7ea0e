import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale-controller.js';
import type { MenuController } from '../../controllers/menu-controller.js';
import type { Row } from '../../controllers/row-window.js';
import type { Entitlement, Product } from '../../core/model/product.js';
import { productTexts, unitWord } from '../../locales/offer-text.js';
import type { ProductsWords } from '../../locales/parts/products.js';

/** One product: whose it is, what it is, until when, what it includes, and *More*. */
export function productRow(
  { item: product, index }: Row<Product>, size: number, id: string, locale: Locale<ProductsWords>, menu: MenuController,
): TemplateResult {
  const { words, formats, tag } = locale;
  const { plan, entitlements } = productTexts(product, locale);
  const texts = words.productList;
  const included = entitlements.filter(({ quantity }) => quantity > 0).map((one, _index, all) => entitlementText(one, tag, formats.number(one.quantity), all));
  return html`
    <li class="product" part="product" data-row=${index} aria-posinset=${index + 1} aria-setsize=${size}>
      <div class="what">
        <h4 id=${id}><bdi>${product.customer.name}</bdi></h4>
        <p class="badges">
          <span class="badge"><bdi>${plan.name}</bdi></span>
          ${product.trial ? html`<span class="badge accent">${texts.trial}</span>` : nothing}
          ${product.pendingOrderId === null ? nothing : html`<span class="badge warning">${texts.pending}</span>`}
        </p>
        <p class="ids small muted" id="${id}-number">
          ${product.name === product.family.name ? nothing : html`<bdi>${product.name}</bdi> `}<bdi class="code">${product.serialNumber}</bdi>
        </p>
      </div>
      <dl class="facts small">
        <div>
          <dt>${texts.capacity}</dt>
          <dd class="dotted">${included.length === 0 ? words.common.none : included.map((text) => html`<span><bdi>${text}</bdi></span>`)}</dd>
        </div>
        <div>
          <dt>${texts.term}</dt>
          <dd>${product.term ? html`<time class="number" datetime=${product.term.end}>${formats.day(product.term.end)}</time>` : texts.noTerm}</dd>
        </div>
      </dl>
      <button
        type="button" class="more" part="more" popovertarget="menu" aria-haspopup="menu" aria-describedby="${id} ${id}-number"
        aria-expanded=${menu.openedBy?.dataset['serialNumber'] === product.serialNumber} data-serial-number=${product.serialNumber}
        @click=${menu.opened} @keydown=${menu.buttonKey}
      >${texts.more}</button>
    </li>
  `;
}

/** `50 extensions`; with its name instead where another entitlement counts in the same unit. */
function entitlementText({ id, name, unit, quantity }: Entitlement, tag: string, count: string, all: readonly Entitlement[]): string {
  if (unit === null) return name;
  const ambiguous = all.some((other) => other.id !== id && other.unit?.other === unit.other);
  return ambiguous ? `${name}: ${count}` : `${count} ${unitWord(tag, quantity, unit)}`;
}
