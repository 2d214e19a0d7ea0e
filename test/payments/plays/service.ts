import { expect } from 'chai';
import { fakeStorage } from '../../support/fake-environment.js';
import { allByRole } from '../../support/page.js';
import { sign } from '../../../src/sandbox/signature.js';
import type { serviceSituations } from '../situations/service.js';
import { cancelled, checking, notTaken, ready } from '../situation.js';
import { cards, methods } from '../support/buyer.js';
import type { Play, Stage } from '../support/perform.js';
import type { PostOffice } from '../support/post.js';
import { to } from '../support/places.js';
import { origin } from '../support/world.js';

const hour = 3_600_000;

const pay = async ({ buyer }: Stage, card: string = cards.good) => {
  await buyer.card(card);
  await buyer.pay();
};

const payUnder = (way: PostOffice, card: string = cards.good): Play => async (stage) => {
  stage.world.post.way = way;
  await pay(stage, card);
  await stage.buyer.sees(ready);
};

const atBank = async (stage: Stage) => {
  await pay(stage, cards.modal);
  await stage.buyer.until('the bank’s question', () => stage.buyer.modal);
};

/** Pays, and the tab is gone before the backend could be told. */
const vanish = async (stage: Stage, beforehand: (stage: Stage) => Promise<void> = async () => undefined) => {
  const { buyer, world } = stage;
  const complete = world.lines.backend.hold(to.complete);
  await pay(stage);
  await buyer.until('the completion on its way', () => complete.count > 0);
  await beforehand(stage);
  buyer.tab.kill();
  world.lines.backend.heal();
};

/** The service has taken a dollar less than was agreed. */
const takeLess = async ({ world }: Stage) => {
  const [payment] = await world.ledger.payments();
  const less = { ...payment!.amount, amount: payment!.amount.amount - 100 };
  await world.ledger.change(payment!.id, (before) => ({ ...before, amount: less, captures: before.captures.map((each) => ({ ...each, amount: less })) }));
};

const webhook = async ({ world }: Stage, secret: string) => {
  const [payment] = await world.ledger.payments();
  const body = JSON.stringify({ id: `evt_forged_${secret.length}`, type: 'payment_intent.succeeded', data: { object: { id: payment?.id, amount: payment?.amount } } });
  const signature = await sign(secret, body, world.tabs.now());
  return world.serve(new Request(`${origin}/webhooks/stripe`, { method: 'POST', headers: { 'content-type': 'application/json', 'stripe-signature': signature }, body }));
};

/** An attempt that the buyer has not paid. */
const notPaid = async ({ buyer, world }: Stage) => {
  world.lines.service.break(to.confirmation, 'request lost', 1);
  await buyer.card(cards.good);
  await buyer.pay();
  await buyer.sees(notTaken);
};

/** The order is opened on another device, and cancelled there. */
const cancelElsewhere = async ({ buyer, world }: Stage) => {
  const { id } = await world.order();
  const other = buyer.open({ shared: fakeStorage(), serialNumber: null });
  await buyer.sees('Products & Purchase');
  await other.checkout.goTo({ name: 'result', orderId: id });
  await buyer.press('Cancel order');
  (await buyer.until('the question', () => allByRole('button', 'Cancel order').find((button) => button.closest('dialog')))).click();
  await buyer.look();
};

const refund = (part: number): Play => async (stage) => {
  const { world, buyer } = stage;
  await pay(stage);
  await buyer.sees(ready);
  const { id, total } = await world.order();
  const amount = { ...total, amount: Math.round(total.amount * part) };
  expect((await world.backOffice(`/orders/${id}/refunds`, { amount, reason: 'Returned.' })).status).to.equal(202);
  await world.pass(2000);
  buyer.tab.comeBack();
  await buyer.sees(part === 1 ? 'This order is refunded' : 'This order is partly refunded');
};

