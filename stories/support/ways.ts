import type { Checkout } from '../../src/core/checkout.js';
import { latest } from '../../src/core/remote.js';
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
/** One that has both standby services already. */
export const medicalPbx = '3631B7C19834';
/** One that pays for its hotel service by the year. */
export const resortPbx = '3631C5D73310';
/** A package for all PBXs of an account. */
export const packagePbx = 'PKG40D2B7715';
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

/** Paid by card and issued, wherever the code is. */
export const issued: Way = async (world) => {
  await atReview(world);
  await payByCard(world, 'pays');
  await until(world.checkout, ({ order, licence }) => latest(order)?.status === 'completed' && licence.status !== 'idle');
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

/** An order for the product waits for its payment, and the buyer selects something again. */
export const withPendingOrder: Way = async (world) => {
  await buy(world, hotelPbx, payOffline);
  await withSelection(world);
};

/** Buys extensions in a tab that is closed again. */
export async function buy(world: World, serialNumber: string, pay: (tab: Tab) => Promise<void>): Promise<void> {
  const tab = world.openTab();
  await tab.checkout.start();
  await tab.checkout.expand(serialNumber);
  await addExtensions(tab.checkout, '12');
  await review(tab.checkout);
  await pay(tab);
  tab.checkout.dispose();
}

/** Adds so many, and waits for the price. */
export async function addExtensions(checkout: Checkout, count: string, offerId = 'extension-expansion'): Promise<void> {
  checkout.enterQuantity(offerId, count);
  await until(checkout, ({ expansion }) => expansion?.quote.status === 'priced');
}

/** Goes on to review, where a contact is filled in. */
export async function review(checkout: Checkout): Promise<void> {
  await checkout.review();
  await until(checkout, ({ contacts }) => contacts.chosen !== null);
}

/** Waits until the order on show is paid, and its licence there. */
export async function completed(checkout: Checkout): Promise<void> {
  await until(checkout, ({ order, licence }) => latest(order)?.status === 'completed' && latest(licence) !== null);
}

/** The order that the checkout shows. */
export function orderOnShow(checkout: Checkout): string {
  const { step } = checkout.getState();
  if ('orderId' in step) return step.orderId;
  throw new Error('No order is on show.');
}
