import * as z from 'zod/mini';
import { idSchema, instantSchema } from './common.js';
import { entitlementSchema } from './product.js';

/** What is delivered: the code that the buyer types in, and the signed file for a product without Internet access. */
export const licenceSchema = z.object({
  orderId: idSchema,
  serialNumber: idSchema,
  activationCode: z.string(),
  /** Compact JWS (EdDSA, Ed25519) over the entitlements, the serial number and the sequence. */
  licenceFile: z.object({ name: z.string(), content: z.string() }),
  sequence: z.int(),
  entitlements: z.array(entitlementSchema),
  issuedAt: instantSchema,
  appliedAt: z.nullable(instantSchema),
});
export type Licence = z.infer<typeof licenceSchema>;
