import { notTaken, paidOnce, ready, type Situation } from '../situation.js';

const declinedOnce = { captured: 0, orders: { paymentFailed: 1 } } as const;
const unpaid = { captured: 0, orders: { awaitingPayment: 1 } } as const;

export const cardSituations = [
  { id: 'card.paid', method: 'card', fault: 'none', moment: 'from beginning to end', sees: ready, ledger: paidOnce },
  {
    id: 'card.incomplete', method: 'card', fault: 'nothing was typed', moment: 'press',
    sees: 'Please complete the payment details above.', ledger: { captured: 0, orders: {} },
  },
  {
    id: 'card.declined', method: 'card', fault: 'the bank declines without a reason', moment: 'press',
    sees: 'Your bank declined the payment without a reason.', ledger: declinedOnce,
  },
  {
    id: 'card.declined-funds', method: 'card', fault: 'too little money', moment: 'press',
    sees: 'There is not enough money available.', ledger: declinedOnce,
  },
  { id: 'card.declined-expired', method: 'card', fault: 'the card has expired', moment: 'press', sees: 'This card has expired.', ledger: declinedOnce },
  {
    id: 'card.declined-details', method: 'card', fault: 'a wrong security code', moment: 'press',
    sees: 'The number, expiry date or security code is not right.', ledger: declinedOnce,
  },
  {
    id: 'card.declined-bank-away', method: 'card', fault: 'the bank cannot be reached', moment: 'press',
    sees: 'The payment cannot be taken at the moment.', ledger: declinedOnce,
  },
  {
    id: 'card.declined-limit', method: 'card', fault: 'the amount is above the card’s limit', moment: 'press',
    sees: 'The amount is above the limit of this card or account.', ledger: unpaid,
  },
  {
    id: 'card.declined-incomplete', method: 'card', fault: 'the service misses details', moment: 'the backend asks the card service',
    sees: 'Some payment details are missing.', ledger: declinedOnce,
  },
  {
    id: 'card.declined-then-paid', method: 'card', fault: 'the bank declines the first card', moment: 'press',
    meanwhile: ['Your bank declined the payment without a reason.'], sees: ready, ledger: paidOnce,
  },
  {
    id: 'card.rate-limited', method: 'card', fault: 'the card service takes no more requests', moment: 'press',
    sees: 'The payment cannot be taken at the moment.', ledger: unpaid,
  },
  {
    id: 'card.key-refused', method: 'card', fault: 'the card service refuses the shop’s key', moment: 'press',
    sees: 'The payment did not go through', ledger: unpaid,
  },
  {
    id: 'card.confirmation-answer-lost', method: 'card', fault: 'answer lost', moment: 'the card service has taken the money',
    sees: ready, ledger: paidOnce,
  },
  {
    id: 'card.confirmation-lost', method: 'card', fault: 'request lost', moment: 'on the way to the card service',
    meanwhile: [notTaken], sees: ready, ledger: paidOnce,
  },
  {
    id: 'card.confirmation-500', method: 'card', fault: '500', moment: 'on the way to the card service',
    meanwhile: [notTaken], sees: ready, ledger: paidOnce,
  },
  {
    id: 'card.claimed-only', method: 'card', fault: 'the page claims a success that never was', moment: 'the card service answers',
    sees: notTaken, ledger: unpaid,
  },
  {
    id: 'card.processing', method: 'card', fault: 'the bank takes its time', moment: 'after the press',
    meanwhile: ['Your bank is still working on it'], sees: ready, ledger: paidOnce,
  },
  {
    id: 'card.processing-fails', method: 'card', fault: 'the bank says no after a while', moment: 'processing',
    meanwhile: ['Your bank is still working on it'], sees: 'Your payment did not go through', ledger: declinedOnce,
  },
  {
    id: 'card.processing-fails-then-paid', method: 'card', fault: 'the bank says no after a while; the buyer takes another card', moment: 'processing',
    meanwhile: ['Your bank is still working on it', 'Your payment did not go through'], sees: ready, ledger: paidOnce,
  },
  { id: 'card.auto-renew', method: 'card', fault: 'none', moment: 'with consent to the automatic renewal', sees: ready, ledger: paidOnce },
  { id: 'card.double-click', method: 'card', fault: 'the button is pressed twice', moment: 'press', sees: ready, ledger: paidOnce },
  {
    id: 'card.total-changes', method: 'card', fault: 'a coupon lowers the total', moment: 'the card is typed already',
    sees: ready, ledger: paidOnce,
  },
] as const satisfies readonly Situation[];
