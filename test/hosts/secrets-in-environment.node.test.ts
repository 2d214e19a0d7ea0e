import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isProduction, secretsInEnvironment, secretVariables } from '../../src/hosts/node/secrets-in-environment.js';

const random = { bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) };
const seed = Buffer.alloc(32, 7).toString('base64url');
const complete: Readonly<Record<string, string>> = {
  ANNEX_API_KEY: 'api-'.repeat(8), ANNEX_BACK_OFFICE_KEY: 'back-'.repeat(8), ANNEX_TOKEN_SECRET: 'token-'.repeat(8), ANNEX_LINK_SECRET: 'link-'.repeat(8), ANNEX_LICENCE_SEED: seed,
};
const production = { NODE_ENV: 'production' };

describe('the secrets of the environment', () => {
  it('are none where none is set, outside production mode', async () => {
    assert.equal(await secretsInEnvironment({}, random), null);
    assert.equal(await secretsInEnvironment({ NODE_ENV: 'development', ANNEX_MODE: 'demo' }, random), null);
  });

  it('are asked for by either variable of production mode', () => {
    assert.deepEqual([{ NODE_ENV: 'production' }, { ANNEX_MODE: 'production' }, { NODE_ENV: 'test' }, {}].map(isProduction), [true, true, false, false]);
  });

  it('must all be set in production mode, and the refusal says that this is a reference', async () => {
    await assert.rejects(secretsInEnvironment(production, random), (error: Error) => secretVariables.every((name) => error.message.includes(name)) && /reference backend/.test(error.message));
    for (const name of secretVariables) {
      await assert.rejects(secretsInEnvironment({ ...production, ...complete, [name]: '' }, random), (error: Error) => error.message.includes(`${name} must be set`));
    }
  });

  it('are never taken by halves, in no mode', async () => {
    await assert.rejects(secretsInEnvironment({ ANNEX_API_KEY: complete['ANNEX_API_KEY'] }, random), /ANNEX_BACK_OFFICE_KEY.* must be set/);
  });

  it('are used as they are set, with a licence key that is the same at each start', async () => {
    const [first, second] = await Promise.all([secretsInEnvironment({ ...production, ...complete }, random), secretsInEnvironment(complete, random)]);
    assert.deepEqual([first?.apiKey, first?.backOfficeKey, first?.tokenSecret, first?.linkSecret], secretVariables.slice(0, 4).map((name) => complete[name]));
    assert.equal(first?.licenceKey.privateKey.d, seed);
    assert.deepEqual(first.licenceKey, second?.licenceKey);
  });

  it('are refused when short, doubled or no key, without a word of what they hold', async () => {
    for (const [change, told] of [
      [{ ANNEX_TOKEN_SECRET: 'sesame' }, /ANNEX_TOKEN_SECRET must have at least 32/],
      [{ ANNEX_LINK_SECRET: complete['ANNEX_TOKEN_SECRET'] }, /must all be different/],
      [{ ANNEX_LICENCE_SEED: Buffer.alloc(33, 7).toString('base64url') }, /32 bytes in base64url/],
      [{ ANNEX_LICENCE_SEED: '!'.repeat(43) }, /32 bytes in base64url/],
    ] as const) {
      const values = Object.values({ ...complete, ...change });
      await assert.rejects(secretsInEnvironment({ ...production, ...complete, ...change }, random), (error: Error) =>
        told.test(error.message) && !values.some((value) => value !== undefined && error.message.includes(value)));
    }
  });
});
