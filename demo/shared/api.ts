import type * as z from 'zod/mini';
import { CheckoutError } from '../../src/core/errors.js';
import { problemSchema } from '../../src/core/model/problem.js';

export interface Ask {
  /** Sent as JSON; makes the request a POST. */
  body?: unknown;
  method?: 'GET' | 'POST';
  /** The same key with the same body has its effect once. */
  idempotencyKey?: string;
  /** Bearer token, where the address needs one. */
  token?: string;
  signal?: AbortSignal;
}

/** Asks the demo's server and parses its reply. Rejects with a CheckoutError that has words for a person. */
export async function ask<T>(schema: z.ZodMiniType<T>, url: string, { body, method, idempotencyKey, token, signal }: Ask = {}): Promise<T> {
  const response = await send(url, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    credentials: 'omit',
    headers: {
      Accept: 'application/json',
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      ...(idempotencyKey !== undefined && { 'Idempotency-Key': idempotencyKey }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
  });
  const reply: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw refusal(response.status, reply);
  const parsed = schema.safeParse(reply);
  if (!parsed.success) throw new CheckoutError('bad_reply', 'The server sent an answer that this page does not understand.');
  return parsed.data;
}

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new CheckoutError('network', 'The server cannot be reached. Please try again.', { cause });
  }
}

function refusal(status: number, reply: unknown): CheckoutError {
  const problem = problemSchema.safeParse(reply);
  if (problem.success) return CheckoutError.fromProblem(problem.data);
  return new CheckoutError('server', `The server refused the request (${status}). Please try again.`, { status });
}
