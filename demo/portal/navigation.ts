import type { Checkout } from '../../src/core/checkout.js';
import { addressOf, readRoute, routeTo, stepAt, type Route } from './route.js';

/**
 * Keeps the address and the checkout's step together, both ways: an address that is opened (link, Back, reload) leads the
 * checkout to its step; a step that the buyer takes in the checkout leads to its address.
 */
export function createNavigation(checkout: Checkout, show: (route: Route, opening: boolean) => void) {
  let current: Route | null = null;
  /** Where an address is just sending the checkout. */
  let target: Route | null = null;
  /** While an address leads the checkout, a step that it is sent on to takes that address's place in the history. */
  let leading = 0;

  const arrive = (route: Route, how: 'push' | 'replace'): void => {
    const address = addressOf(route);
    if (address !== location.hash) history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address);
    if (current !== null && addressOf(current) === address) return;
    const opening = current === null;
    current = route;
    show(route, opening);
  };

  const lead = async (route: Route): Promise<void> => {
    target = route;
    const led = checkout.goTo(stepAt(route));
    target = null;
    const { step } = checkout.getState();
    // While a payment is under way the checkout stays where it is, and so does the portal.
    arrive(sameStep(step, stepAt(route)) ? route : routeTo(step), 'replace');
    leading += 1;
    await led;
    leading -= 1;
  };

  return {
    /** The buyer took a step in the checkout. */
    follow(): void {
      const { step } = checkout.getState();
      const here = target ?? current;
      if (here !== null && sameStep(step, stepAt(here))) return;
      arrive(routeTo(step), leading === 0 && current !== null ? 'push' : 'replace');
    },

    /** Opens what the address names now; without a name it is where the buyer left the checkout. */
    open(): void {
      const route = readRoute(location.hash);
      if (route !== null) void lead(route);
      else arrive(current ?? routeTo(checkout.getState().step), 'replace');
    },
  };
}

function sameStep(a: ReturnType<typeof stepAt>, b: ReturnType<typeof stepAt>): boolean {
  return addressOf(routeTo(a)) === addressOf(routeTo(b));
}
