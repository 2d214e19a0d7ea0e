import type { Evidence } from '../../core/model/payment-attempt.js';
import type { ReferenceContext } from '../context.js';
import { orders, type AttemptRecord, type OrderRecord } from '../orders/order-record.js';
import { payingTerms, readForPaying } from '../orders/pay-order.js';
import { recordOutcome, type Asked } from '../orders/record-outcome.js';
import type { PaymentService, Stored } from '../ports.js';
import { Refusal } from '../refusal.js';
import { serviceFor } from './payment-methods.js';

/** An attempt that its payment service may still turn into money. */
export interface OpenAttempt extends AttemptRecord {
  readonly reference: string;
}

export const isOpen = (attempt: AttemptRecord): attempt is OpenAttempt =>
  attempt.reference !== null && !attempt.closed && attempt.status !== 'succeeded';

/** The service that an attempt was opened at. */
export function serviceOf({ payments }: ReferenceContext, { method }: AttemptRecord): PaymentService {
  const service = serviceFor(payments, method);
  if (!service) throw new Refusal(503, 'payment_service_unavailable', 'This payment method is not available at the moment.');
  return service;
}

/**
 * Asks the service how a payment stands, takes the money where the buyer has agreed, and records the answer. What was
 * declined is taken only when there is `news` of the buyer: asking alone must not try an account again and again.
 */
export async function refreshPayment(context: ReferenceContext, orderId: string, attempt: OpenAttempt, news = false): Promise<void> {
  const found = await serviceOf(context, attempt).retrieve(attempt.reference);
  if (found.status !== 'approved') return saveOutcome(context, orderId, attempt.id, { payment: found, tried: null });
  if (attempt.status === 'cancelled' || (attempt.status === 'failed' && !news)) return;
  await saveOutcome(context, orderId, attempt.id, await settle(context, attempt, {}));
}

/** Takes the money if it can be taken. After a decline that is another request, and only once the buyer has approved again. */
export async function settlePayment(context: ReferenceContext, attempt: OpenAttempt, evidence: Evidence): Promise<Asked> {
  const found = attempt.status === 'failed' ? await serviceOf(context, attempt).retrieve(attempt.reference) : null;
  return found && found.status !== 'approved' ? { payment: found, tried: null } : settle(context, attempt, evidence);
}

/** Repeated as often as wanted, each try takes the money once. */
async function settle(context: ReferenceContext, attempt: OpenAttempt, evidence: Evidence): Promise<Asked> {
  const tried = attempt.declines;
  return { payment: await serviceOf(context, attempt).settle(attempt.reference, { idempotencyId: `${attempt.id}-settle-${tried}`, evidence }), tried };
}

/** Sees to it that no attempt of the order can be paid any more; one that has been paid meanwhile pays the order. */
export async function closeAttempts(context: ReferenceContext, order: Stored<OrderRecord>): Promise<void> {
  for (const attempt of order.body.attempts.filter(isOpen)) await closeAttempt(context, order.id, attempt);
}

export async function closeAttempt(context: ReferenceContext, orderId: string, attempt: OpenAttempt): Promise<void> {
  const service = serviceOf(context, attempt);
  const payment = await service.cancel(attempt.reference, { idempotencyId: `${attempt.id}-cancel` }).catch((error: unknown) => {
    context.report?.(error);
    throw serviceUnavailable();
  });
  await saveOutcome(context, orderId, attempt.id, { payment, tried: null });
}

export const serviceUnavailable = (): Refusal =>
  new Refusal(503, 'payment_service_unavailable', 'The payment service does not answer at the moment; nothing was changed.', {}, { 'retry-after': '2' });

async function saveOutcome(context: ReferenceContext, orderId: string, attemptId: string, asked: Asked): Promise<void> {
  const terms = payingTerms(context);
  await context.store.transact({
    read: async (reader) => {
      const order = await orders.get(reader, orderId);
      return order && { order, inputs: await readForPaying(reader, order.body.serialNumber) };
    },
    decide: (found) => ({
      writes: found ? recordOutcome(terms, found.inputs, found.order, attemptId, asked).writes : [],
      result: undefined,
    }),
  });
}
