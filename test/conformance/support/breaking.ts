import type { ConformanceOptions } from '../../../src/conformance/index.js';

type Fetch = ConformanceOptions['fetch'];

/** Puts a fault between a backend and whoever asks it. */
export type Break = (fetch: Fetch) => Fetch;

const meant = (request: Request, verb: string, path: RegExp): boolean => request.method === verb && path.test(new URL(request.url).pathname);

/** Changes what the backend is sent; what is not a JSON object stays as it is. */
export const onRequest = (verb: string, path: RegExp, change: (body: Record<string, unknown>) => Record<string, unknown>): Break => (fetch) => async (request) => {
  if (!meant(request, verb, path)) return fetch(request);
  const { url, method, headers } = request;
  const body = JSON.parse(await request.text()) as Record<string, unknown>;
  return fetch(new Request(url, { method, headers, body: JSON.stringify(change(body)) }));
};

/** Changes what the backend answers in JSON. */
export const onReply = <T>(verb: string, path: RegExp, change: (body: T) => unknown): Break => (fetch) => async (request) => {
  const reply = await fetch(request);
  if (!meant(request, verb, path)) return reply;
  const { status, headers } = reply;
  return new Response(JSON.stringify(change((await reply.json()) as T)), { status, headers });
};

export const changed = <T extends object>(body: T, change: Record<string, unknown>): T => ({ ...body, ...change });

/** A backend with one fault: what is wrong with it, the case that must find it, and how it is made. */
export interface BrokenVariant {
  readonly fault: string;
  readonly foundBy: string;
  readonly break: Break;
}

export const variant = (fault: string, foundBy: string, how: Break): BrokenVariant => ({ fault, foundBy, break: how });

/** Lets a field pass that the contract does not know. */
export const tolerates = (path: RegExp, field: string): Break => onRequest('POST', path, (body) => {
  const { [field]: _field, ...rest } = body;
  return rest;
});

/** Always answers what it answered first. */
export const remembers = (verb: string, path: RegExp, name: (request: Request) => string): Break => (fetch) => {
  const first = new Map<string, Response>();
  return async (request) => {
    if (request.method !== verb || !path.test(new URL(request.url).pathname)) return fetch(request);
    const key = name(request);
    const known = first.get(key);
    if (known) return known.clone();
    const reply = await fetch(request);
    if (reply.ok) first.set(key, reply.clone());
    return reply;
  };
};

export const withHeaders = (change: (headers: Headers, request: Request) => void): Break => (fetch) => async (request) => {
  const headers = new Headers(request.headers);
  change(headers, request);
  return fetch(new Request(request, { headers }));
};

export const replyHeaders = (change: (headers: Headers, request: Request) => void): Break => (fetch) => async (request) => {
  const reply = await fetch(request);
  change(reply.headers, request);
  return reply;
};

export const replyStatus = (from: number, to: number, path = /./): Break => (fetch) => async (request) => {
  const reply = await fetch(request);
  return reply.status === from && path.test(new URL(request.url).pathname) ? new Response(reply.body, { status: to, headers: reply.headers }) : reply;
};
