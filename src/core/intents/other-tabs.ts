import * as z from 'zod/mini';
import { shownQuote } from '../expansion.js';
import { hasArrived, isClosed } from '../order-status.js';
import { parseJson } from '../parse-json.js';
import { paymentBusy } from '../payment.js';
import { idle, latest } from '../remote.js';
import type { CheckoutState } from '../state.js';
import type { CoreContext } from './core-context.js';
import { findOrder } from './find-order.js';
import type { Rooms } from './navigation.js';

const changeSchema = z.object({ orderId: z.string(), serialNumber: z.string() });
const renewalSchema = z.object({ renewalOf: z.string() });

/**
 * Keeps this tab's story the same as everybody else's: when another tab tells of an order, when the buyer looks at this
 * page again, when the order on show is paid without its doing, and when a renewal is switched
 * elsewhere or a price tells of a product that has changed. Returns the function that ends it.
 */
export function followOthers(core: CoreContext, listen: (listener: (message: string) => void) => () => void, { expansion, later, pricing }: Rooms): () => void {
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
    const stands = () => !busy() && store.getState().expansion?.quote === before.quote;
    if (!stands()) return;
    if (order && (hasArrived(order) || order.payment === 'awaitingOffline')) await later.use(({ finish }) => (stands() ? finish(order) : undefined));
    // What another tab is just paying is this tab's quote: a press here joins it.
    else if (order?.status !== 'pending') await expansion.open(serialNumber);
  };

  const look = () => {
    const { expansion: shown } = store.getState();
    if (busy()) later.now?.paying.lookAgain();
    else if (orderOnShow(store.getState()) !== null) later.now?.follower.lookAgain();
    else if (shown) void catchUp(shown.serialNumber);
  };

  const hear = (message: string) => {
    const told = parseJson(message);
    const state = store.getState();
    const renewal = renewalSchema.safeParse(told);
    if (renewal.success && state.expansion?.serialNumber === renewal.data.renewalOf) return void later.use((half) => half.renewal.reread(renewal.data.renewalOf));
    const change = changeSchema.safeParse(told);
    if (!change.success) return;
    const { orderId, serialNumber } = change.data;
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
    if (over) void later.use(({ finish }) => finish(shown));
    else if (step.name === 'review' && isClosed(shown)) {
      // Cancelled elsewhere: what is still selected is free to be ordered again.
      store.update((state) => ({ ...state, order: idle }));
      void pricing.price(true);
    }
  };

  let askedFor = '';
  /** A price may be the first to tell that the product has changed, as when it was renewed meanwhile. */
  const compare = () => {
    const { expansion: shown } = store.getState();
    const quote = shown && shownQuote(shown.quote);
    const product = shown && latest(shown.product);
    if (!quote || !product || quote.inputs.productVersion === product.version || quote.id === askedFor) return;
    askedFor = quote.id;
    void later.use(({ renewal }) => renewal.reread(quote.serialNumber));
  };

  const ends = [listen(hear), environment.onReturn(look), store.subscribe(arrive), store.subscribe(compare)];
  return () => ends.forEach((end) => end());
}

function orderOnShow({ step, order }: CheckoutState): string | null {
  return 'orderId' in step ? step.orderId : (latest(order)?.id ?? null);
}
