import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import type { Checkout } from '../../src/core/checkout.js';
import type { Order } from '../../src/core/model/order.js';
import { projectRoot } from '../architecture/source-files.js';
import { createShop, demoPbx } from '../support/shop.js';
import { blocksOf, packageDoors } from './support/pages.js';

interface Example {
  orderExtensions(checkout: Checkout, serialNumber: string, quantity: number): Promise<Order>;
  showTotal(checkout: Checkout, place: { textContent: string | null }): () => void;
}

const page = readFileSync(join(projectRoot, 'docs/headless.md'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'annex-docs-'));
const doors = packageDoors();

describe('the example of the checkout alone', () => {
  after(() => rmSync(folder, { recursive: true, force: true }));

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

/** The page's blocks as they stand, but for the package's names, which lead to what was compiled here. */
async function example(): Promise<Example> {
  const modules = blocksOf('headless', page).filter(({ language }) => language === 'ts').map(async ({ code }, index) => {
    const { outputText } = ts.transpileModule(code, { compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext } });
    const file = join(folder, `${index}.mjs`);
    writeFileSync(file, outputText.replaceAll(/(?<=from ')annex-checkout[^']*/g, (door) => compiled(doors.get(door))));
    return import(pathToFileURL(file).href) as Promise<Partial<Example>>;
  });
  return Object.assign({}, ...(await Promise.all(modules))) as Example;
}

function compiled(source: string | undefined): string {
  assert.ok(source, 'there is no such door');
  return pathToFileURL(source.replace(projectRoot, `${projectRoot}build/`).replace(/\.ts$/, '.js')).href;
}
