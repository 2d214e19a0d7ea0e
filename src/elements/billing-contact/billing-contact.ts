import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { CheckoutController } from '../../controllers/checkout-controller.js';
import { FocusKeeper } from '../../controllers/focus-keeper.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import type { Checkout } from '../../core/checkout.js';
import type { ContactsState } from '../../core/contacts.js';
import { paymentBusy } from '../../core/payment.js';
import { latest } from '../../core/remote.js';
import type { CheckoutState } from '../../core/state.js';
import { contacts } from '../../locales/parts/contacts.js';
import { fill } from '../../locales/words.js';
import { shared } from '../../styles/shared.js';
import { AddressLoader } from '../shared/address-loader.js';
import { contactAddress, contactFacts, contactName } from '../shared/contact-card.js';
import { contactForm } from '../shared/contact-form.js';
import { ContactFormFocus } from '../shared/contact-form-focus.js';
import { contactStyles } from '../shared/contact-styles.js';
import { failureNotice } from '../shared/failure-notice.js';
import { providerMissing } from '../shared/provider-missing.js';
import { sessionFailure } from '../shared/session-failure.js';
import { windowStyles } from '../shared/window-styles.js';
import { styles } from './billing-contact.styles.js';
import { ContactPicker } from './contact-picker.js';

/**
 * @summary Who gets the invoice: filled in by default; another contact can be picked, edited or added.
 * @csspart base - Everything.
 * @csspart heading - The heading.
 * @csspart card - The card around the contact.
 * @csspart contact - The contact's name and address.
 * @csspart picker - The search over the contact book.
 * @csspart option - One contact of the picker.
 * @csspart form - The form for a contact.
 * @csspart note - Where the invoice goes.
 * @csspart button - The buttons *Change*, *Edit*, *Add New* and *Cancel*.
 * @csspart primary-button - The form's *Save*.
 * @csspart failure - What went wrong, and *Try again*.
 */
export class AnnexBillingContact extends LitElement {
  static override styles = [shared, contactStyles, windowStyles, styles];

  readonly #source = new CheckoutController(this, ({ session, step, contacts, order, payment }) => [session, step, contacts, order, payment.progress]);
  readonly #locale = new LocaleController(this, contacts);
  readonly #picker = new ContactPicker(this, this.#locale);

  /** The checkout to show; by default that of the nearest `<annex-session>`. */
  @property({ attribute: false }) checkout: Checkout | null = null;

  constructor() {
    super();
    new AddressLoader(this);
    new ContactFormFocus(this, () => this.#source.state?.contacts.draft ?? null);
    new FocusKeeper(this);
  }

  protected override render(): TemplateResult {
    const { checkout, state } = this.#source;
    if (checkout === null || state === null) return providerMissing(this);
    const { words } = this.#locale;
    const { chosen } = state.contacts;
    return html`
      <section class="base stack" part="base" aria-labelledby="title">
        <h3 id="title" part="heading" tabindex="-1">${words.billingContact.title}</h3>
        <div role="alert">${sessionFailure(words, checkout, state)}</div>
        <div class="card card-body stack" part="card">
          <div role="alert">${this.#failure(checkout, state)}</div>
          ${'orderId' in state.step ? this.#ordered(state) : this.#body(checkout, state)}
          <p class="hint" part="note">${words.billingContact.note}</p>
        </div>
        <p class="visually-hidden" role="status">${this.#picker.found(state.contacts.book)}</p>
        <p class="visually-hidden" role="status">${chosen ? fill(words.billingContact.chosen, { name: contactName(chosen) }) : ''}</p>
      </section>
    `;
  }

  /** An order keeps the contact as it was when it was placed. */
  #ordered({ order }: CheckoutState): TemplateResult {
    const known = latest(order);
    return known ? html`<div class="chosen">${contactAddress(known.billTo, this.#locale)} ${contactFacts(known.billTo, this.#locale)}</div>` : this.#placeholder();
  }

  #body(checkout: Checkout, { contacts, payment }: CheckoutState): TemplateResult | typeof nothing {
    if (contacts.draft) return contactForm(contacts.draft, checkout, this.#locale);
    if (this.#picker.isOpen) return this.#picker.render(checkout, contacts);
    return contacts.chosen ? this.#chosen(checkout, contacts.chosen, paymentBusy(payment)) : this.#unchosen(checkout, contacts, paymentBusy(payment));
  }

  #chosen(checkout: Checkout, contact: NonNullable<ContactsState['chosen']>, busy: boolean): TemplateResult {
    const texts = this.#locale.words.billingContact;
    return html`
      <div class="chosen">${contactAddress(contact, this.#locale)} ${contactFacts(contact, this.#locale)}</div>
      <div class="row">
        <button id="change" part="button" type="button" ?disabled=${busy} @click=${() => this.#picker.open(checkout)}>${texts.change}</button>
        <button part="button" type="button" ?disabled=${busy} @click=${() => checkout.draftContact(contact.id)}>${texts.edit}</button>
        <button part="button" type="button" ?disabled=${busy} @click=${() => checkout.draftContact()}>${texts.addNew}</button>
      </div>
    `;
  }

  /** Why there is nobody to show: the contacts could not be had. */
  #failure(checkout: Checkout, { contacts: { book, chosen, draft }, step }: CheckoutState): TemplateResult | typeof nothing {
    if (chosen || draft || this.#picker.isOpen || 'orderId' in step || book.page.status !== 'failed') return nothing;
    const { words } = this.#locale;
    return failureNotice(words, words.billingContact.failed, book.page.error, () => void this.#tryAgain(checkout));
  }

  #unchosen(checkout: Checkout, { book }: ContactsState, busy: boolean): TemplateResult | typeof nothing {
    const { words } = this.#locale;
    const texts = words.billingContact;
    if (book.page.status === 'failed') return nothing;
    if (latest(book.page) === null) return this.#placeholder();
    return html`
      <div class="stack tight"><p class="strong">${texts.none}</p><p class="muted">${texts.noneText}</p></div>
      <div class="row">
        <button id="change" part="button" type="button" ?disabled=${busy} @click=${() => this.#picker.open(checkout)}>${texts.change}</button>
        <button part="button" type="button" ?disabled=${busy} @click=${() => checkout.draftContact()}>${texts.addNew}</button>
      </div>
    `;
  }

  /** Going to the step again also fills in the buyer's own details. */
  #tryAgain(checkout: Checkout): Promise<void> {
    const { step } = checkout.getState();
    return step.name === 'review' ? checkout.goTo(step) : checkout.searchContacts('');
  }

  #placeholder(): TemplateResult {
    return html`
      <p class="visually-hidden">${this.#locale.words.billingContact.loading}</p>
      <div class="placeholder" aria-hidden="true"><span class="skeleton"></span><span class="skeleton"></span></div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'annex-billing-contact': AnnexBillingContact;
  }
}
