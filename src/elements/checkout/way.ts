import { html, nothing, type TemplateResult } from 'lit';
import type { Checkout } from '../../core/checkout.js';
import type { CheckoutState } from '../../core/state.js';
import type { BaseWords } from '../../locales/parts/base.js';
import { fill } from '../../locales/words.js';
import { icons } from '../shared/icons.js';
import { stationsOf, stepAt, stepBefore, type StepName } from './steps.js';

/** Where the buyer is on the way, and *Back*. While a payment is under way there is no going elsewhere. */
export function way(words: BaseWords, checkout: Checkout, state: CheckoutState, named: string | null, busy: boolean): TemplateResult {
  const stations = stationsOf(state.step, named !== null);
  const at = stations.indexOf(state.step.name);
  const back = busy ? null : stepBefore(state, named);
  return html`
    <nav class="way" part="way" aria-label=${words.checkout.steps}>
      ${back === null ? nothing : html`
        <button type="button" class="quiet" part="back" @click=${() => void checkout.goTo(back)}>${icons.back} ${words.common.back}</button>
      `}
      <p class="short" aria-hidden="true">${fill(words.checkout.progress, { step: at + 1, count: stations.length })}</p>
      <ol role="list">
        ${stations.map((name, index) => html`<li>${index < at && !busy ? earlier(words, checkout, state, name) : station(words, name, index === at)}</li>`)}
      </ol>
      ${sandboxBadge(words, state)}
    </nav>
  `;
}

function station(words: BaseWords, name: StepName, current: boolean): TemplateResult {
  return current ? html`<span aria-current="step">${words.checkout[name]}</span>` : html`<span>${words.checkout[name]}</span>`;
}

function earlier(words: BaseWords, checkout: Checkout, state: CheckoutState, name: StepName): TemplateResult {
  const step = stepAt(name, state);
  if (step === null) return station(words, name, false);
  return html`<button type="button" @click=${() => void checkout.goTo(step)}>${words.checkout[name]}</button>`;
}

function sandboxBadge(words: BaseWords, { session }: CheckoutState): TemplateResult | typeof nothing {
  if (session.status !== 'ready' || !session.value.sandbox) return nothing;
  return html`
    <span class="badge warning" part="sandbox">${words.common.sandbox}<span class="visually-hidden">: ${words.common.sandboxNote}</span></span>
  `;
}
