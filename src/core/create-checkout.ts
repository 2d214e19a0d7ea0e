import * as z from 'zod/mini';
import type { Checkout, CheckoutOptions } from './checkout.js';
import { createDraftKeeper } from './draft.js';
import { createContactIntents } from './intents/contacts.js';
import type { CoreContext } from './intents/core-context.js';
import { createExpansionIntents } from './intents/expansion.js';
import { createOrderFollower } from './intents/follow-order.js';
import { createNavigation } from './intents/navigation.js';
import { createOrderIntents } from './intents/orders.js';
import { createPaying } from './intents/pay.js';
import { createPaymentChoice } from './intents/payment-choice.js';
import { createPaymentForms } from './intents/payment-form.js';
import { createPricing } from './intents/pricing.js';
import { createProductIntents } from './intents/products.js';
import { createStart } from './intents/start.js';
import type { Order } from './model/order.js';
import { noReferences, paymentBusy } from './payment.js';
import { createAttemptKeeper } from './pending-attempt.js';
import { latest } from './remote.js';
import { initialState } from './state.js';
import { createStore } from './store.js';

const changeSchema = z.object({ orderId: z.string(), serialNumber: z.string() });

/**
 * Creates one checkout: what a page's elements share, and on its own a complete headless checkout.
 *
 * @param options.backend what prices and sells, for instance `createHttpBackend(…)`
 * @param options.gateways the ways to pay; those that the session does not name are not shown
 * @param options.environment clock, timers, storage and tabs, for instance `createBrowserEnvironment()`
 */
export function createCheckout({ backend, gateways, environment }: CheckoutOptions): Checkout {
  const store = createStore(initialState);
  const life = new AbortController();
  const channel = environment.channel(`annex.${backend.scope}`);
  const core: CoreContext = {
    backend, gateways, environment, store,
    alive: life.signal,
    drafts: createDraftKeeper(environment.tabStorage, backend.scope),
    attempts: createAttemptKeeper(environment.sharedStorage, backend.scope),
    announce: (change) => channel.post(JSON.stringify(change)),
  };

  const finish = async (order: Order) => {
    forms.unmountForm();
    store.update((state) => ({
      ...state,
      step: { name: 'result', orderId: order.id },
      expansion: null,
      contacts: { ...state.contacts, chosen: null, draft: null },
      payment: { ...state.payment, autoRenew: null, references: noReferences, referenceProblems: {} },
    }));
    core.drafts.clearFor(order.serialNumber);
    await follower.follow(order.id, order);
  };

  const pricing = createPricing(core, (orderId) => navigation.goTo({ name: 'result', orderId }));
  const expansion = createExpansionIntents(core, pricing);
  const contacts = createContactIntents(core, pricing);
  const follower = createOrderFollower(core);
  const forms = createPaymentForms(core, (attemptId, outcome) => paying.settleLate(attemptId, outcome));
  const paying = createPaying(core, () => forms, pricing, finish);
  const navigation = createNavigation(core, { expansion, pricing, contacts, forms, follower });
  const { start } = createStart(core, { forms, paying, goTo: navigation.goTo, moved: () => moved, restored: () => void (restored = true) });
  let moved = false;

  let restored = false;
  const stopKeeping = store.subscribe(() => {
    if (restored) core.drafts.keep(store.getState());
  });

  const stopListening = channel.listen((message) => {
    const change = changeSchema.safeParse(parseJson(message));
    const state = store.getState();
    if (!change.success || paymentBusy(state.payment)) return;
    if (latest(state.order)?.id === change.data.orderId) void follower.refreshOrder();
    else if (state.expansion?.serialNumber === change.data.serialNumber) void expansion.open(change.data.serialNumber).then(() => pricing.price());
  });

  const { open: _open, ...expansionIntents } = expansion;
  const { chooseDefault: _chooseDefault, ...contactIntents } = contacts;
  return {
    getState: store.getState,
    subscribe: store.subscribe,
    start,
    ...navigation,
    goTo(step) {
      moved = true;
      return navigation.goTo(step);
    },
    expand(serialNumber, signal) {
      moved = true;
      return navigation.expand(serialNumber, signal);
    },
    ...createProductIntents(core),
    ...expansionIntents,
    ...contactIntents,
    ...createPaymentChoice(core, forms),
    mountForm: forms.mountForm,
    unmountForm: forms.unmountForm,
    pay: paying.pay,
    askAgain: paying.askAgain,
    ...createOrderIntents(core),
    refreshOrder: follower.refreshOrder,
    dispose() {
      life.abort();
      stopKeeping();
      stopListening();
      channel.close();
      pricing.cancel();
      follower.stop();
      paying.stop();
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
