import { base64url } from 'jose';
import type { ReferenceSecrets } from '../reference/context.js';
import { createLicenceKeys } from '../reference/licences/licence-keys.js';
import type { Randomness } from '../reference/ports.js';

/** All secrets of a simulation. Plain JSON; made once and kept where nobody else can read them. */
export interface SimulationSecrets extends ReferenceSecrets {
  /** Sign the webhooks of the simulated payment services. */
  readonly webhooks: { readonly stripe: string; readonly paypal: string };
}

/** Draws a set of secrets. */
export async function createSecrets(random: Randomness): Promise<SimulationSecrets> {
  const secret = (prefix: string) => `${prefix}_${base64url.encode(random.bytes(32))}`;
  return {
    apiKey: secret('sk_distributor'),
    backOfficeKey: secret('sk_back_office'),
    tokenSecret: secret('token'),
    linkSecret: secret('link'),
    licenceKey: (await createLicenceKeys(random.bytes(32))).signing,
    webhooks: { stripe: secret('whsec_stripe'), paypal: secret('whsec_paypal') },
  };
}
