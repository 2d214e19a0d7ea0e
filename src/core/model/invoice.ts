import * as z from 'zod/mini';
import { moneySchema } from './money.js';
import { billToSchema } from './billing-contact.js';
import { idSchema, instantSchema } from './common.js';
import { referencesSchema } from './order.js';
import { termSchema } from './product.js';
import { prorationSchema, taxSchema } from './quote.js';

/** Who issues invoices. */
export const sellerSchema = z.object({
  name: z.string(),
  street: z.string(),
  postalCode: z.string(),
  city: z.string(),
  /** ISO 3166-1 alpha-2. */
  country: z.string(),
  vatId: z.string(),
  /** Register and number, as business letters must name them. */
  registration: z.string(),
  /** The number in that register alone, with its scheme by ISO 6523 (0106 is the Dutch KvK), where electronic invoices need it. */
  legalId: z.optional(z.object({ scheme: z.string(), value: z.string() })),
  email: z.string(),
  phone: z.string(),
});
export type Seller = z.infer<typeof sellerSchema>;

export const invoiceLineSchema = z.object({
  position: z.int(),
  description: z.string(),
  quantity: z.int(),
  unit: z.nullable(z.string()),
  /** Per unit and full term, before tax and discount. */
  unitPrice: moneySchema,
  fullTermAmount: moneySchema,
  /** Zero or negative, on the full-term amount. */
  discount: moneySchema,
  proration: z.nullable(prorationSchema),
  /** Before tax. */
  amount: moneySchema,
  taxCategory: z.string(),
});
export type InvoiceLine = z.infer<typeof invoiceLineSchema>;

/**
 * `GET /v1/orders/{id}/invoice` as data, with all that Article 226 of Directive 2006/112/EC wants of it. Made once, never
 * changed: what is wrong in it is corrected by a credit note.
 */
export const invoiceSchema = z.object({
  kind: z.literal('invoice'),
  number: z.string(),
  issuedAt: instantSchema,
  /** When the service was supplied, a calendar day in UTC. */
  suppliedOn: z.iso.date(),
  seller: sellerSchema,
  buyer: billToSchema,
  order: z.object({ id: idSchema, number: z.string(), createdAt: instantSchema }),
  references: referencesSchema,
  product: z.object({ name: z.string(), serialNumber: idSchema, customerName: z.string() }),
  period: z.nullable(termSchema),
  currency: z.string(),
  lines: z.array(invoiceLineSchema),
  /** Taxable amount, rate and tax, for each rate. */
  taxes: z.array(taxSchema),
  subtotal: moneySchema,
  /** What discounts took off, already within `subtotal`; zero or negative. */
  discount: moneySchema,
  tax: moneySchema,
  total: moneySchema,
  /** Statements that the law asks for, for instance on reverse charge. */
  notes: z.array(z.string()),
  /** How it was paid, as far as the order tells. */
  paidWith: z.nullable(z.string()),
});
export type Invoice = z.infer<typeof invoiceSchema>;
