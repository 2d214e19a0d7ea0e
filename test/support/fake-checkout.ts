import type { Checkout } from '../../src/core/checkout.js';
import { initialState, type CheckoutState } from '../../src/core/state.js';

/** A call of an intent, as it was made. */
export interface Called {
  readonly intent: string;
  readonly args: readonly unknown[];
}

/** A checkout that only shows what it is told to, and remembers what it was asked. For putting an element into a particular state. */
export interface FakeCheckout extends Checkout {
  readonly calls: Called[];
  /** The languages in which the catalogue was asked for. */
  readonly languages: string[];
  /** How many listen at the moment. */
  readonly listeners: number;
  show(change: Partial<CheckoutState>): void;
}

const intents = [
  'start', 'goTo', 'searchProducts', 'moreProducts', 'expand', 'enterQuantity', 'switchOffer', 'chooseOption', 'enterCoupon', 'reprice',
  'acceptQuote', 'review', 'searchContacts', 'moreContacts', 'chooseContact', 'draftContact', 'enterContactField', 'saveContact',
  'discardContact', 'removeContact', 'chooseMethod', 'setAutoRenew', 'switchRenewal', 'enterReference', 'mountForm', 'tellForm', 'unmountForm', 'pay', 'askAgain',
  'searchOrders', 'moreOrders', 'refreshOrder', 'cancelOrder', 'sendInvoiceLink', 'loadInvoice', 'loadCreditNote', 'dispose',
] as const satisfies readonly (keyof Checkout)[];

export function createFakeCheckout(shown: Partial<CheckoutState> = {}): FakeCheckout {
  let state: CheckoutState = { ...initialState, ...shown };
  const listeners = new Set<() => void>();
  const calls: Called[] = [];
  const languages: string[] = [];
  const recorded = Object.fromEntries(
    intents.map((intent) => [
      intent,
      (...args: unknown[]) => {
        calls.push({ intent, args });
        return Promise.resolve(null);
      },
    ]),
  ) as unknown as Pick<Checkout, (typeof intents)[number]>;
  return {
    ...recorded,
    calls,
    languages,
    loadTexts(language) {
      languages.push(language);
      return Promise.resolve();
    },
    get listeners() {
      return listeners.size;
    },
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    show(change) {
      state = { ...state, ...change };
      for (const listener of [...listeners]) listener();
    },
  };
}
