import * as z from 'zod/mini';
import type { TextStorage } from './environment.js';
import { toJson } from './to-json.js';

/** What is known of every attempt, whatever was asked for with it. */
export const attemptFields = {
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

const keptSchema = z.object({ kind: z.enum(['order', 'retry']), ...attemptFields, request: z.unknown() });

/** A payment attempt as it is kept; `pendingAttempt` reads its request. */
export type KeptAttempt = z.infer<typeof keptSchema>;

/** One attempt per product, in the storage that all tabs share. */
export interface AttemptKeeper {
  read(serialNumber: string): KeptAttempt | null;
  /** Newest first. */
  all(): KeptAttempt[];
  write(attempt: KeptAttempt): void;
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

function parse(stored: string | null): KeptAttempt | null {
  try {
    const parsed = keptSchema.safeParse(JSON.parse(stored ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
