import * as z from 'zod/mini';
import { idSchema, instantSchema } from './common.js';

/** How far a token reaches: everything of the partner, one customer, or named products. */
export const scopeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('partner') }),
  z.strictObject({ kind: z.literal('customer'), customerId: idSchema }),
  z.strictObject({ kind: z.literal('products'), serialNumbers: z.array(idSchema).check(z.minLength(1), z.maxLength(100)) }),
]);
export type Scope = z.infer<typeof scopeSchema>;

/** `POST /v1/checkout-sessions`: a distributor's server asks, with its secret key, for a token for one buyer's page. */
export const checkoutSessionRequestSchema = z.strictObject({
  /** The origin of the page that will use the token, for instance `https://portal.example`. */
  origin: z.url(),
  buyer: z.strictObject({
    firstName: z.string().check(z.minLength(1), z.maxLength(100)),
    lastName: z.string().check(z.minLength(1), z.maxLength(100)),
    email: z.email(),
  }),
  scope: scopeSchema,
  /** How long the token is good for, in seconds; at most 900, which is also the default. */
  expiresIn: z.optional(z.int().check(z.gte(60), z.lte(900))),
});
export type CheckoutSessionRequest = z.infer<typeof checkoutSessionRequestSchema>;

export const checkoutSessionSchema = z.object({ token: z.string(), expiresAt: instantSchema });
export type CheckoutSession = z.infer<typeof checkoutSessionSchema>;
