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
