import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { expect } from '../end-to-end/support/expect.js';
import { buyByCard, choose, enterCard, expectCode, pay, resultCode } from './support/buyer.js';
import { listeningAnalytics, nothingKept, polyfills, pollutedPrototypes, reachedPrototype, translated } from './support/hostile-scripts.js';
import { inShop, plainPage, script, tag, type Shop } from './support/shop.js';

const openWith = ({ site, open }: Shop, before: string, body = '', headers: Readonly<Record<string, string>> = {}) =>
  open({ html: plainPage(`<script>${before}</script>${script(site)}`, body + tag(site)), headers });

describe('The purchase completes on a page', () => {
  const pages: Record<string, string> = {
    'whose prototypes were added to, in the ways of old frameworks': pollutedPrototypes,
    'whose promises, formats and clock were replaced': polyfills,
    'that may keep nothing in the browser': nothingKept,
  };
  for (const [name, before] of Object.entries(pages)) {
    test(name, inShop(async (shop) => void (await buyByCard(await openWith(shop, before)))));
  }

  test('whose elements have the names of the browser’s own', inShop(async (shop) => {
    const names = ['body', 'head', 'title', 'activeElement', 'documentElement', 'defaultView', 'scripts', 'visibilityState', 'location', 'adoptedStyleSheets', 'referrer'];
    const globals = ['fetch', 'history', 'customElements', 'Stripe', 'annexPayPal', 'trustedTypes', 'navigator', 'CSSStyleSheet'];
    const body = [...names.map((each) => `<form name="${each}"></form>`), ...globals.map((each) => `<img id="${each}" alt="">`)].join('');
    await buyByCard(await openWith(shop, '', body));
  }));

  test('that says what its relative addresses begin with', inShop(async ({ site, open }) => {
    await buyByCard(await open({ html: plainPage(`<base href="/elsewhere/">${script(site)}`, tag(site)) }));
  }));

  test('whose objects somebody has given values of their own, after it has loaded', inShop(async (shop) => {
    const page = await openWith(shop, '');
    await choose(page);
    await page.evaluate(reachedPrototype);
    await enterCard(page);
    await pay(page);
    await expectCode(page);
  }));

  test('that shares its domain with its neighbours', inShop(async (shop) => {
    const page = await openWith(shop, 'document.domain = document.domain;', '', { 'origin-agent-cluster': '?0' });
    await buyByCard(page);
  }));
});

describe('A page whose analytics listen to everything', () => {
  test('hears no card, and no secret in an address or in the browser’s history', inShop(async (shop) => {
    const page = await openWith(shop, listeningAnalytics);
    await choose(page);
    await enterCard(page, '4000 0000 0000 3063');
    await pay(page);
    await page.getByRole('button', { name: 'Complete authentication' }).waitFor();
    await page.goBack();
    await expect(page.getByRole('group', { name: 'Payment Method' })).toBeVisible();
    const heard = await page.evaluate(() => [...(Reflect.get(window, 'heard') as string[]), location.href, JSON.stringify(history.state), JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })]);
    assert.ok(heard.length > 10, 'the page listens');
    for (const secret of [/4000 ?0000 ?0000 ?3063/, /tok_/, /_secret_/, /[?&#]\S*token/i, /eyJ/]) assert.deepEqual(heard.filter((text) => secret.test(text)), []);
  }));
});

describe('A page that the browser translates', () => {
  test('shows what is to be paid, and sells', inShop(async (shop) => {
    const page = await openWith(shop, '', '');
    await page.evaluate(translated);
    const summary = page.getByRole('region', { name: 'Order Summary' });
    await page.getByRole('spinbutton', { name: 'Extension Expansion' }).fill('10');
    await expect(summary).toContainText('Extension Expansion');
    await expect(page.getByRole('button', { name: 'Checkout', exact: true })).toBeEnabled();
    const before = (await summary.innerText()).match(/[\d,]+\.\d\d/g);
    await page.getByRole('spinbutton', { name: 'Extension Expansion' }).fill('20');
    await expect.poll(async () => (await summary.innerText()).match(/[\d,]+\.\d\d/g)?.at(-1)).not.toBe(before?.at(-1));
    await choose(page);
    await enterCard(page);
    await pay(page);
    await expect(resultCode(page)).toBeVisible();
    await expectCode(page);
  }));
});
