import { checking, notTaken, paidOnce, ready, type Situation } from '../situation.js';

/** Each fault lasts until the buyer has read of it. */
export const lineSituations = [
  {
    id: 'line.order-answer-lost', method: 'card', fault: 'answer lost', moment: 'the order is placed',
    meanwhile: [checking, notTaken], sees: ready, ledger: paidOnce,
  },
  {
    id: 'line.order-500', method: 'card', fault: '500', moment: 'the order is placed',
    meanwhile: [checking, notTaken], sees: ready, ledger: paidOnce,
  },
  {
    id: 'line.order-429', method: 'card', fault: '429', moment: 'the order is placed',
    meanwhile: ['Too many requests at once.'], sees: ready, ledger: paidOnce,
  },
  {
    id: 'line.order-401', method: 'card', fault: '401', moment: 'the order is placed',
    meanwhile: ['Your session has ended.'], sees: ready, ledger: paidOnce,
  },
  {
    id: 'line.order-html', method: 'card', fault: 'a page of HTML in the answer’s place', moment: 'the order is placed',
    meanwhile: [checking, notTaken], sees: ready, ledger: paidOnce,
  },
  {
    id: 'line.order-truncated', method: 'card', fault: 'half an answer', moment: 'the order is placed',
    meanwhile: [checking, notTaken], sees: ready, ledger: paidOnce,
  },
  {
    id: 'line.attempt-answer-lost', method: 'card', fault: 'answer lost', moment: 'a further try after a decline',
    meanwhile: ['The payment was declined', checking, notTaken], sees: ready, ledger: paidOnce,
  },
  {
    id: 'line.attempt-500', method: 'card', fault: '500', moment: 'a further try after a decline',
    meanwhile: ['The payment was declined', checking, notTaken], sees: ready, ledger: paidOnce,
  },
  {
    id: 'line.attempt-429', method: 'card', fault: '429', moment: 'a further try after a decline',
    meanwhile: ['The payment was declined', 'Too many requests at once.'], sees: ready, ledger: paidOnce,
  },
  {
    id: 'line.attempt-401', method: 'card', fault: '401', moment: 'a further try after a decline',
    meanwhile: ['The payment was declined', 'Your session has ended.'], sees: ready, ledger: paidOnce,
  },
  {
    id: 'line.attempt-html', method: 'card', fault: 'a page of HTML in the answer’s place', moment: 'a further try after a decline',
    meanwhile: ['The payment was declined', checking, notTaken], sees: ready, ledger: paidOnce,
  },
  {
    id: 'line.attempt-truncated', method: 'card', fault: 'half an answer', moment: 'a further try after a decline',
    meanwhile: ['The payment was declined', checking, notTaken], sees: ready, ledger: paidOnce,
  },
  {
    id: 'line.complete-answer-lost', method: 'card', fault: 'answer lost', moment: 'the money is taken, the backend is told',
    meanwhile: [checking], sees: ready, ledger: paidOnce,
  },
  {
    id: 'line.complete-500', method: 'card', fault: '500', moment: 'the money is taken, the backend is told',
    meanwhile: [checking], sees: ready, ledger: paidOnce,
  },
  {
    id: 'line.complete-429', method: 'card', fault: '429', moment: 'the money is taken, the backend is told',
    meanwhile: [checking], sees: ready, ledger: paidOnce,
  },
  {
    id: 'line.complete-401', method: 'card', fault: '401', moment: 'the money is taken, the backend is told',
    meanwhile: [checking], sees: ready, ledger: paidOnce,
  },
  {
    id: 'line.complete-html', method: 'card', fault: 'a page of HTML in the answer’s place', moment: 'the money is taken, the backend is told',
    meanwhile: [checking], sees: ready, ledger: paidOnce,
  },
  {
    id: 'line.complete-truncated', method: 'card', fault: 'half an answer', moment: 'the money is taken, the backend is told',
    meanwhile: [checking], sees: ready, ledger: paidOnce,
  },
  {
    id: 'line.order-502', method: 'card', fault: '502 after it was carried out', moment: 'the order is placed',
    meanwhile: [checking, notTaken], sees: ready, ledger: paidOnce,
  },
  { id: 'line.order-lost-once', method: 'card', fault: 'request lost once', moment: 'the order is placed', sees: ready, ledger: paidOnce },
  { id: 'line.order-answer-lost-once', method: 'card', fault: 'answer lost once', moment: 'the order is placed', sees: ready, ledger: paidOnce },
  { id: 'line.order-sent-twice', method: 'card', fault: 'the request arrives twice at the same time', moment: 'the order is placed', sees: ready, ledger: paidOnce },
  {
    id: 'line.order-no-answer', method: 'card', fault: 'no answer for half a minute', moment: 'the order is placed',
    meanwhile: [checking, notTaken], sees: ready, ledger: paidOnce,
  },
  {
    id: 'line.complete-no-answer', method: 'card', fault: 'no answer for half a minute', moment: 'the money is taken, the backend is told',
    meanwhile: [checking], sees: ready, ledger: paidOnce,
  },
  { id: 'line.complete-sent-twice', method: 'card', fault: 'the request arrives twice at the same time', moment: 'the money is taken, the backend is told', sees: ready, ledger: paidOnce },
  {
    id: 'line.down-for-minutes', method: 'card', fault: 'nothing gets through for five minutes', moment: 'the money is taken, the backend is told',
    meanwhile: [checking], sees: ready, ledger: paidOnce,
  },
  {
    id: 'line.check-again', method: 'card', fault: 'answer lost; the buyer presses *Check again*', moment: 'the money is taken, the backend is told',
    meanwhile: [checking], sees: ready, ledger: paidOnce,
  },
  {
    id: 'line.reload-while-unknown', method: 'card', fault: 'answer lost, and the page is loaded again', moment: 'the money is taken, the backend is told',
    meanwhile: [checking], sees: ready, ledger: paidOnce,
  },
  {
    id: 'line.session-expired', method: 'card', fault: 'the page’s token has run out', moment: 'twenty minutes before the press',
    sees: ready, ledger: paidOnce,
  },
  {
    id: 'line.session-expired-at-the-bank', method: 'card', fault: 'the page’s token has run out', moment: 'the bank asks in the page',
    sees: ready, ledger: paidOnce,
  },
  {
    id: 'line.logged-out', method: 'card', fault: 'the distributor’s page knows the buyer no more', moment: 'the money is taken, the backend is told',
    meanwhile: [checking], sees: ready, ledger: paidOnce,
  },
] as const satisfies readonly Situation[];
