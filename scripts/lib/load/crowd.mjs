import { setTimeout as sleep } from 'node:timers/promises';
import { buy } from './buyer.mjs';
import { closeStores, openDeliveries, openStores, ownProduct, sharedProducts } from './world.mjs';

/** How long deliveries may go on after the last purchase, in milliseconds. */
const deliveryTime = 120_000;

/** Which product a client's purchase is for: its own, and every tenth time one that others want as well. */
const productFor = (client, turn) => ((client + turn) % 10 === 9 ? sharedProducts[turn % sharedProducts.length] : ownProduct(client));

/**
 * Clients that buy again and again, side by side, until `stopping.until`; then each finishes what it has begun.
 * Resolves to what they can swear to: every order that any of them was told of.
 */
export async function crowd({ ask, server, meter, clients, stopping }) {
  const sworn = [];
  const tell = (witness) => sworn.push(witness);
  const client = async (number) => {
    for (let turn = number; performance.now() < stopping.until; turn += 1) {
      try {
        await buy({ ask, server, meter, serialNumber: productFor(number, turn), turn, tell });
      } catch (error) {
        meter.failed(error.message);
        await sleep(100);
      }
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  return sworn;
}

/** Sends orders again, each under its key: the answer must be the order that it was. */
export async function replay({ ask, meter, sworn, most = 100 }) {
  for (const { key, request, orderId } of sworn.slice(-most)) {
    try {
      const { token } = (await ask('session', '/distributor/session', { method: 'POST' })).body;
      const { body } = await ask('order again', '/v1/orders', { token, key, body: request });
      if (body.order.id !== orderId) meter.failed('order again: one key, two orders');
    } catch (error) {
      meter.failed(error.message);
    }
  }
}

/** Waits until licences and mails are out. */
export async function delivered(dataFolder) {
  const stores = await openStores(dataFolder);
  const giveUpAt = performance.now() + deliveryTime;
  try {
    while ((await openDeliveries(stores.backend)) > 0 && performance.now() < giveUpAt) await sleep(500);
  } finally {
    closeStores(stores);
  }
}
