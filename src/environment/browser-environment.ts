import type { Environment } from '../core/environment.js';
import { openStorage } from './storage.js';

/** The browser around a checkout: its clock, timers, storages, Web Locks and BroadcastChannel. */
export function createBrowserEnvironment(): Environment {
  return {
    now: () => Date.now(),
    after(ms, callback) {
      // Timers count in 32 bits; a longer span would fire at once.
      const timer = setTimeout(callback, Math.min(ms, 2_147_483_647));
      return () => clearTimeout(timer);
    },
    random: () => Math.random(),
    randomId: randomUuid,
    tabStorage: openStorage(() => sessionStorage),
    sharedStorage: openStorage(() => localStorage),
    lock,
    channel: openChannel,
    onReturn,
    currentUrl: () => location.href,
    replaceUrl: (url) => history.replaceState(history.state, '', url),
  };
}

/** A version 4 UUID; `crypto.randomUUID` exists on secure pages only. */
function randomUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function onReturn(listener: () => void): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && listener(), { signal });
  // A page that was left for a payment service comes out of the browser's memory as it was.
  addEventListener('pageshow', ({ persisted }) => persisted && listener(), { signal });
  addEventListener('online', () => listener(), { signal });
  return () => ending.abort();
}

/** Where there are no locks, as in a sandboxed frame or where the page may store nothing, nobody is waited for. */
async function lock<T>(name: string, task: () => Promise<T>): Promise<T> {
  let begun: Promise<T> | null = null;
  const begin = () => (begun ??= task());
  await Promise.resolve(navigator.locks?.request(name, begin)).catch(() => undefined);
  return begin();
}

function openChannel(name: string): ReturnType<Environment['channel']> {
  let channel: BroadcastChannel;
  try {
    channel = new BroadcastChannel(name);
  } catch {
    // The browser has none, or forbids it where the page may store nothing.
    return { post() {}, listen: () => () => {}, close() {} };
  }
  return {
    post: (message) => channel.postMessage(message),
    listen(listener) {
      const receive = ({ data }: MessageEvent<unknown>) => typeof data === 'string' && listener(data);
      channel.addEventListener('message', receive);
      return () => channel.removeEventListener('message', receive);
    },
    close: () => channel.close(),
  };
}
