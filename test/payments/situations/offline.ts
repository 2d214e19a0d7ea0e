import { paidOnce, placing, ready, type Situation } from '../situation.js';

const placed = 'Thank you, your order is placed';
const booked = { captured: 0, orders: { completed: 1 } } as const;

export const offlineSituations = [
  { id: 'offline.placed', method: 'offline', fault: 'none', moment: 'from beginning to end', sees: placed, ledger: { captured: 0, orders: { awaitingOffline: 1 } } },
  {
    id: 'offline.card-number', method: 'offline', fault: 'a card number is typed as PI Number', moment: 'before the press',
    sees: 'This looks like a card number. Please do not enter card numbers here.', ledger: { captured: 0, orders: {} },
  },
  {
    id: 'offline.answer-lost', method: 'offline', fault: 'answer lost', moment: 'the order is placed',
    meanwhile: [placing], sees: placed, ledger: { captured: 0, orders: { awaitingOffline: 1 } },
  },
  {
    id: 'offline.answer-lost-reload', method: 'offline', fault: 'answer lost, and the page is loaded again', moment: 'the order is placed',
    meanwhile: [placing], sees: placed, ledger: { captured: 0, orders: { awaitingOffline: 1 } },
  },
  {
    id: 'offline.html', method: 'offline', fault: 'a page of HTML in the answer’s place', moment: 'the order is placed',
    meanwhile: [placing], sees: placed, ledger: { captured: 0, orders: { awaitingOffline: 1 } },
  },
  {
    id: 'offline.429', method: 'offline', fault: '429', moment: 'the order is placed',
    meanwhile: ['Too many requests at once.'], sees: placed, ledger: { captured: 0, orders: { awaitingOffline: 1 } },
  },
  {
    id: 'offline.429-reload', method: 'offline', fault: '429, and the page is loaded again', moment: 'the order is placed',
    meanwhile: ['Too many requests at once.'], sees: 'Place Order', ledger: { captured: 0, orders: {} },
  },
  { id: 'offline.pay-now-card', method: 'offline', fault: 'the buyer takes a card after all', moment: 'after the order', meanwhile: [placed], sees: ready, ledger: paidOnce },
  { id: 'offline.pay-now-paypal', method: 'offline', fault: 'the buyer takes PayPal after all', moment: 'after the order', meanwhile: [placed], sees: ready, ledger: paidOnce },
  {
    id: 'offline.pay-now-declined', method: 'offline', fault: 'the bank declines the card', moment: '*Pay Now*',
    meanwhile: [placed], sees: 'Your bank declined the payment without a reason.', ledger: { captured: 0, orders: { paymentFailed: 1 } },
  },
  {
    id: 'offline.cancelled', method: 'offline', fault: 'the buyer cancels', moment: 'after the order',
    meanwhile: [placed], sees: 'This order is cancelled', ledger: { captured: 0, orders: { cancelled: 1 } },
  },
  {
    id: 'offline.cancel-answer-lost', method: 'offline', fault: 'answer lost', moment: 'the buyer cancels',
    meanwhile: [placed], sees: 'This order is cancelled', ledger: { captured: 0, orders: { cancelled: 1 } },
  },
  { id: 'offline.booked', method: 'offline', fault: 'the account manager books the payment', moment: 'the page is open', meanwhile: [placed], sees: ready, ledger: booked },
  {
    id: 'offline.booked-while-typing', method: 'offline', fault: 'the account manager books the payment', moment: '*Pay Now*, before the press',
    meanwhile: [placed], sees: ready, ledger: booked,
  },
  {
    id: 'offline.booked-while-paying', method: 'offline', fault: 'the account manager books the payment', moment: '*Pay Now*, the bank asks',
    meanwhile: [placed], sees: ready, ledger: booked,
  },
  {
    id: 'offline.never-paid', method: 'offline', fault: 'nobody pays for a month', moment: 'the page is opened again',
    meanwhile: [placed], sees: 'This order has expired', ledger: { captured: 0, orders: { expired: 1 } },
  },
] as const satisfies readonly Situation[];
