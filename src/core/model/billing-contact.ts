import * as z from 'zod/mini';
import { noCardNumber } from './card-number.js';
import { idSchema, pageOf, shortText } from './common.js';

const required = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));

const taxIdInput = z.strictObject({ type: z.string().check(z.maxLength(20)), value: z.string().check(z.trim(), z.minLength(1), z.maxLength(50)) });

/** The fields of a contact that a person fills in. */
const fields = {
  firstName: required(100),
  lastName: required(100),
  company: shortText(200),
  email: z.email(),
  phone: shortText(50),
  street: shortText(200),
  city: shortText(100),
  stateProvince: shortText(100),
  postalCode: shortText(20),
  /** ISO 3166-1 alpha-2. */
  country: z.string().check(z.regex(/^[A-Z]{2}$/)),
  remark: shortText(1000).check(noCardNumber()),
};

/** `POST /v1/billing-contacts`. */
export const billingContactInputSchema = z.strictObject({ ...fields, taxId: z.nullable(taxIdInput) });
export type BillingContactInput = z.infer<typeof billingContactInputSchema>;

/** `PATCH /v1/billing-contacts/{id}`: the fields that change. */
export const billingContactPatchSchema = z.partial(billingContactInputSchema);
export type BillingContactPatch = z.infer<typeof billingContactPatchSchema>;

/** What is known of a tax id; a doubtful one is a warning, never a wall. */
export const taxIdSchema = z.object({
  type: z.string(),
  value: z.string(),
  verification: z.enum(['notChecked', 'looksRight', 'looksWrong', 'verified']),
});
export type TaxId = z.infer<typeof taxIdSchema>;

/** A person and company that can be given an invoice. */
export const billToSchema = z.object({
  firstName: z.string(), lastName: z.string(), company: z.string(), email: z.string(), phone: z.string(),
  street: z.string(), city: z.string(), stateProvince: z.string(), postalCode: z.string(), country: z.string(),
  remark: z.string(), taxId: z.nullable(taxIdSchema),
});
/** The copy of a billing contact that an order keeps, as it was when ordered. */
export type BillTo = z.infer<typeof billToSchema>;

export const billingContactSchema = z.extend(billToSchema, {
  id: idSchema,
  /** The buyer's own details, which are filled in by default. */
  isDefault: z.boolean(),
});
export type BillingContact = z.infer<typeof billingContactSchema>;

export const billingContactPageSchema = pageOf(billingContactSchema);
