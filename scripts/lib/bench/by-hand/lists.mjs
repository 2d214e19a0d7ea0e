import { day, html } from './html.mjs';

const fact = (name, value) => (value ? html`<div><dt>${name}</dt><dd><bdi>${value}</bdi></dd></div>` : '');

const contactRow = (contact, index) => html`
  <li>
    <div>
      <h4 class="hidden" id="receiver-${index}">${contact.firstName} ${contact.lastName}</h4>
      <address>
        <bdi>${contact.firstName} ${contact.lastName}</bdi> <bdi>${contact.company}</bdi> <bdi>${contact.street}</bdi> <bdi>${contact.postalCode} ${contact.city}</bdi> <bdi>Netherlands</bdi>
      </address>
    </div>
    <dl>${fact('E-mail', contact.email)} ${fact('Phone', contact.phone)}</dl>
    <button type="button" aria-describedby="receiver-${index}">Edit</button>
    <button type="button" aria-describedby="receiver-${index}">Remove</button>
    <p role="alert"></p>
  </li>
`;

const productRow = ({ customer, plan, serialNumber, entitlements, term }, index) => html`
  <li>
    <h4 id="product-${index}"><bdi>${customer.name}</bdi></h4>
    <p><bdi>${plan.name}</bdi></p>
    <p id="number-${index}"><bdi>${serialNumber}</bdi></p>
    <dl>
      <div><dt>Capacity</dt><dd>${entitlements.map(({ quantity, unit }) => html`<bdi>${quantity} ${unit.other}</bdi> `)}</dd></div>
      <div><dt>Valid until</dt><dd><time datetime="${term.end}">${day(term.end)}</time></dd></div>
    </dl>
    <button type="button" aria-haspopup="menu" aria-describedby="product-${index} number-${index}">More</button>
  </li>
`;

/** Draws every row of a list, as pages do. */
export const drawAll = (place, kind, items) => {
  place.innerHTML = html`<ul role="list">${items.map(kind === 'contacts' ? contactRow : productRow)}</ul>`;
};
