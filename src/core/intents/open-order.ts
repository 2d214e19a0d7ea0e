import { CheckoutError } from '../errors.js';
import type { Order } from '../model/order.js';
import { isClosed } from '../order-status.js';
import { idle } from '../remote.js';
import type { CoreContext } from './core-context.js';

/**
 * An order that was placed in this review but not paid (declined, or the buyer stepped back) stands in the way of a new
 * price for the same product. Before the selection is priced anew, it is cancelled. Rejects with `order_not_cancellable`
 * when it turns out to be paid. An order that another tab asked for last, or this one before a reload, is left alone:
 * somebody may be paying it, and the new quote says that it is in the way.
 */
export async function releaseOpenOrder(core: CoreContext, serialNumber: string, signal: AbortSignal): Promise<void> {
  const { attempts, backend, store, tab } = core;
  const pending = attempts.read(serialNumber);
  if (pending?.tab !== tab) return;
  if (pending.orderId !== null) {
    try {
      await backend.cancelOrder(pending.orderId, { idempotencyKey: `${pending.key}.cancel`, signal });
    } catch (error) {
      const gone = error instanceof CheckoutError && error.code === 'not_found';
      if (!gone) throw error;
    }
  }
  attempts.clear(serialNumber);
  store.update((state) => ({ ...state, order: idle }));
}

/** Whether this checkout has placed an order for a product that is not paid yet. */
export function ownsOrder({ attempts, tab }: CoreContext, serialNumber: string): boolean {
  const pending = attempts.read(serialNumber);
  return pending !== null && pending.tab === tab && pending.orderId !== null;
}

/** What is kept of an order's payment goes once nothing can become of it any more. */
export function forgetClosed({ attempts }: CoreContext, order: Order): void {
  if (isClosed(order) && attempts.read(order.serialNumber)?.orderId === order.id) attempts.clear(order.serialNumber);
}
