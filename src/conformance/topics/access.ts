import { billingContactPageSchema } from '../../core/model/billing-contact.js';
import { orderPageSchema } from '../../core/model/order.js';
import { productPageSchema } from '../../core/model/product.js';
import { rule, topic, type Case } from '../case.js';
import { ensure, equal, NotApplicable, refused } from '../check.js';
import { acceptance, createContact, place, productOf, quoteFor, quoteRequest } from '../steps.js';
import type { World } from '../world.js';

/** Every route of the page, by what it is called here. */
const routes: Readonly<Record<string, readonly [string, string]>> = {
  session: ['GET', '/v1/session'],
  products: ['GET', '/v1/products'],
  product: ['GET', '/v1/products/X'],
  offers: ['GET', '/v1/products/X/offers'],
  'auto-renew': ['PUT', '/v1/products/X/auto-renew'],
  quotes: ['POST', '/v1/quotes'],
  quote: ['GET', '/v1/quotes/X'],
  contacts: ['GET', '/v1/billing-contacts'],
  'new-contact': ['POST', '/v1/billing-contacts'],
  'changed-contact': ['PATCH', '/v1/billing-contacts/X'],
  'removed-contact': ['DELETE', '/v1/billing-contacts/X'],
  'new-order': ['POST', '/v1/orders'],
  orders: ['GET', '/v1/orders'],
  order: ['GET', '/v1/orders/X'],
  attempts: ['POST', '/v1/orders/X/payment-attempts'],
  complete: ['POST', '/v1/orders/X/payment-attempts/X/complete'],
  cancel: ['POST', '/v1/orders/X/cancel'],
  licence: ['GET', '/v1/orders/X/licence'],
  invoice: ['GET', '/v1/orders/X/invoice'],
  'credit-note': ['GET', '/v1/orders/X/credit-notes/X'],
  'invoice-links': ['POST', '/v1/orders/X/invoice-links'],
};

const closed = ([name, [verb, path]]: [string, readonly [string, string]]): [string, Omit<Case, 'id' | 'topic'>] => [
  `closed-${name}`,
  rule(`${verb} ${path} is refused alike without a token and with a wrong one`, async (world) => {
    const options = verb === 'GET' || verb === 'DELETE' ? {} : { body: {}, key: world.newKey() };
    const none = await world.call(verb, path, { ...options, token: null });
    refused(none, 401, 'unauthorized');
    const wrong = await world.call(verb, path, { ...options, token: 'wrong.token.here' });
    refused(wrong, 401, 'unauthorized');
    equal(wrong.text, none.text, 'the two answers', wrong);
  }),
];

/** A token that reaches only a product which is not the one of the run. */
async function elsewhere(world: World): Promise<string> {
  const { items } = await world.read('/v1/products', productPageSchema);
  const other = items.find(({ serialNumber }) => serialNumber !== world.serialNumber);
  if (!other) throw new NotApplicable('the partner has only one product');
  return world.mint({ kind: 'products', serialNumbers: [other.serialNumber] });
}

