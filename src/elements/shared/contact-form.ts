import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Locale } from '../../controllers/locale-controller.js';
import type { Checkout } from '../../core/checkout.js';
import type { ContactDraft, ContactFieldProblem, ContactFields } from '../../core/contacts.js';
import { errorText } from '../../locales/error-text.js';
import type { ContactsWords } from '../../locales/parts/contacts.js';
import { fill } from '../../locales/words.js';
import { addressFormats } from './address-loader.js';
import { contactFieldKinds, type ContactFieldKind } from './contact-fields.js';
import { contactLabel } from './contact-labels.js';
import { countriesIn } from './country-names.js';

/** The form for a new contact or one that is being edited; every typed word goes to the checkout at once. */
export function contactForm(draft: ContactDraft, checkout: Checkout, locale: Locale<ContactsWords>): TemplateResult {
  const { words } = locale;
  const texts = words.contactForm;
  const saving = draft.saving.status === 'saving';
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    void checkout.saveContact();
  };
  return html`
    <form part="form" class="stack" novalidate aria-labelledby="form-title" @submit=${save}>
      <h4 id="form-title" tabindex="-1">${draft.id === null ? texts.addTitle : texts.editTitle}</h4>
      <p class="hint">${texts.requiredNote}</p>
      <div class="form-grid">${repeat(
        contactFieldKinds(draft.fields.country, locale.tag), ({ name }) => name, (kind) => field(kind, draft, checkout, locale))}</div>
      <div role="alert">${draft.saving.status === 'failed' ? html`
        <div class="notice danger">
          <p class="notice-title">${texts.failed}</p>
          <p><bdi>${errorText(words, draft.saving.error)}</bdi></p>
        </div>` : nothing}
      </div>
      <div class="row">
        <button part="primary-button" class="primary" type="submit" aria-busy=${saving} ?disabled=${saving}>
          ${saving ? html`<span class="spinner"></span>${texts.saving}` : texts.save}
        </button>
        <button part="button" type="button" ?disabled=${saving} @click=${() => checkout.discardContact()}>${words.common.cancel}</button>
      </div>
    </form>`;
}

function field(kind: ContactFieldKind, { fields, problems }: ContactDraft, checkout: Checkout, locale: Locale<ContactsWords>): TemplateResult {
  const { name } = kind;
  const label = contactLabel(name, fields.country, locale.words);
  const problem = problems[name];
  const odd = name === 'postalCode' && problem === undefined && looksOdd(fields);
  return html`
    <div class="field ${kind.half ? 'half' : ''}">
      <label for=${name}>${label}${kind.required ? html` <span class="required" aria-hidden="true">*</span>` : nothing}</label>
      ${control(kind, fields, problem !== undefined, (text) => checkout.enterContactField(name, text), locale)}
      ${kind.control === 'remark' ? html`<p class="hint" id="remark-hint">${locale.words.contactForm.remarkHint}</p>` : nothing}
      ${odd ? html`<p class="warning-text odd" id="postalCode-odd">${locale.words.contactForm.oddCode}</p>` : nothing}
      <p class="error" id=${`${name}-error`}>${problem === undefined ? nothing : html`<bdi>${problemText(locale.words, name, label, problem)}</bdi>`}</p>
    </div>`;
}

const looksOdd = ({ country, postalCode }: ContactFields): boolean => postalCode.trim() !== '' && addressFormats()?.postalCodeFits(country, postalCode) === false;

function control(kind: ContactFieldKind, fields: ContactFields, invalid: boolean, enter: (text: string) => void, locale: Locale<ContactsWords>): TemplateResult {
  const { name, autocomplete, required = false } = kind;
  const value = fields[name];
  const changed = ({ currentTarget }: Event) => enter((currentTarget as HTMLInputElement).value);
  if (kind.control === 'country') {
    const countries = countriesIn(locale.tag).map((country) => option(country.code, country.name, value));
    return html`<select id=${name} .autocomplete=${autocomplete} aria-required=${required} aria-invalid=${invalid} aria-describedby="country-error"
      @change=${changed}>${option('', locale.words.contactForm.chooseCountry, value)} ${countries}</select>`;
  }
  if (kind.control === 'remark') {
    return html`<textarea id=${name} rows="2" aria-invalid=${invalid} aria-describedby="remark-hint remark-error" .value=${live(value)} @input=${changed}></textarea>`;
  }
  const keys = name === 'postalCode' ? addressFormats()?.postalCodeKeys(fields.country) : undefined;
  return html`<input id=${name} type=${kind.control} .autocomplete=${autocomplete} aria-required=${required} aria-invalid=${invalid}
    aria-describedby=${name === 'postalCode' && looksOdd(fields) ? 'postalCode-odd postalCode-error' : `${name}-error`} inputmode=${ifDefined(keys?.inputmode)}
    autocapitalize=${ifDefined(keys?.autocapitalize)} .value=${live(value)} @input=${changed}>`;
}

function option(value: string, text: string, chosen: string): TemplateResult {
  return html`<option value=${value} .selected=${live(value === chosen)}>${text}</option>`;
}

/** A problem in the reader's words; a code that only the backend knows comes with the backend's own. */
function problemText(words: ContactsWords, name: keyof ContactFields, label: string, { code, detail }: ContactFieldProblem): string {
  const { problems } = words.contactForm;
  const texts: Readonly<Record<string, string>> = name === 'email' ? { ...problems, invalid: problems.invalidEmail } : problems;
  const text = Object.hasOwn(texts, code) ? texts[code]! : detail || problems.invalid;
  return fill(text, { field: label });
}
