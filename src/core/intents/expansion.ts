import type { Call } from '../backend.js';
import type { Checkout } from '../checkout.js';
import type { Entry, Expansion } from '../expansion.js';
import { createLatestCall } from '../latest-call.js';
import { loadRemote, type Place } from '../load-remote.js';
import type { Offer } from '../model/offer.js';
import type { Product } from '../model/product.js';
import type { Quote } from '../model/quote.js';
import { paymentBusy } from '../payment.js';
import { idle, latest, type Remote } from '../remote.js';
import type { CheckoutState } from '../state.js';
import type { CoreContext } from './core-context.js';
import { ownsOrder } from './open-order.js';
import type { Pricing } from './pricing.js';

type ExpansionIntents = Pick<Checkout, 'enterQuantity' | 'switchOffer' | 'chooseOption' | 'enterCoupon' | 'reprice' | 'acceptQuote'> & {
  /** Loads a product with its offers and the selection last entered for it; prices that, or shows the quote the buyer saw. */
  open(serialNumber: string, signal?: AbortSignal): Promise<void>;
  /** Asks for what `open` will want, before the session is there: the token is all it takes. The returned function forgets the answers. */
  askAhead(serialNumber: string): () => void;
};

/** Choosing what to add to a product. */
export function createExpansionIntents(core: CoreContext, pricing: Pricing): ExpansionIntents {
  const { backend, drafts, store } = core;
  const productCall = createLatestCall(core.alive);
  const offersCall = createLatestCall(core.alive);
  let ahead: { serialNumber: string; product: Promise<Product>; offers: Promise<Offer[]> } | null = null;

  const enter = (offerId: string, entry: Entry) => {
    if (paymentBusy(store.getState().payment)) return;
    store.update((state) => withExpansion(state, (expansion) => ({ ...expansion, entries: { ...expansion.entries, [offerId]: entry } })));
    void pricing.price();
  };

  const restoreQuote = async ({ quote: before }: Expansion, quoteId: string | null) => {
    const quote = quoteId ? await backend.getQuote(quoteId, { signal: core.alive }).catch(() => null) : null;
    // What was entered meanwhile has a price of its own.
    if (store.getState().expansion?.quote !== before) return;
    if (quote) pricing.restore(quote);
    else await pricing.price();
  };

  return {
    async open(serialNumber, signal) {
      const draft = drafts.read().selections[serialNumber];
      if (store.getState().expansion?.serialNumber !== serialNumber) {
        pricing.cancel();
        store.update((state) => ({ ...state, expansion: started(serialNumber, draft?.entries ?? {}, draft?.couponCode ?? '') }));
      }
      const asked = ahead?.serialNumber === serialNumber ? ahead : null;
      ahead = null;
      await Promise.all([
        loadRemote(store, productCall, productPlace, signal, (inner) => asked?.product ?? backend.getProduct(serialNumber, { signal: inner })),
        loadRemote(store, offersCall, offersPlace, signal, (inner) => asked?.offers ?? backend.listOffers(serialNumber, { signal: inner })),
      ]);
      const now = store.getState().expansion;
      if (now?.serialNumber !== serialNumber || now.offers.status !== 'ready') return;
      if (now.quote.status === 'priced' && !outdated(core, now.quote.quote, latest(now.product))) return;
      // The price seen last is for what was entered then.
      const asThen = draft !== undefined && now.entries === draft.entries && now.couponCode === draft.couponCode;
      if (now.quote.status === 'empty') await restoreQuote(now, asThen ? draft.quoteId : null);
      else await pricing.price(store.getState().step.name === 'review');
    },
    askAhead(serialNumber) {
      const ask = <T>(question: (call: Call) => Promise<T>) => {
        const answer = (async () => question({ signal: core.alive }))();
        // Whoever opens the product is told what went wrong.
        answer.catch(() => {});
        return answer;
      };
      ahead = {
        serialNumber,
        product: ask((call) => backend.getProduct(serialNumber, call)),
        offers: ask((call) => backend.listOffers(serialNumber, call)),
      };
      return () => void (ahead = null);
    },
    enterQuantity: (offerId, text) => enter(offerId, { kind: 'quantity', text }),
    switchOffer: (offerId, on) => enter(offerId, { kind: 'flat', on }),
    chooseOption: (offerId, choiceId) => enter(offerId, { kind: 'choice', choiceId }),
    enterCoupon(code) {
      if (paymentBusy(store.getState().payment)) return;
      store.update((state) => withExpansion(state, (expansion) => ({ ...expansion, couponCode: code })));
      void pricing.price();
    },
    reprice: () => pricing.price(),
    acceptQuote: () => pricing.accept(),
  };
}

const productPlace: Place<Remote<Product>> = {
  get: (state) => state.expansion?.product ?? idle,
  set: (state, product) => withExpansion(state, (expansion) => ({ ...expansion, product })),
};

const offersPlace: Place<Remote<Offer[]>> = {
  get: (state) => state.expansion?.offers ?? idle,
  set: (state, offers) => withExpansion(state, (expansion) => ({ ...expansion, offers })),
};

/** Whether a quote was made before the product changed, or before something came into its way or out of it. */
function outdated(core: CoreContext, { serialNumber, inputs, blockers }: Quote, product: Product | null): boolean {
  if (blockers.length > 0) return true;
  return product !== null && (product.version !== inputs.productVersion || (product.pendingOrderId !== null && !ownsOrder(core, serialNumber)));
}

function started(serialNumber: string, entries: Expansion['entries'], couponCode: string): Expansion {
  return { serialNumber, product: idle, offers: idle, entries, couponCode, quote: { status: 'empty' }, paidElsewhere: false };
}

function withExpansion(state: CheckoutState, next: (expansion: Expansion) => Expansion): CheckoutState {
  return state.expansion ? { ...state, expansion: next(state.expansion) } : state;
}
