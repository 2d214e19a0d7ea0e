import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale-controller.js';
import { addressLines, type AddressFormatter } from '../../core/model/address-lines.js';
import type { BillTo } from '../../core/model/billing-contact.js';
import { addressFormats } from './address-loader.js';
import type { ContactsWords } from '../../locales/parts/contacts.js';
import { countryName } from './country-names.js';

/** A contact's full name. */
export function contactName({ firstName, lastName }: Pick<BillTo, 'firstName' | 'lastName'>): string {
  return `${firstName} ${lastName}`.trim();
}

/** A postal address line by line, in the order of its country; empty parts leave no trace. */
export function contactLines(contact: BillTo, tag: string): string[] {
  return [...addressLines(contact, addressFormats()?.formatAddress ?? plainly), countryName(tag, contact.country)].filter((line) => line !== '');
}

/** The order while that of the country is not here yet. */
const plainly: AddressFormatter = ({ addressLines: street = [], postalCode = '', locality = '', administrativeArea = '' }) =>
  [...street, [postalCode, locality].filter(Boolean).join(' '), administrativeArea];

/** Who and where, as a person reads it; a mark stands beside the name. */
export function contactAddress(contact: BillTo, { tag }: Locale, mark: TemplateResult | typeof nothing = nothing): TemplateResult {
  return html`
    <address part="contact" class="contact">
      <span class="row"><bdi class="strong">${contactName(contact)}</bdi>${mark}</span>
      ${contact.company && html`<bdi>${contact.company}</bdi>`}
      ${contactLines(contact, tag).map((line) => html`<bdi class="muted">${line}</bdi>`)}
    </address>
  `;
}

/** Where the invoice goes, and what is known of the tax id. */
export function contactFacts({ email, phone, taxId, remark }: BillTo, { words }: Locale<ContactsWords>): TemplateResult {
  const texts = words.billingContact;
  return html`
    <div class="stack tight">
      <dl class="facts">
        ${fact(texts.email, email)} ${phone ? fact(texts.phone, phone) : nothing} ${taxId ? fact(texts.taxId, taxId.value) : nothing}
      </dl>
      ${taxId?.verification === 'looksWrong' ? html`<p class="warning-text">${texts.looksWrong}</p>` : nothing}
      ${remark ? html`<p class="small muted"><bdi>${remark}</bdi></p>` : nothing}
    </div>
  `;
}

function fact(name: string, value: string): TemplateResult {
  return html`<div><dt>${name}</dt><dd><bdi>${value}</bdi></dd></div>`;
}
