import { cancelled, checking, notTaken, paidOnce, ready, type Situation } from '../situation.js';

const returned = { captured: 1, refunded: 1 } as const;

export const serviceSituations = [
  { id: 'service.webhook-first', method: 'card', fault: 'the webhook is faster than the page', moment: 'the money is taken', sees: ready, ledger: paidOnce },
  { id: 'service.webhook-after', method: 'card', fault: 'the webhook is slower than the page', moment: 'the money is taken', sees: ready, ledger: paidOnce },
  { id: 'service.webhook-lost', method: 'card', fault: 'no webhook ever comes', moment: 'the money is taken', sees: ready, ledger: paidOnce },
  {
    id: 'service.webhook-lost-page-gone', method: 'card', fault: 'no webhook ever comes, and the page is gone', moment: 'the money is taken',
    sees: ready, ledger: paidOnce,
  },
  { id: 'service.webhook-twice', method: 'card', fault: 'each webhook comes twice at the same time', moment: 'the money is taken', sees: ready, ledger: paidOnce },
  { id: 'service.webhook-reordered', method: 'card', fault: 'the newest webhook comes first', moment: 'a payment that is processed for a while', sees: ready, ledger: paidOnce },
  { id: 'service.webhook-days-late', method: 'card', fault: 'the webhook comes two days later', moment: 'the money is taken', sees: ready, ledger: paidOnce },
  {
    id: 'service.webhook-refused', method: 'card', fault: 'the backend cannot take webhooks for a while; the page is gone', moment: 'the money is taken',
    sees: ready, ledger: paidOnce,
  },
  {
    id: 'service.webhook-forged', method: 'card', fault: 'somebody sends a webhook of their own', moment: 'nothing is paid yet',
    sees: notTaken, ledger: { captured: 0, orders: { awaitingPayment: 1 } },
  },
  {
    id: 'service.webhook-claims-more', method: 'card', fault: 'a signed webhook speaks of a payment that never was', moment: 'nothing is paid yet',
    sees: notTaken, ledger: { captured: 0, orders: { awaitingPayment: 1 } },
  },
  {
    id: 'service.wrong-amount', method: 'card', fault: 'the card service has taken another amount', moment: 'the money is taken',
    sees: 'The payment cannot be taken at the moment.', ledger: { ...returned, orders: { paymentFailed: 1 } },
  },
  {
    id: 'service.wrong-amount-page-gone', method: 'card', fault: 'the card service has taken another amount; the page is gone', moment: 'the money is taken',
    sees: 'Pay USD 139.40', ledger: { ...returned, orders: { paymentFailed: 1 } },
  },
  {
    id: 'service.down-at-order', method: 'card', fault: 'the card service cannot be reached', moment: 'the backend opens the payment',
    meanwhile: [checking, notTaken], sees: ready, ledger: paidOnce,
  },
  {
    id: 'service.down-at-complete', method: 'card', fault: 'the card service cannot be reached', moment: 'the backend asks how it stands',
    meanwhile: [checking], sees: ready, ledger: paidOnce,
  },
  { id: 'service.open-answer-lost', method: 'card', fault: 'answer lost', moment: 'the backend opens the payment', sees: ready, ledger: paidOnce },
  {
    id: 'service.paid-while-cancelling', method: 'card', fault: 'the bank agrees while the order is being cancelled', moment: 'on another device',
    sees: ready, ledger: paidOnce,
  },
  {
    id: 'service.bank-after-cancel', method: 'card', fault: 'the bank agrees after the order was cancelled', moment: 'on another device',
    sees: cancelled, ledger: { captured: 0, orders: { cancelled: 1 } },
  },
  {
    id: 'service.late-after-cancel', method: 'card', fault: 'money arrives for an order that was cancelled', moment: 'while its payment was being opened',
    sees: 'This order is cancelled', ledger: { ...returned, orders: { cancelled: 1 } },
  },
  {
    id: 'service.bank-after-expiry', method: 'card', fault: 'the buyer answers the bank after a day', moment: 'the order has expired',
    meanwhile: [cancelled], sees: ready, ledger: { captured: 1, orders: { expired: 1, completed: 1 } },
  },
  {
    id: 'service.refunded', method: 'card', fault: 'the back office gives all of it back', moment: 'the page is open',
    meanwhile: [ready], sees: 'This order is refunded', ledger: { ...returned, orders: { refunded: 1 } },
  },
  {
    id: 'service.refunded-partly', method: 'card', fault: 'the back office gives a part back', moment: 'the page is open',
    meanwhile: [ready], sees: 'This order is partly refunded', ledger: { ...returned, orders: { partiallyRefunded: 1 } },
  },
  { id: 'service.restart-at-bank', method: 'card', fault: 'the server is started anew', moment: 'the bank asks in the page', sees: ready, ledger: paidOnce },
  {
    id: 'service.restart-after-order', method: 'card', fault: 'answer lost, then the server is started anew', moment: 'the order is placed',
    meanwhile: [checking, notTaken], sees: ready, ledger: paidOnce,
  },
  {
    id: 'service.restart-after-capture', method: 'PayPal', fault: 'answer lost, then the server is started anew', moment: 'PayPal has taken the money',
    sees: ready, ledger: paidOnce,
  },
] as const satisfies readonly Situation[];
