import { expect } from 'chai';
import type { Checkout } from '../../src/core/checkout.js';
import { CheckoutError } from '../../src/core/errors.js';
import { shownQuote } from '../../src/core/expansion.js';
import { latest } from '../../src/core/remote.js';
import type { CheckoutState } from '../../src/core/state.js';
import { createOfflineGateway } from '../../src/gateways/offline/offline-gateway.js';
import { fakeStorage } from '../support/fake-environment.js';
import { createShop, demoPbx, type Fetch, type Shop } from '../support/shop.js';
import { createTestCardGateway, type TestCardGateway } from '../support/test-card-gateway.js';
import { until } from '../support/until.js';

const otherPbx = '3631A2E40108';
const minutes = 60_000;
const pathOf = (request: Request) => new URL(request.url).pathname;
const isOrderPlaced = (request: Request) => request.method === 'POST' && pathOf(request) === '/v1/orders';

/** Holds back what fits until it is let go; a request that is taken back rejects, as it would on a real line. */
function gate(fits: (request: Request) => boolean) {
  const held: { request: Request; go: () => void }[] = [];
  const arrived = new Set<() => void>();
  const between = async (request: Request, next: Fetch): Promise<Response> => {
    if (!fits(request)) return next(request);
    await new Promise<void>((resolve, reject) => {
      request.signal.addEventListener('abort', () => reject(request.signal.reason as Error));
      held.push({ request, go: resolve });
      for (const each of arrived) each();
    });
    return next(request);
  };
  const reached = (count: number) =>
    until({ getState: () => held.length, subscribe: (listener) => (arrived.add(listener), () => arrived.delete(listener)) }, (present) => present >= count);
  return { held, between, reached };
}

