/** Something that calls back once, later. */
type After = (ms: number, callback: () => void) => () => void;

/** Lets the page's timers and time limits run on the clock that the test moves; the returned function puts the browser's own back. */
export function takePageTime(after: After): () => void {
  const { setTimeout, clearTimeout, setInterval, clearInterval } = window;
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  const stops = new Map<number, () => void>();
  let last = 0;

  const start = (callback: () => void, ms: number, again: boolean): number => {
    const id = (last += 1);
    const plan = () => void stops.set(id, after(ms, () => {
      stops.delete(id);
      if (again) plan();
      callback();
    }));
    plan();
    return id;
  };
  const stop = (id: number) => {
    stops.get(id)?.();
    stops.delete(id);
  };

  Object.assign(window, {
    setTimeout: (callback: (...given: unknown[]) => void, ms = 0, ...given: unknown[]) => start(() => callback(...given), Math.max(ms, 0), false),
    setInterval: (callback: (...given: unknown[]) => void, ms = 0, ...given: unknown[]) => start(() => callback(...given), Math.max(ms, 1), true),
    clearTimeout: stop,
    clearInterval: stop,
  });
  AbortSignal.timeout = (ms) => {
    const limit = new AbortController();
    start(() => limit.abort(new DOMException('The time limit is over.', 'TimeoutError')), ms, false);
    return limit.signal;
  };

  return () => {
    Object.assign(window, { setTimeout, clearTimeout, setInterval, clearInterval });
    AbortSignal.timeout = timeout;
  };
}
