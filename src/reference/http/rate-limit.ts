import type { Clock } from '../ports.js';
import { second } from '../instants.js';
import { Refusal } from '../refusal.js';

/** How many requests may come at once, and how many a second in the long run. */
export interface RateLimit {
  readonly burst: number;
  readonly perSecond: number;
}

/** What is counted, each on its own. */
export interface RateLimits {
  /** Requests of one page, by its token. */
  readonly page: RateLimit;
  /** Sessions that one partner's secret key asks for. */
  readonly minting: RateLimit;
  /** Requests of the account manager. */
  readonly backOffice: RateLimit;
  /** Requests without a right pass, by where they come from: wrong tokens, unsigned webhooks, and what needs no token at all. */
  readonly strangers: RateLimit;
}

/** Far above what people do, and low enough that a runaway page is stopped. */
export const defaultRateLimits: RateLimits = {
  page: { burst: 1_200, perSecond: 60 },
  minting: { burst: 1_200, perSecond: 60 },
  backOffice: { burst: 1_200, perSecond: 60 },
  strangers: { burst: 1_200, perSecond: 60 },
};

export interface RateLimiter {
  /** Counts one request of this caller; refuses it (429) when there were too many. */
  admit(caller: string): void;
  /** Refuses a caller whose next request would be refused, and counts nothing. */
  check(caller: string): void;
}

/**
 * Counts by one number for each caller (the generic cell rate algorithm): the moment at which nothing of what it asked
 * weighs any more. Of `remembered` callers at most; the one that has been quiet for longest is forgotten first.
 */
export function createRateLimiter({ burst, perSecond }: RateLimit, clock: Clock, remembered = 10_000): RateLimiter {
  const weight = second / perSecond;
  const start = clock.now();
  const freeAt = new Map<string, number>();
  const standing = (caller: string): { free: number; wait: number; refused: boolean } => {
    const now = clock.now() - start;
    // A clock that was set back must not lock anybody out.
    const free = Math.min(Math.max(freeAt.get(caller) ?? now, now), now + burst * weight);
    const wait = free - now - (burst - 1) * weight;
    // No sum of fractions is exact; half a request of tolerance makes up for that.
    return { free, wait, refused: wait > weight / 2 };
  };
  return {
    check(caller) {
      const { wait, refused } = standing(caller);
      if (refused) throw tooMany(wait);
    },
    admit(caller) {
      const { free, wait, refused } = standing(caller);
      freeAt.delete(caller);
      freeAt.set(caller, refused ? free : free + weight);
      const [quietest] = freeAt.keys();
      if (freeAt.size > remembered && quietest !== undefined) freeAt.delete(quietest);
      if (refused) throw tooMany(wait);
    },
  };
}

const tooMany = (wait: number): Refusal =>
  new Refusal(429, 'rate_limited', 'There were too many requests; please wait a moment.', {}, { 'retry-after': String(Math.ceil(wait / second)) });
