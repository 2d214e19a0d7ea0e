import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Locale } from '../../controllers/locale-controller.js';
import { RowWindow, type Row } from '../../controllers/row-window.js';
import type { Checkout } from '../../core/checkout.js';
import type { ContactsState } from '../../core/contacts.js';
import type { BillingContact } from '../../core/model/billing-contact.js';
import type { Page } from '../../core/model/common.js';
import { goesOn, latest } from '../../core/remote.js';
import type { ContactsWords } from '../../locales/parts/contacts.js';
import { fill } from '../../locales/words.js';
import { contactName } from '../shared/contact-card.js';
import { failureNotice } from '../shared/failure-notice.js';
import { listEnd, mayGoOn } from '../shared/list-end.js';
import { typedText } from '../shared/typed-text.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

const nobody: Page<BillingContact> = { items: [], nextCursor: null };

/**
 * A combobox over the contact book: type to search, arrow and page keys, Home and End to go through it, Enter to choose, Escape
 * to leave. However long the book is, only what is in view is drawn, and the option that the keys are at.
 */
export class ContactPicker {
  readonly #host: Host;
  readonly #locale: Locale<ContactsWords>;
  readonly #rows: RowWindow;
  #checkout: Checkout | null = null;
  #open = false;
  #active = -1;

  constructor(host: Host, locale: Locale<ContactsWords>) {
    this.#host = host;
    this.#locale = locale;
    this.#rows = new RowWindow(host, () => this.#goOn());
  }

  /** Whether the list is on show. */
  get isOpen(): boolean {
    return this.#open;
  }

  open(checkout: Checkout): void {
    const { book } = checkout.getState().contacts;
    if (book.page.status !== 'ready' || book.query !== '') void checkout.searchContacts('');
    this.#active = -1;
    this.#show(true, '#search');
  }

  close(): void {
    this.#show(false, '#change');
  }

  /** How many contacts are on show, for a status region that outlives the picker; nothing while that is being worked out. */
  found({ page, query }: ContactsState['book']): string {
    if (!this.#open || (page.status !== 'ready' && !goesOn(page))) return '';
    const { items, nextCursor } = latest(page) ?? nobody;
    const { formats, words } = this.#locale;
    const texts = words.billingContact;
    return items.length === 0 ? fill(texts.nothingFound, { query }) : formats.plural(items.length, nextCursor === null ? texts.found : texts.foundSoFar);
  }

  render(checkout: Checkout, { book, chosen }: ContactsState): TemplateResult {
    this.#checkout = checkout;
    const { words } = this.#locale;
    const texts = words.billingContact;
    const page = latest(book.page);
    const contacts = page?.items ?? [];
    const size = page?.nextCursor == null ? contacts.length : -1;
    const stale = book.page.status !== 'ready' && !goesOn(book.page);
    const found = this.found(book);
    const busy = stale && book.page.status === 'loading';
    const search = typedText((text) => this.#search(checkout, text));
    return html`
      <div class="stack" part="picker">
        <div class="field">
          <label for="search">${texts.searchLabel}</label>
          <input
            id="search" type="search" role="combobox" autocomplete="off" spellcheck="false" aria-autocomplete="list" aria-controls="contacts"
            aria-expanded=${contacts.length > 0} aria-activedescendant=${this.#active in contacts ? `contact-${this.#active}` : nothing}
            placeholder=${texts.searchHint} .value=${book.query}
            @input=${search} @compositionend=${search} @keydown=${(event: KeyboardEvent) => this.#key(event, checkout, page)}
          />
        </div>
        ${found && contacts.length === 0 ? html`<p class="hint">${found}</p>` : nothing}
        <div role="alert">
          ${stale && book.page.status === 'failed'
            ? failureNotice(words, texts.failed, book.page.error, () => void checkout.searchContacts(book.query))
            : nothing}
        </div>
        <ul
          id="contacts" data-rows="contacts" class=${busy ? 'options updating' : 'options'} role="listbox" aria-label=${texts.list} aria-busy=${busy}
          ?hidden=${contacts.length === 0}
        >
          ${repeat(this.#rows.rows('contacts', contacts, this.#active), ({ item }) => item.id, (row) => this.#option(checkout, row, size, row.item.id === chosen?.id))}
        </ul>
        ${listEnd(words, texts.failed, book.page, () => void checkout.moreContacts())}
        <div class="row">
          <button type="button" @click=${() => this.#add(checkout)}>${texts.addNew}</button>
          <button type="button" class="quiet" @click=${() => this.close()}>${words.common.cancel}</button>
        </div>
      </div>
    `;
  }

  #option(checkout: Checkout, { item, index }: Row<BillingContact>, size: number, chosen: boolean): TemplateResult {
    return html`
      <li
        id=${`contact-${index}`} data-row=${index} role="option" part="option" class=${index === this.#active ? 'option active' : 'option'}
        aria-selected=${chosen} aria-posinset=${index + 1} aria-setsize=${size} @click=${() => this.#choose(checkout, item)}
      >
        <span><bdi class="strong">${contactName(item)}</bdi>${item.company ? html` · <bdi>${item.company}</bdi>` : nothing}</span>
        <bdi class="small muted">${item.email}</bdi>
      </li>
    `;
  }

  #search(checkout: Checkout, query: string): void {
    this.#active = -1;
    this.#host.renderRoot.querySelector('#contacts')?.scrollTo(0, 0);
    void checkout.searchContacts(query);
  }

  #goOn(): void {
    const { contacts } = this.#checkout?.getState() ?? {};
    if (contacts && mayGoOn(contacts.book.page)) void this.#checkout?.moreContacts();
  }

  #key(event: KeyboardEvent, checkout: Checkout, page: Page<BillingContact> | null): void {
    // Safari ends the composition before it tells of the Enter that ended it.
    if (event.isComposing || event.keyCode === 229) return;
    const next = page && this.#next(event.key, page);
    const contact = page?.items[this.#active];
    if (next !== null) this.#go(next);
    else if (event.key === 'Enter') {
      if (contact) this.#choose(checkout, contact);
    } else if (event.key === 'Escape') this.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** The option that a key leads to, or null where the key is not one of the list's. From the last known one there is no way round to the first while more are to come. */
  #next(key: string, { items, nextCursor }: Page<BillingContact>): number | null {
    const last = items.length - 1;
    const at = this.#active;
    if (last < 0) return null;
    switch (key) {
      case 'ArrowDown': return at < last ? at + 1 : nextCursor === null ? 0 : last;
      case 'ArrowUp': return at > 0 ? at - 1 : last;
      case 'PageDown': return this.#rows.pageFrom('contacts', Math.max(at, 0), 1);
      case 'PageUp': return this.#rows.pageFrom('contacts', Math.max(at, 0), -1);
      // Until an option is active they move the cursor in the field.
      case 'Home': return at < 0 ? null : 0;
      case 'End': return at < 0 ? null : last;
      default: return null;
    }
  }

  #go(index: number): void {
    this.#active = index;
    this.#rows.reveal('contacts', index);
  }

  #choose(checkout: Checkout, contact: BillingContact): void {
    this.close();
    void checkout.chooseContact(contact.id);
  }

  #add(checkout: Checkout): void {
    this.#open = false;
    checkout.draftContact();
  }

  #show(open: boolean, focus: string): void {
    this.#open = open;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>(focus)?.focus());
  }
}
