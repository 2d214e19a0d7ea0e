import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Locale } from '../../controllers/locale-controller.js';
import type { Checkout } from '../../core/checkout.js';
import type { References } from '../../core/model/order.js';
import type { PaymentState } from '../../core/payment.js';
import type { PayWords } from '../../locales/parts/pay.js';

const names = ['proformaInvoiceNumber', 'purchaseOrderNumber', 'customerReference'] as const satisfies readonly (keyof References)[];

/** The numbers by which an offline order is found again. All are optional. */
export function referenceFields({ references, referenceProblems }: PaymentState, busy: boolean, checkout: Checkout, { words }: Locale<PayWords>): TemplateResult {
  const texts = words.payment;
  return html`
    <div class="references" part="references" role="group" aria-label=${texts.references}>
      ${names.map((name) => {
        const problem = referenceProblems[name];
        const hinted = name === 'proformaInvoiceNumber';
        return html`
          <div class=${hinted ? 'field wide' : 'field'}>
            <label for=${name}>${texts.referenceFields[name]} <span class="optional" aria-hidden="true">(${words.common.optional})</span></label>
            <input
              id=${name} type="text" autocomplete="off" spellcheck="false" ?disabled=${busy} .value=${live(references[name])} aria-invalid=${problem !== undefined}
              aria-describedby=${hinted ? `${name}-hint ${name}-error` : `${name}-error`}
              @input=${({ currentTarget }: InputEvent) => checkout.enterReference(name, (currentTarget as HTMLInputElement).value)}
            />
            ${hinted ? html`<p class="hint" id=${`${name}-hint`}>${texts.piHint}</p>` : nothing}
            <p class="error" id=${`${name}-error`} aria-live="polite">${problem === undefined ? nothing : texts.referenceProblems[problem]}</p>
          </div>
        `;
      })}
    </div>
  `;
}
