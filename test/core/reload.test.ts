import { expect } from 'chai';
import type { Checkout } from '../../src/core/checkout.js';
import { latest } from '../../src/core/remote.js';
import { createOfflineGateway } from '../../src/gateways/offline/offline-gateway.js';
import { fakeStorage } from '../support/fake-environment.js';
import { demoPbx } from '../support/shop.js';
import { until } from '../support/until.js';
import { howeverItComes } from './support/later-half.js';
import {
  backFromBank, cutLine, failure, finished, gate, goShopping, isOrderPlaced, minutes, orderId, otherPbx, pathOf, place, placed, problem, progress, quoted, quoteOf, type Line, type Shopping,
} from './support/shopping.js';

howeverItComes('after a reload', (create) => {
  let all: Shopping;
  let tab: ReturnType<typeof fakeStorage>;
  let checkout: Checkout;

  const open = (between?: Line) => all.begin({ environment: all.shop.tabs.openTab(tab), ...(between && { between }) });
  /** Everything that the page asks for, and what changes something among it. */
  const watch = () => {
    const sent: string[] = [];
    const between: Line = (request, next) => {
      sent.push(`${request.method} ${pathOf(request)}`);
      return next(request);
    };
    return { sent, between, changes: () => sent.filter((line) => !line.startsWith('GET')) };
  };

  /** The buyer has agreed at the bank, and the page went before it heard of that. */
  const payAndLeave = async (): Promise<string> => {
    checkout = await open();
    await all.atReview(checkout, 'card');
    all.card.moves.push('pays and closes the tab');
    checkout.pay();
    await placed(checkout);
    await all.shop.tabs.advance(0);
    return latest(checkout.getState().order)!.attempts[0]!.id;
  };

  beforeEach(async () => {
    all = await goShopping(create);
    tab = fakeStorage();
  });
  afterEach(() => all.close());

  it('brings back what was typed for a product that the page opens before the session is there', async () => {
    checkout = await open();
    await checkout.expand(demoPbx);
    checkout.enterQuantity('extension-expansion', 'twenty');
    checkout.dispose();
    checkout = all.shop.open({ create, environment: all.shop.tabs.openTab(tab) }).checkout;
    await Promise.all([checkout.expand(demoPbx), checkout.start()]);
    const { step, expansion } = checkout.getState();
    expect(step).to.deep.equal({ name: 'select', serialNumber: demoPbx });
    expect(expansion?.entries['extension-expansion']).to.deep.equal({ kind: 'quantity', text: 'twenty' });
    checkout.dispose();
  });

  it('opens the product that the page asked for once the session can be had', async () => {
    let down = true;
    const between: Line = (request, next) => (down && pathOf(request) === '/v1/session' ? Promise.resolve(problem(503, 'server')) : next(request));
    checkout = all.shop.open({ create, environment: all.shop.tabs.openTab(tab), between }).checkout;
    await checkout.expand(demoPbx);
    expect(checkout.getState().session.status).to.equal('failed');
    down = false;
    await checkout.start();
    expect(latest(checkout.getState().expansion!.product)?.serialNumber).to.equal(demoPbx);
    checkout.dispose();
  });

  it('finishes a payment that was under way before anything else is asked for', async () => {
    await payAndLeave();
    checkout.dispose();
    const { sent, between } = watch();
    checkout = await open(between);
    await finished(checkout);
    expect(sent.slice(0, 2)).to.deep.equal(['GET /v1/session', `POST ${sent[1]!.slice(5)}`]);
    expect(sent[1]).to.match(/complete$/);
    expect(await all.captures()).to.equal(1);
  });

  it('finishes one of which it cannot read any more what was asked for', async () => {
    await payAndLeave();
    checkout.dispose();
    const { sharedStorage } = all.shop.tabs.openTab(tab);
    for (const key of sharedStorage.keys().filter((name) => name.startsWith('annex.attempt.'))) {
      sharedStorage.set(key, JSON.stringify({ ...JSON.parse(sharedStorage.get(key)!) as object, request: 'of another version' }));
    }
    checkout = await open();
    await finished(checkout);
    expect([(await all.orders()).length, await all.captures()]).to.deep.equal([1, 1]);
  });

  it('cancels nothing that the buyer has agreed to at the bank, though its price cannot be had any more', async () => {
    const attemptId = await payAndLeave();
    checkout.dispose();
    await all.shop.tabs.advance(60 * minutes);
    const { between, changes } = watch();
    const environment = all.shop.tabs.openTab(tab);
    environment.visit('https://portal.example/shop?back=1');
    checkout = await all.begin({
      environment, gateways: [backFromBank(all.card, () => attemptId), createOfflineGateway()],
      between: (request, next) => between(request, (passed) => (pathOf(passed).startsWith('/v1/quotes') ? Promise.resolve(problem(410, 'quote_expired')) : next(passed))),
    });
    await finished(checkout);
    expect(changes().map((line) => line.split('/').at(-1))).to.deep.equal(['complete']);
    expect(environment.currentUrl()).to.equal('https://portal.example/shop');
    expect(await all.captures()).to.equal(1);
  });

  it('finds the payment that the bank sent the buyer back from although this browser kept nothing', async () => {
    const attemptId = await payAndLeave();
    const environment = all.shop.tabs.openTab();
    const elsewhere = Object.assign(Object.create(environment) as typeof environment, { sharedStorage: fakeStorage() });
    environment.visit('https://portal.example/shop?back=1');
    const again = await all.begin({ environment: elsewhere, gateways: [backFromBank(all.card, () => attemptId)] });
    await finished(again);
    expect(orderId(again.getState())).to.equal(latest(checkout.getState().order)?.id);
  });

  it('tells at the order itself that nothing was taken, and pays it at once on a press', async () => {
    checkout = await open();
    await all.atReview(checkout, 'card');
    all.card.moves.push('is declined', 'steps back', 'pays');
    checkout.pay();
    await progress(checkout, 'declined');
    checkout.pay();
    await progress(checkout, 'cancelled');
    checkout.dispose();
    checkout = await open();
    const { step } = await progress(checkout, 'failed');
    expect([step.name, failure(checkout.getState())]).to.deep.equal(['pay', 'payment_not_taken']);
    await checkout.mountForm(place);
    checkout.pay();
    await finished(checkout);
    expect([(await all.orders()).length, await all.captures()]).to.deep.equal([1, 1]);
  });

  it('tells of a decline again where it happened, and tries the same order anew on a press', async () => {
    checkout = await open();
    await all.atReview(checkout, 'card');
    all.card.moves.push('is declined', 'pays');
    checkout.pay();
    await progress(checkout, 'declined');
    const { sent, between } = watch();
    checkout.dispose();
    checkout = await open(between);
    expect([checkout.getState().step.name, checkout.getState().payment.progress]).to.deep.equal(['pay', { status: 'declined', category: 'insufficientFunds' }]);
    expect(sent.filter((line) => /POST.*(orders|payment-attempts)$/.test(line))).to.deep.equal([]);
    await checkout.mountForm(place);
    checkout.pay();
    await finished(checkout);
    expect([(await all.orders()).length, await all.captures()]).to.deep.equal([1, 1]);
  });

  it('asks the buyer before an order from before the reload is cancelled', async () => {
    checkout = await open();
    await all.atReview(checkout, 'card');
    all.card.moves.push('is declined');
    checkout.pay();
    await progress(checkout, 'declined');
    const placedOrder = latest(checkout.getState().order)!;
    checkout.dispose();
    checkout = await open();
    await checkout.expand(demoPbx);
    checkout.enterQuantity('extension-expansion', '5');
    await quoted(checkout, 'pricing');
    await quoted(checkout, 'priced');
    expect(quoteOf(checkout).blockers.map(({ orderId: id }) => id)).to.deep.equal([placedOrder.id]);
    await checkout.goTo({ name: 'result', orderId: placedOrder.id });
    await checkout.cancelOrder(placedOrder.id);
    await checkout.expand(demoPbx);
    await quoted(checkout, 'priced');
    expect(quoteOf(checkout).blockers).to.deep.equal([]);
    await checkout.review();
    expect(checkout.getState().step.name).to.equal('review');
  });

  for (const [status, code] of [[401, 'unauthorized'], [429, 'rate_limited']] as const) {
    it(`places no order that was turned away with ${status}, until the buyer presses again`, async () => {
      let refuse = true;
      const { between, changes } = watch();
      const line: Line = (request, next) => between(request, (passed) => (refuse && isOrderPlaced(passed) ? Promise.resolve(problem(status, code)) : next(passed)));
      checkout = await open(line);
      await all.atReview(checkout, 'offline');
      checkout.pay();
      await progress(checkout, 'failed');
      expect(failure(checkout.getState())).to.equal(code);
      checkout.dispose();
      refuse = false;
      changes();
      const before = changes().length;
      checkout = await open(line);
      expect(changes().slice(before)).to.deep.equal([]);
      expect((await all.orders()).length).to.equal(0);
      expect(checkout.getState().step.name).to.equal('review');
      await checkout.mountForm(place);
      checkout.pay();
      await finished(checkout);
      expect((await all.orders()).length).to.equal(1);
    });
  }

  it('keeps nothing of an order that was refused for good', async () => {
    const environment = all.shop.tabs.openTab(tab);
    checkout = await all.begin({ environment, between: (request, next) => (isOrderPlaced(request) ? Promise.resolve(problem(422, 'amount_below_minimum')) : next(request)) });
    await all.atReview(checkout, 'card');
    all.card.moves.push('pays');
    checkout.pay();
    await progress(checkout, 'failed');
    expect(environment.sharedStorage.keys().filter((key) => key.startsWith('annex.attempt'))).to.deep.equal([]);
  });

  it('still asks about an order whose answer got lost, even when it is then turned away', async () => {
    let answers: ('lost' | 'refused')[] = ['lost', 'refused', 'refused'];
    const line: Line = async (request, next) => {
      if (!isOrderPlaced(request)) return next(request);
      const how = answers.shift();
      const response = how === 'refused' ? problem(401, 'unauthorized') : await next(request);
      if (how === 'lost') throw new TypeError('connection reset');
      return response;
    };
    checkout = await open(line);
    await all.atReview(checkout, 'offline');
    checkout.pay();
    await progress(checkout, 'unknown');
    await all.shop.tabs.advance(1000);
    expect(checkout.getState().payment.progress.status).to.equal('unknown');
    checkout.dispose();
    answers = [];
    checkout = await open(line);
    await finished(checkout);
    expect((await all.orders()).length).to.equal(1);
  });

  it('gives a price no longer life than it has, neither by a reload', async () => {
    checkout = await open();
    await all.select(checkout);
    await all.shop.tabs.advance(20 * minutes);
    checkout.dispose();
    checkout = await open();
    await quoted(checkout, 'priced');
    await all.shop.tabs.advance(10 * minutes);
    expect(checkout.getState().expansion?.quote.status).to.equal('expired');
  });

  it('takes no price for accepted that the buyer was only asked about', async () => {
    const line: Line = async (request, next) => {
      if (!isOrderPlaced(request)) return next(request);
      const selections = [{ kind: 'quantity', offerId: 'extension-expansion', quantityDelta: 20 }];
      const fresh = await next(new Request(`${all.shop.origin}/v1/quotes`, { method: 'POST', headers: request.headers, body: JSON.stringify({ serialNumber: demoPbx, selections }) }));
      return problem(409, 'quote_stale', { quote: await fresh.json() as unknown });
    };
    checkout = await open(line);
    await all.atReview(checkout, 'offline');
    const { id } = quoteOf(checkout);
    checkout.pay();
    await quoted(checkout, 'changed');
    checkout.dispose();
    checkout = await open(line);
    await quoted(checkout, 'priced');
    expect([checkout.getState().step.name, quoteOf(checkout).id]).to.deep.equal(['review', id]);
    await checkout.mountForm(place);
    checkout.pay();
    await quoted(checkout, 'changed');
  });

  it('shows no price from before it for what was entered while the offers were on their way', async () => {
    checkout = await open();
    await all.select(checkout);
    checkout.dispose();
    const offers = gate((request) => pathOf(request).endsWith('/offers'));
    checkout = all.shop.open({ create, environment: all.shop.tabs.openTab(tab), between: offers.between }).checkout;
    const begun = checkout.start();
    await offers.reached(1);
    checkout.enterQuantity('extension-expansion', '30');
    offers.held[0]!.go();
    await begun;
    expect(quoteOf(checkout).lines.map(({ quantityDelta }) => quantityDelta)).to.deep.equal([30]);
    checkout.dispose();
  });

  it('puts no price from before it in the place of one for what was entered since', async () => {
    checkout = await open();
    await all.select(checkout);
    const { id } = quoteOf(checkout);
    checkout.dispose();
    const seen = gate((request) => pathOf(request) === `/v1/quotes/${id}`);
    checkout = all.shop.open({ create, environment: all.shop.tabs.openTab(tab), between: seen.between }).checkout;
    const begun = checkout.start();
    await seen.reached(1);
    checkout.enterQuantity('extension-expansion', '30');
    await quoted(checkout, 'priced');
    seen.held[0]!.go();
    await begun;
    expect(quoteOf(checkout).lines.map(({ quantityDelta }) => quantityDelta)).to.deep.equal([30]);
    checkout.dispose();
  });

  it('forgets the oldest payments when there are too many, and those of orders that are over', async () => {
    const { shop } = all;
    const environment = shop.tabs.openTab(tab);
    checkout = await all.begin({ environment });
    await all.atReview(checkout, 'card', otherPbx);
    all.card.moves.push('is declined');
    checkout.pay();
    const { order } = await progress(checkout, 'declined');
    const kept = () => environment.sharedStorage.keys().filter((key) => key.startsWith('annex.attempt'));
    const [key] = kept();
    const record = environment.sharedStorage.get(key!)!;
    for (let number = 0; number < 20; number += 1) {
      environment.sharedStorage.set(key!.replace(otherPbx, `PBX-${number}`), record.replace(otherPbx, `PBX-${number}`).replace(/"at":\d+/, `"at":${number}`));
    }
    await checkout.cancelOrder(latest(order)!.id);
    expect(kept()).not.to.include(key);
    await all.atReview(checkout, 'card');
    all.card.moves.push('is declined');
    checkout.pay();
    await progress(checkout, 'declined');
    expect(kept().length).to.equal(16);
    expect(kept()).to.include(key!.replace(otherPbx, demoPbx));
  });
});

