import { element } from '../shared/element.js';
import { formatBriefly } from '../shared/format.js';
import type { Mail } from './mails.js';

/** The list's rows: links, so that Back leads from a mail to the list. */
export function mailItem(mail: Mail, current: boolean): HTMLLIElement {
  return element(
    'li',
    {},
    element(
      'a',
      { class: 'mail', href: addressOf(mail.id), ...(current && { 'aria-current': 'true' }) },
      element('span', { class: 'avatar', 'aria-hidden': 'true' }, initials(mail.to.name || mail.to.address)),
      element('span', { class: 'to' }, `To ${mail.to.name || mail.to.address}`),
      element('time', { class: 'when', datetime: mail.sentAt }, formatBriefly(mail.sentAt, new Date())),
      element('span', { class: 'subject' }, mail.subject),
      element('span', { class: 'preview' }, preview(mail.text)),
    ),
  );
}

/** The page's address with a mail open. */
export function addressOf(id: string): string {
  return `#/${encodeURIComponent(id)}`;
}

/** Which mail an address opens. */
export function idIn(hash: string): string | null {
  if (!hash.startsWith('#/')) return null;
  try {
    return decodeURIComponent(hash.slice(2)) || null;
  } catch {
    return null;
  }
}

function initials(name: string): string {
  const words = name.split(/[\s@.]+/).filter((word) => word !== '');
  return words.slice(0, 2).map((word) => word[0]?.toUpperCase() ?? '').join('');
}

function preview(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 140);
}
