import { expect } from 'chai';
import type { Checkout } from '../../src/core/checkout.js';
import { latest } from '../../src/core/remote.js';
import { fakeStorage } from '../support/fake-environment.js';
import { howeverItComes } from './support/later-half.js';
import { backFromBank, finished, goShopping, place, progress, type Shopping } from './support/shopping.js';

howeverItComes('back from a payment service that took nothing', (create) => {
  let all: Shopping;
  let tab: ReturnType<typeof fakeStorage>;
  let checkout: Checkout;

  beforeEach(async () => {
    all = await goShopping(create);
    tab = fakeStorage();
  });
  afterEach(() => all.close());

  for (const outcome of [{ status: 'cancelled' }, { status: 'declined', category: 'authenticationNeeded' }] as const) {
    it(`stands at the order that the buyer left for the bank after “${outcome.status}”, and pays it on a press`, async () => {
      checkout = await all.begin({ environment: all.shop.tabs.openTab(tab) });
      await all.atReview(checkout, 'card');
      all.card.moves.push('is sent to the bank and comes back', 'pays');
      checkout.pay();
      await progress(checkout, 'redirecting');
      const order = latest(checkout.getState().order)!;
      checkout.dispose();
      const environment = all.shop.tabs.openTab(tab);
      environment.visit('https://portal.example/shop?back=1');
      checkout = await all.begin({ environment, gateways: [backFromBank(all.card, () => order.attempts[0]!.id, outcome)] });
      expect([checkout.getState().step, checkout.getState().payment.progress]).to.deep.equal([{ name: 'pay', orderId: order.id }, outcome]);
      await checkout.mountForm(place);
      checkout.pay();
      await finished(checkout);
      expect([(await all.orders()).length, await all.captures()]).to.deep.equal([1, 1]);
    });
  }
});
