import type { Entitlement } from '../../src/core/model/product.js';
import type { Pbx } from '../../src/core/model/pbx.js';
import { element, find } from '../shared/element.js';
import { formatEntitlement, formatInstant } from '../shared/format.js';

const panel = find('#panel', HTMLElement);
const connection = find('#connection', HTMLElement);
const facts = find('#facts', HTMLElement);
const capacity = find('#capacity', HTMLElement);
const outcome = find('#outcome', HTMLElement);

/** Marks the panel as being updated. */
export function setBusy(busy: boolean): void {
  panel.setAttribute('aria-busy', String(busy));
}

/** Says how the last action went. */
export function say(text: string, failed = false): void {
  outcome.classList.toggle('failed', failed);
  outcome.textContent = text;
}

/** *Activation Information*; what has risen since `before` stands out. */
export function showDevice(device: Pbx, before: Pbx | null): void {
  connection.hidden = false;
  connection.textContent = device.online ? 'Online' : 'Offline';
  connection.className = `badge ${device.online ? 'good' : 'warn'}`;
  facts.replaceChildren(
    fact('Product', device.productName),
    fact('Serial number', device.serialNumber, 'code'),
    fact('Last update', device.updatedAt === null ? 'Not yet' : formatInstant(device.updatedAt)),
    fact('Licence sequence', device.sequence === 0 ? 'None yet' : String(device.sequence)),
    fact('Activation code', device.activationCode ?? 'None yet', device.activationCode === null ? '' : 'code'),
  );
  capacity.replaceChildren(...device.entitlements.map((entitlement) => capacityItem(entitlement, before)));
}

function fact(name: string, value: string, look = ''): HTMLElement {
  return element('div', { class: name === 'Activation code' ? 'wide' : '' }, element('dt', {}, name), element('dd', { class: look }, value));
}

function capacityItem(entitlement: Entitlement, before: Pbx | null): HTMLElement {
  const earlier = before?.entitlements.find(({ id }) => id === entitlement.id)?.quantity ?? 0;
  const risen = before !== null && entitlement.quantity > earlier;
  const look = risen ? 'risen' : entitlement.quantity === 0 ? 'off' : '';
  return element(
    'li',
    { class: look },
    element('span', {}, entitlement.name),
    element('b', {}, formatEntitlement(entitlement)),
    risen ? element('span', {}, entitlement.unit === null ? 'New' : `Was ${earlier}`) : null,
  );
}
