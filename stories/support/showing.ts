import type { Checkout } from '../../src/core/checkout.js';
import type { CheckoutState } from '../../src/core/state.js';

/** A checkout as it would show if its state were changed like this; for words that are looked at side by side. */
export function showing(checkout: Checkout, change: (state: CheckoutState) => Partial<CheckoutState>): Checkout {
  let [real, shown]: [CheckoutState | null, CheckoutState | null] = [null, null];
  return {
    ...checkout,
    getState() {
      const state = checkout.getState();
      if (shown === null || state !== real) [real, shown] = [state, { ...state, ...change(state) }];
      return shown;
    },
  };
}
