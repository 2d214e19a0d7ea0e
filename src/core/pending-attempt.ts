import * as z from 'zod/mini';
import type { TextStorage } from './environment.js';
import { orderRequestSchema, paymentAttemptRequestSchema } from './model/order.js';
import { toJson } from './to-json.js';

const common = {
  key: z.string(),
  orderId: z.nullable(z.string()),
  attemptId: z.nullable(z.string()),
  serialNumber: z.string(),
  /** What the order was made from, if from a quote; a further try for it is for this price and no other. */
  quoteId: z.nullable(z.string()),
  /**
   * - `open`: it may be paid, or be paid yet
   * - `held`: turned away before anybody looked at it; only another press sends it again
   * - `declined`: the payment service said no; the order stands, but the next try is an attempt of its own
   */
  state: z.enum(['open', 'held', 'declined']),
  /** Which checkout asked for it last. What another one is paying is not cancelled from here. */
  tab: z.string(),
  /** When it was last asked for, as milliseconds since 1970. */
  at: z.number(),
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

/** One attempt per product, in the storage that all tabs share. */
export interface AttemptKeeper {
  read(serialNumber: string): PendingAttempt | null;
  /** Newest first. */
  all(): PendingAttempt[];
  write(attempt: PendingAttempt): void;
  clear(serialNumber: string): void;
}

/** More products than anybody pays for at a time. */
const most = 16;

/** @param owner names the buyer and the backend; attempts of others are not seen. */
export function createAttemptKeeper(storage: TextStorage, owner: () => string): AttemptKeeper {
  const prefix = () => `annex.attempt.${owner()}.`;
  const keeper: AttemptKeeper = {
    read: (serialNumber) => parse(storage.get(prefix() + serialNumber)),
    all: () =>
      storage.keys().filter((key) => key.startsWith(prefix())).flatMap((key) => parse(storage.get(key)) ?? []).sort((a, b) => b.at - a.at),
    write(attempt) {
      storage.set(prefix() + attempt.serialNumber, toJson(attempt));
      for (const { serialNumber } of keeper.all().slice(most)) keeper.clear(serialNumber);
    },
    clear: (serialNumber) => storage.remove(prefix() + serialNumber),
  };
  return keeper;
}

function parse(stored: string | null): PendingAttempt | null {
  try {
    const parsed = pendingSchema.safeParse(JSON.parse(stored ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
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
