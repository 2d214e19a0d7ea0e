import type * as z from 'zod/mini';
import { CheckoutError } from '../../core/errors.js';
import { toJson } from '../../core/to-json.js';
import { readBytes, readJson, refusalOf } from './replies.js';
import { pauseBefore, sleep, worthRepeating } from './retry.js';

/** Gives a bearer token. `refused` is the one that the backend no longer takes, when it is asked for the second time. */
export type GetToken = (options: { refused: string | null; signal?: AbortSignal | undefined }) => Promise<string>;

export interface RequesterOptions {
  baseUrl: string;
  getToken: GetToken;
  fetch?: typeof globalThis.fetch;
  /** Milliseconds that one try may take. */
  timeout?: number;
  /** How often a request that is safe to repeat is tried altogether. */
  tries?: number;
  /** A number in [0, 1) for the jitter of the pauses. */
  random?: () => number;
}

interface RequestDescription {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  body?: unknown;
  idempotencyKey?: string;
  signal?: AbortSignal | undefined;
  /** Repeating it has no further effect, though it is no GET and has no key. */
  repeatable?: boolean;
}

export interface Requester {
  json<Schema extends z.ZodMiniType>(description: RequestDescription & { schema: Schema }): Promise<z.infer<Schema>>;
  bytes(description: RequestDescription & { type: string }): Promise<{ name: string; content: Uint8Array<ArrayBuffer> }>;
  nothing(description: RequestDescription): Promise<void>;
}

/** Sends requests of the contract: token, time-out, repetition, refusals. */
export function createRequester({ baseUrl, getToken, fetch = globalThis.fetch.bind(globalThis), timeout = 15_000, tries = 4, random = Math.random }: RequesterOptions): Requester {
  const base = new URL(baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`);

  const once = async (description: RequestDescription, token: string): Promise<Response> => {
    const { method, path, body, idempotencyKey, signal } = description;
    const limit = AbortSignal.timeout(timeout);
    const headers = new Headers({ accept: 'application/json, application/problem+json, application/pdf', authorization: `Bearer ${token}` });
    if (body !== undefined) headers.set('content-type', 'application/json');
    if (idempotencyKey !== undefined) headers.set('idempotency-key', idempotencyKey);
    try {
      return await fetch(new URL(path, base), {
        method,
        headers,
        ...(body !== undefined && { body: toJson(body) }),
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal: signal ? AbortSignal.any([signal, limit]) : limit,
      });
    } catch (error) {
      signal?.throwIfAborted();
      if (limit.aborted) throw new CheckoutError('timeout', `No answer from ${path} within ${timeout} ms.`, { cause: error });
      throw new CheckoutError('network', `No answer from ${path}.`, { cause: error });
    }
  };

  const authorised = async (description: RequestDescription): Promise<Response> => {
    const { signal } = description;
    const token = await getToken({ refused: null, signal });
    const response = await once(description, token);
    return response.status === 401 ? once(description, await getToken({ refused: token, signal })) : response;
  };

  /** Reads within the try, since a reply that breaks off or makes no sense is no answer either. */
  const send = async <T>(description: RequestDescription, read: (response: Response) => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      let retryAfter: string | null = null;
      try {
        const response = await authorised(description);
        retryAfter = response.headers.get('retry-after');
        if (!response.ok) throw await refusalOf(response, description.path);
        return await read(response);
      } catch (error) {
        description.signal?.throwIfAborted();
        if (attempt >= tries || !worthRepeating(error, description, attempt)) throw error;
        await sleep(pauseBefore(attempt, retryAfter, random()), description.signal);
      }
    }
  };

  return {
    json: (description) => send(description, (response) => readJson(response, description.schema, description.path)),
    bytes: (description) => send(description, (response) => readBytes(response, description.type, description.path)),
    nothing: (description) => send(description, async () => {}),
  };
}
