import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Locale } from '../../controllers/locale-controller.js';
import type { Checkout } from '../../core/checkout.js';
import type { ContactsState } from '../../core/contacts.js';
import type { BillingContact } from '../../core/model/billing-contact.js';
import { latest } from '../../core/remote.js';
import type { ContactsWords } from '../../locales/parts/contacts.js';
import { fill } from '../../locales/words.js';
import { contactName } from '../shared/contact-card.js';
import { failureNotice } from '../shared/failure-notice.js';

interface Host extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** A combobox over the contact book: type to search, arrow keys to go through what is loaded, Enter to choose, Escape to leave. */
export class ContactPicker implements ReactiveController {
  readonly #host: Host;
  readonly #locale: Locale<ContactsWords>;
  #open = false;
  #active = -1;
  #moved = false;

  constructor(host: Host, locale: Locale<ContactsWords>) {
    this.#host = host;
    this.#locale = locale;
    host.addController(this);
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

  hostUpdated(): void {
    if (!this.#moved) return;
    this.#moved = false;
    this.#host.renderRoot.querySelector('[role="option"].active')?.scrollIntoView({ block: 'nearest' });
  }

  render(checkout: Checkout, { book, chosen }: ContactsState): TemplateResult {
    const { words } = this.#locale;
    const texts = words.billingContact;
    const page = latest(book.page);
    const contacts = page?.items ?? [];
    const busy = book.page.status === 'loading';
    return html`
      <div class="stack" part="picker">
        <div class="field">
          <label for="search">${texts.searchLabel}</label>
          <input
            id="search" type="search" role="combobox" autocomplete="off" spellcheck="false" aria-autocomplete="list" aria-controls="contacts"
            aria-expanded=${contacts.length > 0} aria-activedescendant=${this.#active in contacts ? `contact-${this.#active}` : nothing}
            placeholder=${texts.searchHint} .value=${live(book.query)}
            @input=${({ currentTarget }: InputEvent) => this.#search(checkout, (currentTarget as HTMLInputElement).value)}
            @keydown=${(event: KeyboardEvent) => this.#key(event, checkout, contacts)}
          />
        </div>
        <p class=${page && contacts.length === 0 ? 'hint' : 'visually-hidden'} role="status">${this.#found(checkout)}</p>
        <div role="alert">
          ${book.page.status === 'failed' ? failureNotice(words, texts.failed, book.page.error, () => void checkout.searchContacts(book.query)) : nothing}
        </div>
        <ul
          id="contacts" class=${busy ? 'options updating' : 'options'} role="listbox" aria-label=${texts.list} aria-busy=${busy}
          ?hidden=${contacts.length === 0}
        >
          ${contacts.map((contact, index) => this.#option(checkout, contact, index, contact.id === chosen?.id))}
        </ul>
        <div class="row">
          <button type="button" ?hidden=${!page?.nextCursor} aria-disabled=${busy} @click=${() => !busy && void checkout.moreContacts()}>
            ${words.common.showMore}
          </button>
          <button type="button" @click=${() => this.#add(checkout)}>${texts.addNew}</button>
          <button type="button" class="quiet" @click=${() => this.close()}>${words.common.cancel}</button>
        </div>
      </div>
    `;
  }

  #option(checkout: Checkout, contact: BillingContact, index: number, chosen: boolean): TemplateResult {
    return html`
      <li
        id=${`contact-${index}`} role="option" part="option" class=${index === this.#active ? 'option active' : 'option'} aria-selected=${chosen}
        @click=${() => this.#choose(checkout, contact)}
      >
        <span><bdi class="strong">${contactName(contact)}</bdi>${contact.company ? html` · <bdi>${contact.company}</bdi>` : nothing}</span>
        <bdi class="small muted">${contact.email}</bdi>
      </li>
    `;
  }

  #search(checkout: Checkout, query: string): void {
    this.#active = -1;
    void checkout.searchContacts(query);
  }

  #key(event: KeyboardEvent, checkout: Checkout, contacts: readonly BillingContact[]): void {
    if (event.isComposing) return;
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && contacts.length > 0) {
      this.#active = this.#active < 0 && step < 0 ? contacts.length - 1 : (this.#active + step + contacts.length) % contacts.length;
      this.#moved = true;
      this.#host.requestUpdate();
    } else if (event.key === 'Enter') {
      const contact = contacts[this.#active];
      if (contact) this.#choose(checkout, contact);
    } else if (event.key === 'Escape') {
      this.close();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #choose(checkout: Checkout, contact: BillingContact): void {
    this.close();
    void checkout.chooseContact(contact.id);
  }

  #add(checkout: Checkout): void {
    this.#open = false;
    checkout.draftContact();
  }

  #found(checkout: Checkout): string {
    const { book } = checkout.getState().contacts;
    const { formats, words } = this.#locale;
    const texts = words.billingContact;
    if (book.page.status !== 'ready') return '';
    const { items, nextCursor } = book.page.value;
    return items.length === 0 ? fill(texts.nothingFound, { query: book.query }) : formats.plural(items.length, nextCursor === null ? texts.found : texts.foundSoFar);
  }

  #show(open: boolean, focus: string): void {
    this.#open = open;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>(focus)?.focus());
  }
}
