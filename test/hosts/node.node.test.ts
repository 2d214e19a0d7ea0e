import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import * as z from 'zod/mini';
import { billingContactPageSchema } from '../../src/core/model/billing-contact.js';
import { licenceSchema } from '../../src/core/model/licence.js';
import { orderPageSchema, orderSchema, startedPaymentSchema, type Order } from '../../src/core/model/order.js';
import { pbxSchema } from '../../src/core/model/pbx.js';
import { quoteSchema } from '../../src/core/model/quote.js';
import { offerPageSchema } from '../../src/core/model/offer.js';
import { serveNode, type NodeHost } from '../../src/hosts/node.js';
import { createClient, type Client } from './node-client.js';
import { createPlace, type Place } from './node-fixture.js';

const serialNumber = '3631A2E40021';
const mailsSchema = z.object({ items: z.array(z.object({ subject: z.string(), text: z.string() })) });
const anything = z.unknown();

describe('the server', () => {
  let place: Place;
  let host: NodeHost | undefined;
  const start = async () => (host = await serveNode({ port: 0, dataFolder: place.dataFolder, siteFolder: place.siteFolder }));
  const stop = async () => {
    await host?.close();
    host = undefined;
  };
  before(async () => void (place = await createPlace()));
  afterEach(stop);
  after(() => place.remove());

  it('serves pages under a strict policy', async () => {
    const { url } = await start();
    const page = await fetch(`${url}/portal/`);
    const policy = page.headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'; script-src 'self'; style-src 'self'/);
    assert.match(policy, /require-trusted-types-for 'script'; trusted-types lit-html annex-sdk 'allow-duplicates'/);
    assert.doesNotMatch(policy, /unsafe-/);
    assert.equal(page.headers.get('x-content-type-options'), 'nosniff');
    assert.equal((await fetch(`${url}/none`)).status, 404);
  });

  it('gives a session to its own pages only', async () => {
    const { url } = await start();
    const session = (origin: string) => fetch(`${url}/distributor/session`, { method: 'POST', headers: { origin } });
    assert.equal((await session(url)).status, 201);
    assert.equal((await session('https://elsewhere.example')).status, 403);
    assert.equal((await fetch(`${url}/distributor/session`)).status, 405);
  });

  it('keeps an order, its licence, its mails and the PBX over a restart', async () => {
    const bought = await buy(await createClient((await start()).url), 'card');
    await stop();

    const client = await createClient((await start()).url);
    const licence = await client.asBuyer(licenceSchema, `/v1/orders/${bought.id}/licence`);
    const { items: mails } = await client.ask(mailsSchema, '/mailbox/api/mails');
    const pbx = await client.ask(pbxSchema, `/v1/pbx/${serialNumber}/refresh`, { method: 'POST' });
    assert.deepEqual(await client.asBuyer(orderSchema, `/v1/orders/${bought.id}`).then(({ number, total, status }) => ({ number, total, status })), {
      number: bought.number, total: bought.total, status: 'completed',
    });
    assert.equal(mails.filter(({ text }) => text.includes(licence.activationCode)).length, 1);
    assert.equal(mails.filter(({ text }) => text.includes('/invoices/')).length, 1);
    assert.equal(pbx.activationCode, licence.activationCode);
  });

  it('lets the account manager book an offline payment without the page knowing the key', async () => {
    const client = await createClient((await start()).url);
    const { order } = await placeOrder(client, 'offline');
    assert.deepEqual([order.status, order.payment], ['pending', 'awaitingOffline']);
    const waiting = await client.ask(orderPageSchema, '/back-office/api/orders');
    assert.ok(waiting.items.some(({ id }) => id === order.id));
    await client.ask(anything, `/back-office/api/orders/${order.id}/payments`, {
      headers: { 'idempotency-key': crypto.randomUUID() }, body: { amount: order.total, reference: 'Statement 7' },
    });
    assert.equal((await untilCompleted(client, order.id)).payment, 'paid');
  });

  it('counts strangers by their address, by that which a proxy gives only where it is told so', async () => {
    const statuses = async (options: { callerHeader?: string }) => {
      host = await serveNode({ port: 0, dataFolder: place.dataFolder, siteFolder: place.siteFolder, rateLimits: { strangers: { burst: 1, perSecond: 0.001 } }, ...options });
      const { url } = host;
      const knock = async (from: string) => (await fetch(`${url}/v1/session`, { headers: { 'x-forwarded-for': from } })).status;
      const found = [await knock('198.51.100.7'), await knock('198.51.100.8'), await knock('198.51.100.8')];
      await stop();
      return found;
    };
    assert.deepEqual(await statuses({}), [401, 429, 429]);
    assert.deepEqual(await statuses({ callerHeader: 'x-forwarded-for' }), [401, 401, 429]);
  });

  it('says so when its port is in use', async () => {
    const { url } = await start();
    const second = serveNode({ port: Number(new URL(url).port), dataFolder: place.dataFolder, siteFolder: place.siteFolder });
    await assert.rejects(second, { code: 'EADDRINUSE' });
  });
});

async function buy(client: Client, method: 'card'): Promise<Order> {
  const { order, attemptId, client: { clientSecret = '' } } = await placeOrder(client, method);
  const [intent = ''] = clientSecret.split('_secret');
  await client.ask(anything, `/sandbox/intents/${intent}/confirm`, {
    headers: { authorization: `Bearer ${clientSecret}` },
    body: { card: 'tok_success', amount: order.total.amount, currency: order.total.currency.toLowerCase(), setupFutureUsage: null, returnUrl: client.url },
  });
  await client.asBuyer(orderSchema, `/v1/orders/${order.id}/payment-attempts/${attemptId}/complete`, { body: { evidence: {} } });
  return untilCompleted(client, order.id);
}

async function placeOrder(client: Client, method: string) {
  const { items: offers } = await client.asBuyer(offerPageSchema, `/v1/products/${serialNumber}/offers`);
  const offer = offers.find(({ kind, availability }) => kind === 'quantity' && availability.status === 'available');
  const quote = await client.asBuyer(quoteSchema, '/v1/quotes', { body: { serialNumber, selections: [{ kind: 'quantity', offerId: offer?.id, quantityDelta: 20 }] } });
  const { items: contacts } = await client.asBuyer(billingContactPageSchema, '/v1/billing-contacts');
  return client.asBuyer(startedPaymentSchema, '/v1/orders', {
    body: {
      quoteId: quote.id, quoteVersion: quote.version, billingContactId: contacts.find(({ isDefault }) => isDefault)?.id, method, autoRenew: null,
      references: { proformaInvoiceNumber: '', purchaseOrderNumber: '', customerReference: '' }, returnUrl: client.url,
    },
  });
}

/** Due work follows every request, so asking often enough is waiting enough. */
async function untilCompleted(client: Client, id: string): Promise<Order> {
  for (let asked = 0; asked < 200; asked += 1) {
    const order = await client.asBuyer(orderSchema, `/v1/orders/${id}`);
    if (order.status === 'completed') return order;
  }
  throw new Error(`Order ${id} was not completed.`);
}
