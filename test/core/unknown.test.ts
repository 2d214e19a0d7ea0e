import { expect } from 'chai';
import type { Checkout } from '../../src/core/checkout.js';
import { CheckoutError } from '../../src/core/errors.js';
import { latest } from '../../src/core/remote.js';
import { fakeStorage } from '../support/fake-environment.js';
import { demoPbx } from '../support/shop.js';
import { howeverItComes } from './support/later-half.js';
import { cutLine, failure, finished, goShopping, isOrderPlaced, orderId, pathOf, placed, progress, quoted, quoteOf, type Opening, type Shopping } from './support/shopping.js';

howeverItComes('while nobody knows whether a payment went through', (create) => {
  let all: Shopping;
  let checkout: Checkout;
  const begin = (opening?: Opening) => all.begin(opening);

  beforeEach(async () => (all = await goShopping(create)));
  afterEach(() => all.close());

  it('takes an earlier try that is still under way for unknown, not for refused', async () => {
    const underWay = new CheckoutError('idempotency_key_in_flight', 'The same request is still under way.', { status: 409 });
    expect([underWay.refused, underWay.outcomeUnknown]).to.deep.equal([false, true]);
    let first = true;
    checkout = await begin({
      async between(request, next) {
        const response = await next(request);
        if (!isOrderPlaced(request) || !first) return response;
        first = false;
        return Response.json({ status: 409, code: underWay.code, detail: underWay.message }, { status: 409 });
      },
    });
    await all.atReview(checkout, 'offline');
    checkout.pay();
    await progress(checkout, 'unknown');
    await all.shop.tabs.advance(1000);
    await finished(checkout);
    await checkout.searchOrders('');
    expect(latest(checkout.getState().orders.page)?.items.length).to.equal(1);
  });

  it('takes a page of HTML in the place of an answer for unknown, whatever its status', async () => {
    let broken = true;
    checkout = await begin({
      between: (request, next) =>
        broken && isOrderPlaced(request)
          ? Promise.resolve(new Response('<h1>Not here</h1>', { status: 404, headers: { 'content-type': 'text/html' } }))
          : next(request),
    });
    await all.atReview(checkout, 'offline');
    checkout.pay();
    await progress(checkout, 'unknown');
    await all.shop.tabs.advance(1000);
    expect(checkout.getState().payment.progress.status).to.equal('unknown');
    broken = false;
    await all.shop.tabs.advance(2000);
    await finished(checkout);
  });

  it('does not storm a backend that will not say how an attempt ended', async () => {
    let asked = 0;
    checkout = await begin({
      between(request, next) {
        if (!pathOf(request).endsWith('/complete') || (asked += 1) > 5) return next(request);
        return Promise.resolve(Response.json({ status: 409, code: 'order_not_payable', detail: 'Not now.' }, { status: 409 }));
      },
    });
    await all.atReview(checkout, 'card');
    all.card.moves.push('pays');
    checkout.pay();
    await progress(checkout, 'failed');
    expect(asked).to.equal(1);
  });

  it('lets the buyer pay who comes back to the page that was left for the bank', async () => {
    checkout = await begin();
    await all.atReview(checkout, 'card');
    all.card.moves.push('is sent to the bank and comes back', 'pays');
    checkout.pay();
    await progress(checkout, 'redirecting');
    checkout.pay();
    expect(checkout.getState().payment.progress.status).to.equal('redirecting');
    await all.shop.tabs.advance(15_000);
    await progress(checkout, 'failed');
    checkout.pay();
    await finished(checkout);
    expect((await all.shop.payments()).length).to.equal(1);
  });

  /** A tab whose payment was taken, and whose line then broke. */
  const inDoubt = async (opening: Opening = {}, fits?: (request: Request) => boolean) => {
    const line = cutLine(fits);
    const environment = opening.environment ?? all.shop.tabs.openTab();
    checkout = await begin({ ...opening, environment, between: line.between });
    await all.atReview(checkout, 'card');
    all.card.moves.push('pays and hears nothing');
    checkout.pay();
    await placed(checkout);
    line.down = true;
    await progress(checkout, 'unknown');
    await all.shop.tabs.advance(0);
    return { line, environment };
  };

  it('offers nothing: no other method, price, step, contact or cancellation', async () => {
    await inDoubt();
    const before = checkout.getState();
    checkout.pay();
    checkout.chooseMethod('offline');
    checkout.enterQuantity('extension-expansion', '1');
    checkout.switchOffer('hot-standby', true);
    checkout.enterCoupon('WELCOME10');
    checkout.enterReference('customerReference', 'another');
    await checkout.reprice();
    await checkout.goTo({ name: 'products' });
    await checkout.goTo({ name: 'select', serialNumber: demoPbx });
    await checkout.expand(demoPbx);
    await checkout.chooseContact(latest(before.contacts.book.page)!.items.at(-1)!.id);
    expect(checkout.getState()).to.equal(before);
    await checkout.cancelOrder(latest(before.order)!.id);
    const { activity, ...after } = checkout.getState();
    expect(activity?.kind === 'failed' && activity.error.code).to.equal('payment_under_way');
    expect({ ...after, activity: null }).to.deep.equal(before);
  });

  it('asks at growing pauses, and never two questions at a time', async () => {
    const asked: number[] = [];
    const { tabs } = all.shop;
    checkout = await begin({
      between(request, next) {
        if (!pathOf(request).endsWith('/complete')) return next(request);
        asked.push(tabs.now());
        return Promise.reject(new TypeError('offline'));
      },
    });
    await all.atReview(checkout, 'card');
    all.card.moves.push('hears nothing');
    checkout.pay();
    await progress(checkout, 'unknown');
    await tabs.advance(50_000);
    expect(asked.slice(1).map((at, index) => at - asked[index]!)).to.deep.equal([1000, 2000, 4000, 8000, 15_000, 15_000]);
    void checkout.askAgain();
    void checkout.askAgain();
    await tabs.advance(0);
    expect(asked.length).to.equal(8);
  });

  it('asks at once when the connection is back, or the buyer', async () => {
    const { line, environment } = await inDoubt();
    await all.shop.tabs.advance(30_000);
    line.down = false;
    environment.comeBack();
    await finished(checkout);
    expect(await all.captures()).to.equal(1);
  });

  it('does not say that nothing was charged, where the buyer stepped back, before the backend can be asked', async () => {
    const line = cutLine((request) => /^\/v1\/orders\/[^/]+$/.test(pathOf(request)));
    line.down = true;
    checkout = await begin({ between: line.between });
    await all.atReview(checkout, 'card');
    all.card.moves.push('steps back');
    checkout.pay();
    await progress(checkout, 'unknown');
    await all.shop.tabs.advance(1000);
    expect(failure(await progress(checkout, 'failed'))).to.equal('payment_not_taken');
  });

  it('goes on asking after a reload, and shows the same screen', async () => {
    const tab = fakeStorage();
    const { line } = await inDoubt({ environment: all.shop.tabs.openTab(tab) });
    checkout.dispose();
    checkout = await begin({ environment: all.shop.tabs.openTab(tab), between: (request, next) => (pathOf(request) === '/v1/session' ? next(request) : line.between(request, next)) });
    const { step, payment } = checkout.getState();
    expect([step.name, payment.progress.status]).to.deep.equal(['review', 'unknown']);
    line.down = false;
    await all.shop.tabs.advance(4000);
    await finished(checkout);
  });

  it('shows the same screen in another tab, where the buyer was elsewhere', async () => {
    const { line } = await inDoubt();
    const other = await begin({ between: (request, next) => (pathOf(request).startsWith('/v1/orders') ? line.between(request, next) : next(request)) });
    const { step, payment, order } = other.getState();
    expect([step.name, orderId(other.getState()), payment.progress.status]).to.deep.equal(['pay', latest(checkout.getState().order)?.id, 'unknown']);
    expect(latest(order)).to.equal(null);
    line.down = false;
    await all.shop.tabs.advance(20_000);
    await Promise.all([finished(checkout), finished(other)]);
    expect(orderId(other.getState())).to.equal(orderId(checkout.getState()));
  });

  it('asks before another tab pays the same order', async () => {
    const other = await begin();
    const { line } = await inDoubt();
    await all.shop.settle();
    await other.goTo({ name: 'pay', orderId: latest(checkout.getState().order)!.id });
    expect(other.getState().step.name).to.equal('result');
    line.down = false;
    await all.shop.tabs.advance(4000);
    await finished(checkout);
  });

  it('prices what the buyer changed about the contact once it is known that nothing was taken', async () => {
    const line = cutLine((request) => pathOf(request).endsWith('/complete'));
    checkout = await begin({ between: line.between });
    await all.atReview(checkout, 'card');
    line.down = true;
    all.card.moves.push('hears nothing');
    checkout.pay();
    await progress(checkout, 'unknown');
    const before = quoteOf(checkout).id;
    const own = checkout.getState().contacts.chosen!;
    checkout.draftContact(own.id);
    checkout.enterContactField('country', own.country === 'DE' ? 'FR' : 'DE');
    await checkout.saveContact();
    expect(quoteOf(checkout).id).to.equal(before);
    line.down = false;
    await checkout.askAgain();
    await quoted(checkout, 'changed');
    expect([checkout.getState().step.name, failure(checkout.getState())]).to.deep.equal(['review', 'payment_not_taken']);
    expect(quoteOf(checkout).id).not.to.equal(before);
    expect((await all.orders()).map(({ status }) => status)).to.deep.equal(['cancelled']);
  });
});

