import { expect } from 'chai';
import type { Mail } from '../../../src/reference/ports.js';
import { renderMail } from '../../../src/reference/mail/render-mail.js';
import { World } from '../support/world.js';

const from = { name: 'Northwind Telephony', address: 'billing@northwind.example' };
const to = { name: 'Zoë Łukasiewicz', address: 'zoe@polnoc.example' };

/** Every kind of mail that orders, refunds and offline orders cause. */
async function sentMails(): Promise<Mail[]> {
  const world = await World.create();
  const { id, total } = await world.paidOrder();
  await world.call('POST', `/v1/back-office/orders/${id}/refunds`, { amount: total, reason: 'Goodwill' }, { token: 'key-of-back-office', key: world.newKey() });
  for (let minute = 0; minute < 3; minute += 1) {
    world.now += 60_000;
    await world.reference.runDue();
  }
  const other = await World.create();
  await other.order('offline');
  await other.reference.runDue();
  return [...world.mails, ...other.mails];
}

const parsed = ({ html }: Mail) => new DOMParser().parseFromString(html, 'text/html');
const wordsOf = (text: string): Set<string> => new Set(text.split(/\s+/).map((word) => word.replace(/^[(]+|[.:,)]+$/g, '')).filter((word) => /[\p{L}\p{N}]/u.test(word)));

/** The words of the HTML part that its reader sees, with the addresses that its links lead to. */
function wordsOfHtml(mail: Mail): Set<string> {
  const { body } = parsed(mail);
  body.querySelector('[style*="display:none"], h1')?.remove();
  body.querySelector('h1')?.remove();
  const links = [...body.querySelectorAll('a')].map((anchor) => anchor.getAttribute('href') ?? '').filter((href) => !href.startsWith('mailto:'));
  for (const cell of body.querySelectorAll('td, p, br, div, li, span')) cell.append(' ');
  for (const cell of body.querySelectorAll('br')) cell.replaceWith(' ');
  return wordsOf(`${body.textContent} ${links.join(' ')}`);
}

describe('the two parts of a mail', () => {
  it('say the same, word by word, in every mail that is sent', async () => {
    const mails = await sentMails();
    expect(new Set(mails.map(({ messageId }) => messageId.slice(1, messageId.indexOf('.'))))).to.include.keys('invoice', 'subscription', 'credit-note', 'offline-order', 'account-manager');
    for (const mail of mails) expect([...wordsOfHtml(mail)].sort(), mail.subject).to.deep.equal([...wordsOf(mail.text)].sort());
  });

  it('say the same of every kind of block', () => {
    const mail = renderMail({
      kind: 'test', id: '1', from, to, subject: 'Subject', greeting: 'Hello,',
      blocks: [
        { kind: 'paragraph', text: 'A paragraph.' }, { kind: 'note', text: 'A note.' }, { kind: 'facts', rows: [['Label', 'value & more']] },
        { kind: 'amounts', rows: [{ label: 'Line', detail: 'one of two', amount: 'USD 1.00' }], total: { label: 'Total', amount: 'USD 1.00' } },
        { kind: 'code', label: 'Code', code: 'ABC-DEF' }, { kind: 'button', label: 'Open', href: 'https://example.com/a?b=1&c=2' },
      ],
    });
    expect([...wordsOfHtml(mail)].sort()).to.deep.equal([...wordsOf(mail.text)].sort());
  });
});

describe('a mail among others in a list', () => {
  const draft = { kind: 'test', id: '1', from, to, subject: 'Subject', greeting: 'Hello,', blocks: [{ kind: 'note', text: 'A note.' }, { kind: 'paragraph', text: 'What it is about.' }] } as const;
  const shown = (mail: Mail) => parsed(mail).body.textContent.trim();

  it('shows its first paragraph, or what it is given, before anything else', () => {
    expect(shown(renderMail(draft))).to.match(/^What it is about\./);
    expect(shown(renderMail({ ...draft, preheader: 'In short' }))).to.match(/^In short/);
  });
});

describe('a mail on a small screen', () => {
  it('is no wider than the screen, however long a word is', async () => {
    const [mail] = (await sentMails()).filter(({ messageId }) => messageId.startsWith('<subscription'));
    const frame = document.createElement('iframe');
    frame.style.width = '320px';
    document.body.append(frame);
    frame.contentDocument?.open();
    for (const node of mail ? [...parsed(mail).childNodes] : []) if (node instanceof HTMLHtmlElement) frame.contentDocument?.append(document.importNode(node, true));
    const root = frame.contentDocument?.documentElement;
    expect(root?.textContent).to.contain('Activation code');
    expect(root?.scrollWidth).to.be.at.most(320);
    frame.remove();
  });
});
