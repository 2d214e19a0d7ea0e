import * as z from 'zod/mini';
import { moneySchema } from './money.js';

/** `POST /v1/back-office/orders/{id}/payments`: the account manager books what arrived (reference backend only). */
export const bookedPaymentSchema = z.strictObject({
  amount: moneySchema,
  /** How the payment can be found again in the bank statement. */
  reference: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
});
export type BookedPayment = z.infer<typeof bookedPaymentSchema>;

/** `POST /v1/back-office/orders/{id}/refunds`. */
export const refundRequestSchema = z.strictObject({
  amount: moneySchema,
  reason: z.string().check(z.maxLength(500)),
});
export type RefundRequest = z.infer<typeof refundRequestSchema>;
