import { expect } from 'chai';
import { LitElement } from 'lit';
import { HistoryController } from '../../src/controllers/history-controller.js';
import { ready } from '../../src/core/remote.js';
import type { Step } from '../../src/core/state.js';
import { createFakeCheckout, type FakeCheckout } from '../support/fake-checkout.js';
import { clearPage, register } from '../support/page.js';
import { session } from '../support/samples.js';

class TestHistory extends LitElement {
  readonly steps = new HistoryController(this);
}
register('test-history', TestHistory);

const select: Step = { name: 'select', serialNumber: 'a' };
const review: Step = { name: 'review', serialNumber: 'a' };
const result: Step = { name: 'result', orderId: 'o' };

/** A checkout that goes where it is sent. */
const createGoing = (): FakeCheckout => {
  const checkout = createFakeCheckout({ session: ready(session) });
  return Object.assign(checkout, { goTo: (step: Step) => Promise.resolve(checkout.show({ step })) });
};

const begin = (id: string, checkout: FakeCheckout): TestHistory => {
  const element = document.createElement('test-history') as TestHistory;
  element.id = id;
  document.body.append(element);
  element.steps.follow(checkout);
  return element;
};

const travel = async (by: number) => {
  const arrived = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  history.go(by);
  await arrived;
  await Promise.resolve();
};
const back = () => travel(-1);
const forward = () => travel(1);

describe('HistoryController', () => {
  afterEach(clearPage);

  it('lets Back and Forward go from step to step, at one address', async () => {
    const checkout = createGoing();
    const address = location.href;
    begin('one', checkout);
    await checkout.goTo(select);
    await checkout.goTo(review);
    await back();
    expect(checkout.getState().step).to.deep.equal(select);
    await back();
    expect(checkout.getState().step).to.deep.equal({ name: 'products' });
    expect(location.href).to.equal(address);
  });

  it('keeps what the page itself put into its history', async () => {
    history.replaceState({ page: 7 }, '');
    const checkout = createGoing();
    begin('two', checkout);
    await checkout.goTo(select);
    expect(history.state).to.include({ page: 7 });
  });

  it('leaves the page\'s entry as it is until the first step is left', async () => {
    history.replaceState({ page: 8 }, '');
    const checkout = createGoing();
    begin('seven', checkout);
    expect(history.state).to.deep.equal({ page: 8 });
    await checkout.goTo(select);
    await back();
    expect(history.state).to.deep.equal({ page: 8, annexSteps: { seven: { name: 'products' } } });
    expect(checkout.getState().step).to.deep.equal({ name: 'products' });
  });

  it('says where a page that was loaded again has led, before the buyer goes on from there', async () => {
    history.replaceState({ annexSteps: { eight: review } }, '');
    const checkout = createGoing();
    await checkout.goTo(select);
    begin('eight', checkout);
    await checkout.goTo(review);
    await back();
    expect(checkout.getState().step).to.deep.equal(select);
  });

  it('leads forward again to where a page that was loaded again has led', async () => {
    history.replaceState({ annexSteps: { nine: { name: 'products' } } }, '');
    history.pushState({ annexSteps: { nine: review } }, '');
    const checkout = createGoing();
    await checkout.goTo(result);
    begin('nine', checkout);
    await back();
    expect(checkout.getState().step).to.deep.equal({ name: 'products' });
    await forward();
    expect(checkout.getState().step).to.deep.equal(result);
  });

  it('keeps several checkouts apart', async () => {
    const [first, second] = [createGoing(), createGoing()];
    begin('three', first);
    begin('four', second);
    await first.goTo(select);
    await second.goTo(review);
    await back();
    expect(first.getState().step).to.deep.equal(select);
    expect(second.getState().step).to.deep.equal({ name: 'products' });
  });

  it('writes down where a step led that is not possible any more', async () => {
    const checkout = createGoing();
    begin('five', checkout);
    await checkout.goTo(select);
    await checkout.goTo(review);
    Object.assign(checkout, { goTo: () => Promise.resolve() });
    await back();
    await Promise.resolve();
    expect(checkout.getState().step).to.deep.equal(review);
    expect(history.state.annexSteps.five).to.deep.equal(review);
  });

  it('is silent after its element is gone', async () => {
    const checkout = createGoing();
    begin('six', checkout).remove();
    const { length } = history;
    await checkout.goTo(select);
    expect([history.length, checkout.listeners]).to.deep.equal([length, 0]);
  });
});
