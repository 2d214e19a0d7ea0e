import * as z from 'zod/mini';
import { moneySchema } from './money.js';
import { instantSchema } from './common.js';

export const renewalSchema = z.object({
  date: instantSchema,
  /** The price of the whole subscription, with tax, for the next full term. */
  amount: moneySchema,
});
export type Renewal = z.infer<typeof renewalSchema>;
