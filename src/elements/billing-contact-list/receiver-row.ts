import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Locale } from '../../controllers/locale-controller.js';
import type { Row } from '../../controllers/row-window.js';
import type { Checkout } from '../../core/checkout.js';
import type { ContactsState } from '../../core/contacts.js';
import type { BillingContact } from '../../core/model/billing-contact.js';
import { errorText } from '../../locales/error-text.js';
import type { ContactsWords } from '../../locales/parts/contacts.js';
import { contactAddress, contactFacts, contactName } from '../shared/contact-card.js';

/** One contact of the book, with what can be done with it. */
export function receiverRow(
  { item: contact, index }: Row<BillingContact>, size: number, removal: ContactsState['removal'], checkout: Checkout, locale: Locale<ContactsWords>, remove: () => void,
): TemplateResult {
  const { words } = locale;
  const texts = words.contactList;
  const mine = removal?.id === contact.id ? removal : null;
  const removing = mine !== null && mine.error === null;
  return html`
    <li class="receiver" part="contact-row" data-row=${index} aria-posinset=${index + 1} aria-setsize=${size} aria-busy=${removing}>
      <div>
        <h4 class="visually-hidden" id=${`receiver-${index}`}>${contactName(contact)}</h4>
        ${contactAddress(contact, locale, contact.isDefault ? html`<span class="badge accent">${words.billingContact.default}</span>` : nothing)}
      </div>
      ${contactFacts(contact, locale)}
      <div class="actions">
        <button type="button" part="button" aria-describedby=${`receiver-${index}`} ?disabled=${removing} @click=${() => checkout.draftContact(contact.id)}>
          ${words.billingContact.edit}
        </button>
        <button
          type="button" part="button" class="danger" aria-describedby=${`receiver-${index}`} ?disabled=${removing || contact.isDefault}
          title=${ifDefined(contact.isDefault ? texts.cannotRemove : undefined)} @click=${remove}
        >${removing ? texts.removing : texts.remove}</button>
      </div>
      <p class="error" role="alert">${mine?.error ? html`${texts.removeFailed}: <bdi>${errorText(words, mine.error)}</bdi>` : nothing}</p>
    </li>
  `;
}
