import { entriesValid, selectionsOf, shownQuote, type Expansion, type QuoteState } from '../expansion.js';
import { createLatestCall } from '../latest-call.js';
import { sameMoney } from '../money.js';
import type { Quote, QuoteRequest } from '../model/quote.js';
import { paymentBusy } from '../payment.js';
import { latest } from '../remote.js';
import type { CheckoutState } from '../state.js';
import type { CoreContext } from './core-context.js';
import { releaseOpenOrder } from './open-order.js';

export interface Pricing {
  /**
   * Prices what is selected; the last call wins. While a payment is under way it waits for its end.
   *
   * @param asks another amount than the one on show is not the buyer's doing, and they are asked to accept it
   */
  price(asks?: boolean): Promise<void>;
  /** Shows the quote that the buyer saw before a reload, for what is left of its time. */
  restore(quote: Quote): void;
  /** A price that the backend put in the place of the one the buyer saw: asks, or says what is in the way of ordering. */
  replace(quote: Quote): void;
  /** The buyer takes the price that was put in the place of the other; its time runs on. */
  accept(): void;
  cancel(): void;
}

/** Keeps the quote in step with the selection. `paid` is called when the order to be released turned out to be paid. */
export function createPricing(core: CoreContext, paid: (orderId: string) => Promise<void>): Pricing {
  const { backend, environment, store } = core;
  const latestCall = createLatestCall(core.alive);
  let stopTimer = () => {};
  let postponed = false;

  const put = (next: (before: QuoteState) => QuoteState) => store.update((state) => withQuote(state, next));

  const watch = (quote: Quote, left: number) => {
    stopTimer();
    stopTimer = environment.after(Math.max(left, 0), () =>
      put((before) => ((before.status === 'priced' || before.status === 'changed') && before.quote.id === quote.id ? { status: 'expired', quote } : before)),
    );
  };

  /** Whether somebody else has begun to pay the order that is in the way. */
  const paidElsewhere = ({ serialNumber, blockers }: Quote) => {
    const begun = core.attempts.read(serialNumber);
    return begun?.state === 'open' && begun.tab !== core.tab && blockers.some(({ orderId }) => orderId === begun.orderId);
  };

  const take = (quote: Quote, next: (before: QuoteState) => QuoteState, left = spanOf(quote)) => {
    put(next);
    store.update((state) => (state.expansion ? { ...state, expansion: { ...state.expansion, paidElsewhere: paidElsewhere(quote) } } : state));
    watch(quote, left);
  };

  const show = (quote: Quote, left?: number) => take(quote, () => ({ status: 'priced', quote }), left);

  const replace = (quote: Quote) =>
    take(quote, (before) => (quote.blockers.length > 0 ? { status: 'priced', quote } : { status: 'changed', previous: shownQuote(before) ?? quote, quote }));

  const pricing: Pricing = {
    async price(asks = false) {
      stopTimer();
      const { expansion, contacts, payment } = store.getState();
      const offers = expansion && latest(expansion.offers);
      if (!expansion || !offers) return;
      postponed = paymentBusy(payment);
      if (postponed) return;
      const seen = shownQuote(expansion.quote);
      const request = quoteRequest(expansion, contacts.chosen?.id ?? null);
      if (!entriesValid(offers, expansion.entries)) {
        latestCall.cancel();
        put((before) => ({ status: 'invalid', previous: shownQuote(before) }));
      } else if (request === null) {
        latestCall.cancel();
        put(() => ({ status: 'empty' }));
      } else {
        put((before) => ({ status: 'pricing', previous: shownQuote(before) }));
        const call = async (signal: AbortSignal) => {
          await releaseOpenOrder(core, expansion.serialNumber, signal);
          return backend.createQuote(request, { signal });
        };
        await latestCall.run(core.alive, call, {
          done: (quote) => (asks && seen && !sameMoney(seen.total, quote.total) ? replace(quote) : show(quote)),
          failed: (error) => {
            put((before) => ({ status: 'failed', error, previous: shownQuote(before) }));
            const orderId = core.attempts.read(expansion.serialNumber)?.orderId;
            if (error.code === 'order_not_cancellable' && orderId) void paid(orderId);
          },
          aborted: () => {},
        });
      }
    },
    restore: (quote) => show(quote, Math.min(spanOf(quote), Date.parse(quote.validUntil) - environment.now())),
    replace,
    accept: () => put((before) => (before.status === 'changed' ? { status: 'priced', quote: before.quote } : before)),
    cancel() {
      latestCall.cancel();
      stopTimer();
      postponed = false;
    },
  };

  store.subscribe(() => {
    if (postponed && !paymentBusy(store.getState().payment)) void pricing.price(true);
  });
  return pricing;
}

/** How long a quote stands from when it was made. For one that has just come, a wrong clock on this side does not matter. */
const spanOf = ({ createdAt, validUntil }: Quote): number => Date.parse(validUntil) - Date.parse(createdAt);

function withQuote(state: CheckoutState, next: (before: QuoteState) => QuoteState): CheckoutState {
  return state.expansion ? { ...state, expansion: { ...state.expansion, quote: next(state.expansion.quote) } } : state;
}

function quoteRequest({ serialNumber, offers, entries, couponCode }: Expansion, billingContactId: string | null): QuoteRequest | null {
  const selections = selectionsOf(latest(offers) ?? [], entries);
  if (selections.length === 0) return null;
  const coupon = couponCode.trim();
  return {
    serialNumber,
    selections,
    ...(coupon !== '' && { couponCode: coupon }),
    ...(billingContactId !== null && { billingContactId }),
  };
}
