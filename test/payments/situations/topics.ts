import type { Situation } from '../situation.js';
import { cardSituations } from './card.js';
import { lineSituations } from './line.js';
import { offlineSituations } from './offline.js';
import { pageSituations } from './page.js';
import { paypalSituations } from './paypal.js';
import { priceSituations } from './price.js';
import { serviceSituations } from './service.js';
import { tabSituations } from './tabs.js';
import { threeDSecureSituations } from './three-d-secure.js';

/** All situations, by what they are about. Each topic has one test file, named after it. */
export const topics = {
  card: { title: 'Paying by card', situations: cardSituations },
  threeDSecure: { title: '3-D Secure', situations: threeDSecureSituations },
  paypal: { title: 'Paying with PayPal', situations: paypalSituations },
  offline: { title: 'Paying offline', situations: offlineSituations },
  price: { title: 'A price that is not what it was', situations: priceSituations },
  line: { title: 'A bad line between page and backend', situations: lineSituations },
  tabs: { title: 'Tabs, reloads and storages', situations: tabSituations },
  service: { title: 'Payment services, webhooks and the server', situations: serviceSituations },
  page: { title: 'The page around the element', situations: pageSituations },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly situations: readonly Situation[] }>>;

export type SituationId = (typeof topics)[keyof typeof topics]['situations'][number]['id'];

/** The traps that others fell into, each with the rows that would show it. */
export const traps = [
  { trap: 'a payment form inside a shadow root', rows: ['page.shadow-roots', 'page.moved'] },
  { trap: 'something awaited before PayPal’s window is opened', rows: ['paypal.paid', 'paypal.closed-before-order'] },
  { trap: 'PayPal in a window only', rows: ['paypal.window-blocked', 'paypal.redirect-approved'] },
  { trap: 'a card form that is not asked to validate first', rows: ['card.incomplete'] },
  { trap: 'a form about another amount than the payment', rows: ['card.total-changes', 'price.raised-accepted'] },
  { trap: 'the browser’s word taken for the truth', rows: ['card.claimed-only', '3ds.redirect-forged', 'service.webhook-forged'] },
  { trap: 'processing shown as failure, and paid twice', rows: ['card.processing', 'paypal.pending'] },
  { trap: 'a fresh key for every call', rows: ['line.order-answer-lost', 'line.order-sent-twice', 'offline.answer-lost-reload'] },
  { trap: 'a network error shown as a decline', rows: ['card.confirmation-answer-lost', 'line.complete-answer-lost'] },
  { trap: 'a script that hangs, or whose failure is remembered', rows: ['page.sdk-hangs', 'page.sdk-hangs-paypal', 'page.sdk-fails-once'] },
  { trap: 'a page that draws itself anew and kills the frame', rows: ['page.rerendered', 'page.theme', 'page.moved-at-bank'] },
  { trap: 'return and webhook in a race', rows: ['service.webhook-first', 'service.webhook-after', '3ds.redirect-webhook-first'] },
] as const satisfies readonly { readonly trap: string; readonly rows: readonly SituationId[] }[];
