import { allByRole, byRole } from '../../support/page.js';
import { fakeStorage } from '../../support/fake-environment.js';
import type { tabSituations } from '../situations/tabs.js';
import { checking, notTaken, ready } from '../situation.js';
import { cards, methods } from '../support/buyer.js';
import type { Play, Stage } from '../support/perform.js';
import { to } from '../support/places.js';
import { blockedStorage, corruptStorage, fullStorage } from '../support/storages.js';
import type { TabOptions } from '../support/tab.js';

const agree = 'Agree and Pay';

/** The tab with everything ready for the press, and its duplicate with the same price. */
const twice = async ({ buyer, world }: Stage, method: keyof typeof methods) => {
  const first = buyer.open();
  await buyer.review();
  await buyer.choose(methods[method]);
  if (method === 'card') await buyer.typeCard(cards.good);
  await world.quiet();
  const memory = fakeStorage();
  for (const key of first.memory.keys()) memory.set(key, first.memory.get(key) ?? '');
  const second = buyer.open({ memory });
  await buyer.choose(methods[method]);
  if (method === 'card') await buyer.typeCard(cards.good);
  return { first, second };
};

/** Presses in both tabs before either can go on. */
const pressBoth = async ({ buyer }: Stage, tabs: readonly ReturnType<Stage['buyer']['open']>[], name: RegExp) => {
  for (const tab of tabs) {
    buyer.turnTo(tab);
    await buyer.until('the button', () => allByRole('button', name)[0]?.getAttribute('aria-disabled') === 'false');
  }
  buyer.confirm();
  for (const tab of tabs) {
    buyer.turnTo(tab);
    byRole('button', name).click();
  }
};

const everywhere = async ({ buyer }: Stage, words: string) => {
  for (const tab of buyer.tabs.filter(({ alive }) => alive)) {
    buyer.turnTo(tab);
    await buyer.sees(words);
  }
};

const payAgain = async ({ buyer }: Stage) => {
  await buyer.choose(methods.card);
  await buyer.typeCard(cards.good);
  await buyer.pay();
  await buyer.sees(ready);
};

const payWith = (options: () => TabOptions): Play => async ({ buyer }) => {
  await buyer.card(cards.good, options());
  await buyer.pay();
  await buyer.sees(ready);
};

/** Pays, and the tab is gone before the backend could be told. */
const vanish = async ({ buyer, world }: Stage, options: TabOptions = {}) => {
  const complete = world.lines.backend.hold(to.complete);
  await buyer.card(cards.good, options);
  await buyer.pay();
  await buyer.until('the completion on its way', () => complete.count > 0);
  buyer.tab.kill();
  world.lines.backend.heal();
};

const oneAfterOther = (deaf: boolean): Play => async (stage) => {
  const { buyer } = stage;
  const { first, second } = await twice(stage, 'card');
  if (deaf) first.deafen();
  await buyer.pay();
  await buyer.sees(ready);
  buyer.turnTo(first);
  await buyer.sees(ready);
  buyer.turnTo(second);
};

export const tabPlays: Readonly<Record<(typeof tabSituations)[number]['id'], Play>> = {
  async 'tabs.at-once'(stage) {
    const { first, second } = await twice(stage, 'card');
    await pressBoth(stage, [first, second], /^Pay /);
    await everywhere(stage, ready);
  },
  async 'tabs.at-once-paypal'(stage) {
    const { buyer } = stage;
    const { first } = await twice(stage, 'paypal');
    await buyer.openPayPal();
    buyer.turnTo(first);
    await buyer.openPayPal();
    await buyer.inPopup(agree);
    await buyer.sees(ready);
    buyer.popups[0]?.close();
    await everywhere(stage, ready);
  },
  async 'tabs.at-once-offline'(stage) {
    const { first, second } = await twice(stage, 'offline');
    await pressBoth(stage, [first, second], /^Place Order/);
    await everywhere(stage, 'Thank you, your order is placed');
  },
  'tabs.one-after-other': oneAfterOther(false),
  'tabs.one-after-other-in-the-dark': oneAfterOther(true),
  async 'tabs.other-repriced'({ buyer }) {
    await buyer.card(cards.modal);
    const first = buyer.tab;
    await buyer.pay();
    await buyer.until('the bank’s question', () => buyer.modal);
    buyer.open();
    await buyer.enter('spinbutton', 'Extension Expansion', '5');
    await buyer.look();
    buyer.turnTo(first);
    await buyer.inModal('Complete authentication');
    await buyer.sees(ready);
  },
  async 'tabs.cancelled-in-other'(stage) {
    const { buyer, world } = stage;
    await buyer.card(cards.declined);
    const first = buyer.tab;
    await buyer.pay();
    await buyer.sees('The payment was declined');
    await world.quiet();
    const { id } = await world.order();
    const other = buyer.open();
    await other.checkout.goTo({ name: 'result', orderId: id });
    await buyer.press('Cancel order');
    (await buyer.until('the question', () => allByRole('button', 'Cancel order').find((button) => button.closest('dialog')))).click();
    await buyer.sees('This order is cancelled');
    buyer.turnTo(first);
    await buyer.typeCard(cards.good);
    await buyer.pay();
    await buyer.sees(ready);
  },
  async 'tabs.closed-while-ordering'(stage) {
    const { buyer, world } = stage;
    const order = world.lines.backend.hold(to.order, 'answer');
    await buyer.card(cards.good);
    await buyer.pay();
    await buyer.until('the order on its way', () => order.count > 0);
    buyer.tab.kill();
    world.lines.backend.heal();
    buyer.reload();
    await buyer.sees(notTaken);
    await payAgain(stage);
  },
  async 'tabs.closed-after-capture'(stage) {
    await vanish(stage);
    stage.buyer.reload();
    await stage.buyer.sees(ready);
  },
  async 'tabs.closed-while-unknown'({ buyer, world }) {
    world.lines.backend.break(to.complete, 'answer lost');
    await buyer.card(cards.good);
    await buyer.pay();
    await buyer.sees(checking);
    buyer.tab.kill();
    buyer.open();
    await buyer.sees(ready);
  },
  async 'tabs.reloaded-before-press'({ buyer }) {
    buyer.open();
    await buyer.review();
    await buyer.choose(methods.offline);
    await buyer.enter('textbox', 'PI Number', 'PI-2211');
    buyer.reload();
    const field = await buyer.finds<HTMLInputElement>('textbox', 'PI Number');
    await buyer.until('what was typed', () => field.value === 'PI-2211');
    await buyer.pay('Place Order');
    await buyer.sees('Thank you, your order is placed');
  },
  async 'tabs.reloaded-after-decline'(stage) {
    const { buyer } = stage;
    await buyer.card(cards.declined);
    await buyer.pay();
    await buyer.sees('The payment was declined');
    buyer.reload();
    await payAgain(stage);
  },
  'tabs.storage-full': payWith(() => ({ memory: fullStorage(), shared: fullStorage() })),
  'tabs.storage-blocked': payWith(() => ({ memory: blockedStorage(), shared: blockedStorage() })),
  'tabs.storage-corrupt': payWith(() => ({ memory: corruptStorage(), shared: corruptStorage() })),
  async 'tabs.storage-lost'(stage) {
    const { buyer } = stage;
    stage.world.post.way = 'loses';
    await vanish(stage, { memory: blockedStorage(), shared: blockedStorage() });
    buyer.open({ memory: blockedStorage(), shared: blockedStorage() });
    await buyer.enter('spinbutton', 'Extension Expansion', '20');
    await buyer.press('Go to the pending order');
    await buyer.sees(ready);
  },
};
