import type { Environment } from './environment.js';

/** Milliseconds until a module that did not come is asked for again, while somebody waits for it. */
const pauses = [1000, 2000, 4000, 8000, 15_000];

/** Something that is at hand, or on its way once it is needed. */
export interface WhenThere<T> {
  /** What is there now. */
  readonly now: T | null;
  /**
   * Uses it: in the same turn where it is there, else when it has come, in the order of the calls. Never rejects because it
   * does not come: it is asked for again, and nothing (`undefined`) is what a checkout gets that has ended meanwhile.
   */
  use<Result>(how: (it: T) => Result): Result | Promise<Awaited<Result> | undefined>;
  /** Has it fetched, so that it is there when it is used. */
  prepare(): void;
}

/** What is at hand. */
export const there = <T>(it: T): WhenThere<T> => ({ now: it, use: (how) => how(it), prepare() {} });

/** What is loaded when it is needed, and made when it has come. */
export function whenLoaded<T>(load: () => Promise<() => T>, alive: AbortSignal, { after }: Pick<Environment, 'after'>): WhenThere<T> {
  let now: T | null = null;
  let waiting: ((it: T | null) => void)[] = [];
  let loading = false;
  let turn = 0;
  let stopPause = () => {};

  const settle = () => {
    const all = waiting;
    waiting = [];
    for (const each of all) each(now);
  };

  const prepare = () => {
    stopPause();
    if (loading || now !== null || alive.aborted) return;
    loading = true;
    load().then((make) => {
      if (alive.aborted) return;
      now = make();
      settle();
    }, () => {
      loading = false;
      if (waiting.length > 0 && !alive.aborted) stopPause = after(pauses[Math.min(turn++, pauses.length - 1)] ?? 15_000, prepare);
    });
  };

  alive.addEventListener('abort', () => {
    stopPause();
    settle();
  }, { once: true });

  return {
    get now() {
      return now;
    },
    use(how) {
      if (now !== null) return how(now);
      return new Promise((resolve) => {
        if (alive.aborted) return resolve(undefined);
        waiting.push((it) => resolve(it === null ? undefined : (how(it) as Awaited<ReturnType<typeof how>>)));
        prepare();
      });
    },
    prepare,
  };
}
