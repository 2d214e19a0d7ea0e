import type { Checkout } from '../checkout.js';
import { CheckoutError, isAbort, toCheckoutError } from '../errors.js';
import type { Place } from '../load-remote.js';
import type { Order } from '../model/order.js';
import { paymentBusy } from '../payment.js';
import { latest, ready, type RemoteList } from '../remote.js';
import type { CheckoutState, OrderActivity } from '../state.js';
import type { CoreContext } from './core-context.js';
import { createListIntents } from './list.js';
import { forgetClosed } from './open-order.js';

type OrderIntents = Pick<Checkout, 'searchOrders' | 'moreOrders' | 'cancelOrder' | 'sendInvoiceLink' | 'loadInvoice' | 'loadCreditNote'>;

/** Past orders and what can still be done with them. */
export function createOrderIntents(core: CoreContext): OrderIntents {
  const { backend, environment, store } = core;
  const list = createListIntents(core, listPlace, ({ id }) => id, (query, call) => backend.listOrders(query, call));
  const keys = new Map<string, string>();
  const show = (activity: OrderActivity | null) => store.update((state) => ({ ...state, activity }));

  /** The same key until the backend has answered, so that pressing again after a lost answer is harmless. */
  const once = async <T>(orderId: string, kind: 'cancelling' | 'sendingLink', call: (idempotencyKey: string) => Promise<T>): Promise<T | null> => {
    const name = `${kind} ${orderId}`;
    const idempotencyKey = keys.get(name) ?? environment.randomId();
    keys.set(name, idempotencyKey);
    show({ kind, orderId });
    try {
      const value = await call(idempotencyKey);
      keys.delete(name);
      return value;
    } catch (error) {
      const failure = toCheckoutError(error);
      if (!failure.outcomeUnknown) keys.delete(name);
      show(failedActivity(orderId, failure));
      return null;
    }
  };

  /** A paper of an order; null when it could not be had. */
  const load = async <T>(activity: OrderActivity, call: () => Promise<T>): Promise<T | null> => {
    show(activity);
    try {
      const paper = await call();
      show(null);
      return paper;
    } catch (error) {
      show(isAbort(error) ? null : failedActivity(activity.orderId, toCheckoutError(error)));
      return null;
    }
  };

  return {
    searchOrders: list.search,
    moreOrders: list.more,
    async cancelOrder(id) {
      const { payment, order: shown } = store.getState();
      if (paymentBusy(payment) && latest(shown)?.id === id) {
        return show(failedActivity(id, new CheckoutError('payment_under_way', 'This order is being paid; how that ends comes first.')));
      }
      const order = await once(id, 'cancelling', (idempotencyKey) => backend.cancelOrder(id, { idempotencyKey, signal: core.alive }));
      if (!order) return;
      show(null);
      store.update((state) => withOrder(state, order));
      forgetClosed(core, order);
      core.announce(order);
    },
    async sendInvoiceLink(id) {
      const link = await once(id, 'sendingLink', (idempotencyKey) => backend.sendInvoiceLink(id, { idempotencyKey, signal: core.alive }));
      if (link) show({ kind: 'linkSent', orderId: id, sentTo: link.sentTo });
    },
    loadInvoice: (id, signal = core.alive) => load({ kind: 'loadingInvoice', orderId: id }, () => backend.getInvoice(id, { signal })),
    loadCreditNote: (id, number, signal = core.alive) =>
      load({ kind: 'loadingCreditNote', orderId: id, number }, () => backend.getCreditNote(id, number, { signal })),
  };
}

const failedActivity = (orderId: string, error: CheckoutError): OrderActivity => ({ kind: 'failed', orderId, error });

const listPlace: Place<RemoteList<Order>> = {
  get: (state: CheckoutState) => state.orders,
  set: (state, orders) => ({ ...state, orders }),
};

/** Takes an order's newest version over wherever it is shown; an older answer that comes late changes nothing. */
export function withOrder(state: CheckoutState, order: Order): CheckoutState {
  const shown = latest(state.order);
  const list = latest(state.orders.page);
  return {
    ...state,
    order: shown?.id === order.id && shown.version <= order.version ? ready(order) : state.order,
    orders: list?.items.some(({ id }) => id === order.id)
      ? { ...state.orders, page: ready({ ...list, items: list.items.map((other) => (other.id === order.id && other.version <= order.version ? order : other)) }) }
      : state.orders,
  };
}