howeverItComes('one browser, several buyers', (create) => {
  let all: Shopping;
  const as = (email: string): Line => async (request, next) => {
    const response = await next(request);
    if (pathOf(request) !== '/v1/session') return response;
    const session = await response.json() as { buyer: object };
    return Response.json({ ...session, buyer: { ...session.buyer, email } });
  };

  beforeEach(async () => (all = await goShopping(create)));
  afterEach(() => all.close());

  it('shows nobody what another one has typed or is paying, and keeps it for them', async () => {
    const { shop, begin, atReview, card } = all;
    const tab = fakeStorage();
    const environment = shop.tabs.openTab(tab);
    const line = cutLine((request) => pathOf(request).endsWith('/complete'));
    const ada = await begin({ environment, between: (request, next) => line.between(request, (passed) => as('ada@brightline.example')(passed, next)) });
    await atReview(ada, 'card');
    ada.enterReference('customerReference', 'Ada\'s own');
    line.down = true;
    card.moves.push('hears nothing');
    ada.pay();
    await progress(ada, 'unknown');
    ada.dispose();

    const grace = await begin({ environment: shop.tabs.openTab(tab), between: as('grace@brightline.example') });
    const { step, payment, expansion } = grace.getState();
    expect([step.name, payment.progress.status, payment.references.customerReference, expansion]).to.deep.equal(['products', 'ready', '', null]);
    await grace.expand(otherPbx);
    grace.enterQuantity('extension-expansion', '3');
    grace.dispose();
    const names = [...tab.keys(), ...environment.sharedStorage.keys()];
    expect(names.join('\n')).not.to.contain('brightline');

    const again = await begin({ environment: shop.tabs.openTab(tab), between: as('ada@brightline.example') });
    await until(again, ({ payment: { progress: now } }) => now.status === 'failed');
    expect(failure(again.getState())).to.equal('payment_not_taken');
    expect(again.getState().payment.references.customerReference).to.equal('Ada\'s own');
  });
});
