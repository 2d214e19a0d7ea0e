import { expect } from 'chai';
import { CheckoutError } from '../../src/core/errors.js';
import { ready } from '../../src/core/remote.js';
import type { CheckoutState, Step } from '../../src/core/state.js';
import { AnnexCheckout } from '../../src/elements/checkout/checkout.js';
import { AnnexExpansionSelector } from '../../src/elements/expansion-selector/expansion-selector.js';
import { AnnexOrderSummary } from '../../src/elements/order-summary/order-summary.js';
import { AnnexProductList } from '../../src/elements/product-list/product-list.js';
import { AnnexServiceInformation } from '../../src/elements/service-information/service-information.js';
import type { ConnectConfig } from '../../src/elements/shared/checkout-owner.js';
import { AnnexSession } from '../../src/elements/session/session.js';
import { createFakeCheckout, type FakeCheckout } from '../support/fake-checkout.js';
import { accessibilityProblems, allByRole, byRole, clearPage, click, drawn, focused, register, show, textOf } from '../support/page.js';
import { expansion, order, product, products, session } from '../support/samples.js';

register('annex-session', AnnexSession);
register('annex-checkout', AnnexCheckout);
register('annex-product-list', AnnexProductList);
register('annex-expansion-selector', AnnexExpansionSelector);
register('annex-order-summary', AnnexOrderSummary);
register('annex-service-information', AnnexServiceInformation);

const made: FakeCheckout[] = [];
const named: (string | undefined)[] = [];
const connected = (prefix: string) => {
  register(`${prefix}-order-summary`, class extends AnnexOrderSummary {});
  register(`${prefix}-checkout`, class extends AnnexCheckout {
    static override connect = ({ serialNumber: about }: ConnectConfig) => {
      const checkout = createFakeCheckout();
      made.push(checkout);
      named.push(about);
      return checkout;
    };
  });
};
connected('shop');

const serialNumber = product.serialNumber;
const open: Partial<CheckoutState> = { session: ready(session), products: { query: '', page: ready({ items: products, nextCursor: null }) } };
const selecting: Partial<CheckoutState> = { ...open, step: { name: 'select', serialNumber }, expansion: expansion() };
const reviewing: Partial<CheckoutState> = { ...open, step: { name: 'review', serialNumber }, expansion: expansion() };

const showAt = (state: Partial<CheckoutState>, properties: Partial<AnnexCheckout> = {}) => {
  const checkout = createFakeCheckout(state);
  return show('annex-checkout', checkout, { noHistory: true, ...properties }).then(async (element) => {
    await drawn();
    return { element, checkout };
  });
};

const within = ({ shadowRoot }: Element) => [...shadowRoot!.querySelectorAll('[part="content"], [part="content"] *')].map(({ localName }) => localName).filter((name) => name.includes('-'));

/** The focus is the page's until the buyer goes on, and then with them. */
const takesFocusToReview = async (checkout: FakeCheckout) => {
  expect(focused()?.localName).to.equal('body');
  checkout.show(reviewing);
  await drawn();
  await drawn();
  expect(focused()?.textContent).to.equal('Review and Pay');
};

