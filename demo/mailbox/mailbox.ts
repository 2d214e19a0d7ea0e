import { toCheckoutError } from '../../src/core/errors.js';
import { element, find } from '../shared/element.js';
import { poll } from '../shared/poll.js';
import { applyTheme, storedTheme } from '../shared/theme.js';
import { idIn, mailItem } from './mail-list.js';
import { listMails, type Mail } from './mails.js';
import { letter } from './reader.js';

const panes = find('.panes', HTMLElement);
const list = find('#mails', HTMLElement);
const reader = find('#reader', HTMLElement);
const failure = find('#failure', HTMLElement);
const news = find('#news', HTMLElement);

let mails: readonly Mail[] | null = null;
let open: string | null = null;

applyTheme(storedTheme());
reader.replaceChildren(element('p', { class: 'placeholder' }, 'Choose a mail to read it.'));
find('#reload', HTMLButtonElement).addEventListener('click', () => void fetchMails());
window.addEventListener('popstate', () => showOpen(true));
poll(4_000, fetchMails);

async function fetchMails(): Promise<void> {
  try {
    const fetched = await listMails();
    failure.textContent = '';
    const fresh = mails === null ? 0 : fetched.length - mails.length;
    if (mails === null || fresh !== 0) {
      mails = fetched;
      showList();
      showOpen(false);
    }
    if (fresh > 0) news.textContent = fresh === 1 ? 'One new mail.' : `${fresh} new mails.`;
  } catch (cause) {
    failure.textContent = toCheckoutError(cause).message;
  }
  list.setAttribute('aria-busy', 'false');
}

function showList(): void {
  const focused = document.activeElement?.getAttribute('href');
  list.replaceChildren(...(mails ?? []).map((mail) => mailItem(mail, mail.id === open)));
  find('#empty', HTMLElement).hidden = mails?.length !== 0;
  if (focused) list.querySelector<HTMLElement>(`a[href="${CSS.escape(focused)}"]`)?.focus();
}

/** Shows the mail that the address names; on purpose (not after a refresh) its subject gets the focus. */
function showOpen(onPurpose: boolean): void {
  const id = idIn(location.hash);
  const mail = mails?.find((candidate) => candidate.id === id);
  panes.toggleAttribute('data-open', mail !== undefined);
  document.title = mail ? `${mail.subject} — Mailbox` : 'Mailbox';
  if (mail && mail.id !== open) {
    reader.replaceChildren(letter(mail, close));
    if (onPurpose) reader.querySelector('h2')?.focus();
  }
  const left = open;
  open = mail?.id ?? null;
  if (left === open) return;
  showList();
  if (mail === undefined) {
    reader.replaceChildren(element('p', { class: 'placeholder' }, 'Choose a mail to read it.'));
    if (onPurpose) find('#list', HTMLElement).focus();
  }
}

function close(): void {
  history.pushState(null, '', location.pathname);
  showOpen(true);
}
