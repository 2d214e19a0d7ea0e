import { billingContactPageSchema, billingContactSchema, type BillingContact } from '../../core/model/billing-contact.js';
import { rule, topic } from '../case.js';
import { ensure, equal, parsed, refused, statusIs } from '../check.js';
import { contactInput, createContact, ownContact } from '../steps.js';
import type { World } from '../world.js';

const path = '/v1/billing-contacts';

const all = async (world: World, query: string): Promise<BillingContact[]> =>
  (await world.read(`${path}?query=${encodeURIComponent(query)}`, billingContactPageSchema)).items;

const create = (world: World, change: Record<string, unknown>) => world.post(path, { ...contactInput(), ...change });

const patch = (world: World, id: string, body: unknown) => world.call('PATCH', `${path}/${id}`, { body });

const filledIn = ({ id: _id, isDefault: _isDefault, taxId: _taxId, ...fields }: BillingContact) => fields;

export const contacts = topic('contacts', {
  own: rule('the buyer’s own details stand in the book, as the default', async (world) => {
    const { firstName, lastName, email } = await ownContact(world);
    equal({ firstName, lastName, email }, world.buyer, 'the buyer');
  }),
  'one-default': rule('there is one default only', async (world) => {
    await createContact(world);
    const { items } = await world.read(path, billingContactPageSchema);
    equal(items.filter(({ isDefault }) => isDefault).length, 1, 'the number of defaults');
  }),
  create: rule('a new contact is what was filled in', async (world) => {
    const { taxId: _taxId, ...fields } = contactInput();
    const created = await createContact(world);
    for (const [name, value] of Object.entries(fields)) equal(filledIn(created)[name as keyof typeof fields], value, name);
    equal(created.isDefault, false, 'the default');
  }),
  listed: rule('a new contact is in the list', async (world) => {
    const created = await createContact(world, { company: `Company ${world.newKey()}` });
    equal(await all(world, created.company), [created], 'the contacts found');
  }),
  pages: rule('a page of one leads to the next', async (world) => {
    await createContact(world);
    const first = await world.read(`${path}?limit=1`, billingContactPageSchema);
    equal(first.items.length, 1, 'the number of contacts');
    ensure(first.nextCursor !== null, 'there is no next page');
    const second = await world.read(`${path}?limit=1&cursor=${encodeURIComponent(first.nextCursor)}`, billingContactPageSchema);
    ensure(second.items[0]?.id !== first.items[0]?.id, 'the next page holds the same');
  }),
  text: rule('text is text: markup and foreign scripts come back as they were', async (world) => {
    const company = '<b>"Müller" & 株式会社 \u{1F4DE}</b>';
    equal((await createContact(world, { company })).company, company, 'the company');
  }),
  patch: rule('a change changes what it names alone', async (world) => {
    const created = await createContact(world);
    equal(parsed(await patch(world, created.id, { city: 'Salem' }), 200, billingContactSchema), { ...created, city: 'Salem' }, 'the contact');
  }),
  'patch-empty': rule('a field can be emptied', async (world) => {
    const created = await createContact(world, { phone: '+1 555 0199' });
    equal(parsed(await patch(world, created.id, { phone: '' }), 200, billingContactSchema).phone, '', 'the phone');
  }),
  'patch-required': rule('a required field cannot be emptied', async (world) => {
    const created = await createContact(world);
    refused(await patch(world, created.id, { lastName: '' }), 422, 'validation_failed', '/lastName');
  }),
  'patch-unknown-field': rule('a change of an unknown field is refused', async (world) => {
    const created = await createContact(world);
    refused(await patch(world, created.id, { isDefault: true }), 422, 'validation_failed', '/isDefault');
    refused(await patch(world, created.id, { id: 'x' }), 422, 'validation_failed', '/id');
  }),
  'patch-unknown': rule('an unknown contact cannot be changed', async (world) => void refused(await patch(world, 'no-such-contact', { city: 'X' }), 404, 'not_found')),
  remove: rule('a contact that is removed is gone', async (world) => {
    const created = await createContact(world, { company: `Company ${world.newKey()}` });
    const reply = await world.call('DELETE', `${path}/${created.id}`);
    statusIs(reply, 204);
    equal(reply.text, '', 'the body', reply);
    equal(await all(world, created.company), [], 'the contacts found');
    refused(await patch(world, created.id, { city: 'X' }), 404, 'not_found');
  }),
  'remove-unknown': rule('an unknown contact cannot be removed', async (world) => void refused(await world.call('DELETE', `${path}/no-such-contact`), 404, 'not_found')),
  'missing-name': rule('a contact without a first name is refused', async (world) => {
    const { firstName: _firstName, ...rest } = contactInput();
    refused(await world.post(path, rest), 422, 'validation_failed', '/firstName');
  }),
  'blank-name': rule('a name of blanks is none', async (world) => void refused(await create(world, { lastName: '   ' }), 422, 'validation_failed', '/lastName')),
  email: rule('an e-mail address without a host is refused', async (world) => void refused(await create(world, { email: 'grace@' }), 422, 'validation_failed', '/email')),
  country: rule('a country is two capital letters', async (world) => void refused(await create(world, { country: 'usa' }), 422, 'validation_failed', '/country')),
  long: rule('a company of 201 characters is refused', async (world) => void refused(await create(world, { company: 'x'.repeat(201) }), 422, 'validation_failed', '/company')),
  'wrong-type': rule('a number in the place of a text is refused', async (world) => void refused(await create(world, { city: 7 }), 422, 'validation_failed', '/city')),
  'null-text': rule('null in the place of a text is refused', async (world) => void refused(await create(world, { city: null }), 422, 'validation_failed', '/city')),
  'unknown-field': rule('an unknown field is refused', async (world) => void refused(await create(world, { discount: 100 }), 422, 'validation_failed', '/discount')),
  'card-number': rule('a card number in a remark is refused', async (world) =>
    void refused(await create(world, { remark: 'Pay with 4242-4242-4242-4242.' }), 422, 'validation_failed', '/remark')),
  'several-problems': rule('every field that is wrong is named', async (world) => {
    const { errors = [] } = refused(await create(world, { email: 'x', country: 'x' }), 422, 'validation_failed');
    equal(errors.map((each) => each.pointer).sort(), ['/country', '/email'], 'the fields');
  }),
  'refused-creates-nothing': rule('a contact that was refused is not in the book', async (world) => {
    const company = `Company ${world.newKey()}`;
    refused(await create(world, { company, email: 'x' }), 422);
    equal(await all(world, company), [], 'the contacts found');
  }),
  'odd-tax-id': rule('a tax id that looks wrong is a warning, never a wall', async (world) => {
    const { taxId } = await createContact(world, { country: 'DE', taxId: { type: 'eu_vat', value: 'NONSENSE' } });
    equal(taxId?.value, 'NONSENSE', 'the tax id');
    ensure(taxId?.verification !== 'verified', 'it counts as verified');
  }),
  'claimed-verification': rule('a tax id cannot be sent as verified', async (world) =>
    void refused(await create(world, { taxId: { type: 'eu_vat', value: 'DE811907980', verification: 'verified' } }), 422, 'validation_failed', '/taxId/verification')),
});