howeverItComes('a payment that is late', (create) => {
  let all: Shopping;
  let checkout: Checkout;

  beforeEach(async () => {
    all = await goShopping(create);
    checkout = await all.begin();
  });
  afterEach(() => all.close());

  /** The bank takes the money although the page was told otherwise. */
  const bankPays = async (order: { attempts: readonly { id: string }[] }) => {
    const payment = (await all.shop.payments()).find(({ attemptId }) => attemptId === order.attempts.at(-1)!.id)!;
    const secret = payment.clientSecret;
    const paid = await all.shop.fetch(new Request(`${all.shop.origin}/sandbox/intents/${payment.id}/confirm`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      body: JSON.stringify({ card: 'tok_success', amount: payment.amount.amount, currency: payment.amount.currency.toLowerCase(), setupFutureUsage: null, returnUrl: 'https://portal.example/shop' }),
    }));
    expect(paid.ok).to.equal(true);
  };

  it('leads to the result from a review that said it had failed', async () => {
    await all.atReview(checkout, 'card');
    all.card.moves.push('hears nothing');
    checkout.pay();
    const { order } = await progress(checkout, 'failed');
    await bankPays(latest(order)!);
    await all.shop.advance(15_000);
    await finished(checkout);
    expect(latest(checkout.getState().order)?.payment).to.equal('paid');
  });

  it('turns a result that said it had failed', async () => {
    await all.atReview(checkout, 'card');
    all.card.moves.push('is declined');
    checkout.pay();
    const { order } = await progress(checkout, 'declined');
    await checkout.goTo({ name: 'result', orderId: latest(order)!.id });
    expect(latest(checkout.getState().order)?.payment).to.equal('failed');
    await bankPays(latest(order)!);
    await all.shop.advance(15_000);
    expect(latest(checkout.getState().order)?.payment).to.equal('paid');
  });

  it('is no failure while it is being processed, and cannot be paid again', async () => {
    await all.atReview(checkout, 'card');
    all.card.moves.push('pays over the bank, slowly');
    checkout.pay();
    await finished(checkout);
    const order = latest(checkout.getState().order)!;
    expect([order.payment, order.actions.includes('pay'), order.actions.includes('cancel')]).to.deep.equal(['processing', false, false]);
    await checkout.goTo({ name: 'pay', orderId: order.id });
    expect(checkout.getState().step.name).to.equal('result');
  });
});
