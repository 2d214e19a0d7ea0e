/** One request as a payment service saw it. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
  readonly body: string;
}

export type Answer = readonly [status: number, body: unknown];

/** A payment service that answers from a script: `METHOD path` → what to answer, the last one again and again. */
export function recordedService(script: Readonly<Record<string, readonly Answer[]>>): { fetch: typeof globalThis.fetch; seen: Seen[]; calls: () => string[] } {
  const seen: Seen[] = [];
  const left = new Map(Object.entries(script).map(([key, answers]) => [key, [...answers]]));
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const path = new URL(request.url).pathname;
    const key = `${request.method} ${path}`;
    seen.push({ method: request.method, path, headers: request.headers, body: await request.text() });
    const answers = left.get(key);
    const [status, body] = (answers && answers.length > 1 ? answers.shift() : answers?.[0]) ?? [500, { error: { message: `nothing recorded for ${key}` } }];
    return Response.json(body, { status });
  };
  return { fetch, seen, calls: () => seen.map(({ method, path }) => `${method} ${path}`) };
}
