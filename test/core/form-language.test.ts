import { expect } from 'chai';
import { goShopping, place, type Shopping } from './support/shopping.js';

describe('the language of a payment form', () => {
  let all: Shopping;

  beforeEach(async () => (all = await goShopping()));
  afterEach(() => all.close());

  it('follows the page when it is told so, and only then says anything', async () => {
    const checkout = await all.begin();
    await all.atReview(checkout, 'card');
    const around = { ...place };
    await checkout.mountForm(around);
    const before = all.card.mounted.length;
    await checkout.tellForm();
    expect(all.card.mounted).to.have.length(before);
    around.locale = 'de';
    await checkout.tellForm();
    expect(all.card.mounted.slice(before - 1).map(({ locale }) => locale)).to.deep.equal(['en', 'de']);
    expect(checkout.getState().payment.form.status).to.equal('mounted');
  });

  it('is nothing to follow where there is no form', async () => {
    const checkout = await all.begin();
    await checkout.tellForm();
    expect(checkout.getState().payment.form.status).to.equal('none');
  });
});
