import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createMemoryStore, type MemoryContents } from '../../../src/reference/stores/memory-store.js';
import { World } from '../support/world.js';

const typed = ['4242424242424242', '4242 4242 4242 4242', 'card 5555-5555-5555-4444, please', '378282246310005'];
const references = { proformaInvoiceNumber: '', purchaseOrderNumber: '', customerReference: '' };
const contact = {
  firstName: 'Ada', lastName: 'Byron', company: '', email: 'ada@engines.example', phone: '', street: '1 Mill Lane', city: 'London', stateProvince: '', postalCode: 'N1 9GU',
  country: 'GB', remark: '', taxId: null,
};

describe('a card number', () => {
  it('is refused wherever a person types freely, at its place, and is neither stored nor reported nor sent back', async () => {
    const contents: MemoryContents = new Map();
    const world = await World.create({ store: createMemoryStore(contents) });
    const request = await world.acceptance(await world.quote());
    const { order } = await world.order('offline');
    const { body: { id } } = await world.call<{ id: string }>('POST', '/v1/billing-contacts', contact);
    const size = contents.size;

    for (const text of typed) {
      const attempts = [
        ...Object.keys(references).flatMap((name) => [
          { verb: 'POST', path: '/v1/orders', body: { ...request, references: { ...references, [name]: text } }, pointer: `/references/${name}` },
          {
            verb: 'POST', path: `/v1/orders/${order.id}/payment-attempts`, pointer: `/references/${name}`,
            body: { method: 'card', autoRenew: null, returnUrl: request['returnUrl'], references: { ...references, [name]: text } },
          },
        ]),
        { verb: 'POST', path: '/v1/billing-contacts', body: { ...contact, remark: text }, pointer: '/remark' },
        { verb: 'PATCH', path: `/v1/billing-contacts/${id}`, body: { remark: text }, pointer: '/remark' },
      ];
      for (const { verb, path, body, pointer } of attempts) {
        const reply = await world.call(verb, path, body, { key: world.newKey() });
        assert.deepEqual([reply.status, reply.body.errors?.map(({ pointer, code }) => [pointer, code])], [422, [[pointer, 'card_number_refused']]], `${verb} ${path}`);
        assert.doesNotMatch(JSON.stringify(reply.body), /\d{4}/);
      }
    }
    assert.equal(contents.size, size);
    assert.deepEqual(world.reports, []);
    for (const { text } of contents.values()) assert.doesNotMatch(text, /4242|5555|378282/);
  });

  it('is not what an order number, a date or a long reference looks like', async () => {
    const world = await World.create();
    const request = await world.acceptance(await world.quote(), 'card', {
      references: { proformaInvoiceNumber: 'PI-2026-11-23-000142', purchaseOrderNumber: '20261123100000', customerReference: '4242 4242 4242 4241' },
    });
    assert.equal((await world.call('POST', '/v1/orders', request, { key: world.newKey() })).status, 201);
  });
});
