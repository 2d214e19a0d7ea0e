import { expect } from 'chai';
import type { Checkout } from '../../src/core/checkout.js';
import { shownQuote } from '../../src/core/expansion.js';
import { latest } from '../../src/core/remote.js';
import { createFakeTabs, fakeStorage } from '../support/fake-environment.js';
import { createShop, demoPbx, type Shop } from '../support/shop.js';
import { createTestCardGateway, type TestCardGateway } from '../support/test-card-gateway.js';
import { until } from '../support/until.js';
import { createOfflineGateway } from '../../src/gateways/offline/offline-gateway.js';

const priced = (checkout: Checkout) => until(checkout, ({ expansion }) => expansion?.quote.status === 'priced');
const total = (checkout: Checkout) => shownQuote(checkout.getState().expansion!.quote)?.total.amount;

describe('choosing an expansion', () => {
  let shop: Shop;
  let checkout: Checkout;

  beforeEach(async () => {
    shop = await createShop();
    ({ checkout } = shop.open());
    await checkout.start();
  });
  afterEach(() => checkout.dispose());

  it('begins with the session and the products', async () => {
    await checkout.searchProducts('');
    const { session, products, step } = checkout.getState();
    expect(latest(session)?.paymentMethods.map(({ id }) => id)).to.include('offline');
    expect(latest(products.page)?.items.some(({ serialNumber }) => serialNumber === demoPbx)).to.equal(true);
    expect(step).to.deep.equal({ name: 'products' });
  });

  it('prices what is selected, with each change', async () => {
    await checkout.expand(demoPbx);
    expect(checkout.getState().expansion?.quote).to.deep.equal({ status: 'empty' });
    checkout.enterQuantity('extension-expansion', '20');
    checkout.switchOffer('hot-standby', true);
    await priced(checkout);
    const quote = shownQuote(checkout.getState().expansion!.quote)!;
    expect(quote.lines.map(({ offerId, currentQuantity, resultingQuantity }) => [offerId, currentQuantity, resultingQuantity])).to.deep.equal([
      ['extension-expansion', 50, 70],
      ['hot-standby', 0, 1],
    ]);
    expect(quote.lines[0]?.proration).to.deep.equal({ numerator: 212, denominator: 365, unit: 'day' });
    const both = total(checkout)!;
    checkout.switchOffer('hot-standby', false);
    expect(checkout.getState().expansion?.quote.status).to.equal('pricing');
    await priced(checkout);
    expect(total(checkout)).to.be.lessThan(both);
  });

  it('keeps what is wrong as it was typed and prices nothing', async () => {
    await checkout.expand(demoPbx);
    for (const text of ['0', '-1', '1.5', '1e21', 'many', '100000']) {
      checkout.enterQuantity('extension-expansion', text);
      const { expansion } = checkout.getState();
      expect(expansion?.quote.status, text).to.equal('invalid');
      expect(expansion?.entries['extension-expansion']).to.deep.equal({ kind: 'quantity', text });
    }
    await checkout.review();
    expect(checkout.getState().step.name).to.equal('select');
  });

  it('lets the last change win, whatever order the prices come back in', async () => {
    const held: (() => void)[] = [];
    const slow = shop.open({
      between: async (request, next) => {
        const response = await next(request);
        if (new URL(request.url).pathname === '/v1/quotes') await new Promise<void>((resolve) => held.push(resolve));
        return response;
      },
    }).checkout;
    await slow.start();
    await slow.expand(demoPbx);
    slow.enterQuantity('extension-expansion', '2');
    slow.enterQuantity('extension-expansion', '20');
    await until({ getState: () => held.length, subscribe: (listener) => { const id = setInterval(listener); return () => clearInterval(id); } }, (count) => count === 2);
    held[1]!();
    held[0]!();
    await priced(slow);
    expect(shownQuote(slow.getState().expansion!.quote)?.lines[0]?.quantityDelta).to.equal(20);
    slow.dispose();
  });

  it('tells that a price is over when its time is, and gets a new one', async () => {
    await checkout.expand(demoPbx);
    checkout.enterQuantity('extension-expansion', '20');
    await priced(checkout);
    await shop.tabs.advance(30 * 60_000);
    expect(checkout.getState().expansion?.quote.status).to.equal('expired');
    await checkout.reprice();
    expect(checkout.getState().expansion?.quote.status).to.equal('priced');
  });

  it('says which serial number it does not know', async () => {
    await checkout.expand('NO-SUCH-PBX');
    const { expansion, step } = checkout.getState();
    expect(step).to.deep.equal({ name: 'select', serialNumber: 'NO-SUCH-PBX' });
    expect(expansion?.product.status === 'failed' && expansion.product.error.code).to.equal('not_found');
  });

  it('has every typed word again after a reload, at the same step and the same price', async () => {
    const tab = fakeStorage();
    const before = shop.open({ environment: shop.tabs.openTab(tab) }).checkout;
    await before.start();
    await before.expand(demoPbx);
    before.enterQuantity('extension-expansion', '20');
    before.enterCoupon('welcome10');
    await priced(before);
    await before.review();
    before.chooseMethod('offline');
    before.enterReference('proformaInvoiceNumber', 'PI-2026-11');
    before.draftContact();
    before.enterContactField('company', 'Half typed');
    const other = latest(before.getState().contacts.book.page)!.items.find(({ isDefault }) => !isDefault)!;
    await before.chooseContact(other.id);
    await priced(before);
    const quote = shownQuote(before.getState().expansion!.quote);
    before.dispose();

    const after = shop.open({ environment: shop.tabs.openTab(tab) }).checkout;
    await after.start();
    const { step, expansion, payment, contacts } = after.getState();
    expect(step).to.deep.equal({ name: 'review', serialNumber: demoPbx });
    expect(expansion?.entries['extension-expansion']).to.deep.equal({ kind: 'quantity', text: '20' });
    expect(expansion?.couponCode).to.equal('welcome10');
    expect(shownQuote(expansion!.quote)?.id).to.equal(quote?.id);
    expect(payment.methodId).to.equal('offline');
    expect(payment.references.proformaInvoiceNumber).to.equal('PI-2026-11');
    expect(contacts.draft?.fields.company).to.equal('Half typed');
    expect(contacts.chosen?.id).to.equal(other.id);
    after.dispose();
  });

  it('goes where the page sends it rather than where the buyer was before', async () => {
    const tab = fakeStorage();
    const before = shop.open({ environment: shop.tabs.openTab(tab) }).checkout;
    await before.start();
    await before.expand(demoPbx);
    before.dispose();

    const after = shop.open({ environment: shop.tabs.openTab(tab) }).checkout;
    const started = after.start();
    await after.goTo({ name: 'products' });
    await started;
    expect(after.getState().step).to.deep.equal({ name: 'products' });
    after.dispose();
  });

  it('leaves no timer behind', async () => {
    const { checkout: other, environment } = shop.open();
    await other.start();
    await other.expand(demoPbx);
    other.enterQuantity('extension-expansion', '20');
    await priced(other);
    const waiting = environment.waiting;
    other.dispose();
    expect(environment.waiting).to.equal(waiting - 1);
  });
});

