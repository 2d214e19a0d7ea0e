import type { StartedPayment } from '../../core/model/order.js';
import type { ReferenceContext } from '../context.js';
import type { KeyedCommand } from '../idempotency.js';
import { minute } from '../instants.js';
import { enqueue } from '../jobs/job.js';
import { serviceFor } from '../payments/payment-methods.js';
import { serviceUnavailable } from '../payments/refresh-payment.js';
import type { Problem } from '../../core/model/problem.js';
import { orders, paymentReferences, withAttempt } from './order-record.js';
import { transition } from './order-transitions.js';
import { presentOrder } from './present-order.js';
import type { Stored } from '../ports.js';
import type { OrderRecord } from './order-record.js';

/** A payment that was decided on and has yet to be opened at its service. Plain JSON. */
export interface OpeningPlan {
  readonly orderId: string;
  readonly attemptId: string;
  readonly reusable: boolean;
  readonly returnUrl: string;
}

/** The answer that starts a payment. */
export const started = (order: Pick<Stored<OrderRecord>, 'body' | 'version'>, attemptId: string, client: StartedPayment['client'] = {}): StartedPayment => ({
  order: presentOrder(order), attemptId, client,
});

const superseded: Problem = { status: 409, code: 'order_not_payable', detail: 'Another payment was started, or the order was closed, in the meantime.' };

/** Opens the planned payment at its service, under an id that makes a repetition harmless, and records its reference. */
export const openPayment = (context: ReferenceContext): NonNullable<KeyedCommand<unknown, OpeningPlan>['carryOut']> => async (plan) => {
  const { orderId, attemptId, reusable } = plan;
  const order = await orders.get(context.store, orderId);
  const attempt = order?.body.attempts.find(({ id }) => id === attemptId);
  const service = attempt && serviceFor(context.payments, attempt.method);
  if (!order || !service) throw serviceUnavailable();
  const returnUrl = new URL(plan.returnUrl);
  returnUrl.searchParams.set('annex_attempt', attemptId);
  const { reference, client } = await service.open({
    idempotencyId: attemptId, orderId, attemptId, amount: order.body.total, reusable, returnUrl: returnUrl.href,
  }).catch((error: unknown) => {
    context.report?.(error);
    throw serviceUnavailable();
  });
  const now = context.clock.now();

  return {
    read: async (reader) => ({ current: await orders.get(reader, orderId), known: await paymentReferences.get(reader, reference) }),
    decide: (inputs) => {
      const { current, known } = inputs as { current: Stored<OrderRecord>; known: unknown };
      const live = transition(current.body, 'pay') !== null && current.body.attempts.find(({ id }) => id === attemptId)?.status === 'created';
      const next = withAttempt(current.body, attemptId, { reference, ...(!live && { status: 'cancelled' as const }) });
      const follow = enqueue({ kind: 'followPayment', orderId, attemptId }, live ? now + minute / 4 : now);
      return {
        writes: [orders.put(next, current.version), ...(known ? [] : [paymentReferences.put({ reference, orderId, attemptId }, 0), follow])],
        answer: live ? { status: 201, body: started({ body: next, version: current.version + 1 }, attemptId, client) } : { status: 409, body: superseded },
      };
    },
  };
};
