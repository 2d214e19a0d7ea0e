import { checkoutSessionSchema } from '../../core/model/checkout-session.js';
import { sessionSchema } from '../../core/model/session.js';
import { rule, topic } from '../case.js';
import { ensure, equal, parsed, refused } from '../check.js';
import type { World } from '../world.js';

const ask = (world: World, change: Record<string, unknown> = {}, token: string | null = world.options.apiKey) =>
  world.call('POST', '/v1/checkout-sessions', { token, body: { ...world.sessionRequest(), ...change } });

const lasts = async (world: World, expiresIn: number): Promise<number> =>
  Date.parse(parsed(await ask(world, { expiresIn }), 201, checkoutSessionSchema).expiresAt);

/** The token with one character of a part changed. */
const altered = (token: string, position: number): string =>
  `${token.slice(0, position)}${token[position] === 'A' ? 'B' : 'A'}${token.slice(position + 1)}`;

export const sessions = topic('sessions', {
  mint: rule('a secret key mints a page token', async (world) => {
    const { token } = parsed(await ask(world), 201, checkoutSessionSchema);
    ensure(token.length >= 20, 'a token must not be guessable');
  }),
  unlike: rule('two tokens are never the same', async (world) => ensure((await world.mint()) !== (await world.mint()), 'the same token came twice')),
  lifetime: rule('a token lasts as long as was asked for', async (world) => {
    const apart = (await lasts(world, 900)) - (await lasts(world, 60));
    ensure(apart > 820_000 && apart < 850_000, `900 and 60 seconds lie ${apart} ms apart`);
  }),
  'default-lifetime': rule('a token lasts 15 minutes when nothing is asked for', async (world) => {
    const end = Date.parse(parsed(await ask(world), 201, checkoutSessionSchema).expiresAt);
    const apart = Math.abs(end - (await lasts(world, 900)));
    ensure(apart < 10_000, `it lies ${apart} ms from 15 minutes`);
  }),
  'too-long': rule('a token for more than 15 minutes is refused', async (world) => void refused(await ask(world, { expiresIn: 901 }), 422, 'validation_failed', '/expiresIn')),
  'too-short': rule('a token for less than a minute is refused', async (world) => void refused(await ask(world, { expiresIn: 59 }), 422, 'validation_failed', '/expiresIn')),
  'no-key': rule('without a secret key nothing is minted', async (world) => void refused(await ask(world, {}, null), 401, 'unauthorized')),
  'wrong-key': rule('with a wrong secret key nothing is minted', async (world) => void refused(await ask(world, {}, `${world.options.apiKey}x`), 401, 'unauthorized')),
  'token-is-no-key': rule('a page token mints no further one', async (world) => void refused(await ask(world, {}, await world.token()), 401, 'unauthorized')),
  'origin-only': rule('an origin with a path is refused', async (world) => void refused(await ask(world, { origin: `${world.pageOrigin}/shop` }), 422, 'validation_failed', '/origin')),
  'origin-form': rule('an origin that is no address is refused', async (world) => void refused(await ask(world, { origin: 'portal' }), 422, 'validation_failed', '/origin')),
  'unknown-field': rule('a field that the contract does not know is refused and named', async (world) => void refused(await ask(world, { admin: true }), 422, 'validation_failed', '/admin')),
  'unknown-buyer-field': rule('an unknown field of the buyer is refused and named', async (world) =>
    void refused(await ask(world, { buyer: { ...world.buyer, role: 'owner' } }), 422, 'validation_failed', '/buyer/role')),
  'buyer-email': rule('a buyer without a right e-mail address is refused', async (world) =>
    void refused(await ask(world, { buyer: { ...world.buyer, email: 'ada' } }), 422, 'validation_failed', '/buyer/email')),
  'scope-kind': rule('an unknown scope is refused', async (world) => void refused(await ask(world, { scope: { kind: 'everything' } }), 422, 'validation_failed')),
  'scope-empty': rule('a scope of no products is refused', async (world) =>
    void refused(await ask(world, { scope: { kind: 'products', serialNumbers: [] } }), 422, 'validation_failed', '/scope/serialNumbers')),
  'origin-missing': rule('a token without an origin is refused', async (world) => {
    const { buyer, scope } = world.sessionRequest();
    refused(await world.post('/v1/checkout-sessions', { buyer, scope }, { token: world.options.apiKey }), 422, 'validation_failed', '/origin');
  }),

  shape: rule('the session is of the contract and names the buyer', async (world) => equal((await world.read('/v1/session', sessionSchema)).buyer, world.buyer, 'the buyer')),
  expires: rule('the session tells when its token ends', async (world) => {
    const { token, expiresAt } = parsed(await ask(world), 201, checkoutSessionSchema);
    equal((await world.read('/v1/session', sessionSchema, { token })).expiresAt, expiresAt, 'the end');
  }),
  methods: rule('the session offers payment methods, each under an id of its own', async (world) => {
    const ids = (await world.read('/v1/session', sessionSchema)).paymentMethods.map(({ id }) => id);
    ensure(ids.length > 0, 'there is no payment method');
    equal(new Set(ids).size, ids.length, 'the number of ids');
  }),
  currency: rule('the session’s currency is an ISO 4217 code', async (world) => {
    const { currency } = await world.read('/v1/session', sessionSchema);
    ensure(/^[A-Z]{3}$/.test(currency), `${currency} is none`);
  }),
  secrets: rule('the session holds no secret of a payment service', async (world) => {
    const { text } = await world.get('/v1/session');
    const found = /\b(sk|rk|whsec)_\w+|"(client_?secret|webhook_?secret|api_?key|secret)"/i.exec(text);
    ensure(!found, `it holds ${found?.[0].slice(0, 12) ?? ''}…`);
    ensure(!text.includes(world.options.apiKey), 'it holds the partner’s key');
  }),
  'no-store': rule('the session is kept by no cache', async (world) => {
    const reply = await world.get('/v1/session');
    ensure(/\b(no-store|private)\b/.test(reply.headers.get('cache-control') ?? ''), 'Cache-Control does not keep caches away', reply);
  }),

  'key-is-no-token': rule('a secret key does not open the page’s routes', async (world) => void refused(await world.get('/v1/session', { token: world.options.apiKey }), 401, 'unauthorized')),
  'altered-signature': rule('a token whose end was changed is refused', async (world) => {
    const token = await world.token();
    refused(await world.get('/v1/session', { token: altered(token, token.length - 5) }), 401, 'unauthorized');
  }),
  'altered-claims': rule('a token whose middle was changed is refused', async (world) => {
    const token = await world.token();
    refused(await world.get('/v1/session', { token: altered(token, Math.floor(token.length / 2)) }), 401, 'unauthorized');
  }),
  'unsigned-token': rule('a token that says it needs no signature is refused', async (world) => {
    const [, claims = ''] = (await world.token()).split('.');
    const header = btoa('{"alg":"none","typ":"JWT"}').replaceAll('=', '');
    refused(await world.get('/v1/session', { token: `${header}.${claims}.` }), 401, 'unauthorized');
  }),
  'other-scheme': rule('a token under another scheme than Bearer is refused', async (world) =>
    void refused(await world.get('/v1/session', { token: null, headers: { authorization: `Basic ${await world.token()}` } }), 401, 'unauthorized')),
  'query-token': rule('a token in the address is not taken', async (world) => {
    const token = await world.token();
    refused(await world.get(`/v1/session?token=${token}&access_token=${token}`, { token: null }), 401, 'unauthorized');
  }),
  uniform: rule('refusals do not tell a missing, a wrong and an altered token apart', async (world) => {
    const token = await world.token();
    const answers = await Promise.all([null, 'nonsense', altered(token, token.length - 5)].map((each) => world.get('/v1/session', { token: each })));
    equal(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size, 1, 'the number of different answers', answers[0]);
  }),
  'bound-to-origin': rule('a token is refused on another origin than its own', async (world) => {
    equal((await world.get('/v1/session', { headers: { origin: world.pageOrigin } })).status, 200, 'on its own origin');
    refused(await world.get('/v1/session', { headers: { origin: 'https://elsewhere.example' } }), 401, 'unauthorized');
  }, 'origin'),
});
