import type { lineSituations } from '../situations/line.js';
import { checking, notTaken, ready } from '../situation.js';
import { cards } from '../support/buyer.js';
import type { LineFault } from '../support/line.js';
import type { Play, Stage } from '../support/perform.js';
import { to } from '../support/places.js';

const minute = 60_000;

/** Fills in the good card and presses *Pay*. */
const pay = async ({ buyer }: Stage) => {
  await buyer.card(cards.good);
  await buyer.pay();
};

/** The way out after a fault: it ends, and where nothing was taken the buyer presses again. */
const goOn = async ({ buyer, world }: Stage, words: string) => {
  await buyer.sees(words);
  world.lines.backend.heal();
  if (words === checking) await buyer.sees(notTaken);
  await buyer.pay();
  await buyer.sees(ready);
};

const atOrder = (fault: LineFault, words = checking): Play => async (stage) => {
  stage.world.lines.backend.break(to.order, fault);
  await pay(stage);
  await goOn(stage, words);
};

const atAttempt = (fault: LineFault, words = checking): Play => async (stage) => {
  const { buyer, world } = stage;
  await buyer.card(cards.declined);
  await buyer.pay();
  await buyer.sees('The payment was declined');
  world.lines.backend.break(to.attempt, fault);
  await buyer.typeCard(cards.good);
  await buyer.pay();
  await goOn(stage, words);
};

/** The money is taken already: nothing is to be pressed any more. */
const atComplete = (fault: LineFault): Play => async (stage) => {
  const { buyer, world } = stage;
  world.lines.backend.break(to.complete, fault);
  await pay(stage);
  await buyer.sees(checking);
  world.lines.backend.heal();
  await buyer.sees(ready);
};

const unnoticed = (place: 'order' | 'complete', fault: LineFault): Play => async (stage) => {
  stage.world.lines.backend.break(to[place], fault, 1);
  await pay(stage);
  await stage.buyer.sees(ready);
};

const tooMany = 'Too many requests at once.';
const ended = 'Your session has ended.';

export const linePlays: Readonly<Record<(typeof lineSituations)[number]['id'], Play>> = {
  'line.order-answer-lost': atOrder('answer lost'),
  'line.order-500': atOrder('500'),
  'line.order-429': atOrder('429', tooMany),
  'line.order-401': atOrder('401', ended),
  'line.order-html': atOrder('HTML'),
  'line.order-truncated': atOrder('truncated'),
  'line.order-502': atOrder('502'),
  'line.attempt-answer-lost': atAttempt('answer lost'),
  'line.attempt-500': atAttempt('500'),
  'line.attempt-429': atAttempt('429', tooMany),
  'line.attempt-401': atAttempt('401', ended),
  'line.attempt-html': atAttempt('HTML'),
  'line.attempt-truncated': atAttempt('truncated'),
  'line.complete-answer-lost': atComplete('answer lost'),
  'line.complete-500': atComplete('500'),
  'line.complete-429': atComplete('429'),
  'line.complete-401': atComplete('401'),
  'line.complete-html': atComplete('HTML'),
  'line.complete-truncated': atComplete('truncated'),
  'line.order-lost-once': unnoticed('order', 'request lost'),
  'line.order-answer-lost-once': unnoticed('order', 'answer lost'),
  'line.order-sent-twice': unnoticed('order', 'sent twice'),
  'line.order-no-answer': atOrder('no answer'),
  'line.complete-no-answer': atComplete('no answer'),
  'line.complete-sent-twice': unnoticed('complete', 'sent twice'),
  async 'line.down-for-minutes'(stage) {
    stage.world.lines.backend.break(to.complete, 'request lost');
    await pay(stage);
    await stage.buyer.sees(checking);
    await stage.world.pass(5 * minute);
    await stage.buyer.sees(checking);
    stage.world.lines.backend.heal();
    await stage.buyer.sees(ready);
  },
  async 'line.check-again'(stage) {
    stage.world.lines.backend.break(to.complete, 'answer lost');
    await pay(stage);
    await stage.buyer.sees(checking);
    stage.world.lines.backend.heal();
    await stage.buyer.press('Check again');
    await stage.buyer.sees(ready);
  },
  async 'line.reload-while-unknown'(stage) {
    stage.world.lines.backend.break(to.complete, 'answer lost');
    await pay(stage);
    await stage.buyer.sees(checking);
    stage.buyer.reload();
    await stage.buyer.sees(checking);
    stage.world.lines.backend.heal();
    await stage.buyer.sees(ready);
  },
  async 'line.session-expired'({ buyer, world }) {
    await buyer.card(cards.good);
    await world.pass(20 * minute, 10_000);
    await buyer.pay();
    await buyer.sees(ready);
  },
  async 'line.session-expired-at-the-bank'({ buyer, world }) {
    await buyer.card(cards.modal);
    await buyer.pay();
    await buyer.until('the bank’s question', () => buyer.modal);
    await world.pass(20 * minute, 10_000);
    await buyer.inModal('Complete authentication');
    await buyer.sees(ready);
  },
  async 'line.logged-out'({ buyer, world }) {
    await buyer.card(cards.modal);
    await buyer.pay();
    await buyer.until('the bank’s question', () => buyer.modal);
    await world.pass(20 * minute, 10_000);
    world.lines.backend.break(to.token, '401');
    await buyer.inModal('Complete authentication');
    await buyer.sees(checking);
    world.lines.backend.heal();
    await buyer.sees(ready);
  },
};
