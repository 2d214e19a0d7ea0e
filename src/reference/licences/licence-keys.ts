import { base64url, calculateJwkThumbprint, type JWK } from 'jose';
import type { LicenceSigningKey, LicenceVerifyKey } from './licence-file.js';

/** What RFC 8410 puts before the 32 bytes of an Ed25519 private key. */
const pkcs8Prefix = [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20];

/** Makes the pair of keys that belongs to 32 random bytes; the key id is the public key's thumbprint. */
export async function createLicenceKeys(seed: Uint8Array): Promise<{ signing: LicenceSigningKey; verify: LicenceVerifyKey }> {
  if (seed.length !== 32) throw new RangeError('An Ed25519 key needs 32 random bytes.');
  const key = await crypto.subtle.importKey('pkcs8', Uint8Array.from([...pkcs8Prefix, ...seed]), 'Ed25519', true, ['sign']);
  const { x } = await crypto.subtle.exportKey('jwk', key);
  const publicKey: JWK = { kty: 'OKP', crv: 'Ed25519', x: x ?? '' };
  const keyId = await calculateJwkThumbprint(publicKey);
  return { signing: { keyId, privateKey: { ...publicKey, d: base64url.encode(seed) } }, verify: { keyId, publicKey } };
}

/** The key that checks what `key` has signed. */
export function verifyKeyOf({ keyId, privateKey: { d: _secret, ...publicKey } }: LicenceSigningKey): LicenceVerifyKey {
  return { keyId, publicKey };
}
