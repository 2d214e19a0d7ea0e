import { orderSchema } from '../../core/model/order.js';
import { rule, topic } from '../case.js';
import { equal, parsed, refused } from '../check.js';
import { cancel, complete, delivered, orderOf, place, productOf } from '../steps.js';

export const cancellation = topic('cancellation', {
  cancel: rule('an unpaid order is cancelled, and nothing more can be done with it', async (world) => {
    const { order } = await place(world);
    const cancelled = parsed(await cancel(world, order.id), 200, orderSchema);
    equal([cancelled.status, cancelled.actions, cancelled.expiresAt], ['cancelled', [], null], 'status, actions and end');
    equal(await orderOf(world, order.id), cancelled, 'the order, read again');
  }),
  version: rule('a change raises the order’s version', async (world) => {
    const { order } = await place(world);
    equal(parsed(await cancel(world, order.id), 200, orderSchema).version > order.version, true, 'a higher version');
  }),
  frees: rule('the product is free for another order', async (world) => {
    const { order } = await place(world);
    await cancel(world, order.id);
    equal((await productOf(world)).pendingOrderId, null, 'the pending order');
    await place(world);
  }),
  twice: rule('an order is cancelled once', async (world) => {
    const { order } = await place(world);
    await cancel(world, order.id);
    refused(await cancel(world, order.id), 409, 'order_not_cancellable');
  }),
  replay: rule('the same cancellation under its key has the same answer', async (world) => {
    const { order } = await place(world);
    const key = world.newKey();
    const first = await cancel(world, order.id, key);
    equal((await cancel(world, order.id, key)).text, first.text, 'the answer');
  }),
  online: rule('an order that is being paid online can be cancelled, and is not paid by a late word', async (world) => {
    const started = await place(world, 'online');
    parsed(await cancel(world, started.order.id), 200, orderSchema);
    const late = await complete(world, started, { status: 'succeeded' });
    equal(parsed(late, 200, orderSchema).status, 'cancelled', 'the status', late);
  }),
  attempts: rule('a cancelled order has no open attempt', async (world) => {
    const { order } = await place(world, 'online');
    equal(parsed(await cancel(world, order.id), 200, orderSchema).attempts.map(({ status }) => status), ['cancelled'], 'the attempts');
  }),
  unknown: rule('an unknown order cannot be cancelled', async (world) => void refused(await cancel(world, 'no-such-order'), 404, 'not_found')),
  body: rule('a cancellation takes no fields', async (world) => {
    const { order } = await place(world);
    refused(await world.keyed('POST', `/v1/orders/${order.id}/cancel`, { refund: true }), 422, 'validation_failed', '/refund');
    equal((await orderOf(world, order.id)).status, 'pending', 'the status');
  }),
  paid: rule('a paid order cannot be cancelled', async (world) => {
    const order = await delivered(world);
    refused(await cancel(world, order.id), 409, 'order_not_cancellable');
    equal((await orderOf(world, order.id)).status, 'completed', 'the status');
  }, 'backOffice'),
});
