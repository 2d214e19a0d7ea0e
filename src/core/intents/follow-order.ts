import type { Checkout } from '../checkout.js';
import { createLatestCall } from '../latest-call.js';
import { loadRemote, type Place } from '../load-remote.js';
import type { Licence } from '../model/licence.js';
import type { Order } from '../model/order.js';
import { isMoving } from '../order-status.js';
import { failed, idle, latest, loading, ready, settled, type Remote } from '../remote.js';
import type { CoreContext } from './core-context.js';
import { forgetClosed } from './open-order.js';
import { withOrder } from './orders.js';

/** Milliseconds between two questions about an order that is still moving: at once in a hurry, then ever more patient. */
const pauses = [700, 1000, 1500, 2500, 4000, 6000, 10_000];

export interface OrderFollower extends Pick<Checkout, 'refreshOrder'> {
  /** Shows an order and keeps asking for it while it is moving. */
  follow(orderId: string, known?: Order): Promise<Order | null>;
  /** Asks for the order on show again, without saying so. */
  lookAgain(): void;
  stop(): void;
}

const licencePlace: Place<Remote<Licence>> = { get: (state) => state.licence, set: (state, licence) => ({ ...state, licence }) };

/** Keeps the order on show, and its licence, true. */
export function createOrderFollower(core: CoreContext): OrderFollower {
  const { alive, backend, environment, store } = core;
  const orderCall = createLatestCall(alive);
  const licenceCall = createLatestCall(alive);
  let stopTimer = () => {};
  let turn = 0;

  const take = (order: Order) => {
    const before = latest(store.getState().order);
    const same = before?.id === order.id;
    const newest = same && before.version > order.version ? before : order;
    if (!same) licenceCall.cancel();
    forgetClosed(core, newest);
    store.update((state) => ({ ...withOrder(state, newest), order: ready(newest), licence: same ? state.licence : idle }));
    if (before?.fulfilment !== newest.fulfilment || before.payment !== newest.payment) turn = 0;
    const { licence } = store.getState();
    const known = licence.status === 'loading' || (licence.status === 'ready' && before?.fulfilment === newest.fulfilment);
    if (newest.actions.includes('viewLicence') && !known) {
      void loadRemote(store, licenceCall, licencePlace, alive, (signal) => backend.getLicence(newest.id, { signal }));
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
    stopTimer();
    await orderCall.run(signal, (inner) => backend.getOrder(orderId, { signal: inner }), {
      // Meanwhile the buyer may have gone on, or the order have made room for a new price.
      done: (order) => shown() === orderId && take(order),
      failed: (error) => store.update((state) => ({ ...state, order: failed(state.order, error) })),
      aborted: () => store.update((state) => ({ ...state, order: settled(state.order) })),
    });
    plan(orderId);
  };

  /** Asks where the buyer can see that it is being asked; the turns that come by themselves are quiet. */
  const askVisibly = (orderId: string, signal?: AbortSignal) => {
    store.update((state) => ({ ...state, order: loading(state.order) }));
    return ask(orderId, signal);
  };

  const shown = () => {
    const { step, order } = store.getState();
    return 'orderId' in step ? step.orderId : latest(order)?.id;
  };

  return {
    async follow(orderId, known) {
      turn = 0;
      if (known) {
        take(known);
        plan(orderId);
      } else {
        if (latest(store.getState().order)?.id !== orderId) {
          licenceCall.cancel();
          store.update((state) => ({ ...state, order: idle, licence: idle }));
        }
        await askVisibly(orderId);
      }
      const { order } = store.getState();
      return order.status === 'ready' && order.value.id === orderId ? order.value : null;
    },
    async refreshOrder(signal) {
      const orderId = shown();
      turn = 0;
      if (orderId !== undefined) await askVisibly(orderId, signal);
    },
    lookAgain() {
      const orderId = shown();
      turn = 0;
      if (orderId !== undefined) void ask(orderId);
    },
    stop() {
      stopTimer();
      orderCall.cancel();
      licenceCall.cancel();
    },
  };
}
