import type { Checkout } from '../checkout.js';
import { toCheckoutError } from '../errors.js';
import { createLatestCall } from '../latest-call.js';
import { loadRemote } from '../load-remote.js';
import type { Order } from '../model/order.js';
import { isMoving } from '../order-status.js';
import { failed, idle, latest, loading, ready } from '../remote.js';
import type { CoreContext } from './core-context.js';
import { withOrder } from './orders.js';

/** Milliseconds between two questions about an order that is still moving: at once in a hurry, then ever more patient. */
const pauses = [700, 1000, 1500, 2500, 4000, 6000, 10_000];

export interface OrderFollower extends Pick<Checkout, 'refreshOrder'> {
  /** Shows an order and keeps asking for it while it is moving. */
  follow(orderId: string, known?: Order): Promise<Order | null>;
  stop(): void;
}

/** Keeps the order on show, and its licence, true. */
export function createOrderFollower({ alive, backend, environment, store }: CoreContext): OrderFollower {
  const orderCall = createLatestCall();
  const licenceCall = createLatestCall();
  let stopTimer = () => {};
  let turn = 0;

  const take = (order: Order) => {
    const before = latest(store.getState().order);
    store.update((state) => withOrder(before?.id === order.id ? state : { ...state, order: ready(order), licence: idle }, order));
    if (before?.fulfilment !== order.fulfilment || before.payment !== order.payment) turn = 0;
    const { licence } = store.getState();
    if (order.actions.includes('viewLicence') && licence.status !== 'ready' && licence.status !== 'loading') {
      void loadRemote(
        store, licenceCall, { get: (state) => state.licence, set: (state, value) => ({ ...state, licence: value }) },
        alive, (signal) => backend.getLicence(order.id, { signal }),
      );
    }
  };

  const plan = (orderId: string) => {
    stopTimer();
    const order = latest(store.getState().order);
    if (order?.id !== orderId || !isMoving(order) || alive.aborted) return;
    const pause = pauses[Math.min(turn++, pauses.length - 1)] ?? 10_000;
    stopTimer = environment.after(pause, () => void ask(orderId));
  };

  const ask = async (orderId: string, signal: AbortSignal = alive) => {
    store.update((state) => ({ ...state, order: loading(state.order) }));
    await orderCall.run(signal, (inner) => backend.getOrder(orderId, { signal: inner }), {
      done(order) {
        store.update((state) => ({ ...state, order: latest(state.order) ? ready(latest(state.order)!) : state.order }));
        take(order);
      },
      failed: (error) => store.update((state) => ({ ...state, order: failed(state.order, toCheckoutError(error)) })),
      aborted: () => store.update((state) => { const value = latest(state.order); return { ...state, order: value ? ready(value) : idle }; }),
    });
    plan(orderId);
  };

  return {
    async follow(orderId, known) {
      turn = 0;
      if (known) {
        take(known);
        plan(orderId);
      } else {
        if (latest(store.getState().order)?.id !== orderId) store.update((state) => ({ ...state, order: idle, licence: idle }));
        await ask(orderId);
      }
      const { order } = store.getState();
      return order.status === 'ready' && order.value.id === orderId ? order.value : null;
    },
    async refreshOrder(signal) {
      const { step, order } = store.getState();
      const orderId = 'orderId' in step ? step.orderId : latest(order)?.id;
      turn = 0;
      if (orderId !== undefined) await ask(orderId, signal);
    },
    stop() {
      stopTimer();
      orderCall.cancel();
      licenceCall.cancel();
    },
  };
}
