import type { CheckoutSessionRequest } from '../core/model/checkout-session.js';
import { problem } from './json-reply.js';

export interface DistributorOptions {
  /** The distributor's secret key, which stays on its server. */
  readonly apiKey: string;
  readonly backend: (request: Request) => Promise<Response>;
  readonly backendUrl: string;
  /** Whether the distributor's pages live on this origin. */
  readonly isOwnOrigin: (origin: string) => boolean;
  /** Who is logged in at the distributor's portal. */
  readonly buyer: CheckoutSessionRequest['buyer'];
}

/**
 * Plays a distributor's own server: `POST /distributor/session` gives its page a token for the buyer who is logged in.
 * `?serialNumber=…` narrows the token to one product.
 */
export function createDistributor({ apiKey, backend, backendUrl, isOwnOrigin, buyer }: DistributorOptions): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'POST') return problem(405, 'method_not_allowed', 'A session is asked for with POST.');
    const url = new URL(request.url);
    const origin = request.headers.get('origin') ?? url.origin;
    if (!isOwnOrigin(origin)) return problem(403, 'forbidden', 'This page is not one of the distributor\'s.');
    const serialNumbers = url.searchParams.getAll('serialNumber');
    const asked: CheckoutSessionRequest = {
      origin, buyer,
      scope: serialNumbers.length > 0 ? { kind: 'products', serialNumbers } : { kind: 'partner' },
    };
    return backend(new Request(new URL('/v1/checkout-sessions', backendUrl), {
      method: 'POST',
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
      body: JSON.stringify(asked),
    }));
  };
}
