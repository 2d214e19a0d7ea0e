import * as z from 'zod/mini';
import { idSchema, instantSchema } from './common.js';

/**
 * A payment method that this partner may use. `gateway` names the gateway that serves it, and `config` is that
 * gateway's own public configuration (publishable key, client id, …), which the gateway itself parses.
 * With `sandbox` a stand-in takes the payment service's place.
 */
export const paymentMethodSchema = z.object({
  id: idSchema,
  gateway: idSchema,
  /** What buyers read, where the interface has no words of its own for the method. */
  name: z.optional(z.string()),
  sandbox: z._default(z.boolean(), false),
  config: z.record(z.string(), z.unknown()),
});
export type PaymentMethod = z.infer<typeof paymentMethodSchema>;

/** What the page needs first: who buys, who looks after them, and how they may pay. */
export const sessionSchema = z.object({
  partner: z.object({ id: idSchema, name: z.string() }),
  buyer: z.object({ firstName: z.string(), lastName: z.string(), email: z.string() }),
  accountManager: z.nullable(z.object({ name: z.string(), email: z.string(), phone: z.nullable(z.string()) })),
  currency: z.string(),
  paymentMethods: z.array(paymentMethodSchema),
  /** Whether any part of the backend is simulated; the interface says so. */
  sandbox: z.boolean(),
  expiresAt: instantSchema,
});
export type Session = z.infer<typeof sessionSchema>;
