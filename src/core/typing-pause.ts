import type { Environment } from './environment.js';

/** Milliseconds without another search after which somebody has stopped typing. */
const quiet = 150;

/**
 * Holds searches back while somebody types. The first goes at once; one that follows closely goes when no other has come for
 * a while. No words at all are no typing: the whole list is shown at once. A search that is taken back rejects.
 */
export function createTypingPause({ now, after }: Pick<Environment, 'now' | 'after'>): (query: string, signal: AbortSignal) => Promise<void> {
  let typedAt: number | null = null;
  return async (query, signal) => {
    if (query.trim() === '') return;
    const before = typedAt;
    typedAt = now();
    if (before === null || Math.abs(typedAt - before) >= quiet) return;
    await new Promise<void>((resolve, reject) => {
      const stop = after(quiet, () => {
        signal.removeEventListener('abort', takeBack);
        resolve();
      });
      const takeBack = () => {
        stop();
        reject(signal.reason as Error);
      };
      signal.addEventListener('abort', takeBack, { once: true });
    });
  };
}
