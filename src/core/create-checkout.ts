import type { Checkout, CheckoutOptions } from './checkout.js';
import { createDraftKeeper } from './draft.js';
import { createContactIntents } from './intents/contacts.js';
import type { CoreContext } from './intents/core-context.js';
import { createExpansionIntents } from './intents/expansion.js';
import { createOrderFollower } from './intents/follow-order.js';
import { createNavigation } from './intents/navigation.js';
import { createOrderIntents } from './intents/orders.js';
import { followOthers } from './intents/other-tabs.js';
import { createPaying } from './intents/pay.js';
import { createPaymentChoice } from './intents/payment-choice.js';
import { createPaymentForms } from './intents/payment-form.js';
import { createPricing } from './intents/pricing.js';
import { createProductIntents } from './intents/products.js';
import { createRenewalIntents } from './intents/renewal.js';
import { createStart } from './intents/start.js';
import { createTextIntents } from './intents/texts.js';
import type { Order } from './model/order.js';
import { noReferences } from './payment.js';
import { createAttemptKeeper } from './pending-attempt.js';
import { shortHash } from './short-hash.js';
import { initialState, type Step } from './state.js';
import { createStore } from './store.js';

/**
 * Creates one checkout: what a page's elements share, and on its own a complete headless checkout.
 *
 * @param options.backend what prices and sells, for instance `createHttpBackend(…)`
 * @param options.gateways the ways to pay; those that the session does not name are not shown
 * @param options.environment clock, timers, storage and tabs, for instance `createBrowserEnvironment()`
 * @param options.serialNumber the one product that it is about, where a page has checkouts for several
 */
export function createCheckout({ backend, gateways, environment, serialNumber }: CheckoutOptions): Checkout {
  const store = createStore(initialState);
  const life = new AbortController();
  const channel = environment.channel(`annex.${backend.scope}`);
  let owner = shortHash(backend.scope);
  const core: CoreContext = {
    backend, gateways, environment, store, serialNumber,
    alive: life.signal,
    tab: environment.randomId(),
    drafts: createDraftKeeper(environment.tabStorage, () => [owner, ...(serialNumber ? [serialNumber] : [])].join('.')),
    attempts: createAttemptKeeper(environment.sharedStorage, () => owner),
    announce: ({ id, serialNumber }) => channel.post(JSON.stringify({ orderId: id, serialNumber })),
  };

  const finish = async (order: Order) => {
    forms.unmountForm();
    pricing.cancel();
    paying.stop();
    store.update((state) => ({
      ...state,
      step: { name: 'result', orderId: order.id },
      expansion: null,
      contacts: { ...state.contacts, chosen: null, draft: null },
      payment: { ...state.payment, autoRenew: null, references: noReferences, referenceProblems: {}, progress: { status: 'ready' } },
    }));
    core.drafts.clearFor(order.serialNumber);
    core.announce(order);
    await follower.follow(order.id, order);
  };

  const pricing = createPricing(core, (orderId) => navigation.goTo({ name: 'result', orderId }));
  const expansion = createExpansionIntents(core, pricing);
  const contacts = createContactIntents(core, pricing);
  const follower = createOrderFollower(core);
  const forms = createPaymentForms(core, (attemptId, outcome) => paying.settleLate(attemptId, outcome));
  const paying = createPaying(core, () => forms, pricing, {
    finish,
    async stands(order) {
      const { step, expansion: now } = store.getState();
      // A new price takes the order's place; where there is none, as after a reload, the order is paid by itself.
      if (now?.quote.status === 'pricing') return;
      const priced = now?.quote.status === 'priced' && now.quote.quote.id === order.quoteId;
      if (step.name === 'review' && !priced) await navigation.show({ name: 'pay', orderId: order.id });
      else await follower.follow(order.id, order);
    },
    show: (step) => navigation.show(step),
  });
  const rooms = { expansion, pricing, contacts, forms, follower, paying };
  const navigation = createNavigation(core, rooms);
  let moved = false;
  let sentTo: Step | null = null;
  let restored = false;
  const { start } = createStart(core, {
    forms, paying, navigation,
    identify: ({ partner, buyer }) => void (owner = shortHash(JSON.stringify([backend.scope, partner.id, buyer.email]))),
    sentTo: () => sentTo,
    moved: () => moved,
    restored: () => void (restored = true),
  });

  /** Before the session says who the buyer is, nobody knows what they typed or were paying: whoever goes ahead waits for it. */
  const lead = async (step: Step, visit: () => Promise<void>) => {
    if (store.getState().session.status === 'ready') {
      moved = true;
      return visit();
    }
    sentTo = step;
    store.update((state) => ({ ...state, step }));
    await start();
  };

  const renewal = createRenewalIntents(core, channel);
  const stopKeeping = store.subscribe(() => {
    if (restored) core.drafts.keep(store.getState());
  });
  const stopFollowing = followOthers(core, (listener) => channel.listen(listener), rooms, finish);

  const { open: _open, ...expansionIntents } = expansion;
  const { chooseDefault: _chooseDefault, ...contactIntents } = contacts;
  return {
    getState: store.getState,
    subscribe: store.subscribe,
    start,
    review: navigation.review,
    goTo: (step) => lead(step, () => navigation.goTo(step)),
    expand: (serialNumber, signal) => lead({ name: 'select', serialNumber }, () => navigation.expand(serialNumber, signal)),
    ...createProductIntents(core),
    ...expansionIntents,
    ...contactIntents,
    switchRenewal: renewal.switchRenewal,
    ...createPaymentChoice(core, forms),
    mountForm: forms.mountForm,
    tellForm: forms.tellForm,
    unmountForm: forms.unmountForm,
    pay: paying.pay,
    askAgain: paying.askAgain,
    ...createOrderIntents(core),
    ...createTextIntents(core),
    refreshOrder: follower.refreshOrder,
    dispose() {
      life.abort();
      stopKeeping();
      stopFollowing();
      renewal.stop();
      channel.close();
      pricing.cancel();
      follower.stop();
      paying.stop();
    },
  };
}
