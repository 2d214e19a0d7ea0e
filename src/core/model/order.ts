import * as z from 'zod/mini';
import { moneySchema } from './money.js';
import { billToSchema } from './billing-contact.js';
import { noCardNumber } from './card-number.js';
import { idSchema, instantSchema, pageOf, shortText } from './common.js';
import { clientParametersSchema, paymentAttemptSchema } from './payment-attempt.js';
import { autoRenewConsentSchema, termSchema } from './product.js';
import { lineItemSchema, renewalSchema, taxSchema } from './quote.js';

/** Numbers by which people find the order again. */
export const referencesSchema = z.strictObject({
  /** The seller's, given by Sales: the *PI Number*. */
  proformaInvoiceNumber: shortText(60),
  /** The buyer's own. */
  purchaseOrderNumber: shortText(60),
  customerReference: shortText(120),
});
export type References = z.infer<typeof referencesSchema>;

/** The same as they are given: a card number is refused. */
export const referencesInputSchema = z.strictObject({
  proformaInvoiceNumber: shortText(60).check(noCardNumber()),
  purchaseOrderNumber: shortText(60).check(noCardNumber()),
  customerReference: shortText(120).check(noCardNumber()),
});

/** `POST /v1/orders`: accepts exactly one version of a quote. */
export const orderRequestSchema = z.strictObject({
  quoteId: idSchema,
  quoteVersion: z.int(),
  billingContactId: idSchema,
  method: idSchema,
  /** Consent to the automatic renewal, or null without one. */
  autoRenew: z.nullable(autoRenewConsentSchema),
  references: referencesInputSchema,
  /** Where a payment service that redirects sends the buyer back to; must lie on the session's origin. */
  returnUrl: z.url(),
});
export type OrderRequest = z.infer<typeof orderRequestSchema>;

/** `POST /v1/orders/{id}/payment-attempts`. */
export const paymentAttemptRequestSchema = z.strictObject({
  method: idSchema,
  autoRenew: z.nullable(autoRenewConsentSchema),
  references: z.optional(referencesInputSchema),
  returnUrl: z.url(),
});
export type PaymentAttemptRequest = z.infer<typeof paymentAttemptRequestSchema>;

export const paymentStatusSchema = z.enum([
  'unpaid', 'requiresAction', 'processing', 'awaitingOffline', 'paid', 'failed', 'partiallyRefunded', 'refunded', 'disputed',
]);
export type PaymentStatus = z.infer<typeof paymentStatusSchema>;

export const fulfilmentStatusSchema = z.enum(['notStarted', 'issuing', 'issued', 'applied', 'failed', 'revoked']);
export type FulfilmentStatus = z.infer<typeof fulfilmentStatusSchema>;

export const orderStatusSchema = z.enum(['pending', 'completed', 'cancelled', 'expired', 'refunded']);
export type OrderStatus = z.infer<typeof orderStatusSchema>;

/** What may be done with an order now; the backend decides. */
export const orderActionSchema = z.enum(['pay', 'cancel', 'viewInvoice', 'sendInvoiceLink', 'viewLicence']);
export type OrderAction = z.infer<typeof orderActionSchema>;

export const creditNoteSchema = z.object({ number: z.string(), issuedAt: instantSchema, amount: moneySchema });
export type CreditNote = z.infer<typeof creditNoteSchema>;

/** What is ordered: more for a product, or its next term. */
export const orderKindSchema = z.enum(['expansion', 'renewal']);
export type OrderKind = z.infer<typeof orderKindSchema>;

/** An accepted quote, or the renewal of a subscription, and what became of it. */
export const orderSchema = z.object({
  id: idSchema,
  kind: orderKindSchema,
  /** The number that people use. */
  number: z.string(),
  serialNumber: idSchema,
  productName: z.string(),
  customerName: z.string(),
  delivery: z.enum(['activationCode', 'immediate']),
  createdAt: instantSchema,
  expiresAt: z.nullable(instantSchema),
  status: orderStatusSchema,
  payment: paymentStatusSchema,
  fulfilment: fulfilmentStatusSchema,
  /** The accepted quote; null for a renewal, which follows from an earlier consent. */
  quoteId: z.nullable(idSchema),
  quoteVersion: z.nullable(z.int()),
  term: z.nullable(termSchema),
  lines: z.array(lineItemSchema),
  subtotal: moneySchema,
  discount: moneySchema,
  taxes: z.array(taxSchema),
  tax: moneySchema,
  total: moneySchema,
  refunded: moneySchema,
  nextRenewal: z.nullable(renewalSchema),
  autoRenew: z.boolean(),
  billTo: billToSchema,
  references: referencesSchema,
  /** Newest last. */
  attempts: z.array(paymentAttemptSchema),
  invoice: z.nullable(z.object({ number: z.string(), issuedAt: instantSchema })),
  /** What corrects the invoice, oldest first; the amounts are what each takes off it. */
  creditNotes: z.array(creditNoteSchema),
  actions: z.array(orderActionSchema),
  version: z.int(),
});
export type Order = z.infer<typeof orderSchema>;

export const orderPageSchema = pageOf(orderSchema);

/** The answer that creates an order or a further attempt: the order, which attempt is meant, and what its gateway needs. */
export const startedPaymentSchema = z.object({ order: orderSchema, attemptId: idSchema, client: clientParametersSchema });
export type StartedPayment = z.infer<typeof startedPaymentSchema>;
