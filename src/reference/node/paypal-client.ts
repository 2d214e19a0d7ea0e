import * as z from 'zod/mini';
import type { Clock } from '../ports.js';

export interface PayPalClientOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly environment: 'sandbox' | 'production';
  readonly clock: Clock;
  readonly fetch?: typeof globalThis.fetch;
}

/** A refusal by PayPal, with its issue (for instance `ORDER_ALREADY_CAPTURED`). */
export class PayPalError extends Error {
  override readonly name = 'PayPalError';

  constructor(readonly status: number, readonly issue: string) {
    super(`PayPal answered ${status} ${issue}`);
  }
}

export interface PayPalCall {
  readonly method?: 'GET' | 'POST';
  /** JSON text or anything that becomes it. */
  readonly body?: unknown;
  /** Makes a repetition harmless. */
  readonly requestId?: string;
}

const tokenSchema = z.object({ access_token: z.string(), expires_in: z.number() });
const refusalSchema = z.object({ name: z.optional(z.string()), details: z.optional(z.array(z.object({ issue: z.optional(z.string()) }))) });
const hosts = { sandbox: 'https://api-m.sandbox.paypal.com', production: 'https://api-m.paypal.com' };

/** PayPal's REST interface, with a token that is asked for when it is needed. */
export function createPayPalClient(options: PayPalClientOptions): (path: string, call?: PayPalCall) => Promise<unknown> {
  const { clientId, clientSecret, environment, clock, fetch = globalThis.fetch } = options;
  let token: { value: string; goodUntil: number } | null = null;

  const send = async (path: string, init: RequestInit): Promise<unknown> => {
    const response = await fetch(hosts[environment] + path, { ...init, signal: AbortSignal.timeout(20_000) });
    const reply: unknown = await response.json().catch(() => null);
    if (response.ok) return reply;
    const refusal = refusalSchema.safeParse(reply);
    throw new PayPalError(response.status, (refusal.data?.details?.[0]?.issue ?? refusal.data?.name) || 'UNKNOWN');
  };

  const accessToken = async (): Promise<string> => {
    if (token && clock.now() < token.goodUntil) return token.value;
    const { access_token: value, expires_in: seconds } = tokenSchema.parse(await send('/v1/oauth2/token', {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}`, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'grant_type=client_credentials',
    }));
    token = { value, goodUntil: clock.now() + (seconds - 60) * 1000 };
    return value;
  };

  return async (path, { method = 'GET', body, requestId } = {}) => {
    const headers = {
      authorization: `Bearer ${await accessToken()}`,
      'content-type': 'application/json',
      prefer: 'return=representation',
      ...(requestId !== undefined && { 'paypal-request-id': requestId }),
    };
    const text = typeof body === 'string' ? body : JSON.stringify(body ?? {});
    try {
      return await send(path, { method, headers, ...(method === 'POST' && { body: text }) });
    } catch (error) {
      if (error instanceof PayPalError && error.status === 401) token = null;
      throw error;
    }
  };
}
