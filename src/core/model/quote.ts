import * as z from 'zod/mini';
import { moneySchema } from './money.js';
import { idSchema, instantSchema } from './common.js';
import { termSchema } from './product.js';
import { renewalSchema } from './renewal.js';
import { unitSchema } from './unit.js';

export { renewalSchema, type Renewal } from './renewal.js';

/** What is wanted of one offer. */
export const selectionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('quantity'), offerId: idSchema, quantityDelta: z.int() }),
  z.strictObject({ kind: z.literal('flat'), offerId: idSchema }),
  z.strictObject({ kind: z.literal('choice'), offerId: idSchema, choiceId: idSchema }),
]);
export type Selection = z.infer<typeof selectionSchema>;

/** `POST /v1/quotes`. It names what is wanted and never a price. */
export const quoteRequestSchema = z.strictObject({
  serialNumber: idSchema,
  selections: z.array(selectionSchema).check(z.minLength(1), z.maxLength(600)),
  couponCode: z.optional(z.string().check(z.maxLength(100))),
  /** Whose country and tax id decide about tax; the buyer's own contact when it is missing. */
  billingContactId: z.optional(idSchema),
});
export type QuoteRequest = z.infer<typeof quoteRequestSchema>;

/** The fraction of the term that is still to come, in days (or seconds): 212 of 365. */
export const prorationSchema = z.object({ numerator: z.int(), denominator: z.int(), unit: z.enum(['day', 'second']) });
export type Proration = z.infer<typeof prorationSchema>;

export const lineItemSchema = z.object({
  offerId: idSchema,
  kind: z.enum(['quantity', 'flat', 'choice']),
  choiceId: z.nullable(idSchema),
  name: z.string(),
  unit: z.nullable(unitSchema),
  billing: z.enum(['oneTime', 'recurring']),
  currentQuantity: z.int(), quantityDelta: z.int(), resultingQuantity: z.int(),
  /** The list price for a full term, before discount and proration. */
  fullTermAmount: moneySchema,
  /** What the discount takes off the full-term price; zero or negative. */
  discount: moneySchema,
  proration: z.nullable(prorationSchema),
  /** The unrounded amount due as an exact fraction of minor units, so that anyone can recompute it. */
  unrounded: z.object({ numerator: z.string(), denominator: z.string() }),
  /** Due now, before tax. */
  amount: moneySchema,
  /** The line would have been negative and was raised to zero. */
  floored: z.boolean(),
  taxCategory: z.string(),
});
export type LineItem = z.infer<typeof lineItemSchema>;

export const taxSchema = z.object({
  category: z.string(),
  name: z.string(),
  /** Parts per million: 19 % is 190000. */
  ratePpm: z.int(),
  taxable: moneySchema,
  amount: moneySchema,
  /** Why the rate is what it is, for instance reverse charge; null where nothing needs saying. */
  reason: z.nullable(z.enum(['reverseCharge', 'export', 'exempt'])),
});
export type Tax = z.infer<typeof taxSchema>;

/** Something that must be settled before this quote can be ordered. */
export const blockerSchema = z.object({
  code: z.string(),
  detail: z.string(),
  offerId: z.nullable(idSchema),
  orderId: z.nullable(idSchema),
});
export type Blocker = z.infer<typeof blockerSchema>;

/** A priced proposal that stands until `validUntil`. */
export const quoteSchema = z.object({
  id: idSchema,
  version: z.int(),
  serialNumber: idSchema,
  createdAt: instantSchema,
  validUntil: instantSchema,
  term: z.nullable(termSchema),
  lines: z.array(lineItemSchema),
  couponCode: z.nullable(z.string()),
  billingContactId: z.nullable(idSchema),
  /** Sum of the lines' amounts, before tax. */
  subtotal: moneySchema,
  /** What discounts took off the amounts due now; zero or negative, already within `subtotal`. */
  discount: moneySchema,
  taxes: z.array(taxSchema),
  tax: moneySchema,
  total: moneySchema,
  nextRenewal: z.nullable(renewalSchema),
  blockers: z.array(blockerSchema),
  /** What the price was made from, so that anyone can make it again. */
  inputs: z.object({
    catalogueVersion: z.string(),
    productVersion: z.int(),
    pricedAt: instantSchema,
    rounding: z.enum(['line', 'unit', 'dailyRate']),
    dayCount: z.enum(['actual/actual', 'actual/365', '30/360', 'second']),
    endDate: z.enum(['exclusive', 'inclusive']),
  }),
});
export type Quote = z.infer<typeof quoteSchema>;
