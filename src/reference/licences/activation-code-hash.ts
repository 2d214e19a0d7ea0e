import { base64url } from 'jose';
import { normaliseActivationCode } from './activation-code.js';

const prefix = 'sha256:';

/** The hash that stands in a licence file for the code; the code is random enough that it gives nothing away. */
export async function hashActivationCode(code: string): Promise<string> {
  const canonical = normaliseActivationCode(code);
  if (canonical === null) throw new TypeError('Not an activation code.');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical));
  return prefix + base64url.encode(new Uint8Array(digest));
}

/** Whether a text has the form of such a hash. */
export const isActivationCodeHash = (text: string): boolean => /^sha256:[\w-]{43}$/.test(text);
