import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { orderPageSchema, type Order } from '../../src/core/model/order.js';
import { toDecimal } from '../../src/core/money.js';
import { serialNumber } from '../end-to-end/support/buyer.js';
import type { Tab } from './support/web-driver.js';
import { inWebKit } from './support/webkit.js';

const page = `/distributor/?serial-number=${serialNumber}`;

describe('A buyer in WebKit', () => {
  test('places an order with references, which waits for its payment', inWebKit(page, async (tab, { url }) => {
    const total = await selectServices(tab);
    await tab.click(await tab.find('radio', /^Offline/));
    await tab.type(await tab.find('textbox', /^PI Number/), 'PI-2026-0042');
    await tab.type(await tab.find('textbox', /^Purchase order number/), 'PO 7');
    await tab.click(await tab.find('button', 'Place Order'));
    await tab.find('button', 'Pay Now');
    const order = await shownOrder(tab, total, url);
    assert.equal(order.payment, 'awaitingOffline');
    assert.deepEqual(order.references, { proformaInvoiceNumber: 'PI-2026-0042', purchaseOrderNumber: 'PO 7', customerReference: '' });
  }));

  test('pays by card in the payment service’s frame, and is given the activation code', inWebKit(page, async (tab, { url }) => {
    const total = await selectServices(tab);
    await tab.click(await tab.find('radio', /^Debit or Credit Card/));
    await tab.inFrame('Secure card payment', async () => {
      await tab.type(await tab.find('textbox', 'Card number'), '4242 4242 4242 4242');
      await tab.type(await tab.find('textbox', 'Expiry'), '12/34');
      await tab.type(await tab.find('textbox', 'CVC'), '123');
    });
    await tab.click(await tab.find('button', `Pay USD ${total}`));
    const code = await tab.find('status', 'Activation code');
    assert.match(await tab.textOf(code), /^[0-9A-Z]{5}(-[0-9A-Z]{5}){4}$/);
    assert.equal((await shownOrder(tab, total, url)).payment, 'paid');
  }));
});

/** Chooses 20 extensions and Hot Standby and goes on to the review; returns the total, which is the sum of both for the days that are left. */
async function selectServices(tab: Tab): Promise<string> {
  await tab.type(await tab.find('spinbutton', 'Extension Expansion'), '20');
  await tab.click(await tab.find('switch', 'Hot Standby'));
  const summary = await tab.until('summary of both services', async () => {
    const text = await tab.textOf(await tab.find('region', 'Order Summary'));
    return [...text.matchAll(/of \d+ days/g)].length === 2 ? text : undefined;
  });
  const shares = [...summary.matchAll(/(\d+) of (\d+) days at USD ([\d.]+) per year/g)].map(([, left, all, price]) => Math.round((Number(price) * 100 * Number(left)) / Number(all)));
  const total = /Total USD ([\d.]+)/.exec(summary)?.[1] ?? '';
  assert.equal(total, ((shares[0]! + shares[1]!) / 100).toFixed(2));
  await tab.click(await tab.find('button', 'Checkout'));
  return total;
}

/** The order of the result page, as the server has it: under this number and for this total. */
async function shownOrder(tab: Tab, total: string, server: string): Promise<Order> {
  const details = await tab.textOf(await tab.find('region', 'Order details'));
  const { items } = orderPageSchema.parse(await (await fetch(`${server}/back-office/api/orders?all=true`)).json());
  assert.equal(items.length, 1);
  const [order] = items;
  assert.ok(order);
  assert.match(details, new RegExp(`Order number ${order.number} `));
  assert.match(details, new RegExp(`Total USD ${total} `));
  assert.equal(toDecimal(order.total), total);
  return order;
}
