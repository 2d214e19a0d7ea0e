import { expect } from 'chai';
import { products } from '../../../src/reference/products/product-record.js';
import { demoPbx } from '../../support/shop.js';
import type { priceSituations } from '../situations/price.js';
import { placing, ready } from '../situation.js';
import { buyAsColleague } from '../support/colleague.js';
import { cards, methods } from '../support/buyer.js';
import { cardDocument, fieldIn } from '../../gateways/support/buyer.js';
import type { Play, Stage } from '../support/perform.js';
import { to } from '../support/places.js';

const minute = 60_000;
const tooLittle = 'The amount is below the minimum that this payment method takes.';

const withCoupon = async ({ buyer }: Stage, code: string) => {
  buyer.open();
  await buyer.review();
  await buyer.press('Add a coupon code');
  await buyer.enter('textbox', 'Coupon code', code);
  await buyer.press('Apply');
  await buyer.sees(`Coupon ${code} is applied`);
};

/** Every unit becomes a dollar dearer, and everything quoted before is stale. */
const raise = async ({ world }: Stage) => {
  const { offers } = world.catalogue;
  const dearer = offers.map((offer) =>
    offer.kind === 'quantity' && offer.price.model === 'perUnit' ? { ...offer, price: { ...offer.price, unitAmount: offer.price.unitAmount + 100 } } : offer);
  world.restart({ ...world.catalogue, offers: dearer });
  await touch({ world } as Stage, {});
};

const touch = async ({ world }: Stage, change: { planId?: string }) => {
  await world.store.transact({
    read: (reader) => products.get(reader, demoPbx),
    decide: (found) => ({
      writes: found ? [products.put({ ...found.body, ...change, version: found.body.version + 1 }, found.version)] : [], result: undefined,
    }),
  });
};

const raisedAtPress = async (stage: Stage) => {
  await stage.buyer.card(cards.good);
  await raise(stage);
  await stage.buyer.pay();
  await stage.buyer.sees('It was USD 139.40, it is now USD 151.01.');
};

/** What was typed into the card form is still there. */
const expectCardKept = ({ buyer }: Stage) =>
  expect(fieldIn(cardDocument(buyer.tab.element), 'Card number').value).to.equal('4242 4242 4242 4242');

const tryBelowMinimum: Play = async (stage) => {
  await withCoupon(stage, 'ALMOST');
  await stage.buyer.choose(methods.card);
  await stage.buyer.typeCard(cards.good);
  await stage.buyer.pay();
  await stage.buyer.sees(tooLittle);
};

export const pricePlays: Readonly<Record<(typeof priceSituations)[number]['id'], Play>> = {
  async 'price.free'(stage) {
    await withCoupon(stage, 'GIFT');
    await stage.buyer.sees('Nothing is due now');
    await stage.buyer.pay('Place Order');
    await stage.buyer.sees(ready);
  },
  async 'price.free-answer-lost'(stage) {
    stage.world.lines.backend.break(to.order, 'answer lost');
    await withCoupon(stage, 'GIFT');
    await stage.buyer.pay('Place Order');
    await stage.buyer.sees(placing);
    stage.world.lines.backend.heal();
    await stage.buyer.sees(ready);
  },
  'price.below-minimum': tryBelowMinimum,
  async 'price.below-minimum-then-paypal'(stage) {
    await tryBelowMinimum(stage);
    await stage.buyer.choose(methods.paypal);
    await stage.buyer.openPayPal();
    await stage.buyer.inPopup('Agree and Pay');
    await stage.buyer.sees(ready);
  },
  async 'price.raised'(stage) {
    await raisedAtPress(stage);
    expectCardKept(stage);
  },
  async 'price.raised-accepted'(stage) {
    await raisedAtPress(stage);
    await stage.buyer.press('Accept new price');
    expectCardKept(stage);
    await stage.buyer.pay();
    await stage.buyer.sees(ready);
  },
  async 'price.raised-paypal'(stage) {
    const { buyer } = stage;
    buyer.open();
    await buyer.review();
    await buyer.choose(methods.paypal);
    await raise(stage);
    await buyer.openPayPal();
    await buyer.sees('The price has changed');
    await buyer.until('the window closed', () => buyer.popup?.closed);
    await buyer.press('Accept new price');
    await buyer.openPayPal();
    await buyer.inPopup('Agree and Pay');
    await buyer.sees(ready);
  },
  async 'price.raised-offline'(stage) {
    const { buyer } = stage;
    buyer.open();
    await buyer.review();
    await buyer.choose(methods.offline);
    await buyer.enter('textbox', 'PI Number', 'PI-2211');
    await raise(stage);
    await buyer.pay('Place Order');
    await buyer.press('Accept new price');
    expect((await buyer.finds<HTMLInputElement>('textbox', 'PI Number')).value).to.equal('PI-2211');
    await buyer.pay('Place Order');
    await buyer.sees('Thank you, your order is placed');
  },
  async 'price.raised-after-decline'(stage) {
    const { buyer } = stage;
    await buyer.card(cards.declined);
    await buyer.pay();
    await buyer.sees('The payment was declined');
    await raise(stage);
    await buyer.typeCard(cards.good);
    await buyer.pay();
    await buyer.sees(ready);
  },
  async 'price.expired'({ buyer, world }) {
    await buyer.card(cards.good);
    await world.pass(31 * minute, 10_000);
    await buyer.sees('This price has expired');
    await buyer.press('Get a new price');
    await buyer.pay();
    await buyer.sees(ready);
  },
  async 'price.expired-on-the-way'({ buyer, world }) {
    await buyer.card(cards.good);
    const since = world.tabs.now();
    const [quote] = [buyer.tab.checkout.getState().expansion?.quote];
    const until = quote && 'quote' in quote ? Date.parse(quote.quote.validUntil) : since;
    await world.pass(until - since - 5000, 10_000);
    const order = world.lines.backend.hold(to.order);
    await buyer.pay();
    await world.pass(10_000);
    order.release();
    await buyer.sees('The price has changed');
    await buyer.press('Accept new price');
    await buyer.pay();
    await buyer.sees(ready);
  },
  async 'price.plan-changed'(stage) {
    const { buyer } = stage;
    buyer.open();
    (await buyer.finds('switch', 'Disaster Recovery')).click();
    await buyer.press('Checkout');
    await buyer.choose(methods.card);
    await buyer.typeCard(cards.good);
    await touch(stage, { planId: 'enterprise' });
    await buyer.pay();
    await buyer.sees('The price could not be worked out');
  },
  async 'price.bought-elsewhere'({ buyer, world }) {
    await buyer.card(cards.good);
    await buyAsColleague(world, { booked: true });
    await buyer.pay();
    await buyer.press('Accept new price');
    await buyer.pay();
    await buyer.sees(ready);
  },
  async 'price.ordered-elsewhere'({ buyer, world }) {
    await buyer.card(cards.good);
    await buyAsColleague(world, { booked: false });
    await buyer.pay();
    await buyer.sees('Go to the pending order');
  },
};
