import type { Checkout, CheckoutOptions } from './checkout.js';
import { createDraftKeeper } from './draft.js';
import type { CoreContext } from './intents/core-context.js';
import { createExpansionIntents } from './intents/expansion.js';
import type { createLaterHalf } from './intents/later.js';
import { createLaterIntents } from './intents/later-intents.js';
import { createNavigation } from './intents/navigation.js';
import { createPaymentOptions } from './intents/payment-options.js';
import { createPricing } from './intents/pricing.js';
import { createProductIntents } from './intents/products.js';
import { createStart } from './intents/start.js';
import { createTextIntents } from './intents/texts.js';
import { createAttemptKeeper } from './attempt-keeper.js';
import { shortHash } from './short-hash.js';
import { initialState, type Step } from './state.js';
import { createStore } from './store.js';
import { there, whenLoaded } from './when-there.js';

/** What makes the half of a checkout that its first selection does without: at hand, or to be loaded. */
export type LaterSource = { readonly create: typeof createLaterHalf } | { readonly load: () => Promise<typeof createLaterHalf> };

/** Puts a checkout together. What its later half is asked for while it is on its way is done when it has come. */
export function assembleCheckout({ backend, gateways, environment, serialNumber }: CheckoutOptions, source: LaterSource): Checkout {
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
    announceRenewal: (serialNumber) => channel.post(JSON.stringify({ renewalOf: serialNumber })),
  };

  const pricing = createPricing(core, (orderId) => navigation.goTo({ name: 'result', orderId }));
  const options = createPaymentOptions(core);
  const { open, askAhead, ...expansionIntents } = createExpansionIntents(core, pricing);
  const early = { pricing, options, open, show: (step: Step) => navigation.show(step) };
  const later = 'create' in source
    ? there(source.create(core, early))
    : whenLoaded(() => source.load().then((create) => () => create(core, early)), life.signal, environment);
  const rooms = { expansion: { open }, pricing, options, later };
  const navigation = createNavigation(core, rooms);
  let moved = false;
  let sentTo: Step | null = null;
  let restored = false;
  const { start } = createStart(core, {
    expansion: { askAhead }, options, later, navigation,
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

  let changed = false;
  const keep = () => {
    if (changed && restored) core.drafts.keep(store.getState());
    changed = false;
  };
  const stopKeeping = store.subscribe(() => {
    // Several changes of one turn are written once.
    if (!changed) void Promise.resolve().then(keep);
    changed = true;
    // Whoever has seen a price is about to go on.
    if (store.getState().expansion?.quote.status === 'priced') later.prepare();
  });
  /** Whether anything is on show that others could change; if not, nothing is fetched because of them. */
  const concerned = () => store.getState().expansion !== null || store.getState().step.name !== 'products';
  let looking = false;
  const look = () => {
    if (looking || !concerned()) return;
    looking = true;
    void later.use(({ others }) => {
      looking = false;
      others.look();
    });
  };
  const stopListening = channel.listen((message) => concerned() && void later.use(({ others }) => others.hear(message)));
  const stopLooking = environment.onReturn(look);

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    start,
    review: navigation.review,
    goTo: (step) => lead(step, () => navigation.goTo(step)),
    expand: (serialNumber, signal) => lead({ name: 'select', serialNumber }, () => navigation.expand(serialNumber, signal)),
    ...createProductIntents(core),
    ...expansionIntents,
    ...createTextIntents(core),
    ...createLaterIntents(later, store),
    dispose() {
      keep();
      life.abort();
      stopKeeping();
      stopListening();
      stopLooking();
      channel.close();
      pricing.cancel();
      later.now?.stop();
    },
  };
}
