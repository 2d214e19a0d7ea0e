import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright';
import { extensions } from '../end-to-end/support/buyer.js';
import { expect } from '../end-to-end/support/expect.js';
import { inShop, site } from './shop.js';

/** Those whose pages are there before any script runs. */
const rendered = ['plain', 'react', 'vue', 'svelte'].filter((framework) => existsSync(join(site, framework)));
const routes = { 'checkout/': ['annex-checkout'], 'expand/': ['annex-session', 'annex-expansion-selector', 'annex-order-summary'] } as const;

for (const framework of rendered) {
  describe(`A page that a server rendered, with ${framework}`, () => {
    for (const [route, tags] of Object.entries(routes)) {
      test(`holds the tags of ${route} with nothing of ours in them`, () => {
        const page = readFileSync(join(site, framework, route, 'index.html'), 'utf8');
        for (const tag of tags) assert.match(page, tag === 'annex-session' ? /<annex-session[ >]/ : new RegExp(`<${tag}[^>]*></${tag}>`));
        assert.doesNotMatch(page, /<template|shadowroot/);
      });

      test(`keeps the place of what stands on ${route}, and nothing moves when it comes to life`, inShop(framework, async ({ context }) => {
        const release = await holdScripts(context);
        await context.addInitScript(noteShifts);
        const page = await context.newPage();
        await page.goto(route, { waitUntil: 'commit' });
        for (const tag of tags.filter((each) => each !== 'annex-session')) {
          const place = page.locator(tag).filter({ visible: true });
          assert.equal(await place.evaluate((element) => element.matches(':defined')), false);
          assert.ok((await place.boundingBox())!.height >= 200, `${tag} has no place`);
        }
        await page.evaluate(twoFrames);
        release();
        await expect(extensions(page)).toBeVisible();
        await page.evaluate(twoFrames);
        assert.deepEqual(await shiftsOf(page), []);
      }));
    }
  });
}

/** Lets no script through until it is told to. */
async function holdScripts(context: BrowserContext): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await context.route(/\.js$/, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** Runs in the page: everything that moved without the visitor's doing. */
function noteShifts(): void {
  const shifts: string[] = Object.assign(globalThis, { shifts: [] }).shifts;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node: Node | null }[] })[]) {
      shifts.push(`${entry.value.toFixed(4)} ${entry.sources.map(({ node }) => (node instanceof Element ? `${node.localName}.${node.className}` : node?.nodeName)).join(' ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

const shiftsOf = (page: Page): Promise<string[]> => page.evaluate(() => (globalThis as unknown as { shifts: string[] }).shifts);

/** Runs in the page: what was to be drawn is drawn. */
const twoFrames = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
