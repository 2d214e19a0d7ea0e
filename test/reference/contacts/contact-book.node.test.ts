import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { billingContactPageSchema, billingContactSchema, type BillingContact } from '../../../src/core/model/billing-contact.js';
import { World } from '../support/world.js';

const input = {
  firstName: ' Grace ', lastName: 'Hopper', company: 'Cobol & Co.', email: 'grace@cobol.example', phone: '', street: '1 Main St', city: 'Arlington',
  stateProvince: 'VA', postalCode: '22201', country: 'US', remark: '', taxId: null,
};
const list = async (world: World, query = '', token = world.token): Promise<BillingContact[]> =>
  billingContactPageSchema.parse((await world.call('GET', `/v1/billing-contacts?query=${encodeURIComponent(query)}`, undefined, { token })).body).items;

describe('the contact book', () => {
  it('starts with the buyer’s own details, once, however often they come', async () => {
    const world = await World.create();
    await Promise.all([world.mint(), world.mint({ email: 'ADA@brightline.example' }), world.mint()]);
    const own = (await list(world)).filter(({ isDefault }) => isDefault);
    assert.deepEqual(own.map(({ email, company }) => [email, company]), [['ada@brightline.example', 'Brightline Communications Inc.']]);
  });

  it('is one for all buyers of the partner, each with their own default', async () => {
    const world = await World.create();
    const colleague = await world.mint({ email: 'bob@brightline.example' });
    const added = billingContactSchema.parse((await world.call('POST', '/v1/billing-contacts', input)).body);
    const seen = await list(world, '', colleague);
    assert.ok(seen.some(({ id }) => id === added.id));
    assert.deepEqual(seen.filter(({ isDefault }) => isDefault).map(({ email }) => email), ['bob@brightline.example']);
  });

  it('trims what was typed, and can be searched', async () => {
    const world = await World.create();
    const { status, body } = await world.call<BillingContact>('POST', '/v1/billing-contacts', input);
    assert.deepEqual([status, body.firstName, body.isDefault], [201, 'Grace', false]);
    assert.deepEqual((await list(world, 'grace cobol')).map(({ id }) => id), [body.id]);
    assert.deepEqual(await list(world, 'nobody at all'), []);
  });

  it('changes the fields that are sent, and no others', async () => {
    const world = await World.create();
    const { body } = await world.call<BillingContact>('POST', '/v1/billing-contacts', input);
    const changed = await world.call<BillingContact>('PATCH', `/v1/billing-contacts/${body.id}`, { country: 'DE', taxId: { type: 'eu_vat', value: 'DE12' } });
    assert.deepEqual(changed.body, { ...body, country: 'DE', taxId: { type: 'eu_vat', value: 'DE12', verification: 'looksWrong' } });
    const moved = await world.call<BillingContact>('PATCH', `/v1/billing-contacts/${body.id}`, { country: 'QA' });
    assert.equal(moved.body.taxId?.verification, 'notChecked');
  });

  it('forgets a contact, but not what an order was billed to, and never the buyer’s own', async () => {
    const world = await World.create();
    const { body } = await world.call<BillingContact>('POST', '/v1/billing-contacts', input);
    const request = await world.acceptance(await world.quote({ billingContactId: body.id }), 'offline', { billingContactId: body.id });
    const placed = await world.call<{ order: { id: string } }>('POST', '/v1/orders', request, { key: world.newKey() });
    assert.equal((await world.call('DELETE', `/v1/billing-contacts/${body.id}`)).status, 204);
    assert.equal((await world.call('DELETE', `/v1/billing-contacts/${body.id}`)).status, 404);
    assert.equal((await world.getOrder(placed.body.order.id)).billTo.lastName, 'Hopper');
    const own = (await list(world)).find(({ isDefault }) => isDefault);
    assert.equal((await world.call('DELETE', `/v1/billing-contacts/${own?.id}`)).body.code, 'contact_in_use');
  });

  it('refuses an address that lacks what its country needs, and asks for nothing that it does not have', async () => {
    const world = await World.create();
    const lacking = await world.call('POST', '/v1/billing-contacts', { ...input, street: ' ', stateProvince: '' });
    assert.deepEqual([lacking.status, lacking.body.errors?.map(({ pointer, code }) => `${pointer} ${code}`)], [422, ['/street required', '/stateProvince required']]);
    const { status, body } = await world.call<BillingContact>('POST', '/v1/billing-contacts', { ...input, country: 'HK', postalCode: '', stateProvince: 'Kowloon' });
    assert.equal(status, 201);
    assert.equal((await world.call('PATCH', `/v1/billing-contacts/${body.id}`, { country: 'GB' })).body.errors?.[0]?.pointer, '/postalCode');
    assert.equal((await world.call('PATCH', `/v1/billing-contacts/${body.id}`, { remark: 'Reception' })).status, 200);
  });

  it('refuses what is not right, field by field', async () => {
    const world = await World.create();
    const { status, body } = await world.call('POST', '/v1/billing-contacts', { ...input, firstName: '  ', email: 'nowhere', country: 'Germany', isDefault: true });
    assert.deepEqual([status, body.errors?.map(({ pointer, code }) => `${pointer} ${code}`).sort()],
      [422, ['/country invalid_format', '/email invalid_format', '/firstName too_small', '/isDefault unknown_field']]);
  });
});
