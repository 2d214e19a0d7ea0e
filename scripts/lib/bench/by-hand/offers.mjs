import { html, money } from './html.mjs';

export const hidden = (text) => html`<span class="hidden">${text}</span>`;

const per = (term) => (term ? 'per year' : 'one-time');

function price(offer) {
  if (offer.kind === 'flat') return `${money(offer.price)} ${per(offer.term)}`;
  return `${money(offer.unitPrice)} per ${offer.unit.one}, ${per(offer.term)}`;
}

function stepper({ unit, min, max, step, currentQuantity }, id) {
  return html`
    <button type="button" tabindex="-1" value="stepDown" aria-label="Take off 1 ${unit.one}"></button>
    <input id="${id}" type="number" min="${min}" max="${max}" step="${step}" placeholder="0" aria-labelledby="${id}-name" aria-describedby="${id}-price ${id}-after ${id}-error">
    <button type="button" tabindex="-1" value="stepUp" aria-label="Add 1 ${unit.one}"></button>
    <p id="${id}-after"><span data-t>Now ${currentQuantity}</span> <i aria-hidden="true" data-t></i></p>
    <p id="${id}-error" aria-live="polite" data-t></p>
  `;
}

function choices({ name, choices: given }, id) {
  const choice = (value, text, cost, checked) =>
    html`<label><input type="radio" name="${id}" value="${value}" ${checked}> <span>${text}${cost && html`<br>${cost}`}</span></label>`;
  return html`
    <fieldset>
      <legend class="hidden">How to pay for ${name}</legend>
      ${choice('', 'Not now', '', 'checked')} ${given.map((one) => choice(one.id, one.name, `${money(one.price)} ${per(one.term)}`, ''))}
    </fieldset>
  `;
}

function control(offer, id) {
  if (offer.kind === 'quantity') return stepper(offer, id);
  if (offer.kind === 'choice') return choices(offer, id);
  return html`<label><i aria-hidden="true">Add</i> <input id="${id}" type="checkbox" role="switch" aria-label="${offer.name}" aria-describedby="${id}-price"></label>`;
}

/** One offer: what it is, what it costs and needs, and what the buyer does with it. */
export const offerRow = (offer, index, { length }) => {
  const id = `offer-${index}`;
  return html`
    <li data-i="${index}" aria-posinset="${index + 1}" aria-setsize="${length}">
      <div>
        <h4 id="${id}-name"><bdi>${offer.name}</bdi></h4>
        <p><bdi>${offer.description}</bdi></p>
        <p>
          ${offer.kind === 'choice' ? '' : html`<span id="${id}-price">${price(offer)}</span>`}
          ${offer.requires.map(({ name }) => html`<span>Requires ${name}</span>`)}
          <a href="${offer.guidelineUrl}" target="_blank">Guideline${hidden(html`: ${offer.name} (opens in a new tab)`)}</a>
        </p>
      </div>
      <div>${control(offer, id)}</div>
    </li>
  `;
};
