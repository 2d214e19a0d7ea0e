import * as z from 'zod/mini';
import { idSchema, instantSchema } from './common.js';

/** Why a payment was declined, in categories that a buyer may be told. */
export const declineCategories = [
  'incomplete', 'wrongDetails', 'expiredCard', 'insufficientFunds', 'authenticationNeeded', 'declined', 'tryLater', 'amountLimit',
] as const;
export const declineCategorySchema = z.enum(declineCategories);
export type DeclineCategory = z.infer<typeof declineCategorySchema>;

export const paymentAttemptStatusSchema = z.enum(['created', 'requiresAction', 'processing', 'succeeded', 'failed', 'cancelled']);

/** One try to pay an order. */
export const paymentAttemptSchema = z.object({
  id: idSchema,
  /** The payment method's id, as in the session. */
  method: idSchema,
  status: paymentAttemptStatusSchema,
  createdAt: instantSchema,
  declineCategory: z.nullable(declineCategorySchema),
});
export type PaymentAttempt = z.infer<typeof paymentAttemptSchema>;

/**
 * What the gateway needs to go on in the browser (a client secret, a payment service's order id, …), in names that
 * belong to the gateway. Given only in the answer that creates an attempt, and never stored by the browser.
 */
export const clientParametersSchema = z.record(z.string(), z.string());
export type ClientParameters = z.infer<typeof clientParametersSchema>;

/** `POST …/complete`: what the gateway brought back; a hint, which the backend verifies with the payment service. */
export const evidenceSchema = z.strictObject({ evidence: z.record(z.string().check(z.maxLength(100)), z.string().check(z.maxLength(2000))) });
export type Evidence = z.infer<typeof evidenceSchema>['evidence'];
