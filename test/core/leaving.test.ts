import { expect } from 'chai';
import type { Checkout } from '../../src/core/checkout.js';
import type { PaymentForm, PaymentGateway } from '../../src/core/payment-gateway.js';
import { stripeDescriptor } from '../../src/gateways/stripe/descriptor.js';
import type { FakeEnvironment } from '../support/fake-environment.js';
import { demoPbx } from '../support/shop.js';
import { cutLine, finished, gate, goShopping, isOrderPlaced, pathOf, placed, progress, quoted, type Opening, type Shopping } from './support/shopping.js';

describe('a checkout that ends', () => {
  let all: Shopping;
  let environment: FakeEnvironment;

  beforeEach(async () => {
    all = await goShopping();
    environment = all.shop.tabs.openTab();
  });
  afterEach(() => all.close());

  const begin = (opening: Opening = {}) => all.begin({ environment, ...opening });
  const nothingIsLeft = async (checkout: Checkout) => {
    checkout.dispose();
    expect([environment.waiting, environment.listening], 'right away').to.deep.equal([0, 0]);
    await all.shop.tabs.advance(0);
    expect([environment.waiting, environment.listening], 'once all answers are there').to.deep.equal([0, 0]);
    const state = checkout.getState();
    environment.comeBack();
    await all.shop.tabs.advance(60_000);
    expect(checkout.getState()).to.equal(state);
  };

  it('takes back every request', async () => {
    const { held, between, reached } = gate((request) => /^\/v1\/(products|billing-contacts|orders)/.test(pathOf(request)));
    const checkout = await begin({ between });
    void checkout.searchProducts('');
    void checkout.expand(demoPbx);
    void checkout.searchContacts('');
    void checkout.searchOrders('');
    await reached(5);
    checkout.dispose();
    expect(held.map(({ request }) => request.signal.aborted)).to.deep.equal([true, true, true, true, true]);
  });

  it('leaves nothing behind before it began', () => nothingIsLeft(all.shop.open({ environment }).checkout));

  it('leaves nothing behind with a price on show', async () => {
    const checkout = await begin();
    await all.select(checkout);
    expect(environment.waiting).to.equal(1);
    await nothingIsLeft(checkout);
  });

  it('leaves nothing behind while a price is on its way', async () => {
    const checkout = await begin();
    await checkout.expand(demoPbx);
    checkout.enterQuantity('extension-expansion', '20');
    await quoted(checkout, 'pricing');
    await nothingIsLeft(checkout);
  });

  it('leaves nothing behind while a payment is being sent', async () => {
    const { between, reached } = gate((request) => request.method === 'POST' && pathOf(request) === '/v1/orders');
    const checkout = await begin({ between });
    await all.atReview(checkout, 'card');
    all.card.moves.push('pays');
    checkout.pay();
    await reached(1);
    await nothingIsLeft(checkout);
  });

  it('leaves nothing behind while a payment is unknown', async () => {
    const line = cutLine((request) => pathOf(request).endsWith('/complete'));
    const checkout = await begin({ between: line.between });
    await all.atReview(checkout, 'card');
    line.down = true;
    all.card.moves.push('hears nothing');
    checkout.pay();
    await placed(checkout);
    await progress(checkout, 'unknown');
    await all.shop.tabs.advance(0);
    expect(environment.waiting).to.be.greaterThan(0);
    await nothingIsLeft(checkout);
  });

  it('leaves nothing behind after a decline, or at a result that is still moving', async () => {
    const checkout = await begin();
    await all.atReview(checkout, 'card');
    all.card.moves.push('is declined', 'pays over the bank, slowly');
    checkout.pay();
    await progress(checkout, 'declined');
    await nothingIsLeft(checkout);
    const next = await begin();
    await all.atReview(next, 'offline', '3631A2E40108');
    next.pay();
    await finished(next);
    await nothingIsLeft(next);
  });

  it('takes the payment form away, also one that is only just there', async () => {
    const taken: string[] = [];
    const form = (name: string): PaymentForm => ({
      update: () => Promise.resolve('applied'), submit: () => Promise.resolve({ status: 'incomplete' }), unmount: () => void taken.push(name),
    });
    let mount: (form: PaymentForm) => void = () => {};
    const slow: PaymentGateway = {
      descriptor: stripeDescriptor, eligible: () => Promise.resolve({ status: 'ok' }), load: () => Promise.resolve(), resume: () => Promise.resolve(null),
      mount: () => new Promise((resolve) => (mount = resolve)),
    };
    const checkout = await begin({ gateways: [slow] });
    await all.select(checkout);
    await checkout.review();
    checkout.chooseMethod('card');
    void checkout.mountForm({ container: {}, locale: 'en', requestSubmit() {} });
    await all.shop.tabs.advance(0);
    checkout.dispose();
    mount(form('late'));
    await all.shop.tabs.advance(0);
    expect(taken).to.deep.equal(['late']);
  });

  it('asks for no attempt any more when it ends before its turn, and leaves what another tab is paying', async () => {
    const { held, between, reached } = gate(isOrderPlaced);
    const other = await all.begin({ environment: all.shop.tabs.openTab(), between });
    await all.atReview(other, 'card');
    const checkout = await begin();
    await all.atReview(checkout, 'offline');
    all.card.moves.push('pays and closes the tab');
    other.pay();
    await reached(1);
    checkout.pay();
    checkout.dispose();
    const kept = () => environment.sharedStorage.keys().filter((key) => key.startsWith('annex.attempt')).map((key) => environment.sharedStorage.get(key));
    held[0]!.go();
    await placed(other);
    await all.shop.tabs.advance(0);
    expect(kept().map((attempt) => (JSON.parse(attempt!) as { request: { method: string } }).request.method)).to.deep.equal(['card']);
  });
});
