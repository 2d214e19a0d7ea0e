import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Order } from '../../../src/core/model/order.js';
import { World } from '../support/world.js';

const linkIn = (world: World): string => {
  const mail = world.mails.findLast(({ messageId }) => messageId.startsWith('<invoice.'));
  return /https:\/\/backend\.example(\/invoices\/\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
};

async function mailed(): Promise<{ world: World; order: Order; link: string }> {
  const world = await World.create();
  const order = await world.paidOrder();
  return { world, order, link: linkIn(world) };
}

describe('the invoice link', () => {
  it('shows a page to whoever looks, as often as they like, and stays unused', async () => {
    const { world, link } = await mailed();
    for (const verb of ['GET', 'HEAD', 'GET']) assert.equal((await world.call(verb, link)).status, 200);
    const { status, headers } = await world.call('POST', link);
    assert.deepEqual([status, headers.get('content-type'), headers.get('cache-control'), headers.get('referrer-policy')], [200, 'application/pdf', 'no-store', 'no-referrer']);
  });

  it('gives the PDF to exactly one of many at once', async () => {
    const { world, link } = await mailed();
    const statuses = await Promise.all(Array.from({ length: 12 }, async () => (await world.call('POST', link)).status));
    assert.deepEqual(statuses.sort(), [200, ...Array<number>(11).fill(410)]);
  });

  it('works before its last moment, not at it', async () => {
    const { world, link, order } = await mailed();
    const end = Date.parse(order.invoice?.issuedAt ?? '') + 24 * 60 * 60_000;
    world.now = end;
    assert.equal((await world.call('POST', link)).status, 410);
    world.now = end - 1;
    assert.equal((await world.call('POST', link)).status, 200);
  });

  it('says to programs why it no longer works', async () => {
    const { world, link } = await mailed();
    await world.call('POST', link);
    const { status, body } = await world.call('GET', link, undefined, { headers: { accept: 'application/json' } });
    assert.deepEqual([status, body.code], [410, 'link_used']);
  });

  it('is replaced by a new one, which revokes it and keeps the invoice’s number', async () => {
    const { world, order, link } = await mailed();
    const path = `/v1/orders/${order.id}/invoice-links`;
    const first = await world.call('POST', path, {}, { key: 'again' });
    assert.deepEqual([first.status, (first.body as unknown as { sentTo: string }).sentTo], [201, 'ada@brightline.example']);
    assert.deepEqual((await world.call('POST', path, {}, { key: 'again' })).body, first.body);
    await world.reference.runDue();
    assert.equal(world.mails.filter(({ messageId }) => messageId.startsWith('<invoice.')).length, 2);
    assert.equal((await world.call('POST', link)).status, 410);
    const replaced = await world.call('POST', linkIn(world));
    assert.equal(replaced.headers.get('content-disposition'), `attachment; filename="${order.invoice?.number}.pdf"`);
  });

  it('can be asked for again on the page of a used one, once a minute', async () => {
    const { world, link } = await mailed();
    await world.call('POST', link);
    for (let times = 0; times < 3; times += 1) assert.equal((await world.call('POST', `${link}/new-link`)).status, 200);
    await world.reference.runDue();
    assert.equal(world.mails.filter(({ messageId }) => messageId.startsWith('<invoice.')).length, 2);
    assert.equal((await world.call('POST', linkIn(world))).status, 200);
  });

  it('is the only good one, however many were asked for', async () => {
    const { world, order, link } = await mailed();
    for (let asked = 0; asked < 105; asked += 1) {
      world.now += 1000;
      await world.call('POST', `/v1/orders/${order.id}/invoice-links`, {}, { key: `link-${asked}` });
    }
    const links = await world.store.list<{ revoked: boolean }>('invoice-links', { limit: 1000 });
    assert.deepEqual([links.length, links.filter(({ body }) => !body.revoked).length], [106, 1]);
    await world.reference.runDue();
    const mails = world.mails.length;
    for (let asked = 0; asked < 3; asked += 1) await world.call('POST', `${link}/new-link`);
    await world.reference.runDue();
    assert.equal(world.mails.length, mails);
  });

  it('is unknown when a single character is another', async () => {
    const { world, link } = await mailed();
    for (const wrong of [`${link}x`, link.slice(0, -1), '/invoices/lnk_nothing.AAAA', '/invoices/x']) {
      assert.deepEqual([(await world.call('GET', wrong)).status, (await world.call('POST', wrong)).status], [404, 404]);
    }
  });

  it('leaves its token in the mail alone', async () => {
    const { world, link } = await mailed();
    const token = link.split('.').at(-1) ?? '';
    const collections = ['jobs', 'invoice-links', 'invoices', 'orders', 'idempotency-keys', 'licences'];
    const kept = await Promise.all(collections.map((name) => world.store.list(name)));
    assert.ok(token.length > 40);
    assert.ok(!JSON.stringify(kept).includes(token));
  });

  it('is not needed in the portal, which always has the invoice', async () => {
    const { world, order } = await mailed();
    for (let times = 0; times < 2; times += 1) {
      const { status, headers } = await world.call('GET', `/v1/orders/${order.id}/invoice`);
      assert.deepEqual([status, headers.get('content-type')], [200, 'application/pdf']);
    }
  });
});

describe('invoice numbers', () => {
  it('have no gap and no double, also when many are paid at once', async () => {
    const world = await World.create();
    const serialNumbers = ['3631A2E40021', '3631A2E40108', '3631B7C19834', '3631C5D73310', '3631C5D73422'];
    const orders = [];
    for (const serialNumber of serialNumbers) {
      orders.push((await world.order('offline', await world.quote({ serialNumber, selections: [{ kind: 'quantity', offerId: 'extension-expansion', quantityDelta: 1 }] }))).order);
    }
    const booked = await Promise.all(orders.map((order) => world.bookOffline(order.id, order.total)));
    assert.deepEqual(booked.map(({ body }) => body.invoice?.number).sort(), [1, 2, 3, 4, 5].map((number) => `INV-2026-00000${number}`));
  });
});
