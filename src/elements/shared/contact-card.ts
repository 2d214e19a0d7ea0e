import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale-controller.js';
import type { BillTo } from '../../core/model/billing-contact.js';
import type { ContactsWords } from '../../locales/parts/contacts.js';
import { countryName } from './country-names.js';

/** Where the town comes before the postal code. */
const townFirst = new Set(['AE', 'AU', 'BD', 'BR', 'CA', 'CO', 'GB', 'HK', 'ID', 'IE', 'IN', 'MM', 'NZ', 'PK', 'SA', 'SG', 'TH', 'TW', 'UA', 'US', 'VE', 'ZA']);

/** A contact's full name. */
export function contactName({ firstName, lastName }: Pick<BillTo, 'firstName' | 'lastName'>): string {
  return `${firstName} ${lastName}`.trim();
}

/** A postal address line by line, in the order of its country; empty parts leave no trace. */
export function addressLines({ street, city, stateProvince, postalCode, country }: BillTo, tag: string): string[] {
  const town = townFirst.has(country)
    ? join(', ', city, join(' ', stateProvince, postalCode))
    : join(', ', join(' ', postalCode, city), stateProvince);
  return [street, town, countryName(tag, country)].filter((line) => line !== '');
}

/** Who and where, as a person reads it; a mark stands beside the name. */
export function contactAddress(contact: BillTo, { tag }: Locale, mark: TemplateResult | typeof nothing = nothing): TemplateResult {
  return html`
    <address part="contact" class="contact">
      <span class="row"><bdi class="strong">${contactName(contact)}</bdi>${mark}</span>
      ${contact.company && html`<bdi>${contact.company}</bdi>`}
      ${addressLines(contact, tag).map((line) => html`<bdi class="muted">${line}</bdi>`)}
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

function join(separator: string, ...parts: string[]): string {
  return parts.filter((part) => part !== '').join(separator);
}
