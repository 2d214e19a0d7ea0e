import * as z from 'zod/mini';
import { quoteSchema } from './quote.js';

/** The stable codes of refusals; a backend may add codes of its own. */
export const problemCodes = [
  'validation_failed', 'quote_expired', 'quote_stale', 'offer_unavailable', 'not_found', 'unauthorized',
  'idempotency_key_missing', 'idempotency_key_reused', 'idempotency_key_in_flight', 'order_not_payable',
  'order_not_cancellable', 'amount_below_minimum', 'rate_limited', 'payload_too_large', 'link_used', 'link_expired',
  'payment_service_unavailable', 'internal',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** What is wrong with one field; `pointer` is an RFC 6901 JSON pointer into the request's body. */
export const fieldProblemSchema = z.object({ pointer: z.string(), code: z.string(), detail: z.string() });
export type FieldProblem = z.infer<typeof fieldProblemSchema>;

/** The body of every refusal: RFC 9457 `application/problem+json`. */
export const problemSchema = z.object({
  type: z.optional(z.string()),
  title: z.optional(z.string()),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  errors: z.optional(z.array(fieldProblemSchema)),
  /** With `quote_stale` and `quote_expired`: the fresh quote, where the backend could make one. */
  quote: z.optional(quoteSchema),
});
export type Problem = z.infer<typeof problemSchema>;
