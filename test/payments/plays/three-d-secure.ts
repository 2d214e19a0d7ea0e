import type { threeDSecureSituations } from '../situations/three-d-secure.js';
import { notTaken, ready } from '../situation.js';
import { cards, methods } from '../support/buyer.js';
import type { Play, Stage } from '../support/perform.js';
import { to } from '../support/places.js';

const atModal = async ({ buyer }: Stage) => {
  await buyer.card(cards.modal);
  await buyer.pay();
  await buyer.until('the bank’s question', () => buyer.modal);
};

const atBank = async ({ buyer }: Stage) => {
  await buyer.card(cards.redirect);
  await buyer.pay();
  await buyer.until('the bank’s page', () => buyer.tab.destination);
};

/** The buyer chooses the good card and pays, in a page that has come up again. */
const payAgain = async ({ buyer }: Stage) => {
  await buyer.sees(notTaken);
  await buyer.choose(methods.card);
  await buyer.typeCard(cards.good);
  await buyer.pay();
  await buyer.sees(ready);
};

export const threeDSecurePlays: Readonly<Record<(typeof threeDSecureSituations)[number]['id'], Play>> = {
  async '3ds.passed'(stage) {
    await atModal(stage);
    await stage.buyer.inModal('Complete authentication');
    await stage.buyer.sees(ready);
  },
  async '3ds.failed'(stage) {
    await atModal(stage);
    await stage.buyer.inModal('Fail authentication');
    await stage.buyer.sees('The payment was declined');
  },
  async '3ds.abandoned'(stage) {
    await atModal(stage);
    stage.buyer.modal?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await stage.buyer.sees('The payment was declined');
  },
  async '3ds.tab-closed'(stage) {
    await atModal(stage);
    stage.buyer.reload();
    await payAgain(stage);
  },
  async '3ds.answer-lost'(stage) {
    stage.world.lines.service.break(to.authentication, 'answer lost');
    await atModal(stage);
    await stage.buyer.inModal('Complete authentication');
    await stage.buyer.sees(ready);
  },
  async '3ds.half-an-hour'(stage) {
    await atModal(stage);
    await stage.world.pass(40 * 60_000, 60_000);
    await stage.buyer.inModal('Complete authentication');
    await stage.buyer.sees(ready);
  },
  async '3ds.redirect-passed'(stage) {
    await atBank(stage);
    stage.buyer.reload({ url: await stage.buyer.atTheBank('complete') });
    await stage.buyer.sees(ready);
  },
  async '3ds.redirect-failed'(stage) {
    await atBank(stage);
    stage.buyer.reload({ url: await stage.buyer.atTheBank('fail') });
    await stage.buyer.sees('The payment was declined');
  },
  async '3ds.redirect-back'(stage) {
    await atBank(stage);
    stage.buyer.reload();
    await payAgain(stage);
  },
  async '3ds.redirect-other-tab'(stage) {
    await atBank(stage);
    stage.buyer.open({ url: await stage.buyer.atTheBank('complete') });
    await stage.buyer.sees(ready);
  },
  async '3ds.redirect-twice'(stage) {
    await atBank(stage);
    const url = await stage.buyer.atTheBank('complete');
    stage.buyer.reload({ url });
    await stage.buyer.sees(ready);
    stage.buyer.reload({ url });
    await stage.buyer.sees(ready);
  },
  async '3ds.redirect-forged'(stage) {
    await atBank(stage);
    const { buyer, world } = stage;
    const [payment] = await world.ledger.payments();
    const back = new URL(payment!.returnUrl);
    for (const [name, value] of Object.entries({
      payment_intent: payment!.id, payment_intent_client_secret: payment!.clientSecret, redirect_status: 'succeeded',
    })) back.searchParams.set(name, value);
    buyer.reload({ url: back.href });
    await buyer.sees('The payment was declined');
  },
  async '3ds.redirect-webhook-first'(stage) {
    await atBank(stage);
    const url = await stage.buyer.atTheBank('complete');
    await stage.world.pass(10_000);
    stage.buyer.reload({ url });
    await stage.buyer.sees(ready);
  },
  async '3ds.redirect-no-return'(stage) {
    await atBank(stage);
    await stage.buyer.atTheBank('complete');
    await stage.world.pass(20 * 3_600_000, 600_000);
    stage.buyer.open();
    await stage.buyer.sees(ready);
  },
  async '3ds.redirect-return-offline'(stage) {
    await atBank(stage);
    const { buyer, world } = stage;
    const url = await buyer.atTheBank('complete');
    world.lines.backend.break(to.complete, 'request lost');
    world.lines.service.break(to.intent, 'request lost');
    buyer.reload({ url });
    await buyer.sees('We are checking whether your payment went through');
    world.lines.backend.heal();
    await buyer.sees(ready);
  },
};
