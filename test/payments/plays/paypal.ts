import { expect } from 'chai';
import type { paypalSituations } from '../situations/paypal.js';
import { cancelled, checking, notTaken, ready } from '../situation.js';
import { cards, methods } from '../support/buyer.js';
import type { Play, Stage } from '../support/perform.js';
import { to } from '../support/places.js';

const agree = 'Agree and Pay';

const approve = async ({ buyer }: Stage) => {
  await buyer.paypal();
  await buyer.inPopup(agree);
};

const again = async ({ buyer }: Stage, words: string) => {
  await buyer.sees(words);
  await buyer.openPayPal();
  await buyer.inPopup(agree);
  await buyer.sees(ready);
};

const closeInWindow = async ({ buyer }: Stage) => {
  await buyer.paypal();
  await buyer.until('the window', () => buyer.popup?.document.body.textContent?.includes(agree));
  buyer.popup?.close();
  await buyer.sees(cancelled);
};

const chooseInstrument = async ({ buyer }: Stage, instrument: 'declined' | 'slow') => {
  await buyer.paypal();
  const input = () => buyer.popup?.document.querySelector<HTMLInputElement>(`input[value=${instrument}]`);
  (await buyer.until('the instruments', input)).click();
  await buyer.inPopup(agree);
};

const declineInstrument = async (stage: Stage) => {
  await chooseInstrument(stage, 'declined');
  await stage.buyer.sees('The payment was declined');
};

const pending = async (stage: Stage) => {
  await chooseInstrument(stage, 'slow');
  await stage.buyer.sees('Your bank is still working on it');
};

const reusable = async ({ world }: Stage) => (await world.ledger.payments()).findLast(({ captures }) => captures.length > 0)?.reusable;

/** Goes to PayPal's own page, answers there, and comes back. */
const redirect = (instrument: 'balance' | '', words: string): Play => async ({ buyer }) => {
  await buyer.paypal({ blocked: ['auto', 'modal'] });
  buyer.reload({ url: await buyer.atPayPal(instrument) });
  await buyer.sees(words);
};

export const paypalPlays: Readonly<Record<(typeof paypalSituations)[number]['id'], Play>> = {
  async 'paypal.paid'(stage) {
    await approve(stage);
    await stage.buyer.sees(ready);
  },
  async 'paypal.cancelled'({ buyer }) {
    await buyer.paypal();
    await buyer.inPopup('Cancel');
    await buyer.sees(cancelled);
  },
  async 'paypal.closed-before-order'({ buyer, world }) {
    const order = world.lines.backend.hold(to.order);
    await buyer.paypal();
    await buyer.until('the order on its way', () => order.count > 0);
    buyer.popup?.close();
    await buyer.sees(cancelled);
    order.release();
  },
  'paypal.closed-in-window': closeInWindow,
  async 'paypal.closed-after-approval'(stage) {
    const { buyer, world } = stage;
    const approval = world.lines.service.hold(to.approval);
    await approve(stage);
    await buyer.until('the approval on its way', () => approval.count > 0);
    buyer.popup?.close();
    await world.pass(1000, 100);
    approval.release();
    await buyer.sees(ready);
  },
  async 'paypal.closed-then-paid'(stage) {
    await closeInWindow(stage);
    await again(stage, cancelled);
  },
  async 'paypal.closed-then-card'(stage) {
    const { buyer } = stage;
    await closeInWindow(stage);
    await buyer.choose(methods.card);
    await buyer.typeCard(cards.good);
    await buyer.pay();
    await buyer.sees(ready);
  },
  async 'paypal.window-blocked'({ buyer }) {
    await buyer.paypal({ blocked: ['auto'] });
    await buyer.inModal(agree);
    await buyer.sees(ready);
  },
  'paypal.instrument-declined': declineInstrument,
  async 'paypal.instrument-declined-then-paid'(stage) {
    await declineInstrument(stage);
    await again(stage, 'The payment was declined');
  },
  async 'paypal.pending'(stage) {
    await pending(stage);
    await stage.buyer.sees(ready);
  },
  async 'paypal.pending-denied'(stage) {
    const { buyer, world } = stage;
    await pending(stage);
    const { id } = (await world.ledger.payments())[0]!;
    await world.ledger.change(id, (payment) => ({
      ...payment, status: 'failed', succeedsAt: null, decline: { category: 'declined', code: 'TRANSACTION_REFUSED', declineCode: null },
    }));
    await buyer.sees('Your payment did not go through');
  },
  async 'paypal.auto-renew'(stage) {
    const { buyer } = stage;
    buyer.open();
    await buyer.review();
    await buyer.choose(methods.paypal);
    await buyer.tick('Auto Renew');
    await buyer.openPayPal();
    await buyer.inPopup(agree);
    await buyer.sees(ready);
    expect(await reusable(stage)).to.equal(true);
  },
  async 'paypal.auto-renew-later'(stage) {
    await closeInWindow(stage);
    await stage.buyer.tick('Auto Renew');
    await again(stage, 'Auto Renew');
    expect(await reusable(stage)).to.equal(true);
  },
  async 'paypal.approval-lost'(stage) {
    stage.world.lines.service.break(to.approval, 'request lost', 1);
    await approve(stage);
    await again(stage, notTaken);
  },
  async 'paypal.approval-answer-lost'(stage) {
    stage.world.lines.service.break(to.approval, 'answer lost', 1);
    await approve(stage);
    await stage.buyer.sees(ready);
  },
  async 'paypal.capture-answer-lost'(stage) {
    stage.world.post.way = 'loses';
    stage.world.lines.services.break('settle', 'answer lost', 1);
    await approve(stage);
    await stage.buyer.sees(ready);
  },
  async 'paypal.service-down'(stage) {
    stage.world.lines.services.break('open', 'request lost');
    await stage.buyer.paypal();
    await stage.buyer.sees(checking);
    stage.world.lines.services.heal();
    await again(stage, notTaken);
  },
  async 'paypal.order-answer-lost'(stage) {
    stage.world.lines.backend.break(to.order, 'answer lost');
    await stage.buyer.paypal();
    await stage.buyer.sees(checking);
    stage.world.lines.backend.heal();
    await again(stage, notTaken);
  },
  async 'paypal.complete-answer-lost'(stage) {
    stage.world.lines.backend.break(to.complete, 'answer lost');
    await approve(stage);
    await stage.buyer.sees(checking);
    stage.world.lines.backend.heal();
    await stage.buyer.sees(ready);
  },
  async 'paypal.tab-closed'(stage) {
    const { buyer, world } = stage;
    const complete = world.lines.backend.hold(to.complete);
    await approve(stage);
    await buyer.until('the completion on its way', () => complete.count > 0);
    buyer.tab.kill();
    world.lines.backend.heal();
    buyer.open();
    await buyer.sees(ready);
  },
  'paypal.redirect-approved': redirect('balance', ready),
  'paypal.redirect-cancelled': redirect('', cancelled),
};
