/** Origins whose pages may call: an exact list, or `*` for every one (the token still binds each call to its origin). */
export type PageOrigins = readonly string[] | '*';

type Fetch = (request: Request) => Promise<Response>;

/** Lets pages of the allowed origins call `fetch`, without credentials. */
export function withCors(fetch: Fetch, origins: PageOrigins): Fetch {
  return async (request) => {
    const origin = request.headers.get('origin');
    const allowed = origin !== null && (origins === '*' || origins.includes(origin));
    const preflight = request.method === 'OPTIONS' && request.headers.has('access-control-request-method');
    const response = preflight ? new Response(null, { status: 204 }) : await fetch(request);
    response.headers.append('vary', 'Origin');
    response.headers.set('x-content-type-options', 'nosniff');
    if (!allowed) return response;
    response.headers.set('access-control-allow-origin', origin);
    if (!preflight) response.headers.set('access-control-expose-headers', 'Retry-After, Content-Disposition');
    if (preflight) {
      response.headers.set('access-control-allow-methods', 'GET, POST, PUT, PATCH, DELETE');
      response.headers.set('access-control-allow-headers', 'Authorization, Content-Type, Idempotency-Key');
      response.headers.set('access-control-max-age', '600');
    }
    return response;
  };
}
