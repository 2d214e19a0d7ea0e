/** Counts what a run asked and what went wrong. */
export function createMeter() {
  const times = new Map();
  const errors = new Map();
  const turnedAway = new Map();
  const deliveries = [];
  const waits = [];
  const count = (map, name) => map.set(name, (map.get(name) ?? 0) + 1);

  return {
    /** An answer that came, in milliseconds. */
    answered(route, time) {
      if (!times.has(route)) times.set(route, []);
      times.get(route).push(time);
    },
    /** Something that must not happen. */
    failed: (what) => count(errors, what),
    /** A refusal that the contract wants, for instance of a quote that somebody else's order made stale. */
    refused: (code) => count(turnedAway, code),
    /** How long a paid order took to be completed, in milliseconds. */
    delivered: (time) => void deliveries.push(time),
    /** How long a repeated request was told that its first one is still under way, in milliseconds. */
    waited: (time) => void waits.push(time),
    /** Requests whose answer never came, because the server was gone. */
    lost: 0,
    get errors() {
      return [...errors].map(([what, times]) => ({ what, times }));
    },
    get refusals() {
      return [...turnedAway].map(([code, times]) => ({ code, times }));
    },
    get requests() {
      return [...times.values()].reduce((sum, list) => sum + list.length, 0);
    },
    /** Count, p50, p99 and longest of each route class, in milliseconds. */
    routes() {
      return [...times].map(([route, list]) => ({ route, ...summary(list) }));
    },
    deliveries: () => summary(deliveries),
    waits: () => summary(waits),
  };
}

function summary(times) {
  const sorted = [...times].sort((a, b) => a - b);
  return { count: sorted.length, p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99), longest: sorted.at(-1) };
}

/** The nearest-rank quantile of a sorted list. */
export const quantile = (sorted, share) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
