import { expect } from 'chai';
import type { Checkout } from '../../src/core/checkout.js';
import { latest } from '../../src/core/remote.js';
import { demoPbx } from '../support/shop.js';
import { failure, finished, goShopping, isOrderPlaced, minutes, pathOf, place, problem, progress, quoted, quoteOf, type Line, type Opening, type Shopping } from './support/shopping.js';

describe('a price that changes while it is being paid', () => {
  let all: Shopping;
  let checkout: Checkout;
  const begin = (opening?: Opening) => all.begin(opening);

  beforeEach(async () => (all = await goShopping()));
  afterEach(() => all.close());

  it('has no longer life by being accepted', async () => {
    checkout = await begin({
      async between(request, next) {
        if (!isOrderPlaced(request)) return next(request);
        const selections = [{ kind: 'quantity', offerId: 'extension-expansion', quantityDelta: 20 }];
        const fresh = await next(new Request(`${all.shop.origin}/v1/quotes`, { method: 'POST', headers: request.headers, body: JSON.stringify({ serialNumber: demoPbx, selections }) }));
        return Response.json({ status: 409, code: 'quote_stale', detail: 'The price has changed.', quote: await fresh.json() as unknown }, { status: 409 });
      },
    });
    await all.atReview(checkout, 'offline');
    checkout.pay();
    await quoted(checkout, 'changed');
    await all.shop.tabs.advance(20 * minutes);
    checkout.acceptQuote();
    expect(checkout.getState().expansion?.quote.status).to.equal('priced');
    await all.shop.tabs.advance(10 * minutes);
    expect(checkout.getState().expansion?.quote.status).to.equal('expired');
  });

  it('is that of the buyer\'s own contact when the chosen one is removed', async () => {
    checkout = await begin();
    await all.atReview(checkout, 'offline');
    const { book, chosen: own } = checkout.getState().contacts;
    const other = latest(book.page)!.items.find(({ country }) => country !== own?.country)!;
    await checkout.chooseContact(other.id);
    await quoted(checkout, 'priced');
    await checkout.removeContact(other.id);
    expect(checkout.getState().contacts.chosen?.id).to.equal(own?.id);
    const { expansion } = await quoted(checkout, 'priced');
    expect(expansion?.quote.status === 'priced' && expansion.quote.quote.billingContactId).to.equal(own?.id);
  });

  const dearer = async (response: Response) => {
    const quote = await response.json() as { total: { amount: number } };
    return { ...quote, total: { ...quote.total, amount: quote.total.amount + 1 } };
  };
  /** Refuses what fits once, with a fresh quote that costs one cent more, as every quote does from then on. */
  const staleOnce = (fits: (request: Request) => boolean): Line => {
    let told = false;
    return async (request, next) => {
      if (told && request.method === 'POST' && pathOf(request) === '/v1/quotes') return Response.json(await dearer(await next(request)), { status: 201 });
      if (told || !fits(request)) return next(request);
      told = true;
      const selections = [{ kind: 'quantity', offerId: 'extension-expansion', quantityDelta: 20 }];
      const fresh = await next(new Request(`${all.shop.origin}/v1/quotes`, { method: 'POST', headers: request.headers, body: JSON.stringify({ serialNumber: demoPbx, selections }) }));
      return problem(409, 'quote_stale', { quote: await dearer(fresh) });
    };
  };

  it('is asked about at the press, old and new, and everything that was typed stays', async () => {
    checkout = await begin({ between: staleOnce(isOrderPlaced) });
    await all.atReview(checkout, 'card');
    checkout.enterReference('purchaseOrderNumber', 'PO-1');
    const seen = quoteOf(checkout);
    all.card.moves.push('pays');
    checkout.pay();
    const { expansion, payment, step } = await quoted(checkout, 'changed');
    expect([step.name, payment.progress.status, payment.form.status, payment.references.purchaseOrderNumber]).to.deep.equal(['review', 'ready', 'mounted', 'PO-1']);
    const { quote } = expansion!;
    expect(quote.status === 'changed' && [quote.previous.total.amount, quote.quote.total.amount]).to.deep.equal([seen.total.amount, seen.total.amount + 1]);
    expect(all.card.mounted.at(-1)?.total.amount).to.equal(seen.total.amount + 1);
    checkout.pay();
    expect(checkout.getState().payment.progress.status).to.equal('ready');
    expect((await all.orders()).length).to.equal(0);
  });

  it('is asked about at a further try too', async () => {
    checkout = await begin({ between: staleOnce((request) => pathOf(request).endsWith('/payment-attempts')) });
    await all.atReview(checkout, 'card');
    all.card.moves.push('is declined', 'pays');
    checkout.pay();
    await progress(checkout, 'declined');
    checkout.pay();
    await quoted(checkout, 'changed');
    expect(await all.captures()).to.equal(0);
  });

  it('never pays an order of another price than the one that was accepted', async () => {
    checkout = await begin({ between: staleOnce((request) => pathOf(request).endsWith('/payment-attempts')) });
    await all.atReview(checkout, 'card');
    all.card.moves.push('is declined', 'pays', 'pays');
    checkout.pay();
    await progress(checkout, 'declined');
    checkout.pay();
    await quoted(checkout, 'changed');
    const accepted = quoteOf(checkout).id;
    checkout.acceptQuote();
    checkout.chooseMethod('offline');
    await checkout.mountForm(place);
    checkout.pay();
    await finished(checkout);
    expect((await all.orders()).map(({ status, quoteId }) => [status, quoteId === accepted])).to.deep.equal([['pending', true], ['cancelled', false]]);
    expect(await all.captures()).to.equal(0);
  });

  it('is no silence at *Pay Now*: the buyer is told, and the order is asked for again', async () => {
    checkout = await begin({ between: staleOnce((request) => pathOf(request).endsWith('/payment-attempts')) });
    await all.atReview(checkout, 'offline');
    checkout.pay();
    await finished(checkout);
    const order = latest(checkout.getState().order)!;
    await checkout.goTo({ name: 'pay', orderId: order.id });
    checkout.chooseMethod('card');
    await checkout.mountForm(place);
    all.card.moves.push('pays', 'pays');
    checkout.pay();
    await progress(checkout, 'failed');
    expect([checkout.getState().step.name, failure(checkout.getState())]).to.deep.equal(['pay', 'quote_stale']);
    checkout.pay();
    await finished(checkout);
    expect(await all.captures()).to.equal(1);
  });
});
