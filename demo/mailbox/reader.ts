import { element } from '../shared/element.js';
import { formatInstant } from '../shared/format.js';
import { htmlAddress, type Mail } from './mails.js';

/** One mail: envelope, attachments, and its HTML or text version. */
export function letter(mail: Mail, close: () => void): HTMLElement {
  const body = element('div', { class: 'body' });
  const show = (version: 'message' | 'text'): void => body.replaceChildren(version === 'message' ? htmlVersion(mail) : textVersion(mail));
  const back = element('button', { class: 'button small back', type: 'button' }, '← All mails');
  back.addEventListener('click', close);
  show('message');
  return element(
    'article',
    { class: 'letter' },
    back,
    element('h2', { tabindex: '-1' }, mail.subject),
    element(
      'dl',
      { class: 'envelope' },
      element('dt', {}, 'To'),
      element('dd', {}, mail.to.name === '' ? mail.to.address : `${mail.to.name} <${mail.to.address}>`),
      element('dt', {}, 'Sent'),
      element('dd', {}, formatInstant(mail.sentAt)),
    ),
    element('div', { class: 'tools' }, versions(show), attachments(mail)),
    body,
  );
}

function versions(show: (version: 'message' | 'text') => void): HTMLElement {
  return element(
    'div',
    { class: 'versions', role: 'radiogroup', 'aria-label': 'Version' },
    version('Message', true, () => show('message')),
    version('Plain text', false, () => show('text')),
  );
}

function version(name: string, checked: boolean, choose: () => void): HTMLElement {
  const radio = element('input', { type: 'radio', name: 'version', checked });
  radio.addEventListener('change', choose);
  return element('label', {}, radio, name);
}

function attachments(mail: Mail): HTMLElement | null {
  if (mail.attachments.length === 0) return null;
  const items = mail.attachments.map((attachment) => {
    const button = element('button', { class: 'button small', type: 'button' }, `Download ${attachment.name}`);
    button.addEventListener('click', () => download(attachment));
    return element('li', {}, button);
  });
  return element('ul', { role: 'list', 'aria-label': 'Attachments' }, ...items);
}

function download({ name, type, content }: Mail['attachments'][number]): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  element('a', { href: address, download: name }).click();
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function textVersion(mail: Mail): HTMLElement {
  return element('pre', { tabindex: '0', 'aria-label': 'Plain text' }, mail.text);
}

/** No script of a mail ever runs, and its links open in a tab of their own. */
function htmlVersion(mail: Mail): HTMLIFrameElement {
  return element('iframe', {
    title: mail.subject,
    sandbox: 'allow-popups allow-popups-to-escape-sandbox',
    src: htmlAddress(mail),
  });
}
