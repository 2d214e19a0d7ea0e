import type { Order } from '../../src/core/model/order.js';
import { latest } from '../../src/core/remote.js';
import { day, hour } from '../../src/reference/instants.js';
import { orders } from '../../src/reference/orders/order-record.js';
import { after, type OrderEvent } from '../../src/reference/orders/order-transitions.js';
import { openDispute, presentCard, type LedgerPayment } from '../../src/sandbox/ledger/payment.js';
import { payByCard, payOffline } from './pay.js';
import { atReview, buy, completed, delivered, freightPbx, hotelPbx, legalPbx, orderOnShow, type Way } from './ways.js';
import type { World } from './world.js';

/** The order was placed, and the buyer stepped back from paying by card. */
export const leftUnpaid: Way = async (world) => {
  await atReview(world);
  await payByCard(world, 'steps back');
  await lookAtNewest(world);
};

/** The card was declined, and the buyer looks at the order. */
export const paymentFailed: Way = async (world) => {
  await atReview(world);
  await payByCard(world, 'is declined');
  await lookAtNewest(world);
};

/** The bank wants the buyer to confirm the payment. */
export const actionNeeded: Way = async (world) => {
  await leftUnpaid(world);
  await atTheBank(world, (payment) => presentCard(payment, { kind: 'authenticates', by: 'redirect' }, world.clock.now()));
  await shows(world, ({ payment }) => payment === 'requiresAction');
};

/** Paid; the licence could not be issued for a while, and the account manager was told. */
export const issueDelayed: Way = async (world) => {
  await atReview(world);
  world.holdBack(600_000);
  await payByCard(world, 'pays');
  await happens(world, 'failIssuing');
  await shows(world, ({ fulfilment }) => fulfilment === 'failed');
};

/** The PBX was asked to refresh, and has its licence. */
export const applied: Way = async (world) => {
  await delivered(world);
  await world.serve(new Request(`${world.origin}/v1/pbx/${hotelPbx}/refresh`, { method: 'POST' }));
  await shows(world, ({ fulfilment }) => fulfilment === 'applied');
};

/** Nobody paid the order in time. */
export const expired: Way = async (world) => {
  await leftUnpaid(world);
  const { expiresAt } = latest(world.checkout.getState().order) ?? {};
  if (expiresAt) world.clock.skip(Date.parse(expiresAt) - world.clock.now() + hour);
  await shows(world, ({ status }) => status === 'expired');
};

/** The money arrived when the order had been cancelled; it goes back. */
export const paidTooLate: Way = async (world) => {
  await leftUnpaid(world);
  await world.checkout.cancelOrder(orderOnShow(world.checkout));
  world.holdBack(600_000);
  await happens(world, 'payLate');
  await shows(world, ({ payment }) => payment === 'paid');
};

/** The account manager refunded the whole amount. */
export const refunded: Way = async (world) => {
  await delivered(world);
  await giveBack(world, (total) => total, 'refunded');
};

/** The account manager refunded a part, twice. */
export const partlyRefunded: Way = async (world) => {
  await delivered(world);
  await giveBack(world, () => 5000, 'partiallyRefunded');
  world.clock.skip(26 * hour);
  await giveBack(world, () => 2500, 'partiallyRefunded');
};

/** The buyer's bank is asked to take the payment back. */
export const disputed: Way = async (world) => {
  await delivered(world);
  await atTheBank(world, (payment) => openDispute(payment, world.clock.now()));
  await shows(world, ({ payment }) => payment === 'disputed');
};

/** Orders of three products: one delivered, one cancelled, and one that waits for its offline payment. */
export const withPastOrders: Way = async (world) => {
  await buy(world, freightPbx, async (tab) => {
    await payByCard(tab, 'pays');
    await completed(tab.checkout);
  });
  world.clock.skip(26 * hour);
  await buy(world, legalPbx, async (tab) => {
    await payOffline(tab);
    await tab.checkout.cancelOrder(orderOnShow(tab.checkout));
  });
  world.clock.skip(3 * hour);
  await buy(world, hotelPbx, payOffline);
};

