import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Checkout } from '../../src/core/checkout.js';
import type { Order } from '../../src/core/model/order.js';
import { projectRoot } from '../architecture/source-files.js';
import { createShop, demoPbx } from '../support/shop.js';
import { blocksOf } from './support/pages.js';
import { load } from './support/running.js';

interface Example {
  orderExtensions(checkout: Checkout, serialNumber: string, quantity: number): Promise<Order>;
  showTotal(checkout: Checkout, place: { textContent: string | null }): () => void;
}

const page = readFileSync(join(projectRoot, 'docs/headless.md'), 'utf8');

describe('the example of the checkout alone', () => {
  it('orders what it says, at the price that it shows', async () => {
    const { orderExtensions, showTotal } = await example();
    const { checkout } = (await createShop()).open();
    const shown: (string | null)[] = [];
    const stop = showTotal(checkout, { set textContent(text: string | null) { shown.push(text); } });
    const order = await orderExtensions(checkout, demoPbx, 20);
    stop();
    checkout.dispose();
    assert.equal(order.serialNumber, demoPbx);
    assert.deepEqual(order.lines.map(({ offerId, quantityDelta }) => [offerId, quantityDelta]), [['extension-expansion', 20]]);
    assert.equal(shown[0], '');
    assert.ok(shown.includes(`${(order.total.amount / 100).toFixed(2)} ${order.total.currency}`));
  });

  it('says so when there is nothing to buy', async () => {
    const { orderExtensions } = await example();
    const { checkout } = (await createShop()).open();
    await assert.rejects(orderExtensions(checkout, demoPbx, -1), /There is no price: invalid/);
    checkout.dispose();
  });
});

/** What the page's blocks export. */
async function example(): Promise<Example> {
  const modules = blocksOf('headless', page).filter(({ language }) => language === 'ts').map(({ code }) => load<Partial<Example>>(code));
  return Object.assign({}, ...(await Promise.all(modules))) as Example;
}
