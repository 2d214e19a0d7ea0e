import { describe, it } from 'node:test';
import { expect } from 'chai';
import { createDemo, type DemoOptions } from '../../src/hosts/demo.js';
import { createSecrets } from '../../src/hosts/secrets.js';
import type { Mail } from '../../src/reference/ports.js';
import { createMemoryStore } from '../../src/reference/stores/memory-store.js';

const origin = 'https://demo.example';

/** A demo in which somebody orders offline, and its mail goes out. */
async function ordered(options: Pick<DemoOptions, 'mailer' | 'keepDelivered'>) {
  const random = { bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) };
  const stores = { store: createMemoryStore(), sandboxStore: createMemoryStore(), mailStore: createMemoryStore() };
  const demo = createDemo({ ...stores, clock: { now: () => Date.parse('2026-11-23T10:00:00Z') }, random, secrets: await createSecrets(random), publicUrl: origin, ...options });
  const ask = async (method: string, path: string, token = '', body?: unknown) => (await demo.fetch(new Request(new URL(path, origin), {
    method,
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': 'key', origin, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }))).json() as Promise<Record<string, never>>;
  const { token } = await ask('POST', '/distributor/session');
  const quote = await ask('POST', '/v1/quotes', token, { serialNumber: '3631A2E40021', selections: [{ kind: 'flat', offerId: 'hot-standby' }] });
  const { items } = await ask('GET', '/v1/billing-contacts', token);
  await ask('POST', '/v1/orders', token, {
    quoteId: quote['id'], quoteVersion: quote['version'], billingContactId: (items as unknown as { id: string; isDefault: boolean }[]).find(({ isDefault }) => isDefault)?.id, method: 'offline', autoRenew: null,
    references: { proformaInvoiceNumber: '', purchaseOrderNumber: '', customerReference: '' }, returnUrl: origin,
  });
  while ((await demo.runDue()) > 0);
  const shown = await ask('GET', '/mailbox/api/mails') as unknown as { items: { id: string }[] };
  return shown.items.map(({ id }) => id).sort();
}

const collector = () => {
  const sent: Mail[] = [];
  return { sent, send: (mail: Mail) => Promise.resolve(void sent.push(mail)) };
};

describe('the demo’s mail', () => {
  it('ends in the mailbox where nothing delivers it', async () => {
    expect(await ordered({})).to.have.length(2);
  });

  it('is delivered, and the mailbox shows what was', async () => {
    const mailer = collector();
    const shown = await ordered({ mailer });
    expect(shown).to.deep.equal(mailer.sent.map(({ messageId }) => messageId).sort());
    expect(shown).to.have.length(2);
  });

  it('is not shown as sent while it was not', async () => {
    let tried = 0;
    expect(await ordered({ mailer: { send: () => Promise.reject(new Error(`The server is down, ${(tried += 1)}.`)) } })).to.deep.equal([]);
    expect(tried).to.equal(2);
  });

  it('is kept nowhere where delivering is all that is wanted', async () => {
    const mailer = collector();
    expect(await ordered({ mailer, keepDelivered: false })).to.deep.equal([]);
    expect(mailer.sent).to.have.length(2);
  });
});