export const access = topic('access', {
  ...Object.fromEntries(Object.entries(routes).map(closed)),

  'scope-products': rule('a token for named products lists these alone', async (world) => {
    const token = await world.mint({ kind: 'products', serialNumbers: [world.serialNumber] });
    const { items } = await world.read('/v1/products', productPageSchema, { token });
    equal(items.map(({ serialNumber }) => serialNumber), [world.serialNumber], 'the products');
  }),
  'scope-customer': rule('a token for one customer lists this customer’s products alone', async (world) => {
    const { customer } = await productOf(world);
    const { items } = await world.read('/v1/products', productPageSchema, { token: await world.mint({ kind: 'customer', customerId: customer.id }) });
    ensure(items.some(({ serialNumber }) => serialNumber === world.serialNumber), 'the customer’s own product is missing');
    equal([...new Set(items.map((each) => each.customer.id))], [customer.id], 'the customers');
  }),
  'scope-unknown-customer': rule('a token for a customer who does not exist reaches nothing', async (world) => {
    const token = await world.mint({ kind: 'customer', customerId: 'nobody-at-all' });
    equal((await world.read('/v1/products', productPageSchema, { token })).items, [], 'the products');
    refused(await world.get(`/v1/products/${world.serialNumber}`, { token }), 404, 'not_found');
  }),
  'hidden-product': rule('a product out of reach is not found', async (world) =>
    void refused(await world.get(`/v1/products/${world.serialNumber}`, { token: await elsewhere(world) }), 404, 'not_found')),
  'hidden-offers': rule('the offers of a product out of reach are not found', async (world) =>
    void refused(await world.get(`/v1/products/${world.serialNumber}/offers`, { token: await elsewhere(world) }), 404, 'not_found')),
  'hidden-renewal': rule('the renewal of a product out of reach cannot be switched', async (world) =>
    void refused(await world.keyed('PUT', `/v1/products/${world.serialNumber}/auto-renew`, { enabled: false }, { token: await elsewhere(world) }), 404, 'not_found')),
  'hidden-quoting': rule('a product out of reach cannot be quoted', async (world) => {
    const request = await quoteRequest(world);
    refused(await world.post('/v1/quotes', request, { token: await elsewhere(world) }), 404, 'not_found');
  }),
  'hidden-quote': rule('a quote out of reach is not found', async (world) => {
    const { id } = await quoteFor(world);
    refused(await world.get(`/v1/quotes/${id}`, { token: await elsewhere(world) }), 404, 'not_found');
  }),
  'hidden-acceptance': rule('a quote out of reach cannot be ordered', async (world) => {
    const request = await acceptance(world, await quoteFor(world));
    refused(await world.keyed('POST', '/v1/orders', request, { token: await elsewhere(world) }), 404, 'not_found');
  }),
  'hidden-order': rule('an order out of reach is not found and not listed', async (world) => {
    const { order } = await place(world);
    const token = await elsewhere(world);
    refused(await world.get(`/v1/orders/${order.id}`, { token }), 404, 'not_found');
    const { items } = await world.read('/v1/orders', orderPageSchema, { token });
    ensure(!items.some(({ id }) => id === order.id), 'the order is in the list');
  }),
  'hidden-cancel': rule('an order out of reach cannot be cancelled', async (world) => {
    const { order } = await place(world);
    refused(await world.keyed('POST', `/v1/orders/${order.id}/cancel`, {}, { token: await elsewhere(world) }), 404, 'not_found');
  }),
  'hidden-attempt': rule('an order out of reach cannot be paid', async (world) => {
    const { order } = await place(world);
    const body = { method: order.attempts[0]?.method, autoRenew: null, returnUrl: `${world.pageOrigin}/` };
    refused(await world.keyed('POST', `/v1/orders/${order.id}/payment-attempts`, body, { token: await elsewhere(world) }), 404, 'not_found');
  }),
  'hidden-completion': rule('an attempt out of reach cannot be completed', async (world) => {
    const { order, attemptId } = await place(world);
    const path = `/v1/orders/${order.id}/payment-attempts/${attemptId}/complete`;
    refused(await world.keyed('POST', path, { evidence: {} }, { token: await elsewhere(world) }), 404, 'not_found');
  }),
  'hidden-contact': rule('a contact of another book is not found', async (world) => {
    const { id } = await createContact(world);
    const token = await elsewhere(world);
    refused(await world.call('PATCH', `/v1/billing-contacts/${id}`, { token, body: { city: 'X' } }), 404, 'not_found');
    refused(await world.call('DELETE', `/v1/billing-contacts/${id}`, { token }), 404, 'not_found');
    const { items } = await world.read('/v1/billing-contacts', billingContactPageSchema, { token });
    ensure(!items.some((contact) => contact.id === id), 'the contact is in the list');
  }),
  indistinct: rule('what is out of reach is answered like what does not exist', async (world) => {
    const token = await elsewhere(world);
    const [theirs, nothing] = await Promise.all([world.serialNumber, 'NOTHING'].map((each) => world.get(`/v1/products/${each}`, { token })));
    equal(theirs?.text.replaceAll(world.serialNumber, 'NOTHING'), nothing?.text, 'the answer', theirs);
  }),

  'other-partner-product': rule('another partner’s product is not found', async (world) =>
    void refused(await world.get(`/v1/products/${world.options.otherPartner?.serialNumber ?? ''}`), 404, 'not_found'), 'otherPartner'),
  'other-partner-scope': rule('a scope cannot name another partner’s product into reach', async (world) => {
    const serialNumber = world.options.otherPartner?.serialNumber ?? '';
    const token = await world.mint({ kind: 'products', serialNumbers: [serialNumber] });
    equal((await world.read('/v1/products', productPageSchema, { token })).items, [], 'the products');
    refused(await world.get(`/v1/products/${serialNumber}`, { token }), 404, 'not_found');
  }, 'otherPartner'),
  'other-partner-order': rule('another partner sees no order of this one', async (world) => {
    const { order } = await place(world);
    const token = await world.mint({ kind: 'partner' }, world.options.otherPartner?.apiKey);
    refused(await world.get(`/v1/orders/${order.id}`, { token }), 404, 'not_found');
    refused(await world.keyed('POST', `/v1/orders/${order.id}/cancel`, {}, { token }), 404, 'not_found');
  }, 'otherPartner'),
  'other-partner-contact': rule('another partner sees no contact of this one', async (world) => {
    const { id } = await createContact(world);
    const token = await world.mint({ kind: 'partner' }, world.options.otherPartner?.apiKey);
    refused(await world.call('DELETE', `/v1/billing-contacts/${id}`, { token }), 404, 'not_found');
  }, 'otherPartner'),
});