/** A subscription that renews by itself came to its end, and its renewal waits to be paid. */
export const withRenewalOrder: Way = async (world) => {
  world.clock.skip(97 * day);
  for (let asked = 0; asked < 80; asked += 1) {
    await world.checkout.searchOrders('');
    const renewal = latest(world.checkout.getState().orders.page)?.items.find(({ kind }) => kind === 'renewal');
    if (renewal) return world.checkout.goTo({ name: 'result', orderId: renewal.id });
    await aWhile();
  }
  throw new Error('The subscription was not renewed.');
};

/** One order in each state that a buyer can find in the list. */
export const withOrdersOfAllKinds: Way = async (world) => {
  const events: readonly (readonly OrderEvent[])[] = [
    ['startOnline', 'pay', 'issue', 'apply'], ['startOnline', 'pay', 'issue', 'refundPartly'], ['startOnline', 'pay', 'issue', 'refund'], ['startOnline', 'pay', 'issue', 'dispute'],
    ['startOnline', 'pay', 'failIssuing'], ['startOnline', 'pay'], ['startOnline', 'process'], ['startOnline', 'requireAction'], ['startOnline', 'decline'], ['expire'], ['cancel'], ['startOnline'], [],
  ];
  await buy(world, hotelPbx, payOffline);
  world.holdBack(600_000);
  await world.store.transact({
    read: (reader) => orders.list(reader, { limit: 1 }),
    decide: ([first]) => ({
      writes: first ? events.map((past, index) => orders.put({
        ...past.reduce((order, event) => after(order, event), first.body), id: `ord_kind_${index}`, number: `${first.body.number.slice(0, -2)}${String(index + 10)}`,
        createdAt: new Date(Date.parse(first.body.createdAt) - (index + 1) * 9 * hour).toISOString(),
      }, 0)) : [],
      result: undefined,
    }),
  });
};

/** Shows the buyer's newest order. */
async function lookAtNewest({ checkout, backend }: World): Promise<void> {
  const { items: [newest] } = await backend.listOrders({});
  if (newest) await checkout.goTo({ name: 'result', orderId: newest.id });
}

/** Gives a part of the order on show back, and waits for its credit note. */
async function giveBack(world: World, part: (total: number) => number, payment: Order['payment']): Promise<void> {
  const order = latest(world.checkout.getState().order);
  if (!order) throw new Error('No order is on show.');
  const { id, total, creditNotes } = order;
  await world.serve(new Request(`${world.origin}/back-office/api/orders/${id}/refunds`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': `refund-${creditNotes.length + 1}` },
    body: JSON.stringify({ amount: { ...total, amount: part(total.amount) }, reason: 'Fewer were needed' }),
  }));
  await shows(world, (now) => now.payment === payment && now.creditNotes.length > creditNotes.length);
}

/** Something happens to the payment of the order on show, in the books of the payment service. */
async function atTheBank({ checkout, ledger }: World, step: (payment: LedgerPayment) => LedgerPayment): Promise<void> {
  const orderId = orderOnShow(checkout);
  const payment = (await ledger.payments()).find((each) => each.orderId === orderId);
  if (payment) await ledger.change(payment.id, step);
}

/** Something happens to the order on show, by the backend's own rules. */
function happens({ checkout, store }: World, event: OrderEvent): Promise<void> {
  const id = orderOnShow(checkout);
  return store.transact({
    read: (reader) => orders.get(reader, id),
    decide: (order) => ({ writes: order ? [orders.put(after(order.body, event), order.version)] : [], result: undefined }),
  });
}

/** Asks for the order on show until it is as expected. */
async function shows({ checkout }: World, isExpected: (order: Order) => boolean): Promise<void> {
  for (let asked = 0; asked < 80; asked += 1) {
    await checkout.refreshOrder();
    const order = latest(checkout.getState().order);
    if (order && isExpected(order)) return;
    await aWhile();
  }
  throw new Error('The order did not become what the story shows.');
}

/** The time that the backend needs to do what is due. */
const aWhile = () => new Promise<void>((resolve) => { setTimeout(resolve, 50); });
