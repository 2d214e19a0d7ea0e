import { expect } from 'chai';
import type { ContactFields } from '../../src/core/contacts.js';
import type { Checkout } from '../../src/core/checkout.js';
import type { PaymentGateway } from '../../src/core/payment-gateway.js';
import { latest } from '../../src/core/remote.js';
import { demoPbx } from '../support/shop.js';
import { howeverItComes } from './support/later-half.js';
import { finished, gate, goShopping, isOrderPlaced, orderId, otherPbx, pathOf, progress, type Opening, type Shopping } from './support/shopping.js';

howeverItComes('an answer that comes late', (create) => {
  let all: Shopping;
  let checkout: Checkout;
  const begin = (opening?: Opening) => all.begin(opening);

  beforeEach(async () => {
    all = await goShopping(create);
    checkout = await begin();
  });
  afterEach(() => all.close());

  it('never shows the licence of one order beside another', async () => {
    await all.atReview(checkout, 'card');
    all.card.moves.push('pays');
    checkout.pay();
    const paid = orderId(await finished(checkout));
    await all.shop.settle();
    await all.atReview(checkout, 'offline', otherPbx);
    checkout.pay();
    const waiting = orderId(await finished(checkout));
    checkout.dispose();

    const { held, between, reached } = gate((request) => pathOf(request).endsWith('/licence'));
    checkout = await begin({ between });
    await checkout.goTo({ name: 'result', orderId: paid });
    await reached(1);
    await checkout.goTo({ name: 'result', orderId: waiting });
    held[0]!.go();
    await all.shop.tabs.advance(0);
    expect(checkout.getState().licence).to.deep.equal({ status: 'idle' });
  });

  it('puts no order in the place of another one that the buyer has gone on to pay', async () => {
    await all.atReview(checkout, 'card', otherPbx);
    all.card.moves.push('is declined');
    checkout.pay();
    const meant = latest((await progress(checkout, 'declined')).order)!.id;
    checkout.dispose();
    const { held, between, reached } = gate(isOrderPlaced);
    const closing: PaymentGateway = {
      ...all.card,
      async mount(...given) {
        const form = await all.card.mount(...given);
        return { ...form, submit: async (createAttempt) => (void createAttempt(), { status: 'cancelled' }) };
      },
    };
    checkout = await begin({ between, gateways: [closing] });
    await all.atReview(checkout, 'card');
    checkout.pay();
    await reached(1);
    await progress(checkout, 'cancelled');
    await checkout.goTo({ name: 'pay', orderId: meant });
    held[0]!.go();
    await all.shop.tabs.advance(0);
    expect((await all.orders()).length).to.equal(2);
    expect(latest(checkout.getState().order)?.id).to.equal(meant);
  });

  for (const approved of [false, true]) {
    it(`hears of a late approval, which ${approved ? 'paid' : 'paid nothing'}, without putting its order in the place of the one that is being paid now`, async () => {
      await all.atReview(checkout, 'card', otherPbx);
      all.card.moves.push('is declined', 'steps back');
      checkout.pay();
      const meant = latest((await progress(checkout, 'declined')).order)!.id;
      await all.atReview(checkout, 'card');
      checkout.pay();
      const left = latest((await progress(checkout, 'cancelled')).order)!;
      await checkout.goTo({ name: 'pay', orderId: meant });
      if (approved) {
        const payment = (await all.shop.payments()).find(({ orderId: id }) => id === left.id)!;
        await all.shop.fetch(new Request(`${all.shop.origin}/sandbox/intents/${payment.id}/confirm`, {
          method: 'POST', headers: { authorization: `Bearer ${payment.clientSecret}`, 'content-type': 'application/json' },
          body: JSON.stringify({ card: 'tok_success', amount: payment.amount.amount, currency: 'usd', setupFutureUsage: null, returnUrl: 'https://portal.example/shop' }),
        }));
      }
      all.card.host!.lateOutcome(left.attempts[0]!.id, { status: 'completed', evidence: {} });
      expect(latest(checkout.getState().order)?.id).to.equal(meant);
      if (approved) expect(orderId(await finished(checkout))).to.equal(left.id);
      await all.shop.tabs.advance(0);
      expect(latest(checkout.getState().order)?.id).to.equal(approved ? left.id : meant);
    });
  }

  it('calls an invoice that was taken back no failure', async () => {
    const { between, reached } = gate((request) => pathOf(request).endsWith('/invoice'));
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
    checkout = await begin({ between });
    const type = (fields: Partial<ContactFields>) => {
      checkout.draftContact();
      for (const [name, text] of Object.entries(fields)) checkout.enterContactField(name as keyof ContactFields, text);
    };
    type({ firstName: 'Ada', lastName: 'Byron', email: 'ada@example.com', country: 'GB', street: '1 Mill Lane', city: 'London', postalCode: 'N1 9GU' });
    const saving = checkout.saveContact();
    await reached(1);
    type({ firstName: 'Grace', lastName: '', email: '', country: '' });
    held[0]!.go();
    await saving;
    expect(checkout.getState().contacts.draft?.fields.firstName).to.equal('Grace');
  });
});
