import { expect } from 'chai';
import type { Checkout } from '../../src/core/checkout.js';
import type { PaymentGateway } from '../../src/core/payment-gateway.js';
import { latest } from '../../src/core/remote.js';
import { createOfflineGateway } from '../../src/gateways/offline/offline-gateway.js';
import type { FakeEnvironment } from '../support/fake-environment.js';
import { fakeStorage } from '../support/fake-environment.js';
import { demoPbx } from '../support/shop.js';
import { createTestCardGateway } from '../support/test-card-gateway.js';
import { until } from '../support/until.js';
import { howeverItComes } from './support/later-half.js';
import {
  cutLine, failure, finished, gate, goShopping, orderId, otherPbx, pathOf, place, placed, progress, quoted, quoteOf, type Opening, type Shopping,
} from './support/shopping.js';

/** A browser without BroadcastChannel: its tabs hear nothing of one another. */
const deaf = (environment: FakeEnvironment): FakeEnvironment =>
  Object.assign(Object.create(environment) as FakeEnvironment, { channel: () => ({ post() {}, listen: () => () => {}, close() {} }) });

/** A browser without Web Locks. */
const lockless = (environment: FakeEnvironment): FakeEnvironment =>
  Object.assign(Object.create(environment) as FakeEnvironment, { lock: <T>(_name: string, task: () => Promise<T>) => task() });

