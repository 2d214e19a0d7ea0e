import type { Session } from '../../src/core/model/session.js';
import { find } from '../shared/element.js';

/** Who is signed in, and who looks after them. */
export function showAccount({ buyer, partner, accountManager, sandbox }: Session): void {
  find('#sandbox', HTMLElement).hidden = !sandbox;
  find('#person', HTMLElement).hidden = false;
  find('#initials', HTMLElement).textContent = `${buyer.firstName.slice(0, 1)}${buyer.lastName.slice(0, 1)}`;
  find('#buyer', HTMLElement).textContent = `${buyer.firstName} ${buyer.lastName}, ${partner.name}`;
  if (accountManager === null) return;
  find('#manager', HTMLElement).hidden = false;
  find('#manager-name', HTMLElement).textContent = accountManager.name;
  link('#manager-mail', `mailto:${accountManager.email}`, accountManager.email);
  if (accountManager.phone !== null) link('#manager-phone', `tel:${accountManager.phone.replace(/[^\d+]/g, '')}`, accountManager.phone);
}

function link(selector: string, address: string, text: string): void {
  const anchor = find(selector, HTMLAnchorElement);
  anchor.href = address;
  anchor.textContent = text;
}
