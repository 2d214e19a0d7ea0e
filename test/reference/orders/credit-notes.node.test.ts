import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { orderSchema, type Order } from '../../../src/core/model/order.js';
import type { CreditNoteRecord } from '../../../src/reference/documents/credit-note.js';
import { askRefund, refund } from '../support/refund.js';
import { World } from '../support/world.js';

const sum = (order: Order): number => order.creditNotes.reduce((total, { amount }) => total + amount.amount, 0);
const stored = async (world: World, number: string) => (await world.store.get<CreditNoteRecord>('credit-notes', number))?.body;

describe('a refund of what was invoiced', () => {
  it('comes with a credit note over the same amount, with a number of its own', async () => {
    const world = await World.create();
    const paid = await world.paidOrder();
    const order = orderSchema.parse(await refund(world, paid, 1_000));
    assert.deepEqual(order.creditNotes.map(({ number, amount }) => [number, amount.amount]), [['CN-2026-000001', 1_000]]);
    const note = await stored(world, 'CN-2026-000001');
    assert.deepEqual([note?.invoice.number, note?.reason], [paid.invoice?.number, 'Ordered by mistake.']);
    assert.deepEqual(note?.total, { ...paid.total, amount: 1_000 });
    assert.equal((note?.subtotal.amount ?? 0) + (note?.tax.amount ?? 0), 1_000);
  });

  it('issues none before the payment service has given the money back', async () => {
    const world = await World.create();
    const paid = await world.paidOrder();
    world.card.down = true;
    const asked = await askRefund(world, paid, 1_000);
    await world.reference.runDue();
    assert.deepEqual([asked.status, (await world.getOrder(paid.id)).creditNotes], [202, []]);
    world.card.down = false;
    world.now += 60_000;
    await world.reference.runDue();
    assert.equal((await world.getOrder(paid.id)).creditNotes.length, 1);
  });

  it('in parts never credits more than the invoice, and exactly that in the end', async () => {
    const world = await World.create();
    const paid = await world.paidOrder();
    const { amount: total } = paid.total;
    for (const part of [1, Math.floor(total / 3), 777]) await refund(world, paid, part);
    assert.equal((await askRefund(world, paid, total)).status, 422);
    const order = await refund(world, paid, total - 778 - Math.floor(total / 3));
    assert.deepEqual([order.status, sum(order), order.creditNotes.length], ['refunded', total, 4]);
    const notes = await Promise.all(order.creditNotes.map(({ number }) => stored(world, number)));
    for (const [index, tax] of order.taxes.entries()) {
      const of = (pick: 'taxable' | 'amount') => notes.reduce((all, note) => all + (note?.taxes.find(({ category }) => category === tax.category)?.[pick].amount ?? 0), 0);
      assert.deepEqual([of('taxable'), of('amount')], [tax.taxable.amount, tax.amount.amount], `rate ${index}`);
    }
  });

  it('numbers credit notes without a gap, whoever is refunded and however often that is asked for', async () => {
    const world = await World.create();
    const first = await world.paidOrder();
    await Promise.all([askRefund(world, first, 100, 'a', 'same'), askRefund(world, first, 100, 'a', 'same').catch(() => null)]);
    await world.reference.runDue();
    const { order } = await world.order('offline', await world.quote({ serialNumber: 'PCE82F0C5930', selections: [{ kind: 'quantity', offerId: 'cloud-extension-expansion', quantityDelta: 5 }] }));
    await world.bookOffline(order.id, order.total);
    await Promise.all([refund(world, order, 10), refund(world, order, 20), refund(world, first, 30)]);
    const numbers = [...(await world.getOrder(order.id)).creditNotes, ...(await world.getOrder(first.id)).creditNotes].map(({ number }) => number).sort();
    assert.deepEqual(numbers, ['CN-2026-000001', 'CN-2026-000002', 'CN-2026-000003', 'CN-2026-000004']);
  });

  it('leaves the invoice as it was', async () => {
    const world = await World.create();
    const paid = await world.paidOrder();
    const invoice = () => world.store.get('invoices', paid.invoice?.number ?? '');
    const before = await invoice();
    await refund(world, paid);
    assert.deepEqual(await invoice(), before);
  });
});

describe('a credit note', () => {
  it('is mailed to the billing contact, once, with the PDF', async () => {
    const world = await World.create();
    const paid = await world.paidOrder();
    await refund(world, paid, 1_000, 'Ordered twice.');
    const mails = world.mails.filter(({ messageId }) => messageId.startsWith('<credit-note.'));
    const [mail] = mails;
    assert.deepEqual([mails.length, mail?.to.address], [1, paid.billTo.email]);
    for (const fact of ['CN-2026-000001', paid.invoice?.number ?? '', 'USD 10.00', 'Ordered twice.']) {
      assert.ok(mail?.text.includes(fact) && mail.html.includes(fact), fact);
    }
    const [pdf] = mail?.attachments ?? [];
    assert.deepEqual([pdf?.name, pdf?.type, pdf?.encoding], ['CN-2026-000001.pdf', 'application/pdf', 'base64']);
    assert.equal(atob(pdf?.content ?? '').slice(0, 5), '%PDF-');
  });

  it('is to be had as a PDF by whoever reaches the order, and by nobody else', async () => {
    const world = await World.create();
    const paid = await world.paidOrder();
    await refund(world, paid, 1_000);
    const path = `/v1/orders/${paid.id}/credit-notes/CN-2026-000001`;
    const { status, headers } = await world.call('GET', path);
    assert.deepEqual([status, headers.get('content-type'), headers.get('cache-control')], [200, 'application/pdf', 'no-store']);
    const stranger = await world.mint({ apiKey: 'key-of-kestrel' });
    assert.deepEqual([(await world.call('GET', path, undefined, { token: stranger })).status, (await world.call('GET', path, undefined, { token: '' })).status], [404, 401]);
  });

  it('of another order is not found', async () => {
    const world = await World.create();
    const paid = await world.paidOrder();
    await refund(world, paid, 1_000);
    const { order } = await world.order('offline', await world.quote({ serialNumber: 'PCE82F0C5930', selections: [{ kind: 'quantity', offerId: 'cloud-extension-expansion', quantityDelta: 5 }] }));
    assert.equal((await world.call('GET', `/v1/orders/${order.id}/credit-notes/CN-2026-000001`)).status, 404);
    assert.equal((await world.call('GET', `/v1/orders/${paid.id}/credit-notes/CN-2026-000002`)).status, 404);
  });
});
