import { rule, topic } from '../case.js';
import { ensure, equal, refused, refusedSomehow, statusIs } from '../check.js';
import { atOnce, contactInput, quoteRequest } from '../steps.js';
import type { World } from '../world.js';

const quoted = (world: World, body: string, type = 'application/json') => world.call('POST', '/v1/quotes', { body, headers: { 'content-type': type } });

/** A body that is JSON, but not what is wanted. */
const odd = (title: string, body: string) => rule(title, async (world) => void refused(await quoted(world, body), 422, 'validation_failed'));

export const bodies = topic('bodies', {
  broken: rule('a body that is not JSON is refused', async (world) => void refused(await quoted(world, '{"serialNumber":'), 400, 'validation_failed')),
  trailing: rule('a body with something behind its end is refused', async (world) => void refused(await quoted(world, `${JSON.stringify(await quoteRequest(world))}}`), 400, 'validation_failed')),
  form: rule('a form is refused', async (world) => void refused(await quoted(world, 'serialNumber=1', 'application/x-www-form-urlencoded'), 415)),
  plain: rule('JSON that says it is plain text is refused', async (world) => void refused(await quoted(world, JSON.stringify(await quoteRequest(world)), 'text/plain'), 415)),
  charset: rule('a type with a character set is taken', async (world) => statusIs(await quoted(world, JSON.stringify(await quoteRequest(world)), 'application/json; charset=utf-8'), 201)),
  'type-case': rule('a type is taken in capitals too', async (world) => statusIs(await quoted(world, JSON.stringify(await quoteRequest(world)), 'Application/JSON'), 201)),
  empty: odd('an empty object is refused', '{}'),
  null: odd('null is refused', 'null'),
  list: odd('a list is refused', '[]'),
  text: odd('a text is refused', '"quote"'),
  number: odd('a number is refused', '7'),
  proto: odd('a body that reaches for the prototype is refused', '{"__proto__":{"serialNumber":"x","selections":[]}}'),
  constructor: odd('a body that reaches for the constructor is refused', '{"constructor":{"prototype":{"admin":true}}}'),
  'no-pollution': rule('such a body changes no other answer', async (world) => {
    await quoted(world, '{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}}}');
    const reply = await world.get('/v1/session');
    statusIs(reply, 200);
    ensure(!reply.text.includes('polluted'), 'it does', reply);
  }),
  large: rule('a body of more than 1 MB is refused', async (world) => void refused(await quoted(world, JSON.stringify({ serialNumber: 'x'.repeat(1_100_000) })), 413, 'payload_too_large')),
  'large-keyed': rule('an order of more than 1 MB is refused', async (world) =>
    void refused(await world.keyed('POST', '/v1/orders', JSON.stringify({ quoteId: 'x'.repeat(1_100_000) })), 413, 'payload_too_large')),
  'large-minting': rule('a request for a token of more than 1 MB is refused', async (world) =>
    void refused(await world.post('/v1/checkout-sessions', JSON.stringify({ origin: 'x'.repeat(1_100_000) }), { token: world.options.apiKey }), 413, 'payload_too_large')),
  deep: rule('a very deep body is refused', async (world) => refusedSomehow(await quoted(world, '['.repeat(100_000) + ']'.repeat(100_000)))),
  'deep-field': rule('a very deep field is refused', async (world) => refusedSomehow(await quoted(world, `{"serialNumber":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`))),
  'many-fields': rule('a body of very many fields is refused', async (world) =>
    refusedSomehow(await quoted(world, JSON.stringify(Object.fromEntries(Array.from({ length: 20_000 }, (_, position) => [`field${position}`, 1])))))),
  'many-selections': rule('more than 600 selections are refused', async (world) => {
    const { serialNumber, selections } = await quoteRequest(world);
    refused(await quoted(world, JSON.stringify({ serialNumber, selections: Array(601).fill(selections[0]) })), 422, 'validation_failed', '/selections');
  }),
  surrogate: rule('half a character does no harm', async (world) => {
    const { status } = await world.post('/v1/billing-contacts', JSON.stringify(contactInput()).replace('Harbour Works', '\\ud800'));
    ensure(status === 201 || (status >= 400 && status < 500), `it was answered with ${status}`);
  }),
  'pointer-escape': rule('a field whose name has slashes is named as RFC 6901 wants it', async (world) =>
    void refused(await quoted(world, '{"a/b~c":1}'), 422, 'validation_failed', '/a~1b~0c')),
  'unknown-address': rule('an unknown address is not found', async (world) => void refused(await world.get('/v1/no-such-thing'), 404, 'not_found')),
  'unknown-address-closed': rule('a stranger does not learn which addresses there are', async (world) => void refused(await world.get('/v1/no-such-thing', { token: null }), 401, 'unauthorized')),
  'wrong-verb': rule('an address under another verb is refused', async (world) => {
    const reply = await world.call('DELETE', '/v1/session');
    statusIs(reply, 404, 405);
    refused(reply, reply.status);
  }),
  'long-id': rule('a very long id is not found', async (world) => {
    const reply = await world.get(`/v1/orders/${'x'.repeat(5_000)}`);
    statusIs(reply, 404, 414, 422);
    refused(reply, reply.status);
  }),
  'path-id': rule('an id that is a path is not found', async (world) => void refused(await world.get('/v1/orders/..%2F..%2Fsession'), 404, 'not_found')),
  'odd-id': rule('ids of odd characters are not found', async (world) => {
    for (const id of ['%00', '%F0%9F%93%9E', "'%20OR%201=1--", '__proto__', 'constructor']) refused(await world.get(`/v1/quotes/${id}`), 404, 'not_found');
  }),
  'odd-search': rule('a search for odd characters finds nothing and does no harm', async (world) => {
    for (const query of ['%00', "'%20OR%20''='", '%25', '.*', '(((']) statusIs(await world.get(`/v1/products?query=zz${query}`), 200);
  }),
  'odd-cursor': rule('a cursor that nobody gave does no harm', async (world) => {
    const { status } = await world.get('/v1/products?cursor=%00nonsense%FF');
    ensure(status === 200 || (status >= 400 && status < 500), `it was answered with ${status}`);
  }),
  nosniff: rule('no browser may guess the type of an answer', async (world) => {
    for (const reply of [await world.get('/v1/session'), await world.get('/v1/session', { token: null })]) equal(reply.headers.get('x-content-type-options'), 'nosniff', 'X-Content-Type-Options', reply);
  }),
  'no-store': rule('refusals are kept by no cache', async (world) => {
    const reply = await world.get('/v1/orders/no-such-order');
    ensure(/no-store|private/.test(reply.headers.get('cache-control') ?? ''), 'a cache may keep it', reply);
  }),
  load: rule('forty questions at once have forty right answers', async (world) => {
    const replies = await atOnce(40, () => world.get('/v1/products?limit=5'));
    equal(replies.map(({ status }) => status), Array<number>(40).fill(200), 'the statuses');
    equal(new Set(replies.map(({ text }) => text)).size, 1, 'the number of different answers');
  }),
});
