import type { CheckoutBackend } from '../../core/backend.js';
import { assembleHttpBackend } from './assemble-http-backend.js';
import { laterReplies } from './later-replies.js';
import type { RequesterOptions } from './requester.js';

export type HttpBackendOptions = RequesterOptions;

/**
 * The checkout's backend over the HTTP contract. Every reply is parsed once, here; refusals, silence and replies that are
 * not of the contract become CheckoutErrors. Requests that are safe to repeat are repeated.
 *
 * @param options.baseUrl where `/v1` is; relative to the page where there is one
 * @param options.getToken gives the bearer token; asked again once after a 401
 * @param options.fetch in place of the global one
 * @param options.timeout milliseconds that one try may take, 15,000 by default
 */
export function createHttpBackend(options: HttpBackendOptions): CheckoutBackend {
  return assembleHttpBackend(options, () => laterReplies);
}
