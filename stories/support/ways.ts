import type { Checkout } from '../../src/core/checkout.js';
import type { Order } from '../../src/core/model/order.js';
import { latest } from '../../src/core/remote.js';
import { openDispute } from '../../src/sandbox/ledger/payment.js';
import { until } from '../../test/support/until.js';
import { payByCard, payByPayPal, payOffline, type Method } from './pay.js';
import type { Tab, World } from './world.js';

/** What a buyer does on the way to a state, by the checkout's own intents. */
export type Way = (world: World) => void | Promise<void>;

/** A software PBX on the Ultimate plan with 50 extensions. */
export const hotelPbx = '3631A2E40021';
/** One that lacks the plan for Disaster Recovery, and has Hot Standby. */
export const freightPbx = '3631A2E40108';
export const trialPbx = '3631B7C20056';
export const legalPbx = '3631C5D73422';
/** One whose expansions take effect at once. */
export const cloudPbx = 'PCE82F0C4417';

/** A product is open, and nothing is selected. */
export const atSelect: Way = ({ checkout }) => checkout.expand(hotelPbx);

/** The offers of another product. */
export const atSelectOf = (serialNumber: string): Way => ({ checkout }) => checkout.expand(serialNumber);

/** 20 extensions and Hot Standby are selected and priced. */
export const withSelection: Way = async ({ checkout }) => {
  await checkout.expand(hotelPbx);
  checkout.switchOffer('hot-standby', true);
  await addExtensions(checkout, '20');
};

/** At review, with the buyer's own contact filled in. */
export const atReview: Way = async (world) => {
  await withSelection(world);
  await review(world.checkout);
};

/** At review, with a method chosen. */
export const choosing = (method: Method): Way => async (world) => {
  await atReview(world);
  world.checkout.chooseMethod(method);
};

/** At review after a card was declined. */
export const afterDecline: Way = async (world) => {
  await atReview(world);
  await payByCard(world, 'is declined');
};

/** The card's answer got lost, and the backend cannot be asked: nobody knows. */
export const inDoubt: Way = async (world) => {
  await atReview(world);
  world.interfere((request, next) => (request.url.endsWith('/complete') ? Promise.resolve(Response.error()) : next(request)));
  await payByCard(world, 'pays and hears nothing');
};

/** Paid by card; the licence is on its way. */
export const justPaid: Way = async (world) => {
  await atReview(world);
  world.holdBack(600_000);
  await payByCard(world, 'pays');
};

/** Paid by card and delivered. */
export const delivered: Way = async (world) => {
  await atReview(world);
  await payByCard(world, 'pays');
  await completed(world.checkout);
};

export const paidByPayPal: Way = async (world) => {
  await atReview(world);
  await payByPayPal(world);
  await completed(world.checkout);
};

/** Paid by card; there is no activation code to enter. */
export const deliveredAtOnce: Way = async (world) => {
  await world.checkout.expand(cloudPbx);
  await addExtensions(world.checkout, '10', 'cloud-extension-expansion');
  await review(world.checkout);
  await payByCard(world, 'pays');
  await until(world.checkout, ({ order }) => latest(order)?.status === 'completed');
};

/** The bank is still working on the card payment. */
export const processing: Way = async (world) => {
  await atReview(world);
  world.holdBack(600_000);
  await payByCard(world, 'pays over the bank, slowly');
};

/** Ordered offline; not paid yet. */
export const orderedOffline: Way = async (world) => {
  await atReview(world);
  world.checkout.enterReference('proformaInvoiceNumber', 'PI-2026-0417');
  await payOffline(world);
};

/** The offline order was cancelled. */
export const cancelled: Way = async (world) => {
  await orderedOffline(world);
  await world.checkout.cancelOrder(orderOnShow(world.checkout));
};

/** Paying an offline order after all: *Pay Now*. */
export const payingLater: Way = async (world) => {
  await orderedOffline(world);
  await world.checkout.goTo({ name: 'pay', orderId: orderOnShow(world.checkout) });
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
  world.clock.skip(26 * 3_600_000);
  await giveBack(world, () => 2500, 'partiallyRefunded');
};

/** The buyer's bank is asked to take the payment back. */
export const disputed: Way = async (world) => {
  await delivered(world);
  const orderId = orderOnShow(world.checkout);
  const paid = (await world.ledger.payments()).find((payment) => payment.orderId === orderId);
  if (paid) await world.ledger.change(paid.id, (payment) => openDispute(payment, world.clock.now()));
  await shows(world, ({ payment }) => payment === 'disputed');
};

/** An order for the product waits for its payment, and the buyer selects something again. */
export const withPendingOrder: Way = async (world) => {
  await buy(world, hotelPbx, payOffline);
  await withSelection(world);
};

/** Orders of three products: one delivered, one cancelled, and one that waits for its offline payment. */
export const withPastOrders: Way = async (world) => {
  const hour = 3_600_000;
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

/** Buys extensions in a tab that is closed again. */
async function buy(world: World, serialNumber: string, pay: (tab: Tab) => Promise<void>): Promise<void> {
  const tab = world.openTab();
  await tab.checkout.start();
  await tab.checkout.expand(serialNumber);
  await addExtensions(tab.checkout, '12');
  await review(tab.checkout);
  await pay(tab);
  tab.checkout.dispose();
}

async function addExtensions(checkout: Checkout, count: string, offerId = 'extension-expansion'): Promise<void> {
  checkout.enterQuantity(offerId, count);
  await until(checkout, ({ expansion }) => expansion?.quote.status === 'priced');
}

async function review(checkout: Checkout): Promise<void> {
  await checkout.review();
  await until(checkout, ({ contacts }) => contacts.chosen !== null);
}

async function completed(checkout: Checkout): Promise<void> {
  await until(checkout, ({ order, licence }) => latest(order)?.status === 'completed' && latest(licence) !== null);
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

/** Asks for the order on show until it is as expected. */
async function shows({ checkout }: World, isExpected: (order: Order) => boolean): Promise<void> {
  for (let asked = 0; asked < 20; asked += 1) {
    await checkout.refreshOrder();
    const order = latest(checkout.getState().order);
    if (order && isExpected(order)) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('The order did not become what the story shows.');
}

function orderOnShow(checkout: Checkout): string {
  const { step } = checkout.getState();
  if ('orderId' in step) return step.orderId;
  throw new Error('No order is on show.');
}
