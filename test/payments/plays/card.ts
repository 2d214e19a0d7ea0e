import { expect } from 'chai';
import { allByRole, byRole } from '../../support/page.js';
import type { cardSituations } from '../situations/card.js';
import { notTaken, ready } from '../situation.js';
import { cards, methods } from '../support/buyer.js';
import type { Play } from '../support/perform.js';
import { to } from '../support/places.js';

const payWith = (card: keyof typeof cards): Play => async ({ buyer }) => {
  await buyer.card(cards[card]);
  await buyer.pay();
};

/** The card service answers the confirmation in these words, and nothing happens there. */
const answered = (reply: unknown, words: string): Play => async ({ buyer, world }) => {
  world.lines.service.replace(to.confirmation, () => Response.json(reply));
  await buyer.card(cards.good);
  await buyer.pay();
  await buyer.sees(words);
};

const fails = (fault: 'request lost' | '500'): Play => async ({ buyer, world }) => {
  world.lines.service.break(to.confirmation, fault, 1);
  await buyer.card(cards.good);
  await buyer.pay();
  await buyer.sees(notTaken);
  await buyer.pay();
  await buyer.sees(ready);
};

const bankSaysNo: Play = async ({ buyer, world }) => {
  await buyer.card(cards.slow);
  await buyer.pay();
  await buyer.sees('Your bank is still working on it');
  const { id } = (await world.ledger.payments())[0]!;
  await world.ledger.change(id, (payment) => ({
    ...payment, status: 'failed', succeedsAt: null, decline: { category: 'declined', code: 'card_declined', declineCode: null },
  }));
  await buyer.sees('Your payment did not go through');
};

export const cardPlays: Readonly<Record<(typeof cardSituations)[number]['id'], Play>> = {
  'card.paid': payWith('good'),
  async 'card.incomplete'({ buyer }) {
    buyer.open();
    await buyer.review();
    await buyer.choose(methods.card);
    await buyer.pay();
  },
  'card.declined': payWith('declined'),
  'card.declined-funds': payWith('poor'),
  'card.declined-expired': payWith('expired'),
  'card.declined-details': payWith('wrongCvc'),
  'card.declined-bank-away': payWith('bankAway'),
  'card.declined-limit': answered({ error: { type: 'card_error', code: 'card_declined', decline_code: 'card_velocity_exceeded' } }, 'The amount is above the limit'),
  async 'card.declined-incomplete'({ buyer, world }) {
    world.lines.service.break(to.confirmation, 'request lost');
    world.lines.services.tell((payment) => ({ ...payment, status: 'failed', declineCategory: 'incomplete' }));
    await buyer.card(cards.good);
    await buyer.pay();
    await buyer.sees('Some payment details are missing.');
  },
  async 'card.declined-then-paid'({ buyer }) {
    await buyer.card(cards.declined);
    await buyer.pay();
    await buyer.sees('The payment was declined');
    await buyer.typeCard(cards.good);
    await buyer.pay();
    await buyer.sees(ready);
  },
  'card.rate-limited': answered({ error: { type: 'rate_limit_error' } }, 'The payment was declined'),
  'card.key-refused': answered({ error: { type: 'authentication_error' } }, 'The payment did not go through'),
  async 'card.confirmation-answer-lost'({ buyer, world }) {
    world.lines.service.break(to.confirmation, 'answer lost');
    await buyer.card(cards.good);
    await buyer.pay();
    await buyer.sees(ready);
  },
  'card.confirmation-lost': fails('request lost'),
  'card.confirmation-500': fails('500'),
  'card.claimed-only': answered({ paymentIntent: { id: 'pi_of_nobody', status: 'succeeded' } }, notTaken),
  async 'card.processing'({ buyer }) {
    await buyer.card(cards.slow);
    await buyer.pay();
    await buyer.sees('Your bank is still working on it');
    await buyer.sees(ready);
  },
  'card.processing-fails': bankSaysNo,
  async 'card.processing-fails-then-paid'(stage) {
    await bankSaysNo(stage);
    const { buyer } = stage;
    await buyer.press('Pay Now');
    await buyer.choose(methods.card);
    await buyer.typeCard(cards.good);
    await buyer.pay();
    await buyer.sees(ready);
  },
  async 'card.auto-renew'({ buyer, world }) {
    await buyer.card(cards.good);
    await buyer.tick('Auto Renew');
    await buyer.pay();
    await buyer.sees(ready);
    expect((await world.ledger.payments()).map(({ reusable }) => reusable)).to.deep.equal([true]);
  },
  async 'card.double-click'({ buyer }) {
    await buyer.card(cards.good);
    await buyer.until('the button', () => allByRole('button', /^Pay /)[0]?.getAttribute('aria-disabled') === 'false');
    buyer.confirm();
    const button = byRole('button', /^Pay /);
    button.click();
    button.click();
    await buyer.look();
    button.click();
    await buyer.sees(ready);
  },
  async 'card.total-changes'({ buyer }) {
    await buyer.card(cards.good);
    const before = buyer.text;
    await buyer.press('Add a coupon code');
    await buyer.enter('textbox', 'Coupon code', 'WELCOME10');
    await buyer.press('Apply');
    await buyer.sees('Coupon WELCOME10 is applied');
    expect(buyer.text).not.to.equal(before);
    await buyer.pay();
    await buyer.sees(ready);
  },
};
