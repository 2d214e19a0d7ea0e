import { rule, topic } from '../case.js';
import { ensure, equal, statusIs, type Reply } from '../check.js';
import type { World } from '../world.js';

const preflight = (world: World, origin: string, path = '/v1/orders', verb = 'POST') =>
  world.call('OPTIONS', path, {
    token: null,
    headers: { origin, 'access-control-request-method': verb, 'access-control-request-headers': 'authorization,content-type,idempotency-key' },
  });

const allowed = ({ headers }: Reply): string | null => headers.get('access-control-allow-origin');

const listIn = ({ headers }: Reply, name: string): string[] => (headers.get(name) ?? '').toLowerCase().split(',').map((each) => each.trim());

const ownOnly = (title: string, origin: (world: World) => string) =>
  rule(title, async (world) => {
    const reply = await preflight(world, origin(world));
    const given = allowed(reply);
    ensure(given !== origin(world) && given !== '*', `it may, by “${given ?? ''}”`, reply);
  }, 'origin');

export const cors = topic('cors', {
  preflight: rule('a page of an allowed origin may ask', async (world) => {
    const reply = await preflight(world, world.pageOrigin);
    statusIs(reply, 200, 204);
    equal(allowed(reply), world.pageOrigin, 'the allowed origin', reply);
  }, 'origin'),
  headers: rule('a page may send token, type and idempotency key', async (world) => {
    const reply = await preflight(world, world.pageOrigin);
    const names = listIn(reply, 'access-control-allow-headers');
    for (const name of ['authorization', 'content-type', 'idempotency-key']) ensure(names.includes(name), `${name} is missing`, reply);
  }, 'origin'),
  verbs: rule('a page may use every verb of the contract', async (world) => {
    const reply = await preflight(world, world.pageOrigin, '/v1/billing-contacts/x', 'PATCH');
    const verbs = listIn(reply, 'access-control-allow-methods');
    for (const verb of ['put', 'patch', 'delete']) ensure(verbs.includes(verb), `${verb} is missing`, reply);
  }, 'origin'),
  credentials: rule('cookies are never asked for', async (world) => {
    for (const reply of [await preflight(world, world.pageOrigin), await world.get('/v1/session', { headers: { origin: world.pageOrigin } })]) {
      equal(reply.headers.get('access-control-allow-credentials'), null, 'Access-Control-Allow-Credentials', reply);
      equal(reply.headers.get('set-cookie'), null, 'Set-Cookie', reply);
    }
  }, 'origin'),
  reply: rule('an answer may be read by its page, and by no other through a cache', async (world) => {
    const reply = await world.get('/v1/session', { headers: { origin: world.pageOrigin } });
    equal(allowed(reply), world.pageOrigin, 'the allowed origin', reply);
    ensure(listIn(reply, 'vary').includes('origin'), 'Vary does not name Origin', reply);
  }, 'origin'),
  refusal: rule('a refusal may be read by its page too', async (world) => {
    for (const reply of [
      await world.get('/v1/session', { token: null, headers: { origin: world.pageOrigin } }),
      await world.get('/v1/orders/no-such-order', { headers: { origin: world.pageOrigin } }),
      await world.post('/v1/quotes', {}, { headers: { origin: world.pageOrigin } }),
    ]) equal(allowed(reply), world.pageOrigin, 'the allowed origin', reply);
  }, 'origin'),
  exposed: rule('a page may read when to try again, and how a file is called', async (world) => {
    const reply = await world.get('/v1/session', { headers: { origin: world.pageOrigin } });
    const names = listIn(reply, 'access-control-expose-headers');
    for (const name of ['retry-after', 'content-disposition']) ensure(names.includes(name), `${name} is missing`, reply);
  }, 'origin'),
  stranger: ownOnly('a page of another origin may not ask', () => 'https://elsewhere.example'),
  suffix: ownOnly('an origin that only begins like an allowed one may not ask', ({ pageOrigin }) => `${pageOrigin}.evil.example`),
  prefix: ownOnly('an origin that only ends like an allowed one may not ask', ({ pageOrigin }) => pageOrigin.replace('://', '://evil-')),
  port: ownOnly('another port of an allowed host may not ask', ({ pageOrigin }) => `${new URL(pageOrigin).protocol}//${new URL(pageOrigin).hostname}:59999`),
  null: ownOnly('a page of no origin may not ask', () => 'null'),
});