export const servicePlays: Readonly<Record<(typeof serviceSituations)[number]['id'], Play>> = {
  async 'service.webhook-first'(stage) {
    const complete = stage.world.lines.backend.hold(to.complete);
    await pay(stage);
    await stage.buyer.until('the completion on its way', () => complete.count > 0);
    await stage.world.pass(5000);
    complete.release();
    await stage.buyer.sees(ready);
  },
  async 'service.webhook-after'(stage) {
    stage.world.post.way = 'keeps back';
    await pay(stage);
    await stage.buyer.sees(ready);
    await stage.world.deliverKept();
  },
  'service.webhook-lost': payUnder('loses'),
  async 'service.webhook-lost-page-gone'(stage) {
    stage.world.post.way = 'loses';
    await vanish(stage);
    await stage.world.pass(60_000);
    expect(await stage.world.labels()).to.deep.equal({ completed: 1 });
    stage.buyer.reload();
    await stage.buyer.sees(ready);
  },
  'service.webhook-twice': payUnder('delivers twice'),
  async 'service.webhook-reordered'(stage) {
    stage.world.post.way = 'keeps back';
    await pay(stage, cards.slow);
    await stage.world.pass(12_000);
    await stage.world.deliverKept(true);
    await stage.buyer.sees(ready);
  },
  async 'service.webhook-days-late'(stage) {
    stage.world.post.way = 'keeps back';
    await pay(stage);
    await stage.buyer.sees(ready);
    stage.buyer.tab.kill();
    await stage.world.pass(48 * hour, hour);
    await stage.world.deliverKept();
    stage.buyer.reload();
    await stage.buyer.sees(ready);
  },
  async 'service.webhook-refused'(stage) {
    stage.world.post.way = 'refuses';
    await vanish(stage);
    await stage.world.pass(10_000);
    stage.world.post.way = 'delivers';
    await stage.world.pass(20_000);
    stage.buyer.reload();
    await stage.buyer.sees(ready);
  },
  async 'service.webhook-forged'(stage) {
    await notPaid(stage);
    const { status } = await webhook(stage, 'a secret that somebody made up');
    expect(status).to.equal(401);
  },
  async 'service.webhook-claims-more'(stage) {
    await notPaid(stage);
    const { ok } = await webhook(stage, stage.world.secrets.webhooks.stripe);
    expect(ok).to.equal(true);
  },
  async 'service.wrong-amount'(stage) {
    const { buyer, world } = stage;
    const complete = world.lines.backend.hold(to.complete);
    world.post.way = 'keeps back';
    await pay(stage);
    await buyer.until('the completion on its way', () => complete.count > 0);
    await takeLess(stage);
    complete.release();
    await buyer.sees('The payment cannot be taken at the moment.');
  },
  async 'service.wrong-amount-page-gone'(stage) {
    const { buyer, world } = stage;
    world.post.way = 'keeps back';
    await vanish(stage, takeLess);
    world.post.way = 'delivers';
    await world.deliverKept();
    await world.pass(5000);
    buyer.reload();
    await buyer.finds('button', 'Pay USD 139.40');
  },
  async 'service.down-at-order'(stage) {
    stage.world.lines.services.break('open', 'request lost');
    await pay(stage);
    await stage.buyer.sees(checking);
    stage.world.lines.services.heal();
    await stage.buyer.sees(notTaken);
    await stage.buyer.pay();
    await stage.buyer.sees(ready);
  },
  async 'service.down-at-complete'(stage) {
    const { world, buyer } = stage;
    world.post.way = 'loses';
    world.lines.services.break('settle', 'request lost');
    world.lines.services.break('retrieve', 'request lost');
    await pay(stage);
    await buyer.sees(checking);
    world.lines.services.heal();
    await buyer.sees(ready);
  },
  async 'service.open-answer-lost'(stage) {
    stage.world.lines.services.break('open', 'answer lost', 1);
    await pay(stage);
    await stage.buyer.sees(ready);
  },
  async 'service.paid-while-cancelling'(stage) {
    const { buyer, world } = stage;
    await atBank(stage);
    const first = buyer.tab;
    const cancelling = world.lines.services.hold('cancel');
    await cancelElsewhere(stage);
    await buyer.until('the cancellation on its way', () => cancelling.count > 0);
    const second = buyer.tab;
    buyer.turnTo(first);
    await buyer.inModal('Complete authentication');
    await buyer.until('the bank’s agreement', async () => (await world.ledger.payments()).some(({ status }) => status === 'succeeded'));
    cancelling.release();
    await buyer.sees(ready);
    buyer.turnTo(second);
    await buyer.sees(ready);
  },
  async 'service.bank-after-cancel'(stage) {
    const { buyer } = stage;
    await atBank(stage);
    const first = buyer.tab;
    await cancelElsewhere(stage);
    await buyer.sees('This order is cancelled');
    buyer.turnTo(first);
    await buyer.inModal('Complete authentication');
    await buyer.sees(cancelled);
  },
  async 'service.late-after-cancel'(stage) {
    const { buyer, world } = stage;
    const opening = world.lines.services.hold('open');
    await pay(stage);
    await buyer.until('the payment being opened', () => opening.count > 0);
    buyer.tab.kill();
    await cancelElsewhere(stage);
    await buyer.sees('This order is cancelled');
    const closing = world.lines.services.hold('cancel');
    opening.release();
    await buyer.until('the payment being closed', () => closing.count > 0);
    const [payment] = await world.ledger.payments();
    await world.ledger.change(payment!.id, (before) => ({
      ...before, status: 'succeeded', captures: [{ id: 'cap_late', amount: before.amount, at: world.tabs.now() }],
    }));
    closing.release();
  },
  async 'service.bank-after-expiry'(stage) {
    const { buyer, world } = stage;
    await pay(stage, cards.redirect);
    await buyer.until('the bank’s page', () => buyer.tab.destination);
    await world.pass(25 * hour, hour);
    buyer.reload({ url: await buyer.atTheBank('complete') });
    await buyer.sees(cancelled);
    await buyer.press('Get a new price');
    await buyer.choose(methods.card);
    await buyer.typeCard(cards.good);
    await buyer.pay();
    await buyer.sees(ready);
  },
  'service.refunded': refund(1),
  'service.refunded-partly': refund(0.5),
  async 'service.restart-at-bank'(stage) {
    await atBank(stage);
    stage.world.restart();
    await stage.buyer.inModal('Complete authentication');
    await stage.buyer.sees(ready);
  },
  async 'service.restart-after-order'(stage) {
    const { buyer, world } = stage;
    world.lines.backend.break(to.order, 'answer lost');
    await pay(stage);
    await buyer.sees(checking);
    world.restart();
    world.lines.backend.heal();
    await buyer.sees(notTaken);
    await buyer.pay();
    await buyer.sees(ready);
  },
  async 'service.restart-after-capture'(stage) {
    const { buyer, world } = stage;
    world.lines.services.break('settle', 'answer lost');
    await buyer.paypal();
    await buyer.inPopup('Agree and Pay');
    await world.pass(500, 100);
    expect((await world.ledger.payments()).map(({ captures }) => captures.length)).to.deep.equal([1]);
    world.restart();
    world.lines.services.heal();
    await buyer.sees(ready);
  },
};
