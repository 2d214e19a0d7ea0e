import type { ListQuery, Page } from '../../core/model/common.js';
import type { Order } from '../../core/model/order.js';
import type { ReferenceContext } from '../context.js';
import { pageThrough } from '../paging.js';
import type { Reader, Stored } from '../ports.js';
import { notFound } from '../refusal.js';
import { matches } from '../search.js';
import { reaches, type BuyerSession } from '../sessions/buyer-session.js';
import { orders, orderSortKey, type OrderRecord } from './order-record.js';
import { presentOrder } from './present-order.js';

/** Who asks for an order: a buyer, or the account manager, who reaches all of them. */
export type OrderReader = BuyerSession | 'backOffice';

/** The order, if it can be reached. */
export async function findOrder(reader: Reader, who: OrderReader, id: string): Promise<Stored<OrderRecord>> {
  const order = await orders.get(reader, id);
  if (!order || (who !== 'backOffice' && !reaches(who, order.body))) throw notFound('order');
  return order;
}

/** The orders of a session, newest first. */
export async function listOrders({ store }: ReferenceContext, session: BuyerSession, list: ListQuery): Promise<Page<Order>> {
  return listed(store, { index: 'partner', value: session.partner.id }, list, (order) => reaches(session, order));
}

/** The orders that wait for an offline payment, or all of them, newest first. */
export async function listForBackOffice({ store }: ReferenceContext, list: ListQuery, all: boolean): Promise<Page<Order>> {
  const where = all ? undefined : { index: 'payment', value: 'awaitingOffline' };
  return listed(store, where, list, (order) => all || order.status === 'pending');
}

async function listed(reader: Reader, where: { index: string; value: string } | undefined, list: ListQuery, fits: (order: OrderRecord) => boolean): Promise<Page<Order>> {
  const versions = new Map<string, number>();
  const page = await pageThrough(
    async (range) => {
      const batch = await orders.list(reader, { ...(where && { where }), newestFirst: true, ...range });
      for (const { id, version } of batch) versions.set(id, version);
      return batch;
    },
    list,
    (order) => fits(order) && matches(list.query, [order.number, order.serialNumber, order.productName, order.customerName, ...Object.values(order.references)]),
    orderSortKey,
  );
  return { ...page, items: page.items.map((body) => presentOrder({ body, version: versions.get(body.id) ?? 1 })) };
}