describe('what must stay true', () => {
  let shop: Shop;
  let card: TestCardGateway;
  let checkout: Checkout;

  type Opening = NonNullable<Parameters<Shop['open']>[0]>;
  const begin = async (opening: Opening = {}) => {
    const opened = shop.open({ gateways: [card, createOfflineGateway()], ...opening }).checkout;
    await opened.start();
    return opened;
  };
  const status = (each: Checkout, wanted: string) => until(each, ({ expansion }) => expansion?.quote.status === wanted);
  const select = async (each: Checkout, serialNumber = demoPbx) => {
    await each.expand(serialNumber);
    each.enterQuantity('extension-expansion', '20');
    await status(each, 'priced');
  };
  const atReview = async (each: Checkout, method: string, serialNumber = demoPbx) => {
    await select(each, serialNumber);
    await each.review();
    each.chooseMethod(method);
    await each.mountForm({ container: {}, locale: 'en', requestSubmit() {} });
  };
  const progress = (each: Checkout, wanted: string) => until(each, ({ payment }) => payment.progress.status === wanted);
  const finished = (each: Checkout) => until(each, ({ step }) => step.name === 'result');
  const orderId = ({ step }: CheckoutState) => ('orderId' in step ? step.orderId : '');

  beforeEach(async () => {
    shop = await createShop();
    card = createTestCardGateway(shop.fetch, shop.origin);
    checkout = await begin();
  });
  afterEach(() => checkout.dispose());

  it('takes an earlier try that is still under way for unknown, not for refused', async () => {
    const underWay = new CheckoutError('idempotency_key_in_flight', 'The same request is still under way.', { status: 409 });
    expect([underWay.refused, underWay.outcomeUnknown]).to.deep.equal([false, true]);
    let first = true;
    checkout.dispose();
    checkout = await begin({
      async between(request, next) {
        const response = await next(request);
        if (!isOrderPlaced(request) || !first) return response;
        first = false;
        return Response.json({ status: 409, code: underWay.code, detail: underWay.message }, { status: 409 });
      },
    });
    await atReview(checkout, 'offline');
    checkout.pay();
    await progress(checkout, 'unknown');
    await shop.tabs.advance(1000);
    await finished(checkout);
    await checkout.searchOrders('');
    expect(latest(checkout.getState().orders.page)?.items.length).to.equal(1);
  });

  it('takes a page of HTML in the place of an answer for unknown, whatever its status', async () => {
    let broken = true;
    checkout.dispose();
    checkout = await begin({
      between: (request, next) =>
        broken && isOrderPlaced(request)
          ? Promise.resolve(new Response('<h1>Not here</h1>', { status: 404, headers: { 'content-type': 'text/html' } }))
          : next(request),
    });
    await atReview(checkout, 'offline');
    checkout.pay();
    await progress(checkout, 'unknown');
    await shop.tabs.advance(1000);
    expect(checkout.getState().payment.progress.status).to.equal('unknown');
    broken = false;
    await shop.tabs.advance(2000);
    await finished(checkout);
  });

  it('does not storm a backend that will not say how an attempt ended', async () => {
    let asked = 0;
    checkout.dispose();
    checkout = await begin({
      between(request, next) {
        if (!pathOf(request).endsWith('/complete') || (asked += 1) > 5) return next(request);
        return Promise.resolve(Response.json({ status: 409, code: 'order_not_payable', detail: 'Not now.' }, { status: 409 }));
      },
    });
    await atReview(checkout, 'card');
    card.moves.push('pays');
    checkout.pay();
    await progress(checkout, 'failed');
    expect(asked).to.equal(1);
  });

  it('takes back every request when it ends', async () => {
    const { held, between, reached } = gate((request) => /^\/v1\/(products|billing-contacts|orders)/.test(pathOf(request)));
    checkout.dispose();
    checkout = await begin({ between });
    void checkout.searchProducts('');
    void checkout.expand(demoPbx);
    void checkout.searchContacts('');
    void checkout.searchOrders('');
    await reached(5);
    checkout.dispose();
    expect(held.map(({ request }) => request.signal.aborted)).to.deep.equal([true, true, true, true, true]);
  });

  it('gives a price no longer life than it has, neither by a reload', async () => {
    const tab = fakeStorage();
    checkout.dispose();
    checkout = await begin({ environment: shop.tabs.openTab(tab) });
    await select(checkout);
    await shop.tabs.advance(20 * minutes);
    checkout.dispose();
    checkout = await begin({ environment: shop.tabs.openTab(tab) });
    await status(checkout, 'priced');
    await shop.tabs.advance(10 * minutes);
    expect(checkout.getState().expansion?.quote.status).to.equal('expired');
  });

  it('… nor by being accepted', async () => {
    checkout.dispose();
    checkout = await begin({
      async between(request, next) {
        if (!isOrderPlaced(request)) return next(request);
        const selections = [{ kind: 'quantity', offerId: 'extension-expansion', quantityDelta: 20 }];
        const fresh = await next(new Request(`${shop.origin}/v1/quotes`, { method: 'POST', headers: request.headers, body: JSON.stringify({ serialNumber: demoPbx, selections }) }));
        return Response.json({ status: 409, code: 'quote_stale', detail: 'The price has changed.', quote: await fresh.json() as unknown }, { status: 409 });
      },
    });
    await atReview(checkout, 'offline');
    checkout.pay();
    await status(checkout, 'changed');
    await shop.tabs.advance(20 * minutes);
    checkout.acceptQuote();
    expect(checkout.getState().expansion?.quote.status).to.equal('priced');
    await shop.tabs.advance(10 * minutes);
    expect(checkout.getState().expansion?.quote.status).to.equal('expired');
  });

  it('prices for the buyer\'s own contact when the chosen one is removed', async () => {
    await atReview(checkout, 'offline');
    const { book, chosen: own } = checkout.getState().contacts;
    const other = latest(book.page)!.items.find(({ country }) => country !== own?.country)!;
    await checkout.chooseContact(other.id);
    await status(checkout, 'priced');
    await checkout.removeContact(other.id);
    expect(checkout.getState().contacts.chosen?.id).to.equal(own?.id);
    const { expansion } = await status(checkout, 'priced');
    expect(shownQuote(expansion!.quote)?.billingContactId).to.equal(own?.id);
  });

  it('never shows the licence of one order beside another', async () => {
    await atReview(checkout, 'card');
    card.moves.push('pays');
    checkout.pay();
    const paid = orderId(await finished(checkout));
    await shop.settle();
    await atReview(checkout, 'offline', otherPbx);
    checkout.pay();
    const waiting = orderId(await finished(checkout));
    checkout.dispose();

    const { held, between, reached } = gate((request) => pathOf(request).endsWith('/licence'));
    checkout = await begin({ between });
    await checkout.goTo({ name: 'result', orderId: paid });
    await reached(1);
    await checkout.goTo({ name: 'result', orderId: waiting });
    held[0]!.go();
    await shop.tabs.advance(0);
    expect(checkout.getState().licence).to.deep.equal({ status: 'idle' });
  });

  it('tells a tab that could not ask how its payment ended, though another one has found out', async () => {
    let down = true;
    const between: Opening['between'] = (request, next) => (down && pathOf(request).startsWith('/v1/orders') ? Promise.reject(new TypeError('offline')) : next(request));
    checkout.dispose();
    const paying = await begin();
    await atReview(paying, 'card');
    card.moves.push('pays and closes the tab');
    paying.pay();
    await until(paying, ({ order }) => latest(order) !== null);
    await shop.settle();
    paying.dispose();

    checkout = await begin({ between });
    expect(checkout.getState().payment.progress.status).to.equal('unknown');
    const other = await begin();
    await finished(other);
    other.dispose();
    down = false;
    await shop.tabs.advance(5000);
    await finished(checkout);
  });

  it('lets the buyer pay who comes back to the page that was left for the bank', async () => {
    await atReview(checkout, 'card');
    card.moves.push('is sent to the bank and comes back', 'pays');
    checkout.pay();
    await progress(checkout, 'redirecting');
    checkout.pay();
    expect(checkout.getState().payment.progress.status).to.equal('redirecting');
    await shop.tabs.advance(15_000);
    await progress(checkout, 'failed');
    checkout.pay();
    await finished(checkout);
    expect((await shop.payments()).length).to.equal(1);
  });

  it('leaves alone what another tab is paying when its own payment is declined', async () => {
    const { held, between, reached } = gate((request) => pathOf(request).endsWith('/confirm'));
    const slow = createTestCardGateway((request) => between(request, shop.fetch), shop.origin);
    checkout.dispose();
    checkout = await begin({ gateways: [slow] });
    const other = await begin();
    await atReview(checkout, 'card');
    slow.moves.push('is declined');
    checkout.pay();
    await reached(1);
    await atReview(other, 'card', otherPbx);
    card.moves.push('pays and closes the tab');
    other.pay();
    await until(other, ({ order }) => latest(order)?.serialNumber === otherPbx);
    held[0]!.go();
    await progress(checkout, 'declined');
    await shop.settle();
    other.dispose();

    const again = await begin();
    await finished(again);
    expect(latest(again.getState().order)?.serialNumber).to.equal(otherPbx);
    again.dispose();
  });

  it('keeps a card number out of its storage, and a reference that is too long from being paid with after a reload', async () => {
    const tab = fakeStorage();
    const kept: string[] = [];
    const watched = { ...tab, set: (key: string, value: string) => { kept.push(value); tab.set(key, value); } };
    checkout.dispose();
    checkout = await begin({ environment: shop.tabs.openTab(watched) });
    checkout.enterReference('customerReference', '4242 4242 4242 4242');
    checkout.enterReference('purchaseOrderNumber', 'x'.repeat(61));
    expect(kept.length).to.be.greaterThan(0);
    expect(kept.join('\n')).not.to.contain('4242 4242');
    checkout.dispose();
    checkout = await begin({ environment: shop.tabs.openTab(watched) });
    expect(checkout.getState().payment.referenceProblems).to.deep.equal({ purchaseOrderNumber: 'tooLong' });
  });

  it('calls an invoice that was taken back no failure', async () => {
    const { between, reached } = gate((request) => pathOf(request).endsWith('/invoice'));
    checkout.dispose();
    checkout = await begin({ between });
    const taking = new AbortController();
    const loading = checkout.loadInvoice('ord_1', taking.signal);
    await reached(1);
    taking.abort();
    expect(await loading).to.equal(null);
    expect(checkout.getState().activity).to.equal(null);
  });

  it('goes on with no list that is just being read anew', async () => {
    const { held, between, reached } = gate((request) => new URL(request.url).searchParams.get('query') === 'harbour');
    checkout.dispose();
    checkout = await begin({
      between: (request, next) => between(request, async (passed) => {
        const response = await next(passed);
        if (pathOf(passed) !== '/v1/products') return response;
        return Response.json({ ...(await response.json() as object), nextCursor: 'more' });
      }),
    });
    await checkout.searchProducts('');
    const searching = checkout.searchProducts('harbour');
    await reached(1);
    await checkout.moreProducts();
    held[0]!.go();
    await searching;
    expect(latest(checkout.getState().products.page)?.items.map(({ serialNumber }) => serialNumber)).to.deep.equal([demoPbx]);
  });

  it('does not go on from a list of other words when the search for these has failed', async () => {
    let down = false;
    checkout.dispose();
    checkout = await begin({
      between: async (request, next) => {
        if (down) throw new TypeError('offline');
        const response = await next(request);
        if (pathOf(request) !== '/v1/products') return response;
        return Response.json({ ...(await response.json() as object), nextCursor: 'more' });
      },
    });
    await checkout.searchProducts('');
    down = true;
    await checkout.searchProducts('harbour');
    const { page } = checkout.getState().products;
    expect(page.status).to.equal('failed');
    expect(latest(page)?.nextCursor).to.equal(null);
  });

  it('leaves the form that is open now alone when an earlier one has been saved', async () => {
    const { held, between, reached } = gate((request) => request.method === 'POST' && pathOf(request) === '/v1/billing-contacts');
    checkout.dispose();
    checkout = await begin({ between });
    const type = (fields: Record<'firstName' | 'lastName' | 'email' | 'country', string>) => {
      checkout.draftContact();
      for (const [name, text] of Object.entries(fields)) checkout.enterContactField(name as keyof typeof fields, text);
    };
    type({ firstName: 'Ada', lastName: 'Byron', email: 'ada@example.com', country: 'GB' });
    const saving = checkout.saveContact();
    await reached(1);
    type({ firstName: 'Grace', lastName: '', email: '', country: '' });
    held[0]!.go();
    await saving;
    expect(checkout.getState().contacts.draft?.fields.firstName).to.equal('Grace');
  });
});