describe('paying', () => {
  let shop: Shop;
  let card: TestCardGateway;
  let checkout: Checkout;

  const begin = async (between?: Parameters<Shop['open']>[0]) => {
    const opened = shop.open({ gateways: [card, createOfflineGateway()], ...between });
    await opened.checkout.start();
    return opened.checkout;
  };
  const atReview = async (method = 'card') => {
    await checkout.expand(demoPbx);
    checkout.enterQuantity('extension-expansion', '20');
    await priced(checkout);
    await checkout.review();
    checkout.chooseMethod(method);
    await checkout.mountForm({ container: {}, locale: 'en', requestSubmit() {} });
  };
  const progress = (status: string) => until(checkout, ({ payment }) => payment.progress.status === status);
  const finished = () => until(checkout, ({ step }) => step.name === 'result');
  const captured = async () => (await shop.payments()).flatMap(({ captures }) => captures).length;

  beforeEach(async () => {
    shop = await createShop();
    card = createTestCardGateway(shop.fetch, shop.origin);
    checkout = await begin();
  });
  afterEach(() => checkout.dispose());

  it('fills in the buyer\'s own contact, and prices for another one when it is chosen', async () => {
    await atReview();
    const { chosen, book } = checkout.getState().contacts;
    expect(chosen?.isDefault).to.equal(true);
    const other = latest(book.page)!.items.find(({ country }) => country !== chosen?.country)!;
    await checkout.chooseContact(other.id);
    await priced(checkout);
    expect(shownQuote(checkout.getState().expansion!.quote)?.billingContactId).to.equal(other.id);
  });

  it('goes from the card to the activation code, and takes exactly the quoted amount once', async () => {
    await atReview();
    const due = shownQuote(checkout.getState().expansion!.quote)!.total;
    card.moves.push('pays');
    checkout.pay();
    expect(checkout.getState().payment.progress.status).to.equal('submitting');
    checkout.pay();
    await finished();
    await shop.settle();
    await checkout.refreshOrder();
    await until(checkout, ({ licence }) => licence.status === 'ready');
    const payments = await shop.payments();
    expect(payments.map(({ captures }) => captures.map(({ amount }) => amount))).to.deep.equal([[due]]);
    expect(latest(checkout.getState().licence)?.activationCode).to.match(/^[0-9A-Z-]+$/);
    expect(checkout.getState().expansion).to.equal(null);
  });

  it('keeps everything after a decline, and the next try pays the same order', async () => {
    await atReview();
    card.moves.push('is declined', 'pays');
    checkout.pay();
    const { payment } = await progress('declined');
    expect(payment.progress).to.deep.equal({ status: 'declined', category: 'insufficientFunds' });
    const order = latest(checkout.getState().order);
    checkout.pay();
    const { step } = await finished();
    expect(step).to.deep.equal({ name: 'result', orderId: order?.id });
    expect(await captured()).to.equal(1);
  });

  it('repeats the same attempt after the buyer stepped back', async () => {
    await atReview();
    card.moves.push('steps back', 'pays');
    checkout.pay();
    await progress('cancelled');
    checkout.pay();
    await finished();
    expect((await shop.payments()).length).to.equal(1);
    expect(await captured()).to.equal(1);
  });

  it('asks the backend when the payment service\'s answer got lost, and finds that it was paid', async () => {
    await atReview();
    card.moves.push('pays and hears nothing');
    checkout.pay();
    await finished();
    expect(await captured()).to.equal(1);
  });

  it('offers the same attempt again when nothing was taken', async () => {
    await atReview();
    card.moves.push('hears nothing', 'pays');
    checkout.pay();
    const { payment } = await progress('failed');
    expect(payment.progress.status === 'failed' && payment.progress.error.code).to.equal('payment_not_taken');
    checkout.pay();
    await finished();
    expect((await shop.payments()).length).to.equal(1);
  });

  it('stays unknown, offers nothing and keeps asking while the backend cannot be reached', async () => {
    let down = false;
    checkout.dispose();
    checkout = await begin({ between: (request, next) => (down ? Promise.reject(new TypeError('offline')) : next(request)) });
    await atReview();
    card.moves.push('pays and hears nothing');
    const pay = checkout.pay;
    await until(checkout, ({ payment }) => payment.form.status === 'mounted');
    const original = card.moves[0];
    expect(original).to.equal('pays and hears nothing');
    checkout.pay();
    await until(checkout, ({ order }) => latest(order) !== null);
    down = true;
    await progress('unknown');
    pay();
    await checkout.goTo({ name: 'products' });
    expect(checkout.getState().step.name).to.equal('review');
    await shop.tabs.advance(5000);
    expect(checkout.getState().payment.progress.status).to.equal('unknown');
    down = false;
    await shop.tabs.advance(20_000);
    await finished();
    expect(await captured()).to.equal(1);
  });

  it('finds one order when the answer that made it got lost', async () => {
    let lose = true;
    checkout.dispose();
    checkout = await begin({
      between: async (request, next) => {
        const response = await next(request);
        if (request.method === 'POST' && new URL(request.url).pathname === '/v1/orders' && lose) {
          lose = false;
          throw new TypeError('connection reset');
        }
        return response;
      },
    });
    await atReview();
    card.moves.push('pays', 'pays');
    checkout.pay();
    await progress('unknown');
    await shop.tabs.advance(1000);
    await progress('failed');
    checkout.pay();
    await finished();
    await checkout.searchOrders('');
    expect(latest(checkout.getState().orders.page)?.items.length).to.equal(1);
    expect(await captured()).to.equal(1);
  });

  it('finds the offline order whose answer got lost, after a reload too', async () => {
    const loseOrders = (request: Request, next: (request: Request) => Promise<Response>) =>
      next(request).then((response) => {
        if (new URL(request.url).pathname === '/v1/orders' && request.method === 'POST') throw new TypeError('connection reset');
        return response;
      });
    checkout.dispose();
    checkout = await begin({ between: loseOrders });
    await atReview('offline');
    checkout.pay();
    await progress('unknown');
    await shop.tabs.advance(3000);
    expect(checkout.getState().payment.progress.status).to.equal('unknown');
    checkout.dispose();

    checkout = await begin();
    await finished();
    expect(latest(checkout.getState().order)?.payment).to.equal('awaitingOffline');
    await checkout.searchOrders('');
    expect(latest(checkout.getState().orders.page)?.items.length).to.equal(1);
  });

  it('tells the truth when the tab was closed right after paying', async () => {
    const environment = shop.tabs.openTab();
    checkout.dispose();
    checkout = await begin({ environment });
    await atReview();
    card.moves.push('pays and closes the tab');
    checkout.pay();
    await until({ getState: () => null, subscribe: (listener) => { const id = setInterval(listener); return () => clearInterval(id); } }, () => card.moves.length === 0);
    await until(checkout, ({ order }) => latest(order) !== null);
    await shop.settle();
    checkout.dispose();

    checkout = await begin();
    await finished();
    expect(await captured()).to.equal(1);
  });

  it('shows a payment that is still being processed as such, until it arrives', async () => {
    await atReview();
    card.moves.push('pays over the bank, slowly');
    checkout.pay();
    await finished();
    expect(latest(checkout.getState().order)?.payment).to.equal('processing');
    expect(latest(checkout.getState().order)?.actions).not.to.include('pay');
    await shop.advance(30_000);
    await until(checkout, ({ licence }) => licence.status === 'ready');
  });

  it('shows the difference and asks again when the product changed in the meantime', async () => {
    await atReview('offline');
    const seen = shownQuote(checkout.getState().expansion!.quote)!;
    const elsewhere = createFakeTabs(shop.tabs.now()).openTab();
    const other = await begin({ environment: elsewhere });
    await other.expand(demoPbx);
    other.enterQuantity('concurrent-call-expansion', '5');
    await priced(other);
    await other.review();
    other.chooseMethod('card');
    await other.mountForm({ container: {}, locale: 'en', requestSubmit() {} });
    card.moves.push('pays');
    other.pay();
    await until(other, ({ step }) => step.name === 'result');
    await shop.settle();
    other.dispose();

    checkout.pay();
    const { expansion, step, payment } = await until(checkout, ({ expansion: now }) => now?.quote.status === 'changed');
    expect(step.name).to.equal('review');
    expect(payment.progress.status).to.equal('ready');
    const quote = expansion!.quote;
    expect(quote.status === 'changed' && [quote.previous.id, quote.quote.id !== seen.id]).to.deep.equal([seen.id, true]);
    checkout.pay();
    expect(checkout.getState().payment.progress.status).to.equal('ready');
    checkout.acceptQuote();
    checkout.pay();
    await finished();
    expect(latest(checkout.getState().order)?.quoteId).not.to.equal(seen.id);
  });

  it('takes over in another tab what was bought in this one', async () => {
    const other = await begin();
    await other.expand(demoPbx);
    other.enterQuantity('extension-expansion', '3');
    await priced(other);
    await atReview();
    card.moves.push('pays');
    checkout.pay();
    await finished();
    await shop.settle();
    await until(other, ({ expansion }) => expansion?.quote.status === 'priced' && latest(expansion.product)!.version > 1);
    other.dispose();
  });

  it('lets two tabs with the same quote pay it once', async () => {
    const tab = fakeStorage();
    checkout.dispose();
    checkout = await begin({ environment: shop.tabs.openTab(tab) });
    await atReview();
    const copy = fakeStorage();
    for (const key of tab.keys()) copy.set(key, tab.get(key)!);
    const twin = await begin({ environment: shop.tabs.openTab(copy) });
    await twin.mountForm({ container: {}, locale: 'en', requestSubmit() {} });
    expect(shownQuote(twin.getState().expansion!.quote)?.id).to.equal(shownQuote(checkout.getState().expansion!.quote)?.id);
    card.moves.push('pays', 'pays');
    checkout.pay();
    twin.pay();
    await Promise.all([finished(), until(twin, ({ step }) => step.name === 'result')]);
    expect(await captured()).to.equal(1);
    await checkout.searchOrders('');
    expect(latest(checkout.getState().orders.page)?.items.length).to.equal(1);
    twin.dispose();
  });

  it('cancels the unpaid order when the buyer goes back and chooses otherwise', async () => {
    await atReview();
    card.moves.push('is declined');
    checkout.pay();
    await progress('declined');
    await checkout.goTo({ name: 'select', serialNumber: demoPbx });
    checkout.enterQuantity('extension-expansion', '10');
    await priced(checkout);
    expect(shownQuote(checkout.getState().expansion!.quote)?.blockers).to.deep.equal([]);
    await checkout.searchOrders('');
    expect(latest(checkout.getState().orders.page)?.items.map(({ status }) => status)).to.deep.equal(['cancelled']);
  });

  it('places an offline order that waits, and completes when the payment is booked', async () => {
    await atReview('offline');
    checkout.enterReference('proformaInvoiceNumber', 'PI-77');
    checkout.pay();
    await finished();
    const order = latest(checkout.getState().order)!;
    expect(order.payment).to.equal('awaitingOffline');
    expect(order.references.proformaInvoiceNumber).to.equal('PI-77');
    expect(order.actions).to.include.members(['pay', 'cancel']);
    const booked = await shop.fetch(new Request(`${shop.origin}/back-office/api/orders/${order.id}/payments`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'book-1' },
      body: JSON.stringify({ amount: order.total, reference: 'bank statement 12' }),
    }));
    expect(booked.ok).to.equal(true);
    await shop.settle();
    await shop.advance(20_000);
    await until(checkout, ({ licence }) => licence.status === 'ready');
  });

  it('pays a waiting order later', async () => {
    await atReview('offline');
    checkout.pay();
    const { step } = await finished();
    const orderId = 'orderId' in step ? step.orderId : '';
    await checkout.goTo({ name: 'pay', orderId });
    expect(checkout.getState().step.name).to.equal('pay');
    checkout.chooseMethod('card');
    await checkout.mountForm({ container: {}, locale: 'en', requestSubmit() {} });
    card.moves.push('pays');
    checkout.pay();
    await finished();
    expect(await captured()).to.equal(1);
  });

  it('cancels a waiting order', async () => {
    await atReview('offline');
    checkout.pay();
    const { step } = await finished();
    await checkout.cancelOrder('orderId' in step ? step.orderId : '');
    const { order, activity } = checkout.getState();
    expect([latest(order)?.status, latest(order)?.actions, activity]).to.deep.equal(['cancelled', [], null]);
  });

  it('refuses a card number as a reference, and does not pay with it', async () => {
    await atReview('offline');
    checkout.enterReference('customerReference', '4242 4242 4242 4242');
    expect(checkout.getState().payment.referenceProblems).to.deep.equal({ customerReference: 'cardNumber' });
    checkout.pay();
    expect(checkout.getState().payment.progress.status).to.equal('ready');
  });

  it('keeps no secret in any storage', async () => {
    const kept: string[] = [];
    const environment = shop.tabs.openTab();
    const watch = (storage: typeof environment.tabStorage) => ({ ...storage, set: (key: string, value: string) => { kept.push(value); storage.set(key, value); } });
    checkout.dispose();
    checkout = await begin({ environment: { ...environment, tabStorage: watch(environment.tabStorage), sharedStorage: watch(environment.sharedStorage) } });
    await atReview();
    card.moves.push('is declined', 'pays');
    checkout.pay();
    await progress('declined');
    checkout.pay();
    await finished();
    const secrets = (await shop.payments()).map(({ clientSecret }) => clientSecret);
    expect(secrets.length).to.be.greaterThan(0);
    expect(kept.length).to.be.greaterThan(0);
    for (const secret of secrets) expect(kept.join('\n')).not.to.contain(secret);
  });
});
