import type { ReferenceContext } from '../context.js';
import { orders, paymentReferences } from '../orders/order-record.js';
import { notFound, Refusal } from '../refusal.js';
import type { ServiceEvent } from '../ports.js';
import { keepSavedMethod } from '../renewals/keep-saved-method.js';
import { refreshDispute } from './refresh-dispute.js';
import { isOpen, refreshPayment } from './refresh-payment.js';
import { seenEvents } from './seen-events.js';

/** Something happened at a payment service. The message only says where to look; what is true is asked there. */
export async function receiveWebhook(context: ReferenceContext, gateway: string, request: Request): Promise<void> {
  const service = context.payments.find((each) => each.gateway === gateway);
  if (!service) throw notFound('address');
  const event = await service.verifyWebhook(request);
  if (!event) throw new Refusal(401, 'unauthorized', 'The signature of this webhook is not right.');
  const id = `${gateway}/${event.id}`;
  if (await seenEvents.get(context.store, id)) return;
  await refreshByReference(context, gateway, event);
  await context.store.transact({
    read: (reader) => seenEvents.get(reader, id),
    decide: (seen) => ({ writes: seen ? [] : [seenEvents.put({ id, seenAt: context.clock.now() }, 0)], result: undefined }),
  });
}

async function refreshByReference(context: ReferenceContext, gateway: string, { reference, topic, savedMethod }: ServiceEvent): Promise<void> {
  const known = (await paymentReferences.get(context.store, reference))?.body;
  const order = known && (await orders.get(context.store, known.orderId))?.body;
  const attempt = order?.attempts.find(({ id }) => id === known?.attemptId);
  const service = context.payments.find((each) => each.gateway === gateway);
  if (!order || !attempt || !service) return;
  if (isOpen(attempt)) await refreshPayment(context, order.id, attempt, true);
  if (savedMethod !== undefined) await keepSavedMethod(context, order.id, { method: attempt.method, handle: savedMethod });
  if (topic === 'dispute') await refreshDispute(context, order.id, attempt.id);
}
