import { jwtVerify, SignJWT } from 'jose';
import * as z from 'zod/mini';
import { scopeSchema } from '../../core/model/checkout-session.js';
import { second } from '../instants.js';

const claimsSchema = z.object({
  partnerId: z.string(),
  origin: z.string(),
  buyer: z.object({ firstName: z.string(), lastName: z.string(), email: z.string() }),
  scope: scopeSchema,
  exp: z.int(),
  jti: z.string(),
});

/** What a page's token says: who buys, for which partner, on which origin, how far it reaches and how long. */
export type TokenClaims = Omit<z.infer<typeof claimsSchema>, 'exp' | 'jti'> & { expiresAt: number; tokenId: string };

const audience = 'annex-checkout';
const keyOf = (secret: string): Uint8Array => new TextEncoder().encode(secret);

/** Signs a token (HMAC-SHA256). */
export function signToken({ expiresAt, tokenId, ...claims }: TokenClaims, secret: string): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setAudience(audience)
    .setJti(tokenId)
    .setExpirationTime(Math.floor(expiresAt / second))
    .sign(keyOf(secret));
}

/** What a token says, or null when it is not ours, was changed, or is over. */
export async function readToken(token: string, now: number, secret: string): Promise<TokenClaims | null> {
  try {
    const { payload } = await jwtVerify(token, keyOf(secret), { algorithms: ['HS256'], audience, currentDate: new Date(now) });
    const { exp, jti: tokenId, ...claims } = claimsSchema.parse(payload);
    return { ...claims, tokenId, expiresAt: exp * second };
  } catch {
    return null;
  }
}
