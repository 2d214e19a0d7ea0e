import type { Environment } from '../../src/core/environment.js';
import type { Clock } from '../../src/reference/ports.js';

/** The time of a story: begins at the same moment each time, goes on by itself, and can be moved on. */
export interface StoryClock extends Clock, Pick<Environment, 'after'> {
  /** Moves the time on; what became due meanwhile happens now. */
  skip(ms: number): void;
}

export function createStoryClock(start = Date.parse('2026-03-02T09:30:00Z')): StoryClock {
  const began = performance.now();
  const timers = new Set<{ readonly at: number; readonly fire: () => void }>();
  let skipped = 0;
  const now = () => Math.round(start + skipped + performance.now() - began);

  return {
    now,
    after(ms, callback) {
      const stop = () => {
        clearTimeout(handle);
        timers.delete(timer);
      };
      const timer = { at: now() + ms, fire: () => { stop(); callback(); } };
      const handle = setTimeout(timer.fire, Math.min(ms, 2_147_483_647));
      timers.add(timer);
      return stop;
    },
    skip(ms) {
      skipped += ms;
      const due = [...timers].filter(({ at }) => at <= now()).sort((a, b) => a.at - b.at);
      for (const { fire } of due) fire();
    },
  };
}
