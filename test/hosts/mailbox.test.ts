import { expect } from 'chai';
import { createMailbox } from '../../src/hosts/mailbox.js';
import { createMemoryStore } from '../../src/reference/stores/memory-store.js';
import type { Mail } from '../../src/reference/ports.js';

const mail = (id: string): Mail => ({
  messageId: `<${id}@x.example>`, to: { name: 'Zoë', address: 'zoe@x.example' }, subject: `Mail ${id}`, text: 'Hello', html: '<html><head></head><body><p style="color:red">Hello</p></body></html>',
  attachments: [{ name: 'a.lic', type: 'application/jose', content: 'x.y.z' }],
});

describe('the mailbox', () => {
  let now = Date.UTC(2026, 2, 1);
  const open = () => createMailbox({ store: createMemoryStore(), clock: { now: () => (now += 1000) } });
  const get = (mailbox: ReturnType<typeof open>, path: string, method = 'GET') => mailbox.fetch(new Request(`https://demo.example${path}`, { method }));

  it('lists what was sent, the newest first', async () => {
    const mailbox = open();
    await mailbox.send(mail('1'));
    await mailbox.send(mail('2'));
    const { items, nextCursor } = (await (await get(mailbox, '/mailbox/api/mails')).json()) as { items: Record<string, unknown>[]; nextCursor: null };
    expect(items.map(({ subject }) => subject)).to.deep.equal(['Mail 2', 'Mail 1']);
    expect(items[0]).to.have.all.keys('id', 'sentAt', 'to', 'subject', 'text', 'attachments');
    expect(nextCursor).to.equal(null);
  });

  it('keeps a mail that is sent twice once', async () => {
    const mailbox = open();
    await Promise.all([mailbox.send(mail('1')), mailbox.send(mail('1'))]);
    expect(((await (await get(mailbox, '/mailbox/api/mails')).json()) as { items: unknown[] }).items).to.have.length(1);
  });

  it('gives more than a hundred mails page by page', async () => {
    const mailbox = open();
    for (let number = 0; number < 130; number += 1) await mailbox.send(mail(String(number)));
    const page = async (query: string) => (await (await get(mailbox, `/mailbox/api/mails${query}`)).json()) as { items: unknown[]; nextCursor: string | null };
    const first = await page('');
    const second = await page(`?cursor=${encodeURIComponent(first.nextCursor ?? '')}`);
    expect([first.items.length, second.items.length, second.nextCursor]).to.deep.equal([100, 30, null]);
  });

  it('shows the HTML of a mail in a page that runs and loads nothing', async () => {
    const mailbox = open();
    await mailbox.send(mail('1'));
    const response = await get(mailbox, `/mailbox/api/mails/${encodeURIComponent('<1@x.example>')}/html`);
    expect(await response.text()).to.contain('<p style="color:red">Hello</p>');
    expect(response.headers.get('content-security-policy')).to.match(/default-src 'none'.*sandbox/);
  });

  it('knows no other mail, and takes none from outside', async () => {
    const mailbox = open();
    expect((await get(mailbox, '/mailbox/api/mails/none/html')).status).to.equal(404);
    expect((await get(mailbox, '/mailbox/api/mails/%E0%A4%A/html')).status).to.equal(404);
    expect((await get(mailbox, '/mailbox/api/mails', 'POST')).status).to.equal(405);
  });
});
