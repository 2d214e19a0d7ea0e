import * as z from 'zod/mini';
import { attemptFields, type KeptAttempt } from './attempt-keeper.js';
import { orderRequestSchema, paymentAttemptRequestSchema } from './model/order.js';
import { toJson } from './to-json.js';

const pendingSchema = z.discriminatedUnion('kind', [
  /** A new order with its first attempt. */
  z.object({ kind: z.literal('order'), ...attemptFields, request: orderRequestSchema }),
  /** A further attempt for an order that is there. */
  z.object({ kind: z.literal('retry'), ...attemptFields, orderId: z.string(), request: paymentAttemptRequestSchema }),
]);

/**
 * A payment attempt whose end is not known yet: its idempotency key and exactly the request that goes with it, so that
 * after a lost answer, a reload or a redirect the same attempt is asked for again. It holds no client secret.
 */
export type PendingAttempt = z.infer<typeof pendingSchema>;

/** A kept attempt that can be sent again; null where it cannot be read. */
export function pendingAttempt(kept: KeptAttempt | null): PendingAttempt | null {
  const parsed = pendingSchema.safeParse(kept);
  return parsed.success ? parsed.data : null;
}

/** Whether a kept attempt can still be paid and asks for the same thing as a new one would; where to return to does not matter. */
export function sameAttempt(kept: PendingAttempt, wanted: PendingAttempt): boolean {
  return kept.state !== 'declined' && identity(kept) === identity(wanted);
}

function identity({ kind, orderId, request }: PendingAttempt): string {
  const { returnUrl: _place, ...rest } = request;
  return canonical([kind, kind === 'retry' ? orderId : null, rest]);
}

/** JSON that does not depend on the order of keys. */
function canonical(value: unknown): string {
  return toJson(sorted(value));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]));
}
