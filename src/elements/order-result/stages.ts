import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Order } from '../../core/model/order.js';
import type { OrdersWords } from '../../locales/parts/orders.js';
import { icons } from '../shared/icons.js';

type StageState = 'done' | 'current' | 'waiting';

/** How far a paid order is on its way: payment, issuing, code; or nothing where no stage lies ahead. */
export function stageList({ status, payment, fulfilment, delivery }: Order, words: OrdersWords): TemplateResult | typeof nothing {
  if (payment !== 'paid' || status === 'cancelled' || status === 'expired') return nothing;
  const texts = words.orderResult.stages;
  const there = fulfilment === 'issued' || fulfilment === 'applied';
  const coded = delivery === 'activationCode';
  const stages: [string, StageState][] = [
    [texts.paid, 'done'],
    [coded ? (there ? texts.issued : texts.issuing) : (there ? texts.active : texts.activating), there ? 'done' : 'current'],
    ...(coded ? [[texts.code, there ? 'done' : 'waiting'] as [string, StageState]] : []),
  ];
  return html`
    <ol class="stages" part="stages" aria-label=${texts.label}>
      ${stages.map(([text, state]) => html`
        <li class=${state} aria-current=${ifDefined(state === 'current' ? 'step' : undefined)}>
          <span class="dot" aria-hidden="true">${state === 'done' ? icons.check : state === 'current' ? html`<span class="spinner"></span>` : nothing}</span>
          <span>${text}<span class="visually-hidden"> (${texts[state]})</span></span>
        </li>
      `)}
    </ol>
  `;
}
