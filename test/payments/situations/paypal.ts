import { cancelled, checking, notTaken, paidOnce, ready, type Situation } from '../situation.js';

const unpaid = { captured: 0, orders: { awaitingPayment: 1 } } as const;

export const paypalSituations = [
  { id: 'paypal.paid', method: 'PayPal', fault: 'none', moment: 'from beginning to end', sees: ready, ledger: paidOnce },
  { id: 'paypal.cancelled', method: 'PayPal', fault: 'the buyer presses *Cancel*', moment: 'in PayPal’s window', sees: cancelled, ledger: unpaid },
  {
    id: 'paypal.closed-before-order', method: 'PayPal', fault: 'the window is closed', moment: 'before the order is there',
    sees: cancelled, ledger: unpaid,
  },
  { id: 'paypal.closed-in-window', method: 'PayPal', fault: 'the window is closed', moment: 'before the approval', sees: cancelled, ledger: unpaid },
  { id: 'paypal.closed-after-approval', method: 'PayPal', fault: 'the window is closed', moment: 'the approval is on its way', sees: ready, ledger: paidOnce },
  {
    id: 'paypal.closed-then-paid', method: 'PayPal', fault: 'the window is closed, then opened again', moment: 'before the approval',
    meanwhile: [cancelled], sees: ready, ledger: paidOnce,
  },
  {
    id: 'paypal.closed-then-card', method: 'PayPal', fault: 'the window is closed, and the buyer takes a card', moment: 'before the approval',
    meanwhile: [cancelled], sees: ready, ledger: paidOnce,
  },
  { id: 'paypal.window-blocked', method: 'PayPal', fault: 'the browser opens no window', moment: 'press', sees: ready, ledger: paidOnce },
  {
    id: 'paypal.instrument-declined', method: 'PayPal', fault: 'the instrument is declined', moment: 'the backend takes the money',
    sees: 'The payment was declined', ledger: { captured: 0, orders: { paymentFailed: 1 } },
  },
  {
    id: 'paypal.instrument-declined-then-paid', method: 'PayPal', fault: 'the first instrument is declined', moment: 'the backend takes the money',
    meanwhile: ['The payment was declined'], sees: ready, ledger: paidOnce,
  },
  {
    id: 'paypal.pending', method: 'PayPal', fault: 'the capture is pending', moment: 'the backend takes the money',
    meanwhile: ['Your bank is still working on it'], sees: ready, ledger: paidOnce,
  },
  {
    id: 'paypal.pending-denied', method: 'PayPal', fault: 'the pending capture is denied', moment: 'after the approval',
    meanwhile: ['Your bank is still working on it'], sees: 'Your payment did not go through', ledger: { captured: 0, orders: { paymentFailed: 1 } },
  },
  { id: 'paypal.auto-renew', method: 'PayPal', fault: 'none', moment: 'with consent to the automatic renewal', sees: ready, ledger: paidOnce },
  {
    id: 'paypal.auto-renew-later', method: 'PayPal', fault: '*Auto Renew* is ticked after a first window', moment: 'before the second press',
    meanwhile: [cancelled], sees: ready, ledger: paidOnce,
  },
  {
    id: 'paypal.approval-lost', method: 'PayPal', fault: 'request lost', moment: 'the approval is on its way',
    meanwhile: [notTaken], sees: ready, ledger: paidOnce,
  },
  { id: 'paypal.approval-answer-lost', method: 'PayPal', fault: 'answer lost', moment: 'the approval is on its way', sees: ready, ledger: paidOnce },
  {
    id: 'paypal.capture-answer-lost', method: 'PayPal', fault: 'answer lost', moment: 'PayPal has taken the money',
    meanwhile: [], sees: ready, ledger: paidOnce,
  },
  {
    id: 'paypal.service-down', method: 'PayPal', fault: 'PayPal cannot be reached', moment: 'the backend opens the payment',
    meanwhile: [checking, notTaken], sees: ready, ledger: paidOnce,
  },
  {
    id: 'paypal.order-answer-lost', method: 'PayPal', fault: 'answer lost', moment: 'the order is placed',
    meanwhile: [checking, notTaken], sees: ready, ledger: paidOnce,
  },
  {
    id: 'paypal.complete-answer-lost', method: 'PayPal', fault: 'answer lost', moment: 'the backend is told of the approval',
    meanwhile: [checking], sees: ready, ledger: paidOnce,
  },
  { id: 'paypal.tab-closed', method: 'PayPal', fault: 'the tab is closed and opened again', moment: 'after the approval', sees: ready, ledger: paidOnce },
  {
    id: 'paypal.redirect-approved', method: 'PayPal', fault: 'PayPal takes the whole page', moment: 'approval and return', sees: ready, ledger: paidOnce,
  },
  { id: 'paypal.redirect-cancelled', method: 'PayPal', fault: 'PayPal takes the whole page', moment: 'cancelled there', sees: cancelled, ledger: unpaid },
] as const satisfies readonly Situation[];
