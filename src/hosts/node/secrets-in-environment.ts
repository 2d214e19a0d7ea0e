import { Buffer } from 'node:buffer';
import { createLicenceKeys } from '../../reference/licences/licence-keys.js';
import type { Randomness } from '../../reference/ports.js';
import { createSecrets, type SimulationSecrets } from '../secrets.js';

type Variables = Readonly<Record<string, string | undefined>>;

/** The secrets' variables; the last one is the seed of the key that signs licences: 32 bytes in base64url. */
export const secretVariables = ['ANNEX_API_KEY', 'ANNEX_BACK_OFFICE_KEY', 'ANNEX_TOKEN_SECRET', 'ANNEX_LINK_SECRET', 'ANNEX_LICENCE_SEED'] as const;
type SecretVariable = (typeof secretVariables)[number];

const shortest = 32;

/** Whether the environment asks for production mode, in which nothing is made up. */
export const isProduction = (env: Variables): boolean => env['NODE_ENV'] === 'production' || env['ANNEX_MODE'] === 'production';

/**
 * The secrets that the environment sets, or null where it sets none. In production mode they must be set. Half a set, a
 * short or a doubled one is an error, which names the variables and never what they hold.
 */
export async function secretsInEnvironment(env: Variables, random: Randomness): Promise<SimulationSecrets | null> {
  const missing = secretVariables.filter((name) => !env[name]);
  if (missing.length === secretVariables.length && !isProduction(env)) return null;
  if (missing.length > 0) {
    const why = isProduction(env) ? 'In production mode no secret is made up. This is the reference backend: a contract to compare with, not a product to sell from. ' : '';
    throw new Error(`${why}${missing.join(', ')} must be set.`);
  }
  const given = Object.fromEntries(secretVariables.map((name) => [name, env[name] ?? ''])) as Record<SecretVariable, string>;
  const short = secretVariables.filter((name) => given[name].length < shortest);
  if (short.length > 0) throw new Error(`${short.join(', ')} must have at least ${shortest} characters.`);
  if (new Set(Object.values(given)).size < secretVariables.length) throw new Error(`${secretVariables.join(', ')} must all be different.`);
  return {
    apiKey: given.ANNEX_API_KEY,
    backOfficeKey: given.ANNEX_BACK_OFFICE_KEY,
    tokenSecret: given.ANNEX_TOKEN_SECRET,
    linkSecret: given.ANNEX_LINK_SECRET,
    licenceKey: (await createLicenceKeys(seedOf(given.ANNEX_LICENCE_SEED))).signing,
    // They sign within this process only, and at the moment of delivery.
    webhooks: (await createSecrets(random)).webhooks,
  };
}

function seedOf(text: string): Uint8Array<ArrayBuffer> {
  const seed = Uint8Array.from(/^[\w-]+$/.test(text) ? Buffer.from(text, 'base64url') : []);
  if (seed.length !== 32) throw new Error('ANNEX_LICENCE_SEED must be 32 bytes in base64url.');
  return seed;
}
