import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { CheckoutController } from '../../controllers/checkout-controller.js';
import { FocusKeeper } from '../../controllers/focus-keeper.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { RowWindow } from '../../controllers/row-window.js';
import type { Checkout } from '../../core/checkout.js';
import type { BillingContact } from '../../core/model/billing-contact.js';
import type { Page } from '../../core/model/common.js';
import { goesOn, latest } from '../../core/remote.js';
import type { CheckoutState } from '../../core/state.js';
import { contacts } from '../../locales/parts/contacts.js';
import { fill } from '../../locales/words.js';
import { dialog } from '../../styles/dialog.js';
import { shared } from '../../styles/shared.js';
import { AddressLoader } from '../shared/address-loader.js';
import { confirmDialog } from '../shared/confirm-dialog.js';
import { contactName } from '../shared/contact-card.js';
import { contactForm } from '../shared/contact-form.js';
import { ContactFormFocus } from '../shared/contact-form-focus.js';
import { contactStyles } from '../shared/contact-styles.js';
import { failureNotice } from '../shared/failure-notice.js';
import { listEnd, mayGoOn } from '../shared/list-end.js';
import { providerMissing } from '../shared/provider-missing.js';
import { sessionFailure } from '../shared/session-failure.js';
import { typedText } from '../shared/typed-text.js';
import { windowStyles } from '../shared/window-styles.js';
import { styles } from './billing-contact-list.styles.js';
import { receiverRow } from './receiver-row.js';

/**
 * @summary The contact book, the portal's *Billing Receiver*: search, add, edit, remove.
 * @csspart base - Everything.
 * @csspart list - The card around the contacts.
 * @csspart contact-row - One contact with its buttons.
 * @csspart contact - A contact's name and address.
 * @csspart form - The form for a contact.
 * @csspart button - The buttons of a contact.
 * @csspart primary-button - *Add New*, and the form's *Save*.
 * @csspart dialog - The question before a contact is removed.
 * @csspart failure - What went wrong, and *Try again*.
 */
export class AnnexBillingContactList extends LitElement {
  static override styles = [shared, contactStyles, dialog, windowStyles, styles];

  readonly #source = new CheckoutController(this, ({ session, contacts }) => [session, contacts]);
  readonly #locale = new LocaleController(this, contacts);
  readonly #rows = new RowWindow(this, () => this.#goOn());
  /** The checkout whose contacts were asked for since this element came into the page. */
  #asked: Checkout | null = null;

  @query('dialog') private dialog!: HTMLDialogElement;
  @state() private leaving: BillingContact | null = null;

  /** The checkout to show; by default that of the nearest `<annex-session>`. */
  @property({ attribute: false }) checkout: Checkout | null = null;

  constructor() {
    super();
    new AddressLoader(this);
    new ContactFormFocus(this, () => this.#source.state?.contacts.draft ?? null);
    new FocusKeeper(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asked = null;
  }

  protected override updated(): void {
    const { checkout, state } = this.#source;
    if (checkout === null || checkout === this.#asked || state?.session.status !== 'ready') return;
    this.#asked = checkout;
    void checkout.searchContacts(state.contacts.book.query);
  }

  protected override render(): TemplateResult {
    const { checkout, state } = this.#source;
    if (checkout === null || state === null) return providerMissing(this);
    const { words } = this.#locale;
    const { book, draft } = state.contacts;
    const page = latest(book.page);
    return html`
      <section class="base stack" part="base" aria-labelledby="title" aria-busy=${book.page.status === 'loading'}>
        <h3 id="title" tabindex="-1" class="visually-hidden">${words.contactList.title}</h3>
        ${this.#tools(checkout, state)}
        <div role="alert">
          ${sessionFailure(words, checkout, state)}
          ${book.page.status === 'failed' && !goesOn(book.page)
            ? failureNotice(words, words.billingContact.failed, book.page.error, () => void checkout.searchContacts(book.query))
            : nothing}
        </div>
        <p class="visually-hidden" role="status">${page && (book.page.status === 'ready' || goesOn(book.page)) ? this.#found(page) : ''}</p>
        ${draft ? html`<div class="card card-body">${contactForm(draft, checkout, this.#locale)}</div>` : nothing}
        ${page === null ? this.#placeholder(state) : this.#list(checkout, state, page)}
        ${confirmDialog({
          title: words.contactList.removeTitle,
          text: fill(words.contactList.removeText, { name: this.leaving ? contactName(this.leaving) : '' }),
          yes: words.contactList.remove,
          no: words.contactList.keep,
          confirm: () => this.leaving && void checkout.removeContact(this.leaving.id),
        })}
      </section>
    `;
  }

  #tools(checkout: Checkout, { contacts }: CheckoutState): TemplateResult {
    const texts = this.#locale.words.billingContact;
    const search = typedText((text) => void checkout.searchContacts(text));
    return html`
      <div class="tools">
        <div class="field search">
          <label for="search">${texts.searchLabel}</label>
          <input
            id="search" type="search" autocomplete="off" spellcheck="false" placeholder=${texts.searchHint} .value=${contacts.book.query}
            @input=${search} @compositionend=${search}
          />
        </div>
        <button type="button" part="primary-button" class="primary" ?disabled=${contacts.draft?.id === null} @click=${() => checkout.draftContact()}>
          ${texts.addNew}
        </button>
      </div>
    `;
  }

  #list(checkout: Checkout, { contacts }: CheckoutState, page: Page<BillingContact>): TemplateResult {
    if (page.items.length === 0) return this.#empty(checkout, contacts.book.query);
    const size = page.nextCursor === null ? page.items.length : -1;
    const rows = this.#rows.rows('contacts', page.items);
    const { words } = this.#locale;
    return html`
      <ul class="card divided" part="list" role="list" data-rows="contacts">
        ${repeat(rows, ({ item }) => item.id, (row) => receiverRow(row, size, contacts.removal, checkout, this.#locale, () => this.#ask(row.item)))}
      </ul>
      ${listEnd(words, words.billingContact.failed, contacts.book.page, () => void checkout.moreContacts())}
    `;
  }

  #goOn(): void {
    const { checkout, state } = this.#source;
    if (checkout && state && mayGoOn(state.contacts.book.page)) void checkout.moreContacts();
  }

  #empty(checkout: Checkout, query: string): TemplateResult {
    const { billingContact, contactList: texts } = this.#locale.words;
    if (query.trim() === '') return html`<div class="card empty"><h4>${texts.emptyTitle}</h4><p>${texts.emptyText}</p></div>`;
    return html`
      <div class="card empty">
        <p>${fill(billingContact.nothingFound, { query })}</p>
        <button type="button" @click=${() => void checkout.searchContacts('')}>${texts.clearSearch}</button>
      </div>
    `;
  }

  #placeholder({ session, contacts }: CheckoutState): TemplateResult | typeof nothing {
    if (session.status === 'failed' || contacts.book.page.status === 'failed') return nothing;
    const row = html`<div class="placeholder"><span class="skeleton"></span><span class="skeleton"></span></div>`;
    return html`
      <p class="visually-hidden">${this.#locale.words.contactList.loading}</p>
      <div class="card divided" aria-hidden="true">${[row, row, row]}</div>
    `;
  }

  #found({ items, nextCursor }: Page<BillingContact>): string {
    const { formats, words } = this.#locale;
    return formats.plural(items.length, nextCursor === null ? words.billingContact.found : words.billingContact.foundSoFar);
  }

  #ask(contact: BillingContact): void {
    this.leaving = contact;
    this.dialog.showModal();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'annex-billing-contact-list': AnnexBillingContactList;
  }
}
