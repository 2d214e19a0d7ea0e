import { startedPaymentSchema } from '../../core/model/order.js';
import { rule, topic } from '../case.js';
import { ensure, equal, parsed, refused } from '../check.js';
import { acceptance, freeProduct, methodOf, orderOf, payAgain, productOf, quoteFor, send } from '../steps.js';
import type { World } from '../world.js';

/** Sends an order for the least of the product whose price is small. */
async function ordered(world: World, kind: 'offline' | 'online') {
  const { smallSerialNumber: serialNumber = '' } = world.options;
  await freeProduct(world, serialNumber);
  const quote = await quoteFor(world, { serialNumber });
  ensure(quote.total.amount > 0, 'it costs nothing, which needs no payment');
  return send(world, await acceptance(world, quote, kind));
}

export const minimum = topic('minimum', {
  refused: rule('an order below what the payment service takes is refused, and the method is named', async (world) => {
    refused(await ordered(world, 'online'), 422, 'amount_below_minimum', '/method');
    equal((await productOf(world, world.options.smallSerialNumber)).pendingOrderId, null, 'the pending order');
  }, 'smallPrice'),
  offline: rule('the same amount can be paid offline', async (world) => void parsed(await ordered(world, 'offline'), 201, startedPaymentSchema), 'smallPrice'),
  attempt: rule('a further attempt below it is refused, and the order stays as it was', async (world) => {
    const { order } = parsed(await ordered(world, 'offline'), 201, startedPaymentSchema);
    refused(await payAgain(world, order.id, await methodOf(world, 'online')), 422, 'amount_below_minimum', '/method');
    equal((await orderOf(world, order.id)).attempts.map(({ id }) => id), order.attempts.map(({ id }) => id), 'the attempts');
  }, 'smallPrice'),
});
