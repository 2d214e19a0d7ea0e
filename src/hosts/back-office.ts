import { problem } from './json-reply.js';

export interface BackOfficeOptions {
  /** The back office's secret key, which stays on its server. */
  readonly key: string;
  readonly backend: (request: Request) => Promise<Response>;
  readonly backendUrl: string;
  readonly isOwnOrigin: (origin: string) => boolean;
}

const root = '/back-office/api/';

/** Plays the account manager's server: passes `/back-office/api/…` on to `/v1/back-office/…` and adds the key. */
export function createBackOffice({ key, backend, backendUrl, isOwnOrigin }: BackOfficeOptions): (request: Request) => Promise<Response> {
  return async (request) => {
    const url = new URL(request.url);
    const origin = request.headers.get('origin');
    if (origin !== null && !isOwnOrigin(origin)) return problem(403, 'forbidden', 'This page is not the back office.');
    const target = new URL(`/v1/back-office/${url.pathname.slice(root.length)}${url.search}`, backendUrl);
    const headers = new Headers({ authorization: `Bearer ${key}`, accept: 'application/json' });
    for (const name of ['content-type', 'idempotency-key']) {
      const value = request.headers.get(name);
      if (value !== null) headers.set(name, value);
    }
    const body = request.method === 'GET' || request.method === 'HEAD' ? null : await request.arrayBuffer();
    return backend(new Request(target, { method: request.method, headers, body }));
  };
}
