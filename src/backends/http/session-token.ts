import * as z from 'zod/mini';
import { CheckoutError } from '../../core/errors.js';
import { readJson, refusalOf } from './replies.js';
import type { GetToken } from './requester.js';

const tokenSchema = z.object({ token: z.string().check(z.minLength(1)) });

/**
 * Tokens from the page's own server: a POST to `sessionUrl`, which mints one with its secret key and answers
 * `{ "token": "…" }`. The page's own cookies go with it, since it is the page's own server that knows who is logged in.
 * A token is used until it is refused, and requests at the same time share one.
 */
export function tokenFromSessionUrl(sessionUrl: string, fetch: typeof globalThis.fetch = globalThis.fetch.bind(globalThis)): GetToken {
  let current: Promise<string> | null = null;

  const mint = async (): Promise<string> => {
    let response: Response;
    try {
      response = await fetch(sessionUrl, { method: 'POST', headers: { accept: 'application/json' }, credentials: 'same-origin', signal: AbortSignal.timeout(20_000) });
    } catch (error) {
      throw new CheckoutError('network', 'The page\'s own server gave no session.', { cause: error });
    }
    if (!response.ok) throw await refusalOf(response, sessionUrl);
    return (await readJson(response, tokenSchema, sessionUrl)).token;
  };

  return async ({ refused }) => {
    const before = current;
    if (refused !== null && (await before?.catch(() => null)) === refused && current === before) current = null;
    current ??= mint().catch((error: unknown) => {
      current = null;
      throw error;
    });
    return current;
  };
}
