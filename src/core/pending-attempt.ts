import * as z from 'zod/mini';
import type { TextStorage } from './environment.js';
import { orderRequestSchema, paymentAttemptRequestSchema } from './model/order.js';

const common = {
  key: z.string(),
  orderId: z.nullable(z.string()),
  attemptId: z.nullable(z.string()),
  serialNumber: z.string(),
  /** The payment service said no: the order stands, but the next try is an attempt of its own. */
  declined: z.boolean(),
};

const pendingSchema = z.discriminatedUnion('kind', [
  /** A new order with its first attempt. */
  z.object({ kind: z.literal('order'), ...common, request: orderRequestSchema }),
  /** A further attempt for an order that is there. */
  z.object({ kind: z.literal('retry'), ...common, orderId: z.string(), request: paymentAttemptRequestSchema }),
]);

/**
 * A payment attempt whose end is not known yet: its idempotency key and exactly the request that goes with it, so that
 * after a lost answer, a reload or a redirect the same attempt is asked for again. It holds no client secret.
 */
export type PendingAttempt = z.infer<typeof pendingSchema>;

export interface AttemptKeeper {
  read(): PendingAttempt | null;
  write(attempt: PendingAttempt): void;
  clear(): void;
}

export function createAttemptKeeper(storage: TextStorage, scope: string): AttemptKeeper {
  const key = `annex.attempt.${scope}`;
  return {
    read() {
      try {
        const parsed = pendingSchema.safeParse(JSON.parse(storage.get(key) ?? 'null'));
        return parsed.success ? parsed.data : null;
      } catch {
        return null;
      }
    },
    write: (attempt) => storage.set(key, JSON.stringify(attempt)),
    clear: () => storage.remove(key),
  };
}

/** Whether a kept attempt is still open and asks for the same thing as a new one would; where to return to does not matter. */
export function sameAttempt(kept: PendingAttempt, wanted: PendingAttempt): boolean {
  return !kept.declined && identity(kept) === identity(wanted);
}

function identity({ kind, orderId, request }: PendingAttempt): string {
  const { returnUrl: _place, ...rest } = request;
  return canonical([kind, kind === 'retry' ? orderId : null, rest]);
}

/** JSON that does not depend on the order of keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
