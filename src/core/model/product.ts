import * as z from 'zod/mini';
import { idSchema, instantSchema, pageOf } from './common.js';
import { renewalSchema } from './renewal.js';
import { unitSchema } from './unit.js';

/** What a product may do, as an absolute number: 50 extensions, 1 Hot Standby. */
export const entitlementSchema = z.object({
  id: idSchema,
  name: z.string(),
  /** What is counted; null where the entitlement is just there or not. */
  unit: z.nullable(unitSchema),
  quantity: z.int().check(z.gte(0)),
});
export type Entitlement = z.infer<typeof entitlementSchema>;

/** The contract's present period: half-open `[start, end)`, its length as an ISO 8601 duration. */
export const termSchema = z.object({ start: instantSchema, end: instantSchema, length: z.string() });
export type Term = z.infer<typeof termSchema>;

/** A thing that a customer of the partner owns, and that can be expanded. */
export const productSchema = z.object({
  serialNumber: idSchema,
  name: z.string(),
  family: z.object({ id: idSchema, name: z.string() }),
  customer: z.object({ id: idSchema, name: z.string() }),
  plan: z.object({ id: idSchema, name: z.string() }),
  trial: z.boolean(),
  term: z.nullable(termSchema),
  entitlements: z.array(entitlementSchema),
  autoRenew: z.boolean(),
  /** When the subscription would renew, and for how much by what it holds now; null on trial and without a term. */
  nextRenewal: z.nullable(renewalSchema),
  /** How an expansion reaches it: with an activation code, or at once. */
  delivery: z.enum(['activationCode', 'immediate']),
  /** An order for this product that is not yet paid; it must be paid or cancelled before the next. */
  pendingOrderId: z.nullable(idSchema),
  /** Rises with every change of the subscription; a quote made for an older one is stale. */
  version: z.int(),
});
export type Product = z.infer<typeof productSchema>;

export const productPageSchema = pageOf(productSchema);

/** `PUT /v1/products/{serialNumber}/auto-renew`: the consent is needed to switch it on. */
export const autoRenewConsentSchema = z.strictObject({
  /** The words that the buyer agreed to, as they were shown. */
  text: z.string().check(z.minLength(1), z.maxLength(2000)),
  locale: z.string().check(z.minLength(2), z.maxLength(35)),
});
export type AutoRenewConsent = z.infer<typeof autoRenewConsentSchema>;

export const autoRenewRequestSchema = z.discriminatedUnion('enabled', [
  z.strictObject({ enabled: z.literal(true), consent: autoRenewConsentSchema }),
  z.strictObject({ enabled: z.literal(false) }),
]);
export type AutoRenewRequest = z.infer<typeof autoRenewRequestSchema>;
