import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { expect } from '../end-to-end/support/expect.js';
import { buildScripts, manifestIn } from '../strict/support/build.js';
import { choose, enterCard, expectCode, pay, payWithPayPal } from '../strict/support/buyer.js';
import { inShop, plainPage, scriptsFolder, tag } from '../strict/support/shop.js';
import type { Site } from '../strict/support/site.js';

/** Builds a version for the site's own address; returns its snippet and the source that lets its import map pass. */
async function buildFor({ scripts }: Site, version: string): Promise<{ snippet: string; mapSource: string; folder: string }> {
  const folder = await buildScripts(await scriptsFolder(), { version, base: `${scripts}/` });
  return { folder, snippet: await readFile(join(folder, 'snippet.html'), 'utf8'), mapSource: (await manifestIn(folder)).importMapSource };
}

describe('The snippet', () => {
  const strict = ({ scripts, backend }: Site, mapSource: string) => ({
    'content-security-policy': `default-src 'none'; script-src ${scripts}/3.0.0/ ${mapSource}; connect-src ${backend} 'self'; require-trusted-types-for 'script'; trusted-types lit-html annex-sdk 'allow-duplicates'; report-uri /reports`,
    'integrity-policy': 'blocked-destinations=(script)',
  });

  test('sells on a page that runs no script whose integrity nobody vouches for', inShop(async ({ site, open }) => {
    const { snippet, mapSource } = await buildFor(site, '3.0.0');
    const host = { html: plainPage(snippet, tag(site)), headers: strict(site, mapSource) };
    const page = await open(host);
    await choose(page);
    await payWithPayPal(page, page);
    await expectCode(page);
    const again = await open(host);
    await choose(again);
    await enterCard(again);
    await pay(again);
    await expectCode(again);
  }));

  test('is what such a page needs: without its import map nothing runs', inShop(async ({ site, open }) => {
    const { snippet, mapSource } = await buildFor(site, '3.0.0');
    const page = await open({ html: plainPage(snippet.replace(/<script type="importmap">.*<\/script>|<link .*>/g, ''), tag(site)), headers: strict(site, mapSource) });
    await page.waitForLoadState('networkidle');
    assert.equal(await page.evaluate(() => customElements.get('annex-checkout')), undefined);
  }, { expected: /integrity/i }));

  test('runs nothing of a script that was changed on its way', inShop(async ({ site, open }) => {
    const { folder, snippet } = await buildFor(site, '4.0.0');
    await writeFile(join(folder, 'annex.js'), `${await readFile(join(folder, 'annex.js'), 'utf8')}\nwindow.reached = true;`);
    const page = await open({ html: plainPage(snippet, tag(site)) });
    await page.waitForLoadState('networkidle');
    assert.deepEqual(await page.evaluate(() => [Reflect.get(window, 'reached'), customElements.get('annex-checkout')]), [undefined, undefined]);
  }, { expected: /integrity/ }));

  test('lets the buyer pay otherwise where a part that loads later was changed', inShop(async ({ site, open }) => {
    const { folder, snippet } = await buildFor(site, '5.0.0');
    const part = Object.keys((await manifestIn(folder)).files).find((file) => file.includes('stripe-gateway')) ?? '';
    await writeFile(join(folder, part), `${await readFile(join(folder, part), 'utf8')}\nwindow.reached = true;`);
    const page = await open({ html: plainPage(snippet, tag(site)) });
    await choose(page);
    await page.getByRole('radio', { name: 'Debit or Credit Card' }).check();
    await expect(page.getByRole('alert').filter({ hasText: /\w/ })).toBeVisible();
    await payWithPayPal(page, page);
    await expectCode(page);
    assert.equal(await page.evaluate(() => Reflect.get(window, 'reached')), undefined);
  }, { expected: /integrity/ }));
});
