import { paidOnce, ready, type Situation } from '../situation.js';

const rebuilt = 'The page has rebuilt the payment form. Please enter your details again.';
const noForm = 'The payment form could not be loaded';

export const pageSituations = [
  { id: 'page.shadow-roots', method: 'card', fault: 'the element stands in two foreign shadow roots', moment: 'from beginning to end', sees: ready, ledger: paidOnce },
  { id: 'page.moved', method: 'card', fault: 'the page moves the element', moment: 'the card is typed', meanwhile: [rebuilt], sees: ready, ledger: paidOnce },
  { id: 'page.moved-at-bank', method: 'card', fault: 'the page moves the element', moment: 'the bank asks in the page', sees: ready, ledger: paidOnce },
  { id: 'page.rerendered', method: 'card', fault: 'the page draws itself anew around the element', moment: 'the card is typed', sees: ready, ledger: paidOnce },
  { id: 'page.form-taken', method: 'card', fault: 'the page wipes the element’s children', moment: 'the card is typed', meanwhile: [rebuilt], sees: ready, ledger: paidOnce },
  { id: 'page.theme', method: 'card', fault: 'the page turns dark', moment: 'the card is typed', sees: ready, ledger: paidOnce },
  {
    id: 'page.language', method: 'card', fault: 'the page changes its language', moment: 'the bank asks in the page',
    sees: 'Ihre Erweiterung ist bereit', ledger: paidOnce,
  },
  {
    id: 'page.offline-online', method: 'card', fault: 'the connection is gone for a while', moment: 'press',
    meanwhile: ['We are checking whether your payment went through'], sees: ready, ledger: paidOnce,
  },
  { id: 'page.back-and-forth', method: 'card', fault: 'the buyer goes a step back and returns', moment: 'before the press', sees: ready, ledger: paidOnce },
  { id: 'page.objects', method: 'card', fault: 'the page objects to the first press', moment: 'press', sees: ready, ledger: paidOnce },
  {
    id: 'page.sdk-blocked', method: 'card', fault: 'the card service’s script is blocked', moment: 'the method is chosen',
    meanwhile: [noForm], sees: 'Thank you, your order is placed', ledger: { captured: 0, orders: { awaitingOffline: 1 } },
  },
  {
    id: 'page.sdk-fails-once', method: 'card', fault: 'the card service’s script fails once', moment: 'the method is chosen',
    meanwhile: [noForm], sees: ready, ledger: paidOnce,
  },
  {
    id: 'page.sdk-hangs', method: 'card', fault: 'the card service’s script never comes', moment: 'the method is chosen',
    meanwhile: ['The payment form is being loaded', noForm], sees: ready, ledger: paidOnce,
  },
  {
    id: 'page.sdk-hangs-paypal', method: 'PayPal', fault: 'PayPal’s script never comes', moment: 'the method is chosen',
    meanwhile: ['The payment form is being loaded', noForm], sees: ready, ledger: paidOnce,
  },
] as const satisfies readonly Situation[];
