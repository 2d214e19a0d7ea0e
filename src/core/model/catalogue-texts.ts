import * as z from 'zod/mini';
import { unitSchema } from './unit.js';

export const offerTextsSchema = z.object({
  name: z.string(),
  description: z.string(),
  unit: z.optional(unitSchema),
  /** Names of the choices, by their id. */
  choices: z.optional(z.record(z.string(), z.string())),
});
export type OfferTexts = z.infer<typeof offerTextsSchema>;

export const familyTextsSchema = z.object({
  name: z.string(),
  /** Names of the plans, by their id. */
  plans: z.record(z.string(), z.string()),
  entitlements: z.record(z.string(), z.object({ name: z.string(), unit: z.nullable(unitSchema) })),
});
export type FamilyTexts = z.infer<typeof familyTextsSchema>;

/**
 * `GET /v1/catalogue-texts/{language}`: what the catalogue's things are called in one language, by their ids. Names in
 * other replies are in the backend's own language; a page puts these in their place.
 */
export const catalogueTextsSchema = z.object({
  /** The language that these are in, as a BCP 47 tag: the one asked for, or what comes nearest. */
  language: z.string(),
  offers: z.record(z.string(), offerTextsSchema),
  families: z.record(z.string(), familyTextsSchema),
});
export type CatalogueTexts = z.infer<typeof catalogueTextsSchema>;
