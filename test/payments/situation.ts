import type { OrderLabel } from '../../src/core/order-status.js';

/** What a buyer can meet with while paying: a method, what goes wrong, and when; and how it ends. */
export interface Situation {
  /** Also the name of the test that plays it. */
  readonly id: string;
  readonly method: 'card' | 'PayPal' | 'offline' | 'none';
  readonly fault: string;
  readonly moment: string;
  /** What the buyer reads on the way, where that matters; in this order. */
  readonly meanwhile?: readonly string[];
  /** What the buyer reads in the end. */
  readonly sees: string;
  /** What the payment services' books and the backend's orders hold in the end. */
  readonly ledger: {
    readonly captured: number;
    readonly refunded?: number;
    readonly orders: Readonly<Partial<Record<OrderLabel, number>>>;
  };
}

/** The words that end most stories. */
export const ready = 'Your expansion is ready';
export const checking = 'We are checking whether your payment went through';
export const placing = 'We are checking whether your order was placed';
export const notTaken = 'Nothing was charged. You can try again.';
export const cancelled = 'Payment was cancelled. Nothing was charged; you can try again or choose another payment method.';
export const paidOnce = { captured: 1, orders: { completed: 1 } } as const;
