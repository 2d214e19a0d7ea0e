import type { Environment, TextStorage } from '../../src/core/environment.js';

export interface FakeEnvironment extends Environment {
  /** Moves the clock on, firing what is due, each in its turn. */
  advance(ms: number): Promise<void>;
  /** Timers that have not fired. */
  readonly waiting: number;
  visit(url: string): void;
  /** The buyer looks at this tab again, or its connection is back. */
  comeBack(): void;
  /** Who listens to other tabs or for the buyer's coming back. */
  readonly listening: number;
}

export interface FakeTabs {
  /** One more tab of the same browser: shared storage, lock and channel, a tab storage of its own. */
  openTab(tabStorage?: TextStorage): FakeEnvironment;
  advance(ms: number): Promise<void>;
  now(): number;
}

let drawn = 0;

/** A browser whose time stands still until a test moves it. */
export function createFakeTabs(start = Date.parse('2026-03-01T10:00:00Z')): FakeTabs {
  let now = start;
  const timers = new Set<{ at: number; callback: () => void }>();
  const listeners = new Map<string, Set<{ owner: object; listener: (message: string) => void }>>();
  const locks = new Map<string, Promise<unknown>>();
  const sharedStorage = fakeStorage();

  const advance = async (ms: number) => {
    const until = now + ms;
    for (;;) {
      await settled();
      const next = [...timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      timers.delete(next);
      now = next.at;
      next.callback();
    }
    now = until;
    await settled();
  };

  return {
    advance,
    now: () => now,
    openTab(tabStorage = fakeStorage()) {
      let url = 'https://portal.example/shop';
      const returns = new Set<{ listener: () => void }>();
      let heard = 0;
      return {
        now: () => now,
        after(ms, callback) {
          const timer = { at: now + ms, callback };
          timers.add(timer);
          return () => void timers.delete(timer);
        },
        random: () => 0.5,
        randomId: () => `id-${(drawn += 1)}`,
        tabStorage,
        sharedStorage,
        lock(name, task) {
          const before = locks.get(name) ?? Promise.resolve();
          const mine = before.then(task, task);
          locks.set(name, mine.catch(() => undefined));
          return mine;
        },
        channel(name) {
          const owner = {};
          const all = listeners.get(name) ?? new Set();
          listeners.set(name, all);
          return {
            post: (message) => all.forEach((entry) => entry.owner !== owner && entry.listener(message)),
            listen(listener) {
              const entry = { owner, listener };
              all.add(entry);
              heard += 1;
              return () => {
                if (all.delete(entry)) heard -= 1;
              };
            },
            close: () => all.forEach((entry) => entry.owner === owner && all.delete(entry)),
          };
        },
        onReturn(listener) {
          const entry = { listener };
          returns.add(entry);
          return () => void returns.delete(entry);
        },
        comeBack: () => [...returns].forEach(({ listener }) => listener()),
        get listening() {
          return returns.size + heard;
        },
        currentUrl: () => url,
        replaceUrl: (next) => (url = next),
        visit: (next) => (url = next),
        advance,
        get waiting() {
          return timers.size;
        },
      };
    },
  };
}

export function fakeStorage(): TextStorage {
  const entries = new Map<string, string>();
  return { get: (key) => entries.get(key) ?? null, set: (key, value) => void entries.set(key, value), remove: (key) => void entries.delete(key), keys: () => [...entries.keys()] };
}

/** Lets everything that is ready run: a message to oneself comes after all that is queued before it. */
async function settled(): Promise<void> {
  for (let round = 0; round < 12; round += 1) {
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { port1.close(); resolve(); };
      port2.postMessage(null);
    });
  }
}
