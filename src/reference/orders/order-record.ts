import type { Money } from '../../core/money.js';
import type { Order } from '../../core/model/order.js';
import type { PaymentAttempt } from '../../core/model/payment-attempt.js';
import type { Term } from '../../core/model/product.js';
import { collection } from '../collection.js';
import type { ServiceDispute } from '../ports.js';
import type { KeptConsent } from '../renewals/renewal-terms.js';
import type { BuyerSession } from '../sessions/buyer-session.js';

/** One try to pay, with what the payment service knows it as. */
export interface AttemptRecord extends PaymentAttempt {
  /** The payment service's own reference; null where there is none (yet). */
  readonly reference: string | null;
  /** Nothing can be taken through it any more: the payment service has said so. */
  readonly closed: boolean;
  /** How often the service has declined it; the same payment may be approved again afterwards. */
  readonly declines: number;
  /** What the buyer's bank or account provider was asked to take back, oldest first. */
  readonly disputes: readonly ServiceDispute[];
  /** For a charge without the buyer: the service's handle of what is charged; null where the buyer pays. */
  readonly savedMethod: string | null;
}

/** A charge without the buyer. */
export interface ChargeRecord extends AttemptRecord {
  readonly savedMethod: string;
}

export const isCharge = (attempt: AttemptRecord): attempt is ChargeRecord => attempt.savedMethod !== null;

export interface RefundRecord {
  readonly id: string;
  readonly attemptId: string;
  readonly amount: Money;
  readonly reason: string;
  readonly done: boolean;
  /** Whether it gives back what paid the order, and not what was taken beside it. */
  readonly ofPayment: boolean;
}

/** An order as it is kept. */
export interface OrderRecord extends Omit<Order, 'attempts' | 'actions' | 'version' | 'refunded'> {
  readonly partnerId: string;
  readonly customerId: string;
  readonly buyer: BuyerSession['buyer'];
  readonly attempts: readonly AttemptRecord[];
  readonly autoRenewConsent: KeptConsent | null;
  /** Of a renewal: the term that ended, and the consent under which it is charged. */
  readonly renewal: { readonly ended: Term; readonly consent: KeptConsent } | null;
  readonly refunds: readonly RefundRecord[];
  /** How an offline payment is found in the bank statement. */
  readonly bankReference: string | null;
}

export const orderSortKey = ({ createdAt, id }: OrderRecord): string => `${createdAt}/${id}`;

export const orders = collection<OrderRecord>('orders', (order) => ({
  id: order.id, sortKey: orderSortKey(order), index: { partner: order.partnerId, payment: order.payment },
}));

/** Which order and attempt a payment service's reference belongs to. */
export const paymentReferences = collection<{ readonly reference: string; readonly orderId: string; readonly attemptId: string }>(
  'payment-references', ({ reference }) => ({ id: reference, sortKey: reference }),
);

/** The attempt whose money paid the order; what was taken beside it is given back. */
export const payingAttempt = ({ attempts, refunds }: OrderRecord): AttemptRecord | undefined =>
  attempts.find(({ id, status }) => status === 'succeeded' && !refunds.some(({ attemptId, ofPayment }) => attemptId === id && !ofPayment));

/** The order with one of its attempts changed. */
export const withAttempt = (order: OrderRecord, id: string, change: Partial<AttemptRecord>): OrderRecord => ({
  ...order, attempts: order.attempts.map((attempt) => (attempt.id === id ? { ...attempt, ...change } : attempt)),
});
