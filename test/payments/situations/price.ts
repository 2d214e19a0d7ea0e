import { paidOnce, placing, ready, type Situation } from '../situation.js';

const changed = 'The price has changed';
const nothing = { captured: 0, orders: {} } as const;

export const priceSituations = [
  { id: 'price.free', method: 'none', fault: 'a coupon takes everything off', moment: 'before the press', sees: ready, ledger: { captured: 0, orders: { completed: 1 } } },
  {
    id: 'price.free-answer-lost', method: 'none', fault: 'answer lost', moment: 'an order without a price is placed',
    meanwhile: [placing], sees: ready, ledger: { captured: 0, orders: { completed: 1 } },
  },
  {
    id: 'price.below-minimum', method: 'card', fault: 'a coupon leaves less than the card service takes', moment: 'press',
    sees: 'The amount is below the minimum that this payment method takes.', ledger: nothing,
  },
  {
    id: 'price.below-minimum-then-paypal', method: 'card', fault: 'a coupon leaves less than the card service takes; the buyer takes PayPal', moment: 'press',
    meanwhile: ['The amount is below the minimum that this payment method takes.'], sees: ready, ledger: paidOnce,
  },
  {
    id: 'price.raised', method: 'card', fault: 'the seller raises the price', moment: 'between quote and press',
    sees: changed, ledger: nothing,
  },
  {
    id: 'price.raised-accepted', method: 'card', fault: 'the seller raises the price; the buyer accepts', moment: 'between quote and press',
    meanwhile: [changed], sees: ready, ledger: paidOnce,
  },
  {
    id: 'price.raised-paypal', method: 'PayPal', fault: 'the seller raises the price', moment: 'between quote and press',
    meanwhile: [changed], sees: ready, ledger: paidOnce,
  },
  {
    id: 'price.raised-offline', method: 'offline', fault: 'the seller raises the price', moment: 'between quote and press',
    meanwhile: [changed], sees: 'Thank you, your order is placed', ledger: { captured: 0, orders: { awaitingOffline: 1 } },
  },
  {
    id: 'price.raised-after-decline', method: 'card', fault: 'the seller raises the price', moment: 'between a decline and the next try',
    meanwhile: ['The payment was declined'], sees: ready, ledger: paidOnce,
  },
  {
    id: 'price.expired', method: 'card', fault: 'the buyer looks for half an hour', moment: 'before the press',
    meanwhile: ['This price has expired'], sees: ready, ledger: paidOnce,
  },
  {
    id: 'price.expired-on-the-way', method: 'card', fault: 'the price runs out while the request travels', moment: 'the order is placed',
    meanwhile: [changed], sees: ready, ledger: paidOnce,
  },
  {
    id: 'price.plan-changed', method: 'card', fault: 'somebody lowers the plan', moment: 'between quote and press',
    sees: 'The price could not be worked out', ledger: nothing,
  },
  {
    id: 'price.bought-elsewhere', method: 'card', fault: 'a colleague buys for the same product', moment: 'between quote and press',
    meanwhile: [changed], sees: ready, ledger: { captured: 1, orders: { completed: 2 } },
  },
  {
    id: 'price.ordered-elsewhere', method: 'card', fault: 'a colleague orders for the same product and has not paid', moment: 'between quote and press',
    sees: 'An order for this product is waiting for payment. Pay or cancel it first. Go to the pending order', ledger: { captured: 0, orders: { awaitingOffline: 1 } },
  },
] as const satisfies readonly Situation[];
