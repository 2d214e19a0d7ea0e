import { CheckoutError } from '../core/errors.js';
import type { OpenAttempt } from '../core/payment-gateway.js';

/** What the backend gives the gateway to go on with; without it there is nothing to show the buyer. */
export function clientParameter({ client }: OpenAttempt, name: string): string {
  const value = client[name];
  if (value) return value;
  throw new CheckoutError('bad_reply', `the attempt came without “${name}”`);
}
