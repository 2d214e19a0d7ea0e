import type * as z from 'zod/mini';
import { checkoutSessionSchema } from '../../src/core/model/checkout-session.js';

export interface Sent {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A page's view of a running server: asks as the demo's buyer, and parses what comes back. */
export async function createClient(url: string) {
  const ask = async <T>(schema: z.ZodMiniType<T>, path: string, { method, body, headers }: Sent = {}): Promise<T> => {
    const response = await fetch(url + path, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method ?? ''} ${path} was answered with ${response.status}: ${text}`);
    return schema.parse(JSON.parse(text));
  };
  const { token } = await ask(checkoutSessionSchema, '/distributor/session', { method: 'POST' });
  return {
    url: `${url}/`,
    /** Asks without a session. */
    ask,
    /** Asks as the buyer; every change has a key of its own. */
    asBuyer: <T>(schema: z.ZodMiniType<T>, path: string, sent: Sent = {}): Promise<T> =>
      ask(schema, path, { ...sent, headers: { authorization: `Bearer ${token}`, 'idempotency-key': crypto.randomUUID(), ...sent.headers } }),
  };
}

export type Client = Awaited<ReturnType<typeof createClient>>;
