import { checking, notTaken, paidOnce, ready, type Situation } from '../situation.js';

export const tabSituations = [
  {
    id: 'tabs.at-once', method: 'card', fault: 'two tabs with the same price', moment: 'both press at the same time',
    sees: ready, ledger: paidOnce,
  },
  {
    id: 'tabs.at-once-paypal', method: 'PayPal', fault: 'two tabs with the same price', moment: 'both press, one after the other agrees',
    sees: ready, ledger: paidOnce,
  },
  {
    id: 'tabs.at-once-offline', method: 'offline', fault: 'two tabs with the same price', moment: 'both press at the same time',
    sees: 'Thank you, your order is placed', ledger: { captured: 0, orders: { awaitingOffline: 1 } },
  },
  {
    id: 'tabs.one-after-other', method: 'card', fault: 'two tabs with the same price', moment: 'the other one has paid',
    sees: ready, ledger: paidOnce,
  },
  {
    id: 'tabs.one-after-other-in-the-dark', method: 'card', fault: 'two tabs that cannot hear each other', moment: 'the other one has paid',
    sees: ready, ledger: paidOnce,
  },
  {
    id: 'tabs.other-repriced', method: 'card', fault: 'another tab changes the quantity', moment: 'the bank asks in this one',
    sees: ready, ledger: paidOnce,
  },
  {
    id: 'tabs.cancelled-in-other', method: 'card', fault: 'the order is cancelled in another tab', moment: 'after a decline in this one',
    sees: ready, ledger: { captured: 1, orders: { cancelled: 1, completed: 1 } },
  },
  {
    id: 'tabs.closed-while-ordering', method: 'card', fault: 'the tab is closed and opened again', moment: 'the order is on its way',
    meanwhile: [notTaken], sees: ready, ledger: paidOnce,
  },
  {
    id: 'tabs.closed-after-capture', method: 'card', fault: 'the tab is closed and opened again', moment: 'the money is taken, nobody knows yet',
    sees: ready, ledger: paidOnce,
  },
  {
    id: 'tabs.closed-while-unknown', method: 'card', fault: 'the tab is closed; another one is opened', moment: 'the outcome is unknown',
    meanwhile: [checking], sees: ready, ledger: paidOnce,
  },
  {
    id: 'tabs.reloaded-before-press', method: 'offline', fault: 'the page is loaded again', moment: 'everything is typed',
    sees: 'Thank you, your order is placed', ledger: { captured: 0, orders: { awaitingOffline: 1 } },
  },
  {
    id: 'tabs.reloaded-after-decline', method: 'card', fault: 'the page is loaded again', moment: 'after a decline', sees: ready, ledger: paidOnce,
  },
  { id: 'tabs.storage-full', method: 'card', fault: 'the storage is full', moment: 'from beginning to end', sees: ready, ledger: paidOnce },
  { id: 'tabs.storage-blocked', method: 'card', fault: 'the storage is blocked', moment: 'from beginning to end', sees: ready, ledger: paidOnce },
  { id: 'tabs.storage-corrupt', method: 'card', fault: 'the storage holds rubbish', moment: 'the page is opened', sees: ready, ledger: paidOnce },
  {
    id: 'tabs.storage-lost', method: 'card', fault: 'the storage forgets with the page', moment: 'the money is taken, nobody knows yet',
    sees: ready, ledger: paidOnce,
  },
] as const satisfies readonly Situation[];
