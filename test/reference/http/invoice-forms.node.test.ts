import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { invoiceSchema } from '../../../src/core/model/invoice.js';
import type { Order } from '../../../src/core/model/order.js';
import { negotiate } from '../../../src/reference/http/negotiate.js';
import { readXml, textAt } from '../documents/support/read-xml.js';
import { World } from '../support/world.js';

const { PDFDocument } = await import('@cantoo/pdf-lib');

describe('the invoice of an order', () => {
  let world: World;
  let order: Order;
  before(async () => {
    world = await World.create();
    order = await world.paidOrder();
  });
  const ask = (accept?: string, id = order.id) => world.call<unknown>('GET', `/v1/orders/${id}/invoice`, undefined, accept === undefined ? {} : { headers: { accept } });
  const typeOf = async (accept?: string) => (await ask(accept)).headers.get('content-type');

  it('is a PDF for whoever says nothing, takes anything, or wants one', async () => {
    for (const accept of [undefined, '*/*', 'application/pdf', 'application/json, application/problem+json, application/pdf', 'text/html, */*;q=0.1']) assert.equal(await typeOf(accept), 'application/pdf', accept);
  });

  it('is data for whoever asks for JSON', async () => {
    const { status, body, headers } = await ask('application/json');
    assert.deepEqual([status, headers.get('content-type'), headers.get('cache-control')], [200, 'application/json', 'no-store']);
    assert.match(headers.get('vary') ?? '', /Accept/);
    const invoice = invoiceSchema.parse(body);
    assert.deepEqual([invoice.number, invoice.total, invoice.order.id], [order.invoice?.number, order.total, order.id]);
    assert.deepEqual(invoice, body, 'nothing but what the contract names');
  });

  it('is UBL for whoever asks for XML', async () => {
    const { headers, body } = await ask('application/xml');
    assert.equal(headers.get('content-disposition'), `attachment; filename="${order.invoice?.number}.xml"`);
    assert.equal(textAt(readXml(String(body)), 'cbc:ID'), order.invoice?.number);
  });

  it('is refused in a form that there is not, with the ones that there are', async () => {
    const { status, body } = await ask('text/csv');
    assert.deepEqual([status, (body as { code: string }).code], [406, 'not_acceptable']);
    assert.match((body as { detail: string }).detail, /application\/pdf, application\/json, application\/xml/);
  });

  it('is not found by a stranger, whatever form is asked for', async () => {
    const token = await world.mint({ apiKey: 'key-of-kestrel' });
    for (const accept of ['application/json', 'application/xml', 'text/csv']) {
      assert.equal((await world.call('GET', `/v1/orders/${order.id}/invoice`, undefined, { token, headers: { accept } })).status, 404);
    }
  });

  it('is a PDF behind the one-time link, with the same data attached', async () => {
    const path = /\/invoices\/\S+/.exec(world.mails.find(({ messageId }) => messageId.startsWith('<invoice'))?.text ?? '')?.[0] ?? '';
    const response = await world.reference.fetch(new Request(`https://backend.example${path}`, { method: 'POST', headers: { accept: 'application/json' } }));
    assert.equal(response.headers.get('content-type'), 'application/pdf');
    const [attached] = (await PDFDocument.load(await response.arrayBuffer())).getAttachments();
    assert.deepEqual([attached?.name, attached?.mimeType], ['invoice.json', 'application/json']);
    assert.deepEqual(JSON.parse(new TextDecoder().decode(attached?.data)), (await ask('application/json')).body);
  });
});

describe('which form an Accept header asks for', () => {
  const offered = ['application/pdf', 'application/json', 'text/plain'] as const;
  const cases: [accept: string | null, chosen: (typeof offered)[number] | null][] = [
    [null, 'application/pdf'], ['', 'application/pdf'], ['*/*', 'application/pdf'], ['text/*', 'text/plain'], ['application/*, application/json', 'application/pdf'],
    ['application/pdf;q=0.5, application/json', 'application/json'], ['application/pdf;q=0, */*', 'application/json'], ['*/*;q=0.1, text/plain;q=0.2', 'text/plain'],
    ['Application/JSON; Q=1.0', 'application/json'], ['image/png', null], ['application/pdf;q=0', null], ['nonsense', 'application/pdf'],
    ['application/json;q=0.999, application/pdf;q=0.998', 'application/json'],
  ];
  for (const [accept, chosen] of cases) it(`of ${JSON.stringify(accept)} is ${chosen}`, () => assert.equal(negotiate(accept, offered), chosen));
});
