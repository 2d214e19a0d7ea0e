import { notTaken, paidOnce, ready, type Situation } from '../situation.js';

const askedToConfirm = 'Your bank wants you to confirm this payment.';

export const threeDSecureSituations = [
  { id: '3ds.passed', method: 'card', fault: 'none', moment: 'the bank asks in the page', sees: ready, ledger: paidOnce },
  {
    id: '3ds.failed', method: 'card', fault: 'the bank is not convinced', moment: 'the bank asks in the page',
    sees: askedToConfirm, ledger: { captured: 0, orders: { paymentFailed: 1 } },
  },
  {
    id: '3ds.abandoned', method: 'card', fault: 'the buyer leaves with Escape', moment: 'the bank asks in the page',
    sees: askedToConfirm, ledger: { captured: 0, orders: { paymentFailed: 1 } },
  },
  {
    id: '3ds.tab-closed', method: 'card', fault: 'the tab is closed and opened again', moment: 'the bank asks in the page',
    meanwhile: [notTaken], sees: ready, ledger: paidOnce,
  },
  {
    id: '3ds.answer-lost', method: 'card', fault: 'answer lost', moment: 'the bank has agreed and the money is taken',
    sees: ready, ledger: paidOnce,
  },
  { id: '3ds.half-an-hour', method: 'card', fault: 'the buyer looks for the phone', moment: 'the bank asks in the page', sees: ready, ledger: paidOnce },
  { id: '3ds.redirect-passed', method: 'card', fault: 'none', moment: 'the bank asks on its own page', sees: ready, ledger: paidOnce },
  {
    id: '3ds.redirect-failed', method: 'card', fault: 'the bank is not convinced', moment: 'the bank asks on its own page',
    sees: askedToConfirm, ledger: { captured: 0, orders: { paymentFailed: 1 } },
  },
  {
    id: '3ds.redirect-back', method: 'card', fault: 'the browser’s Back', moment: 'the bank asks on its own page',
    meanwhile: [notTaken], sees: ready, ledger: paidOnce,
  },
  {
    id: '3ds.redirect-other-tab', method: 'card', fault: 'the bank leads back into a new tab', moment: 'return', sees: ready, ledger: paidOnce,
  },
  { id: '3ds.redirect-twice', method: 'card', fault: 'the return address is opened again', moment: 'after the result', sees: ready, ledger: paidOnce },
  {
    id: '3ds.redirect-forged', method: 'card', fault: 'the address says “succeeded”, the bank does not', moment: 'return',
    sees: askedToConfirm, ledger: { captured: 0, orders: { actionNeeded: 1 } },
  },
  {
    id: '3ds.redirect-webhook-first', method: 'card', fault: 'the webhook is faster than the buyer', moment: 'return', sees: ready, ledger: paidOnce,
  },
  {
    id: '3ds.redirect-no-return', method: 'card', fault: 'the buyer never comes back and opens the page the next day', moment: 'return',
    sees: ready, ledger: paidOnce,
  },
  {
    id: '3ds.redirect-return-offline', method: 'card', fault: 'nothing can be reached', moment: 'return',
    sees: ready, ledger: paidOnce,
  },
] as const satisfies readonly Situation[];
