import * as z from 'zod/mini';
import { idSchema, instantSchema } from './common.js';
import { entitlementSchema } from './product.js';

/** The simulated PBX, as its *Activation Information* shows it (reference backend only). */
export const pbxSchema = z.object({
  serialNumber: idSchema,
  productName: z.string(),
  online: z.boolean(),
  /** Sequence of the licence in force; 0 before the first. */
  sequence: z.int(),
  activationCode: z.nullable(z.string()),
  entitlements: z.array(entitlementSchema),
  updatedAt: z.nullable(instantSchema),
});
export type Pbx = z.infer<typeof pbxSchema>;

/** `POST /v1/pbx/{serialNumber}/update`: the licence file, and the code that is checked against it. */
export const pbxUpdateSchema = z.strictObject({
  licenceFile: z.string().check(z.minLength(1), z.maxLength(20000)),
  activationCode: z.string().check(z.minLength(1), z.maxLength(100)),
});
export type PbxUpdate = z.infer<typeof pbxUpdateSchema>;
