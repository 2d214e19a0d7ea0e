import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Locale } from '../../controllers/locale-controller.js';
import type { Checkout } from '../../core/checkout.js';
import type { PaymentOption, PaymentState } from '../../core/payment.js';
import type { PayWords } from '../../locales/parts/pay.js';
import { fill } from '../../locales/words.js';
import { methodIcon } from './method-icons.js';

/** The name and hint of a payment method: by its id, else by its gateway; else the name that the backend gives it, or its id. */
export function methodWords(words: PayWords, { id, gateway, name = id }: PaymentOption['method']): { name: string; hint: string } {
  const texts: Readonly<Record<string, { name: string; hint: string }>> = words.payment.methods;
  const key = [id, gateway].find((known) => Object.hasOwn(texts, known));
  return key === undefined ? { name, hint: '' } : texts[key]!;
}

/** The payment methods as radios. */
export function methodList({ options, methodId }: PaymentState, busy: boolean, currency: string, checkout: Checkout, locale: Locale<PayWords>): TemplateResult {
  return html`
    <fieldset class="methods divided" part="methods" aria-labelledby="title" ?disabled=${busy}>
      ${options.map((option) => methodRow(option, option.method.id === methodId, currency, checkout, locale))}
    </fieldset>
  `;
}

function methodRow({ method, descriptor, eligibility }: PaymentOption, chosen: boolean, currency: string, checkout: Checkout, { words }: Locale<PayWords>): TemplateResult {
  const texts = words.payment;
  const { name, hint } = methodWords(words, method);
  const usable = eligibility.status === 'ok';
  const refusesCurrency = descriptor.currencies !== null && !descriptor.currencies.includes(currency);
  const reason = refusesCurrency ? fill(texts.unavailableCurrency, { currency }) : texts.unavailable;
  return html`
    <label class=${chosen ? 'choice method choosable chosen' : 'choice method choosable'} part="method">
      <input
        type="radio" name="method" value=${method.id} .checked=${live(chosen)} ?disabled=${!usable}
        aria-labelledby=${`${method.id}-name`} aria-describedby=${`${method.id}-hint${method.sandbox ? ` ${method.id}-sandbox` : ''}`} @change=${() => checkout.chooseMethod(method.id)}
      />
      <span class="grow">
        <span class="name">
          <span class="grow"><span class="strong" id=${`${method.id}-name`}><bdi>${name}</bdi></span> ${method.sandbox ? sandboxMark(method.id, words) : nothing}</span>
          <span class="method-icon" part="method-icon">${methodIcon(method.gateway)}</span>
        </span>
        <span class="hint" id=${`${method.id}-hint`}>${usable ? hint : reason}</span>
      </span>
    </label>
  `;
}

function sandboxMark(id: string, { payment: texts }: PayWords): TemplateResult {
  return html`<span class="sandbox muted" id=${`${id}-sandbox`}>${texts.sandbox}<span class="visually-hidden">: ${texts.sandboxNote}</span></span>`;
}
