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
import type { Pricing } from './pricing.js';

const changeSchema = z.object({ orderId: z.string(), serialNumber: z.string() });
const renewalSchema = z.object({ renewalOf: z.string() });

/** What somebody else does to what is on show here. */
export interface OtherTabs {
  /** Another tab has told of an order or a renewal. */
  hear(message: string): void;
  /** The buyer looks at this page again. */
  look(): void;
  stop(): void;
}

/** Who can do something about it. */
interface Parts {
  readonly pricing: Pricing;
  readonly follower: { lookAgain(): void };
  readonly paying: { lookAgain(): void };
  readonly renewal: { reread(serialNumber: string): Promise<void> };
  open(serialNumber: string): Promise<void>;
  finish(order: Order): Promise<void>;
}

/**
 * Keeps this tab's story the same as everybody else's: besides what it is told, also when the order on show is paid without
 * its doing, and when a price tells of a product that has changed.
 */
export function followOthers(core: CoreContext, { pricing, follower, paying, renewal, open, finish }: Parts): OtherTabs {
  const { alive, backend, store } = core;
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
    if (order && (hasArrived(order) || order.payment === 'awaitingOffline')) await finish(order);
    // What another tab is just paying is this tab's quote: a press here joins it.
    else if (order?.status !== 'pending') await open(serialNumber);
  };

  const look = () => {
    const { expansion: shown } = store.getState();
    if (busy()) paying.lookAgain();
    else if (orderOnShow(store.getState()) !== null) follower.lookAgain();
    else if (shown) void catchUp(shown.serialNumber);
  };

  const hear = (message: string) => {
    const told = parseJson(message);
    const state = store.getState();
    const renewed = renewalSchema.safeParse(told);
    if (renewed.success && state.expansion?.serialNumber === renewed.data.renewalOf) return void renewal.reread(renewed.data.renewalOf);
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
    if (over) void finish(shown);
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
    void renewal.reread(quote.serialNumber);
  };

  const ends = [store.subscribe(arrive), store.subscribe(compare)];
  compare();
  return { hear, look, stop: () => ends.forEach((end) => end()) };
}

function orderOnShow({ step, order }: CheckoutState): string | null {
  return 'orderId' in step ? step.orderId : (latest(order)?.id ?? null);
}
