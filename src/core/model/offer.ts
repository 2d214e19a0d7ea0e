import * as z from 'zod/mini';
import { moneySchema } from './money.js';
import { offerTextsSchema } from './catalogue-texts.js';
import { idSchema, linkSchema, pageOf } from './common.js';
import { unitSchema } from './unit.js';


/** Whether an offer can be bought now; if not, why, as a stable code and in words. */
export const availabilitySchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('available') }),
  z.object({ status: z.literal('unavailable'), code: z.string(), reason: z.string() }),
]);
export type Availability = z.infer<typeof availabilitySchema>;

const common = {
  id: idSchema,
  name: z.string(),
  description: z.string(),
  guidelineUrl: z.nullable(linkSchema),
  /** Other things that must be there first, in words that a person reads. */
  requires: z.array(z.object({ kind: z.enum(['plan', 'offer']), id: idSchema, name: z.string() })),
  availability: availabilitySchema,
  /** Name, description and unit in other languages, by BCP 47 tag, where they come with the offer and not as catalogue texts. */
  translations: z._default(z.record(z.string(), offerTextsSchema), {}),
};

/** Bought by number, for instance extensions; `max` is the most that can be added now. */
export const quantityOfferSchema = z.object({
  ...common,
  kind: z.literal('quantity'),
  unit: unitSchema,
  min: z.int(), max: z.int(), step: z.int(),
  currentQuantity: z.int(),
  /** List price of one unit for a full term; under tiers, of the next one. */
  unitPrice: moneySchema,
  /** ISO 8601 length of the term that the price is for, or null for a one-time price. */
  term: z.nullable(z.string()),
});

/** There or not, for one price. `active`: the product has it already. */
export const flatOfferSchema = z.object({
  ...common,
  kind: z.literal('flat'),
  active: z.boolean(),
  price: moneySchema,
  term: z.nullable(z.string()),
});

/** One of several ways to pay for the same thing, for instance one-time or annual. */
export const choiceOfferSchema = z.object({
  ...common,
  kind: z.literal('choice'),
  active: z.boolean(),
  choices: z.array(z.object({
    id: idSchema,
    name: z.string(),
    billing: z.enum(['oneTime', 'recurring']),
    price: moneySchema,
    term: z.nullable(z.string()),
  })).check(z.minLength(1)),
});

/** A thing that can be added to a product. */
export const offerSchema = z.discriminatedUnion('kind', [quantityOfferSchema, flatOfferSchema, choiceOfferSchema]);
export type Offer = z.infer<typeof offerSchema>;
export type QuantityOffer = z.infer<typeof quantityOfferSchema>;
export type FlatOffer = z.infer<typeof flatOfferSchema>;
export type ChoiceOffer = z.infer<typeof choiceOfferSchema>;

export const offerPageSchema = pageOf(offerSchema);
