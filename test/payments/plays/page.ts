import { expect } from 'chai';
import { cardDocument, fieldIn } from '../../gateways/support/buyer.js';
import type { pageSituations } from '../situations/page.js';
import { ready } from '../situation.js';
import { cards, methods } from '../support/buyer.js';
import type { Play, Stage } from '../support/perform.js';
import { to } from '../support/places.js';
import type { Script } from '../support/tab.js';

const rebuilt = 'The page has rebuilt the payment form.';
const noForm = 'The payment form could not be loaded';

const frame = ({ buyer }: Stage) => buyer.tab.element.querySelector('iframe');
const typed = ({ buyer }: Stage) => fieldIn(cardDocument(buyer.tab.element), 'Card number').value;

const pay = async ({ buyer }: Stage) => {
  await buyer.pay();
  await buyer.sees(ready);
};

/** A place on the page to which the element can be moved. */
const elsewhere = () => {
  const place = document.createElement('main');
  document.body.append(place);
  return place;
};

const chosenWith = async ({ buyer }: Stage, method: 'card' | 'paypal', script: () => Script) => {
  buyer.open({ script });
  await buyer.review();
  await buyer.choose(methods[method]);
};

/** The form does not come at first, and comes when the buyer tries again. */
const triedAgain = async (stage: Stage, method: 'card' | 'paypal', first: Script) => {
  let script = first;
  await chosenWith(stage, method, () => script);
  await stage.buyer.sees(noForm);
  script = 'comes';
  await stage.buyer.press('Try again');
};

const atBank = async ({ buyer }: Stage) => {
  await buyer.card(cards.modal);
  await buyer.pay();
  await buyer.until('the bank’s question', () => buyer.modal);
};

/** Whatever happens around it, the form is the same one with everything in it. */
const keepsForm = async (stage: Stage, happens: () => void) => {
  const before = frame(stage);
  happens();
  await stage.world.pass(2000);
  await stage.buyer.look();
  expect(frame(stage)).to.equal(before);
  expect(typed(stage)).to.equal('4242 4242 4242 4242');
};

export const pagePlays: Readonly<Record<(typeof pageSituations)[number]['id'], Play>> = {
  async 'page.shadow-roots'(stage) {
    const { buyer } = stage;
    const [outer, inner, place] = [document.createElement('div'), document.createElement('div'), document.createElement('div')];
    inner.attachShadow({ mode: 'open' }).append(place);
    outer.attachShadow({ mode: 'open' }).append(inner);
    document.body.append(outer);
    buyer.open({ page: place });
    await buyer.review();
    await buyer.choose(methods.card);
    await buyer.typeCard(cards.good, outer);
    await pay(stage);
  },
  async 'page.moved'(stage) {
    const { buyer } = stage;
    await buyer.card(cards.good);
    elsewhere().append(buyer.tab.element);
    await buyer.sees(rebuilt);
    await buyer.typeCard(cards.good);
    await pay(stage);
  },
  async 'page.moved-at-bank'(stage) {
    const { buyer } = stage;
    await atBank(stage);
    elsewhere().append(buyer.tab.element);
    await buyer.look();
    await buyer.inModal('Complete authentication');
    await buyer.sees(ready);
  },
  async 'page.rerendered'(stage) {
    const { buyer } = stage;
    const place = elsewhere();
    await buyer.card(cards.good, { page: place });
    await keepsForm(stage, () => {
      place.className = 'new';
      place.prepend(document.createElement('nav'));
      place.append(document.createElement('footer'));
      buyer.tab.element.setAttribute('class', 'new');
    });
    await pay(stage);
  },
  async 'page.form-taken'(stage) {
    const { buyer } = stage;
    await buyer.card(cards.good);
    buyer.tab.element.replaceChildren();
    await buyer.sees(rebuilt);
    await buyer.press('Try again');
    await buyer.typeCard(cards.good);
    await pay(stage);
  },
  async 'page.theme'(stage) {
    await stage.buyer.card(cards.good);
    try {
      await keepsForm(stage, () => document.documentElement.style.setProperty('color-scheme', 'dark'));
    } finally {
      document.documentElement.removeAttribute('style');
    }
    await pay(stage);
  },
  async 'page.language'(stage) {
    await atBank(stage);
    document.documentElement.lang = 'de';
    await stage.buyer.sees('Zahlung');
    await stage.buyer.inModal('Complete authentication');
    await stage.buyer.sees('Ihre Erweiterung ist bereit');
  },
  async 'page.offline-online'(stage) {
    const { buyer, world } = stage;
    await buyer.card(cards.good);
    world.lines.backend.break(to.anything, 'request lost');
    await buyer.pay();
    await buyer.sees('We are checking whether your payment went through');
    world.lines.backend.heal();
    buyer.tab.comeBack();
    await buyer.sees('Nothing was charged');
    await pay(stage);
  },
  async 'page.back-and-forth'(stage) {
    const { buyer } = stage;
    await buyer.card(cards.good);
    await buyer.press('Back');
    await buyer.enter('spinbutton', 'Extension Expansion', '25');
    await buyer.press('Checkout');
    await buyer.typeCard(cards.good);
    await pay(stage);
  },
  async 'page.objects'(stage) {
    const { buyer, world } = stage;
    await buyer.card(cards.good);
    addEventListener('annex-before-submit', (event) => event.preventDefault(), { once: true });
    await buyer.pay();
    await world.pass(3000);
    expect(await world.orders()).to.deep.equal([]);
    await pay(stage);
  },
  async 'page.sdk-blocked'(stage) {
    const { buyer } = stage;
    await chosenWith(stage, 'card', () => 'is blocked');
    await buyer.sees(noForm);
    await buyer.choose(methods.offline);
    await buyer.pay('Place Order');
    await buyer.sees('Thank you, your order is placed');
  },
  async 'page.sdk-fails-once'(stage) {
    await triedAgain(stage, 'card', 'is blocked');
    await stage.buyer.typeCard(cards.good);
    await pay(stage);
  },
  async 'page.sdk-hangs'(stage) {
    await triedAgain(stage, 'card', 'hangs');
    await stage.buyer.typeCard(cards.good);
    await pay(stage);
  },
  async 'page.sdk-hangs-paypal'(stage) {
    const { buyer } = stage;
    await triedAgain(stage, 'paypal', 'hangs');
    await buyer.openPayPal();
    await buyer.inPopup('Agree and Pay');
    await buyer.sees(ready);
  },
};
