import * as z from 'zod/mini';

/** What is counted, in the plural forms that its language has (CLDR's categories); `other` serves where one is missing. */
export const unitSchema = z.object({
  zero: z.optional(z.string()), one: z.optional(z.string()), two: z.optional(z.string()),
  few: z.optional(z.string()), many: z.optional(z.string()), other: z.string(),
});
export type Unit = z.infer<typeof unitSchema>;
