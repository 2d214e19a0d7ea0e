import { CheckoutError } from '../errors.js';
import { idle } from '../remote.js';
import type { CoreContext } from './core-context.js';

/**
 * An order that was placed in this review but not paid (declined, or the buyer stepped back) stands in the way of a new
 * price for the same product. Before the selection is priced anew, it is cancelled. Rejects with `order_not_cancellable`
 * when it turns out to be paid.
 */
export async function releaseOpenOrder({ attempts, backend, store }: CoreContext, serialNumber: string, signal: AbortSignal): Promise<void> {
  const pending = attempts.read();
  if (pending?.serialNumber !== serialNumber) return;
  if (pending.orderId !== null) {
    try {
      await backend.cancelOrder(pending.orderId, { idempotencyKey: `${pending.key}.cancel`, signal });
    } catch (error) {
      const gone = error instanceof CheckoutError && error.code === 'not_found';
      if (!gone) throw error;
    }
  }
  attempts.clear();
  store.update((state) => ({ ...state, order: idle }));
}
