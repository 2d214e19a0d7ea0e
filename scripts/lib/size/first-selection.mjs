import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { root } from '../run.mjs';
import { sizeOf, sum } from './built.mjs';

const page = (serialNumber) => `<!doctype html><html lang="en"><title>A page</title><body>
<annex-checkout backend-url="/" session-url="/distributor/session" serial-number="${serialNumber}"></annex-checkout>
<script type="module" src="/annex/embed.js"></script>`;

/** In the page: takes the time of the first frame in which a quantity can be entered. */
function watchForSelection() {
  const field = () => document.querySelector('annex-checkout')?.shadowRoot?.querySelector('annex-expansion-selector')?.shadowRoot?.querySelector('[role="spinbutton"]');
  const look = () => (field() ? (globalThis.selectionAt = performance.now()) : requestAnimationFrame(look));
  requestAnimationFrame(look);
}

/**
 * Opens a page with the drop-in for one product, as a buyer does, makes the first selection and reads its price.
 *
 * @returns the size of the scripts of ours that the browser had asked for by the time that a quantity could be entered
 */
export async function untilFirstSelection(executablePath) {
  const { serveNode } = await import(`${root}build/src/hosts/node.js`);
  const { demoProducts } = await import(`${root}build/src/reference/products/demo-products.js`);
  const dataFolder = await mkdtemp(join(tmpdir(), 'annex-size-'));
  const host = await serveNode({ port: 0, dataFolder, siteFolder: `${root}build/site` });
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    const tab = await browser.newPage({ baseURL: host.url, locale: 'en-US' });
    await tab.addInitScript(watchForSelection);
    await tab.route('/page', (route) => route.fulfill({ contentType: 'text/html', body: page(demoProducts(Date.now())[0].serialNumber) }));
    await tab.goto('/page');
    const quantity = tab.getByRole('spinbutton').first();
    await quantity.waitFor();
    await quantity.fill('5');
    await tab.getByRole('button', { name: 'Checkout' }).click();
    await tab.getByRole('button', { name: /^Pay|^Place Order/ }).waitFor();
    const files = await tab.evaluate(() => performance.getEntriesByType('resource')
      .filter(({ startTime }) => startTime <= globalThis.selectionAt)
      .map(({ name }) => new URL(name).pathname).filter((path) => path.startsWith('/annex/')));
    return sum(await Promise.all(files.map(async (file) => sizeOf(await readFile(`${root}build/site${file}`)))));
  } finally {
    await browser.close();
    await host.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
}
