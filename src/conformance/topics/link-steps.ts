import type { Order } from '../../core/model/order.js';
import { Violation, type Reply } from '../check.js';
import type { World } from '../world.js';

/** The path of the newest link, once it has come by mail and is another than before. */
export async function linkTo(world: World, order: Order, before = ''): Promise<string> {
  for (let looks = 0; looks < 40; looks += 1) {
    const link = await world.options.invoiceLinkOf?.(order);
    const path = link ? new URL(link, world.options.baseUrl).pathname : '';
    if (path !== '' && path !== before) return path;
    await world.pause(looks < 10 ? 20 : 250);
  }
  throw new Violation('no link came by mail');
}

/** Asks for a link as whoever got the mail, and wants refusals in the contract's form. */
export const openLink = (world: World, verb: string, path: string): Promise<Reply> => world.call(verb, path, { token: null, headers: { accept: 'application/json' } });

/** Has a new link sent by mail. */
export const sendLink = (world: World, order: Order, key = world.newKey()): Promise<Reply> =>
  world.keyed('POST', `/v1/orders/${order.id}/invoice-links`, {}, { key });
