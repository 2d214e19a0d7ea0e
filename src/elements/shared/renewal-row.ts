import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale-controller.js';
import type { Checkout } from '../../core/checkout.js';
import type { AutoRenewConsent, Product } from '../../core/model/product.js';
import type { Renewal } from '../../core/model/renewal.js';
import { sameMoney } from '../../core/money.js';
import { paymentBusy } from '../../core/payment.js';
import type { CheckoutState, RenewalActivity } from '../../core/state.js';
import type { SelectWords } from '../../locales/parts/select.js';
import { fill } from '../../locales/words.js';
import { autoRenewBox } from './auto-renew-box.js';
import { confirmDialog } from './confirm-dialog.js';
import { failureNotice } from './failure-notice.js';

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** What was ticked, as it was read, and the renewal that it is about. */
interface Agreed {
  readonly consent: AutoRenewConsent;
  readonly renewal: Renewal;
}

/** Whether a subscription renews by itself, and the way to switch that: off after a question, on after a tick. */
export class RenewalRow implements ReactiveController {
  readonly #host: Host;
  /** Nothing of it counts before *Switch on*. */
  #agreed: Agreed | null = null;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#agreed = null;
  }

  render(product: Product, state: CheckoutState, checkout: Checkout, locale: Locale<SelectWords>): TemplateResult | typeof nothing {
    const { term, trial, autoRenew } = product;
    if (!term || trial) return nothing;
    const { renewal: texts, autoRenew: names } = locale.words;
    const date = locale.formats.day(term.end);
    const activity = state.renewal?.serialNumber === product.serialNumber ? state.renewal : null;
    const busy = activity?.kind === 'switching' || paymentBusy(state.payment);
    const set = (consent: AutoRenewConsent | null) => void checkout.switchRenewal(product.serialNumber, consent);
    return html`
      <div class="renewal" part="renewal">
        <div class="row between">
          <div>
            <p class="row"><span class="strong">${names.name}</span><span class=${autoRenew ? 'badge success' : 'badge'}>${autoRenew ? names.on : names.off}</span></p>
            <p class="small muted">${fill(autoRenew ? texts.on : texts.off, { date })}</p>
          </div>
          <button
            type="button" part="button" aria-disabled=${busy} aria-haspopup="dialog" aria-label=${autoRenew ? texts.switchOffName : texts.switchOnName}
            @click=${() => !busy && this.#open()}
          >${autoRenew ? texts.switchOff : texts.switchOn}</button>
        </div>
        <p class="small muted ${activity?.kind === 'switching' ? '' : 'visually-hidden'}" role="status">${statusText(activity, autoRenew, date, locale)}</p>
        <div role="alert">
          ${activity?.kind === 'failed' ? failureNotice(locale.words, activity.consent ? texts.failedOn : texts.failedOff, activity.error, () => set(activity.consent)) : nothing}
        </div>
      </div>
      ${autoRenew ? confirmDialog({
        title: texts.offTitle, text: fill(texts.offText, { product: product.name, date }), yes: texts.switchOff, no: texts.keep, confirm: () => set(null),
      }) : this.#consent(product, locale, set)}
    `;
  }

  #consent({ name, nextRenewal }: Product, locale: Locale<SelectWords>, set: (consent: AutoRenewConsent | null) => void): TemplateResult | typeof nothing {
    if (!nextRenewal) return nothing;
    const { words, formats } = locale;
    const texts = words.renewal;
    const consent = fill(texts.consent, { product: name, date: formats.day(nextRenewal.date), amount: formats.money(nextRenewal.amount) });
    // In another language it stays as it was read; for another date or price it does not count.
    const agreed = this.#agreed && isSame(this.#agreed.renewal, nextRenewal) ? this.#agreed.consent : null;
    const close = ({ currentTarget }: Event) => (currentTarget as HTMLElement).closest('dialog')?.close();
    return html`
      <dialog part="dialog" aria-labelledby="renewal-title" @close=${() => this.#agree(null)}>
        <div class="stack">
          <h4 id="renewal-title">${texts.onTitle}</h4>
          ${autoRenewBox(consent, agreed !== null, false, (given) => this.#agree(given && { consent: given, renewal: nextRenewal }), locale)}
          <p class="small muted">${texts.unsaved}</p>
          <div class="row">
            <button type="button" autofocus @click=${close}>${texts.cancel}</button>
            <button type="button" class="primary" ?disabled=${agreed === null} @click=${(event: Event) => { close(event); set(agreed); }}>${texts.switchOn}</button>
          </div>
        </div>
      </dialog>
    `;
  }

  #agree(agreed: Agreed | null): void {
    this.#agreed = agreed;
    this.#host.requestUpdate();
  }

  #open(): void {
    this.#host.renderRoot.querySelector('dialog')?.showModal();
  }
}

const isSame = (one: Renewal, other: Renewal) => one.date === other.date && sameMoney(one.amount, other.amount);

/** What is being done, and what came of it; nothing where another tab has switched it back since. */
function statusText(activity: RenewalActivity | null, autoRenew: boolean, date: string, { words }: Locale<SelectWords>): string {
  const texts = words.renewal;
  if (activity?.kind === 'switching') return activity.consent ? texts.switchingOn : texts.switchingOff;
  if (activity?.kind !== 'switched' || (activity.consent !== null) !== autoRenew) return '';
  return fill(autoRenew ? texts.nowOn : texts.nowOff, { date });
}
