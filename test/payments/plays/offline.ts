import { expect } from 'chai';
import { allByRole } from '../../support/page.js';
import type { offlineSituations } from '../situations/offline.js';
import { placing, ready } from '../situation.js';
import { cards, methods } from '../support/buyer.js';
import type { LineFault } from '../support/line.js';
import type { Play, Stage } from '../support/perform.js';
import { to } from '../support/places.js';

const placed = 'Thank you, your order is placed';
const press = 'Place Order';

const atButton = async ({ buyer }: Stage) => {
  buyer.open();
  await buyer.review();
  await buyer.choose(methods.offline);
  await buyer.enter('textbox', 'PI Number', 'PI-2211');
};

const place = async (stage: Stage) => {
  await atButton(stage);
  await stage.buyer.pay(press);
};

const placeWell = async (stage: Stage) => {
  await place(stage);
  await stage.buyer.sees(placed);
};

const payNow = async (stage: Stage, card: string) => {
  await placeWell(stage);
  const { buyer } = stage;
  await buyer.press('Pay Now');
  await buyer.choose(methods.card);
  await buyer.typeCard(card);
};

const cancel = async (stage: Stage) => {
  await placeWell(stage);
  await stage.buyer.press('Cancel order');
  const [yes] = await stage.buyer.until('the question', () => {
    const found = allByRole('button', 'Cancel order').filter((button) => button.closest('dialog'));
    return found.length > 0 && found;
  });
  yes?.click();
  await stage.buyer.sees('This order is cancelled');
};

const book = async ({ world }: Stage) => {
  const { id, total } = await world.order();
  return (await world.backOffice(`/orders/${id}/payments`, { amount: total, reference: 'bank statement 7' })).status;
};

const unknown = (fault: LineFault, meanwhile: (stage: Stage) => void = () => undefined): Play => async (stage) => {
  stage.world.lines.backend.break(to.order, fault);
  await place(stage);
  await stage.buyer.sees(placing);
  meanwhile(stage);
  await stage.buyer.sees(placing);
  stage.world.lines.backend.heal();
  await stage.buyer.sees(placed);
};

export const offlinePlays: Readonly<Record<(typeof offlineSituations)[number]['id'], Play>> = {
  'offline.placed': placeWell,
  async 'offline.card-number'(stage) {
    const { buyer } = stage;
    await atButton(stage);
    await buyer.enter('textbox', 'PI Number', '4242 4242 4242 4242');
    const button = await buyer.finds('button', press);
    button.click();
    await buyer.look();
    expect((await buyer.finds<HTMLInputElement>('textbox', 'PI Number')).value).to.equal('4242 4242 4242 4242');
  },
  'offline.answer-lost': unknown('answer lost'),
  'offline.answer-lost-reload': unknown('answer lost', ({ buyer }) => void buyer.reload()),
  'offline.html': unknown('HTML'),
  async 'offline.429'(stage) {
    stage.world.lines.backend.break(to.order, '429');
    await place(stage);
    await stage.buyer.sees('Too many requests at once.');
    stage.world.lines.backend.heal();
    await stage.buyer.pay(press);
    await stage.buyer.sees(placed);
  },
  async 'offline.429-reload'(stage) {
    stage.world.lines.backend.break(to.order, '429');
    await place(stage);
    await stage.buyer.sees('Too many requests at once.');
    stage.world.lines.backend.heal();
    stage.buyer.reload();
    await stage.buyer.finds('button', press);
  },
  async 'offline.pay-now-card'(stage) {
    await payNow(stage, cards.good);
    await stage.buyer.pay();
    await stage.buyer.sees(ready);
  },
  async 'offline.pay-now-paypal'(stage) {
    await placeWell(stage);
    const { buyer } = stage;
    await buyer.press('Pay Now');
    await buyer.choose(methods.paypal);
    await buyer.openPayPal();
    await buyer.inPopup('Agree and Pay');
    await buyer.sees(ready);
  },
  async 'offline.pay-now-declined'(stage) {
    await payNow(stage, cards.declined);
    await stage.buyer.pay();
    await stage.buyer.sees('The payment was declined');
  },
  'offline.cancelled': cancel,
  async 'offline.cancel-answer-lost'(stage) {
    stage.world.lines.backend.break(to.cancel, 'answer lost', 1);
    await cancel(stage);
  },
  async 'offline.booked'(stage) {
    await placeWell(stage);
    expect(await book(stage)).to.equal(200);
    await stage.buyer.sees(ready);
  },
  async 'offline.booked-while-typing'(stage) {
    await payNow(stage, cards.good);
    expect(await book(stage)).to.equal(200);
    await stage.buyer.pay();
    await stage.buyer.sees(ready);
  },
  async 'offline.booked-while-paying'(stage) {
    const { buyer } = stage;
    await payNow(stage, cards.modal);
    await buyer.pay();
    await buyer.until('the bank’s question', () => buyer.modal);
    expect(await book(stage)).to.equal(200);
    await buyer.inModal('Complete authentication');
    await buyer.sees(ready);
  },
  async 'offline.never-paid'(stage) {
    await placeWell(stage);
    stage.buyer.tab.kill();
    await stage.world.pass(31 * 86_400_000, 86_400_000);
    stage.buyer.reload();
    await stage.buyer.sees('This order has expired');
  },
};
