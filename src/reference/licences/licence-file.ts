import { CompactSign, compactVerify, importJWK, type JWK } from 'jose';
import * as z from 'zod/mini';
import { idSchema, instantSchema } from '../../core/model/common.js';
import { entitlementSchema } from '../../core/model/product.js';
import { hashActivationCode, isActivationCodeHash } from './activation-code-hash.js';
import { normaliseActivationCode } from './activation-code.js';

const algorithm = 'EdDSA';
const type = 'annex-licence+jws';

const payloadSchema = z.object({
  serialNumber: idSchema,
  orderId: idSchema,
  sequence: z.int().check(z.gte(1)),
  issuedAt: instantSchema,
  /** A hash of the code, made by `hashActivationCode`, so that the file alone does not reveal it. */
  activationCode: z.string().check(z.refine(isActivationCodeHash, 'not a hash of an activation code')),
  entitlements: z.array(entitlementSchema),
});

/** What a licence file says: what the product may do, in absolute numbers. */
export type LicencePayload = z.infer<typeof payloadSchema>;

/** The key that licences are signed with: Ed25519, private. */
export interface LicenceSigningKey {
  readonly keyId: string;
  readonly privateKey: JWK;
}

/** The public half, which is all that a product needs. */
export interface LicenceVerifyKey {
  readonly keyId: string;
  readonly publicKey: JWK;
}

/** The licence file: a compact JWS, signed with Ed25519. */
export async function signLicenceFile(payload: LicencePayload, key: LicenceSigningKey): Promise<string> {
  const content = new TextEncoder().encode(JSON.stringify(payloadSchema.parse(payload)));
  return new CompactSign(content)
    .setProtectedHeader({ alg: algorithm, kid: key.keyId, typ: type })
    .sign(await importJWK(key.privateKey, algorithm));
}

/** What a licence file says, or null when it is not one, was changed, or was signed with another key. */
export async function verifyLicenceFile(content: string, key: LicenceVerifyKey): Promise<LicencePayload | null> {
  const publicKey = await importJWK(key.publicKey, algorithm);
  try {
    const { payload, protectedHeader } = await compactVerify(content.trim(), publicKey, { algorithms: [algorithm] });
    if (protectedHeader.kid !== key.keyId || protectedHeader.typ !== type) return null;
    const parsed = payloadSchema.safeParse(JSON.parse(new TextDecoder().decode(payload)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Whether a typed activation code is the one that belongs to the licence. */
export async function matchesActivationCode(payload: Pick<LicencePayload, 'activationCode'>, code: string): Promise<boolean> {
  const canonical = normaliseActivationCode(code);
  return canonical !== null && (await hashActivationCode(canonical)) === payload.activationCode;
}
