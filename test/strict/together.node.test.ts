import assert from 'node:assert/strict';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import type { Page } from 'playwright';
import { expect } from '../end-to-end/support/expect.js';
import { buildScripts } from './support/build.js';
import { buyByCard, choose, enterCard, expectCode, pay, payButton } from './support/buyer.js';
import { inShop, plainPage, script, scriptsFolder, tag } from './support/shop.js';
import type { Site } from './support/site.js';

const otherSerialNumber = '3631C5D73310';
/** Notes at each side what it is told of. */
const told = `
  window.told = [];
  for (const side of ['left', 'right']) {
    document.getElementById(side).addEventListener('annex-order-complete', (event) => told.push(side + ' ' + event.serialNumber));
  }
`;
const side = (id: string, checkout: string) => `<section id="${id}">${checkout}</section>`;

/** What a page's own script says to register the second version. */
const registerAcme = ({ scripts }: Site) =>
  `import { connect } from '${scripts}/2.0.0/connect.js'; import { define } from '${scripts}/2.0.0/define.js'; define({ prefix: 'acme', connect });`;

/** Buys on both sides, with every step of one between two of the other. */
async function buyOnBothSides(page: Page): Promise<void> {
  const [left, right] = [page.locator('#left'), page.locator('#right')];
  await choose(left);
  await choose(right);
  await enterCard(left);
  await enterCard(right, '4000 0000 0000 0341');
  const amounts = [await payButton(left).innerText(), await payButton(right).innerText()];
  assert.notEqual(amounts[0], amounts[1], 'each asks for its own amount');
  await pay(left);
  await expectCode(left);
  await expect(payButton(right)).toHaveText(amounts[1] ?? '');
  await pay(right);
  assert.notEqual(await expectCode(right), await expectCode(left));
  assert.deepEqual(await page.evaluate(() => Reflect.get(window, 'told') as string[]), ['left 3631A2E40021', `right ${otherSerialNumber}`]);
}

before(async () => {
  const folder = await scriptsFolder();
  await buildScripts(folder, { version: '2.0.0', base: '/' });
  await cp(join(folder, '1.0.0'), join(folder, 'copy'), { recursive: true });
});

describe('On one page', () => {
  test('two checkouts sell two things, and a reload finds both where they were', inShop(async ({ site, open }) => {
    const sides = side('left', tag(site)) + side('right', tag(site, { serialNumber: otherSerialNumber }));
    const page = await open({ html: plainPage(script(site), `${sides}<script>${told}</script>`) });
    await choose(page.locator('#left'));
    await page.goBack();
    await expect(page.locator('#left').getByRole('spinbutton', { name: 'Extension Expansion' })).toHaveValue('20');
    await expect(page.locator('#right').getByRole('spinbutton', { name: 'Extension Expansion' })).toHaveValue('');
    await buyOnBothSides(page);
    await page.reload();
    assert.notEqual(await expectCode(page.locator('#left')), await expectCode(page.locator('#right')));
  }));

  test('two copies of one version get along: the first registers, and both sides sell', inShop(async ({ site, open }) => {
    const sides = side('left', tag(site)) + side('right', tag(site, { serialNumber: otherSerialNumber }));
    await buyOnBothSides(await open({ html: plainPage(script(site) + script(site, { path: '/copy/annex.js' }), `${sides}<script>${told}</script>`) }));
  }));

  test('two versions sell side by side, the second under a prefix of its own, on a page with a strict policy', inShop(async ({ site, open }) => {
    const second = `<script type="module" nonce="bm9uY2U=">${registerAcme(site)}</script>`;
    const sides = side('left', tag(site)) + side('right', tag(site, { prefix: 'acme', serialNumber: otherSerialNumber }));
    const html = plainPage(script(site, { attributes: 'nonce="bm9uY2U="' }) + second, `${sides}<script nonce="bm9uY2U=">${told}</script>`);
    const policy = `default-src 'none'; script-src 'nonce-bm9uY2U='; connect-src ${site.backend} 'self'; require-trusted-types-for 'script'; trusted-types lit-html annex-sdk 'allow-duplicates'; report-uri /reports`;
    const page = await open({ html, headers: { 'content-security-policy': policy } });
    await buyOnBothSides(page);
    const versions = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => /\/(\d\.0\.0)\/assets\/.*gateway/.exec(name)?.[1]).filter(Boolean));
    assert.deepEqual([...new Set(versions)].sort(), ['1.0.0', '2.0.0'], 'each loads its own parts');
  }));
});

describe('An element on its own page', () => {
  test('finds no provider of another copy, and no style of it', inShop(async ({ site, open }) => {
    const second = `<script type="module">${registerAcme(site)}</script>`;
    const page = await open({ html: plainPage(script(site) + second, `<annex-session backend-url="${site.backend}" session-url="/distributor/session"><acme-checkout></acme-checkout>${tag(site)}</annex-session>`) });
    await expect(page.locator('acme-checkout')).toContainText('acme-session');
    await buyByCard(page.locator('annex-checkout'));
  }));
});
