import * as z from 'zod/mini';

/**
 * An amount of money: an integer number of minor units, the ISO 4217 currency, and how many decimals the
 * currency has. 11.97 US dollars are `{ amount: 1197, currency: 'USD', exponent: 2 }`.
 */
export const moneySchema = z.object({
  amount: z.int(),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  exponent: z.int().check(z.gte(0), z.lte(4)),
});
export type Money = z.infer<typeof moneySchema>;
