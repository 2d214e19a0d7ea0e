import { expect } from 'chai';
import type { Checkout } from '../../src/core/checkout.js';
import type { Step } from '../../src/core/state.js';
import { createNavigation } from '../../demo/portal/navigation.js';
import { addressOf, type Route } from '../../demo/portal/route.js';
import { createFakeCheckout } from '../support/fake-checkout.js';

const select: Step = { name: 'select', serialNumber: 'A' };
const review: Step = { name: 'review', serialNumber: 'A' };

/** A portal whose checkout goes where it is sent, unless `sendOn` sends it elsewhere. */
function portal(sendOn: (step: Step) => Step = (step) => step) {
  const fake = createFakeCheckout();
  const shown: string[] = [];
  const walk = (step: Step): void => {
    fake.show({ step });
    navigation.follow();
  };
  const checkout: Checkout = {
    ...fake,
    async goTo(step) {
      walk(step);
      await Promise.resolve();
      if (sendOn(step) !== step) walk(sendOn(step));
    },
  };
  const navigation = createNavigation(checkout, (route: Route) => shown.push(addressOf(route)));
  return { navigation, fake, shown, walk };
}

const settled = (): Promise<void> => Promise.resolve().then(() => Promise.resolve());

describe('The portal’s navigation', () => {
  beforeEach(() => history.replaceState(null, '', location.pathname + location.search));
  after(() => history.replaceState(null, '', location.pathname + location.search));

  it('opens the place that the address names', () => {
    history.replaceState(null, '', '#/expand/A');
    const { navigation, fake, shown } = portal();
    navigation.open();
    expect(fake.getState().step).to.deep.equal(select);
    expect(shown).to.deep.equal(['#/expand/A']);
  });

  it('follows the buyer’s steps with a new entry in the history', () => {
    const { navigation, shown, walk } = portal();
    navigation.open();
    const before = history.length;
    walk(select);
    walk(review);
    expect(shown).to.deep.equal(['#/products', '#/expand/A', '#/checkout/A']);
    expect(location.hash).to.equal('#/checkout/A');
    expect(history.length).to.equal(Math.min(before + 2, 50));
  });

  it('gives a step that an address leads on to the place of that address', async () => {
    history.replaceState(null, '', '#/checkout/A');
    const before = history.length;
    const { navigation, shown } = portal((step) => (step.name === 'review' ? select : step));
    navigation.open();
    await settled();
    expect(shown).to.deep.equal(['#/checkout/A', '#/expand/A']);
    expect(location.hash).to.equal('#/expand/A');
    expect(history.length).to.equal(before);
  });

  it('stays where a payment is under way', () => {
    const fake = createFakeCheckout({ step: review });
    const shown: string[] = [];
    const navigation = createNavigation(fake, (route) => shown.push(addressOf(route)));
    navigation.open();
    history.replaceState(null, '', '#/orders');
    navigation.open();
    expect(shown).to.deep.equal(['#/checkout/A']);
    expect(location.hash).to.equal('#/checkout/A');
  });

  it('leaves the checkout at its beginning on the portal’s own pages, so that an order can be opened from there again', () => {
    history.replaceState(null, '', '#/orders');
    const { navigation, shown, walk } = portal();
    navigation.open();
    walk({ name: 'result', orderId: '1' });
    history.replaceState(null, '', '#/orders');
    navigation.open();
    walk({ name: 'result', orderId: '1' });
    expect(shown).to.deep.equal(['#/orders', '#/orders/1', '#/orders', '#/orders/1']);
  });

  it('shows where the checkout is when the address names nothing', () => {
    const { navigation, shown } = portal();
    history.replaceState(null, '', '#main');
    navigation.open();
    expect(shown).to.deep.equal(['#/products']);
    expect(location.hash).to.equal('#/products');
  });
});
