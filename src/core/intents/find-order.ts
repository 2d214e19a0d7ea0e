import type { Order } from '../model/order.js';
import type { CoreContext } from './core-context.js';

/** Looks for an order among the newest, for instance of one product; null when it is not there or nobody can say. */
export async function findOrder({ alive, backend }: CoreContext, fits: (order: Order) => boolean, query = ''): Promise<Order | null> {
  const page = await backend.listOrders({ ...(query !== '' && { query }), limit: 20 }, { signal: alive }).catch(() => null);
  return page?.items.find(fits) ?? null;
}