howeverItComes('two tabs', (create) => {
  let all: Shopping;

  beforeEach(async () => (all = await goShopping(create)));
  afterEach(() => all.close());

  /** Two tabs that show the same quote: the second one is a copy of the first. */
  const twins = async (method: string, as: (environment: FakeEnvironment) => FakeEnvironment = (environment) => environment, more: Opening = {}) => {
    const { shop, begin, atReview } = all;
    const storage = fakeStorage();
    const first = await begin({ ...more, environment: as(shop.tabs.openTab(storage)) });
    await atReview(first, method);
    const copy = fakeStorage();
    for (const key of storage.keys()) copy.set(key, storage.get(key)!);
    const environment = as(shop.tabs.openTab(copy));
    const second = await begin({ ...more, environment });
    await second.mountForm(place);
    expect(quoteOf(second).id).to.equal(quoteOf(first).id);
    return { first, second, environment };
  };
  const sameStory = async (...tabs: Checkout[]) => {
    const ends = await Promise.all(tabs.map(finished));
    expect(new Set(ends.map(orderId)).size).to.equal(1);
    expect((await all.orders()).filter(({ status }) => status !== 'cancelled').length).to.equal(1);
  };

  for (const method of ['card', 'offline']) {
    for (const [browser, as] of [['any browser', undefined], ['a browser without channel', deaf], ['a browser without locks', lockless]] as const) {
      it(`that press at once pay one quote once, by ${method}, in ${browser}`, async () => {
        const { first, second, environment } = await twins(method, as);
        all.card.moves.push('pays', 'pays', 'pays');
        first.pay();
        second.pay();
        await finished(first);
        await all.shop.tabs.advance(20_000);
        if (second.getState().step.name !== 'result') environment.comeBack();
        await sameStory(first, second);
        expect(await all.captures()).to.equal(method === 'card' ? 1 : 0);
      });
    }
  }

  it('that press at once with different methods end at one order, paid at most once', async () => {
    const { first, second, environment } = await twins('card');
    second.chooseMethod('offline');
    await second.mountForm(place);
    all.card.moves.push('pays');
    first.pay();
    second.pay();
    await Promise.all([first, second].map((tab) => until(tab, ({ payment }) => payment.progress.status !== 'submitting')));
    await all.shop.advance(5000);
    environment.comeBack();
    await all.shop.advance(1000);
    const [order, ...more] = await all.orders();
    expect(more).to.deep.equal([]);
    expect(await all.captures()).to.be.at.most(1);
    expect(order?.payment === 'paid').to.equal((await all.captures()) === 1);
    for (const tab of [first, second]) expect(latest(tab.getState().order)?.payment).to.equal(order?.payment);
  });

  it('never say that nothing was charged where one is stepped back from after the other one has paid', async () => {
    let close = () => {};
    const closed = new Promise<void>((resolve) => (close = resolve));
    const card: PaymentGateway = {
      ...all.card,
      async mount(...given) {
        const form = await all.card.mount(...given);
        return {
          ...form,
          async submit(createAttempt) {
            const outcome = await form.submit(createAttempt);
            if (outcome.status === 'cancelled') await closed;
            return outcome;
          },
        };
      },
    };
    const { first, second } = await twins('card', undefined, { gateways: [card] });
    const told = new Set<string>();
    second.subscribe(() => told.add(second.getState().payment.progress.status));
    all.card.moves.push('steps back', 'pays');
    second.pay();
    await placed(second);
    first.pay();
    await finished(first);
    expect(second.getState().payment.progress.status).to.equal('submitting');
    close();
    await sameStory(first, second);
    expect([...told]).to.deep.equal(['submitting', 'confirming', 'ready']);
    expect(await all.captures()).to.equal(1);
  });

  it('show the same result when one has paid, within a moment', async () => {
    const { first, second } = await twins('card');
    all.card.moves.push('pays');
    first.pay();
    await finished(first);
    await sameStory(first, second);
  });

  it('show the same result without a channel too, as soon as the buyer looks at the second one', async () => {
    const { first, second, environment } = await twins('card', deaf);
    all.card.moves.push('pays');
    first.pay();
    await finished(first);
    expect(second.getState().step.name).to.equal('review');
    environment.comeBack();
    await sameStory(first, second);
  });

  it('ask the buyer again where the other one has changed the price', async () => {
    const { begin, select, atReview, card } = all;
    const first = await begin();
    await atReview(first, 'card');
    const second = await begin();
    await select(second);
    second.switchOffer('hot-standby', true);
    await quoted(second, 'pricing');
    await quoted(second, 'priced');
    await second.review();
    second.chooseMethod('card');
    await second.mountForm(place);
    card.moves.push('pays');
    second.pay();
    await finished(second);
    const { step, expansion } = await until(first, ({ expansion: now }) => now !== null && ['changed', 'priced'].includes(now.quote.status) && quoteOf(first).inputs.productVersion > 1);
    expect(step.name).to.equal('review');
    expect(quoteOf(first).lines[0]?.currentQuantity).to.equal(70);
    expect(expansion?.quote.status).to.be.oneOf(['changed', 'priced']);
  });

  it('do not cancel one another\'s order: the second one says what is in the way, and how to go on', async () => {
    const { shop, begin, select, atReview, captures } = all;
    const { held, between, reached } = gate((request) => pathOf(request).endsWith('/confirm'));
    const slow = createTestCardGateway((request) => between(request, shop.fetch), shop.origin);
    const first = await begin({ gateways: [slow] });
    await atReview(first, 'card');
    slow.moves.push('pays');
    first.pay();
    await reached(1);
    const second = await begin();
    await select(second, demoPbx, '7');
    const [blocker] = quoteOf(second).blockers;
    expect([blocker?.code, blocker?.orderId]).to.deep.equal(['pending_order', latest(first.getState().order)?.id]);
    expect(second.getState().expansion?.paidElsewhere).to.equal(true);
    await second.review();
    expect(second.getState().step.name).to.equal('select');
    expect((await all.orders()).map(({ status }) => status)).to.deep.equal(['pending']);
    held[0]!.go();
    await finished(first);
    expect(await captures()).to.equal(1);
    await until(second, () => quoteOf(second).blockers.length === 0);
  });

  it('each pay for their own product, and each finds its payment again', async () => {
    const { shop, begin, atReview, card } = all;
    const line = cutLine((request) => pathOf(request).startsWith('/v1/orders/'));
    const [oneStorage, otherStorage] = [fakeStorage(), fakeStorage()];
    const one = await begin({ environment: shop.tabs.openTab(oneStorage), between: line.between });
    const other = await begin({ environment: shop.tabs.openTab(otherStorage), between: line.between });
    await atReview(one, 'card');
    await atReview(other, 'card', otherPbx);
    line.down = true;
    card.moves.push('pays and hears nothing', 'pays and hears nothing');
    one.pay();
    await progress(one, 'unknown');
    other.pay();
    await progress(other, 'unknown');
    one.dispose();
    other.dispose();
    line.down = false;
    const again = await begin({ environment: shop.tabs.openTab(oneStorage) });
    await finished(again);
    expect(latest(again.getState().order)?.serialNumber).to.equal(demoPbx);
    const otherAgain = await begin({ environment: shop.tabs.openTab(otherStorage) });
    await finished(otherAgain);
    expect(latest(otherAgain.getState().order)?.serialNumber).to.equal(otherPbx);
  });

  it('leave alone what the other one is paying when their own payment is declined', async () => {
    const { shop, begin, atReview, card } = all;
    const { held, between, reached } = gate((request) => pathOf(request).endsWith('/confirm'));
    const slow = createTestCardGateway((request) => between(request, shop.fetch), shop.origin);
    const first = await begin({ gateways: [slow] });
    const second = await begin();
    await atReview(first, 'card');
    slow.moves.push('is declined');
    first.pay();
    await reached(1);
    await atReview(second, 'card', otherPbx);
    card.moves.push('pays and closes the tab');
    second.pay();
    await until(second, ({ order }) => latest(order)?.serialNumber === otherPbx);
    held[0]!.go();
    await progress(first, 'declined');
    await shop.settle();
    second.dispose();
    const again = await begin();
    await finished(again);
    expect(latest(again.getState().order)?.serialNumber).to.equal(otherPbx);
  });

  it('tell the same although one of them could not ask', async () => {
    const { shop, begin, atReview, card } = all;
    const line = cutLine((request) => pathOf(request).startsWith('/v1/orders'));
    const paying = await begin();
    await atReview(paying, 'card');
    card.moves.push('pays and closes the tab');
    paying.pay();
    await placed(paying);
    await shop.settle();
    paying.dispose();
    line.down = true;
    const waiting = await begin({ between: line.between });
    expect(waiting.getState().payment.progress.status).to.equal('unknown');
    await finished(await begin());
    line.down = false;
    await shop.tabs.advance(5000);
    await finished(waiting);
  });

  it('lose an order that the buyer cancels in one of them in the other one too', async () => {
    const { first, second } = await twins('card');
    all.card.moves.push('is declined');
    first.pay();
    await progress(first, 'declined');
    const id = latest(first.getState().order)!.id;
    await second.goTo({ name: 'result', orderId: id });
    await second.cancelOrder(id);
    await quoted(first, 'pricing');
    await quoted(first, 'priced');
    expect(first.getState().step.name).to.equal('review');
    all.card.moves.push('pays');
    first.pay();
    await finished(first);
    expect((await all.orders()).map(({ status, payment }) => [status, payment])).to.deep.equal([['pending', 'paid'], ['cancelled', 'failed']]);
  });

  it('that were refused because of one another go on with the order that is there', async () => {
    const { begin, atReview, card } = all;
    const first = await begin();
    await atReview(first, 'card');
    const second = await begin({ gateways: [card, createOfflineGateway()] });
    await atReview(second, 'card');
    card.moves.push('is declined', 'pays');
    first.pay();
    await progress(first, 'declined');
    second.pay();
    await until(second, ({ payment }) => !['submitting', 'confirming'].includes(payment.progress.status));
    expect(failure(second.getState())).to.equal('ready');
    expect(quoteOf(second).blockers[0]?.orderId).to.equal(latest(first.getState().order)?.id);
    expect((await all.orders()).length).to.equal(1);
  });
});
