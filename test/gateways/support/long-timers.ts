const longMs = 10_000;

/** Keeps timers of a page that take long until `fire` is called; `release` gives the page its own timers back. */
export function holdLongTimers(page: Window): { fire(): void; release(): void } {
  const held = new Map<number, () => void>();
  const { setTimeout, clearTimeout } = page;
  let next = 1_000_000;
  const hold = (callback: () => void, ms = 0): number => {
    if (ms < longMs) return setTimeout.call(page, callback, ms);
    held.set((next += 1), callback);
    return next;
  };
  const drop = (id?: number) => {
    if (id === undefined || !held.delete(id)) clearTimeout.call(page, id);
  };
  Object.assign(page, { setTimeout: hold, clearTimeout: drop });
  return {
    fire() {
      const due = [...held.values()];
      held.clear();
      for (const callback of due) callback();
    },
    release: () => void Object.assign(page, { setTimeout, clearTimeout }),
  };
}