describe('<annex-checkout>', () => {
  beforeEach(() => [made, named].forEach((all) => all.splice(0)));
  afterEach(clearPage);

  it('begins with the products', async () => {
    const { element } = await showAt(open);
    expect(byRole('heading', 'Products & Purchase').localName).to.equal('h2');
    expect(within(element)).to.deep.equal(['annex-product-list']);
  });

  it('puts the summary beside the services', async () => {
    const { element } = await showAt(selecting);
    element.style.inlineSize = '900px';
    const [selector, summary] = [...element.shadowRoot!.querySelectorAll('annex-expansion-selector, annex-order-summary')].map((one) => one.getBoundingClientRect());
    expect(summary!.left).to.be.greaterThan(selector!.right);
    element.style.inlineSize = '340px';
    const [above, below] = [...element.shadowRoot!.querySelectorAll('annex-expansion-selector, annex-order-summary')].map((one) => one.getBoundingClientRect());
    expect(below!.top).to.be.greaterThan(above!.bottom);
  });

  it('reviews services and contact left, summary and payment in Checkout', async () => {
    const { element } = await showAt(reviewing);
    expect(within(element)).to.deep.equal(['annex-service-information', 'annex-billing-contact', 'annex-order-summary', 'annex-payment']);
    expect(byRole('region', 'Checkout')).to.be.instanceOf(HTMLElement);
  });

  it('ends with the result', async () => {
    const { element } = await showAt({ ...open, step: { name: 'result', orderId: order.id }, order: ready(order) });
    expect(within(element)).to.deep.equal(['annex-order-result']);
    expect(byRole('heading', 'Order A-2026-00042').localName).to.equal('h2');
  });

  it('says at which step the buyer is, and puts the focus on its heading', async () => {
    const { checkout } = await showAt(open);
    expect(focused()).to.equal(document.body);
    checkout.show(selecting);
    await drawn();
    await drawn();
    expect(focused()).to.equal(byRole('heading', 'Expand Harbour Hotel PBX'));
    expect(allByRole('status').map((one) => one.textContent)).to.include('Select Service: step 2 of 4');
  });

  it('goes back with Back, and by the steps', async () => {
    const { checkout } = await showAt(reviewing);
    await click(byRole('button', 'Back'));
    expect(checkout.calls.at(-1)).to.deep.equal({ intent: 'goTo', args: [{ name: 'select', serialNumber }] });
  });

  it('offers no other step while a payment is under way', async () => {
    const { checkout } = await showAt(reviewing);
    checkout.show({ payment: { ...checkout.getState().payment, progress: { status: 'confirming' } } });
    await drawn();
    expect(allByRole('button', 'Back')).to.deep.equal([]);
  });

  it('marks a sandbox', async () => {
    const { element } = await showAt(open);
    expect(textOf(element)).to.include('Sandbox');
  });

  it('holds its place while the session is on its way, and says when it cannot be had', async () => {
    const { element, checkout } = await showAt({ session: { status: 'loading', previous: null } });
    expect(element.offsetHeight).to.be.greaterThan(300);
    expect(allByRole('heading')).to.deep.equal([]);
    checkout.show({ session: { status: 'failed', error: new CheckoutError('network', 'offline'), previous: null } });
    await drawn();
    await click(byRole('button', 'Try again'));
    expect(checkout.calls.filter(({ intent }) => intent === 'start')).to.have.length(2);
  });

  it('expands the product that the page names, and offers no other', async () => {
    const { checkout } = await showAt(open, { serialNumber });
    expect(checkout.calls.find(({ intent }) => intent === 'expand')?.args).to.deep.equal([serialNumber]);
    checkout.show(selecting);
    await drawn();
    expect(allByRole('button', 'Back')).to.deep.equal([]);
  });

  it('leaves the focus with the page when it leads to the product that the page names', async () => {
    const { checkout } = await showAt(open, { serialNumber });
    checkout.show(selecting);
    await drawn();
    await drawn();
    await takesFocusToReview(checkout);
  });

  it('takes the focus along with a buyer who goes on while the last answer of the beginning is still awaited', async () => {
    const checkout = createFakeCheckout({ ...open, session: { status: 'loading', previous: null } });
    Object.assign(checkout, { start: () => new Promise(() => {}) });
    await show('annex-checkout', checkout, { noHistory: true, serialNumber });
    for (const state of [open, selecting]) {
      checkout.show(state);
      await drawn();
    }
    await takesFocusToReview(checkout);
  });

  it('counts no selection of another product as its beginning', async () => {
    const checkout = createFakeCheckout({ ...open, session: { status: 'loading', previous: null } });
    const { length } = history;
    Object.assign(checkout, { start: () => new Promise(() => {}) });
    await show('annex-checkout', checkout, { serialNumber: products[1]!.serialNumber });
    for (const state of [selecting, { step: { name: 'select', serialNumber: products[1]!.serialNumber } }] satisfies Partial<CheckoutState>[]) {
      checkout.show({ ...open, ...state });
      await drawn();
    }
    expect(history.length).to.equal(length);
  });

  it('takes the focus along where the page leads on from what has it', async () => {
    const { element, checkout } = await showAt(open);
    byRole('searchbox', 'Search products').focus();
    element.serialNumber = serialNumber;
    await drawn();
    checkout.show(selecting);
    await drawn();
    await drawn();
    expect(focused()?.textContent).to.equal('Expand Harbour Hotel PBX');
  });

  it('stays where a reload left it', async () => {
    const { checkout } = await showAt(reviewing, { serialNumber });
    expect(checkout.calls.map(({ intent }) => intent)).not.to.include('expand');
  });

  it('uses the checkout of the session around it', async () => {
    const provider = document.createElement('annex-session');
    provider.checkout = createFakeCheckout(selecting);
    const element = document.createElement('shop-checkout') as AnnexCheckout;
    element.backendUrl = '/';
    provider.append(element);
    document.body.append(provider);
    await drawn();
    await drawn();
    expect(made).to.deep.equal([]);
    expect(byRole('heading', /^Expand/)).to.be.instanceOf(HTMLElement);
  });

  it('makes another for another product, which what is typed is kept apart for; not while one is being paid', async () => {
    const element = document.createElement('shop-checkout') as AnnexCheckout;
    Object.assign(element, { noHistory: true, backendUrl: '/', serialNumber });
    document.body.append(element);
    await drawn();
    made[0]!.show({ ...reviewing, payment: { ...made[0]!.getState().payment, progress: { status: 'confirming' } } });
    element.serialNumber = 'another';
    await drawn();
    expect(named).to.deep.equal([serialNumber]);
    made[0]!.show({ payment: { ...made[0]!.getState().payment, progress: { status: 'ready' } } });
    element.serialNumber = 'a third';
    await drawn();
    await drawn();
    expect(named).to.deep.equal([serialNumber, 'a third']);
    expect(made[0]!.calls.at(-1)?.intent).to.equal('dispose');
  });

  it('makes its own without one, renders its prefix, and ends it when it is removed', async () => {
    const element = document.createElement('shop-checkout') as AnnexCheckout;
    element.noHistory = true;
    element.setAttribute('backend-url', '/');
    document.body.append(element);
    await drawn();
    made[0]!.show(selecting);
    await drawn();
    await drawn();
    expect(within(element)).to.deep.equal(['shop-expansion-selector', 'shop-order-summary']);
    element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    expect(made.map(({ calls }) => calls.map(({ intent }) => intent))).to.deep.equal([['start', 'dispose']]);
  });

  it('has no sideways scrolling at 320 px', async () => {
    const steps: Step[] = [{ name: 'products' }, { name: 'select', serialNumber }, { name: 'review', serialNumber }];
    const { element, checkout } = await showAt(selecting);
    element.style.inlineSize = '320px';
    for (const step of steps) {
      checkout.show({ step });
      await drawn();
      expect(element.scrollWidth, step.name).to.be.at.most(320);
    }
  });

  it('is accessible at each step', async () => {
    const { checkout } = await showAt(open);
    for (const state of [open, selecting, reviewing]) {
      checkout.show({ step: { name: 'products' }, ...state });
      await drawn();
      expect(await accessibilityProblems(), state.step?.name ?? 'products').to.deep.equal([]);
    }
  });

  it('is accessible in the dark', async () => {
    document.documentElement.style.colorScheme = 'dark';
    document.documentElement.style.background = '#0e1116';
    await showAt(selecting);
    const problems = await accessibilityProblems();
    document.documentElement.removeAttribute('style');
    expect(problems).to.deep.equal([]);
  });
});
