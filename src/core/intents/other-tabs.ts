import * as z from 'zod/mini';
import { shownQuote } from '../expansion.js';
import type { Order } from '../model/order.js';
import { hasArrived, isClosed } from '../order-status.js';
import { parseJson } from '../parse-json.js';
import { paymentBusy } from '../payment.js';
import { idle, latest } from '../remote.js';
import type { CheckoutState } from '../state.js';
import type { CoreContext } from './core-context.js';
import { findOrder } from './find-order.js';
import type { Rooms } from './navigation.js';

const changeSchema = z.object({ orderId: z.string(), serialNumber: z.string() });

/**
 * Keeps this tab's story the same as everybody else's: when another tab tells of an order, when the buyer looks at this
 * page again, and when the order on show is paid without its doing. Returns the function that ends it.
 */
export function followOthers(core: CoreContext, listen: (listener: (message: string) => void) => () => void, { expansion, follower, paying, pricing }: Rooms, finish: (order: Order) => Promise<void>): () => void {
  const { alive, backend, environment, store } = core;
  const busy = () => paymentBusy(store.getState().payment);

  /** The selection on show may have been ordered elsewhere, or its product have changed. */
  const catchUp = async (serialNumber: string) => {
    const before = store.getState().expansion;
    const quote = before && shownQuote(before.quote);
    const product = quote && (await backend.getProduct(serialNumber, { signal: alive }).catch(() => null));
    if (!quote || !product) return;
    const known = latest(before.product);
    const same = product.version === quote.inputs.productVersion && product.pendingOrderId === known?.pendingOrderId;
    if (same && quote.blockers.length === 0) return;
    const order = await findOrder(core, ({ quoteId }) => quoteId === quote.id, serialNumber);
    if (busy() || store.getState().expansion?.quote !== before.quote) return;
    if (order && (hasArrived(order) || order.payment === 'awaitingOffline')) await finish(order);
    // What another tab is just paying is this tab's quote: a press here joins it.
    else if (order?.status !== 'pending') await expansion.open(serialNumber);
  };

  const look = () => {
    const { expansion: shown } = store.getState();
    if (busy()) paying.lookAgain();
    else if (orderOnShow(store.getState()) !== null) follower.lookAgain();
    else if (shown) void catchUp(shown.serialNumber);
  };

  const hear = (message: string) => {
    const change = changeSchema.safeParse(parseJson(message));
    if (!change.success) return;
    const { orderId, serialNumber } = change.data;
    const state = store.getState();
    if (orderOnShow(state) === orderId || state.expansion?.serialNumber === serialNumber) look();
  };

  /** Late, by the bank's own message, or in another tab: what is paid is shown as paid. */
  const arrive = () => {
    const { order, step, payment } = store.getState();
    const shown = latest(order);
    const unknown = payment.progress.status === 'unknown';
    if (!shown || (paymentBusy(payment) && !unknown)) return;
    const over = step.name === 'pay' ? step.orderId === shown.id && isClosed(shown)
      : step.name === 'review' && step.serialNumber === shown.serialNumber && (unknown ? isClosed(shown) : hasArrived(shown));
    if (over) void finish(shown);
    else if (step.name === 'review' && isClosed(shown)) {
      // Cancelled elsewhere: what is still selected is free to be ordered again.
      store.update((state) => ({ ...state, order: idle }));
      void pricing.price(true);
    }
  };

  const ends = [listen(hear), environment.onReturn(look), store.subscribe(arrive)];
  return () => ends.forEach((end) => end());
}

function orderOnShow({ step, order }: CheckoutState): string | null {
  return 'orderId' in step ? step.orderId : (latest(order)?.id ?? null);
}
