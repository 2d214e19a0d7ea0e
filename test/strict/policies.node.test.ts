import { describe, test } from 'node:test';
import { buyByCard, choose, enterCard, expectCode, orderOffline, passBank, pay, payWithPayPal } from './support/buyer.js';
import { inShop, plainPage, script, tag, type Shop } from './support/shop.js';
import type { Site } from './support/site.js';

const nonce = 'bm9uY2UtZm9yLW9uZS1wYWdl';

/** What holds for all of them: nothing inline, nothing evaluated, no string made into a script. */
const shared = "base-uri 'none'; form-action 'none'; object-src 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html annex-sdk 'allow-duplicates'; report-uri /reports";

const policies = {
  'lists exactly what is loaded': ({ scripts, backend, shop }: Site) =>
    `default-src 'none'; script-src ${scripts}/1.0.0/; connect-src ${backend}/v1/ ${backend}/sandbox/ ${shop}/distributor/session; ${shared}`,
  'knows scripts by a nonce': ({ backend }: Site) => `default-src 'none'; script-src 'nonce-${nonce}'; connect-src ${backend} 'self'; ${shared}`,
  'trusts what trusted scripts load': ({ backend }: Site) =>
    `default-src 'none'; script-src 'strict-dynamic' 'nonce-${nonce}'; connect-src ${backend} 'self'; ${shared}`,
};

const isolations = {
  'shares windows with payment services only': { 'cross-origin-opener-policy': 'same-origin-allow-popups' },
  'is isolated from all other origins': { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' },
  'lends no credentials to what it embeds': { 'cross-origin-opener-policy': 'same-origin-allow-popups', 'cross-origin-embedder-policy': 'credentialless' },
};

function openStrict({ site, open }: Shop, policy: (site: Site) => string, headers: Readonly<Record<string, string>> = {}) {
  const html = plainPage(script(site, { attributes: `nonce="${nonce}"` }), tag(site));
  return open({ html, headers: { 'content-security-policy': policy(site), ...headers } });
}

describe('A page whose policy', () => {
  for (const [name, policy] of Object.entries(policies)) {
    test(`${name} sells by card, after the bank has asked in the page`, inShop(async (shop) => {
      const page = await openStrict(shop, policy);
      await choose(page);
      await enterCard(page, '4000 0027 6000 3184');
      await pay(page);
      await passBank(page);
      await expectCode(page);
    }));
  }

  const policy = policies['lists exactly what is loaded'];

  test('lists exactly what is loaded sells through PayPal’s window', inShop(async (shop) => {
    const page = await openStrict(shop, policy);
    await choose(page);
    await payWithPayPal(page, page);
    await expectCode(page);
  }));

  test('lists exactly what is loaded takes a buyer back from the bank’s own page', inShop(async (shop) => {
    const page = await openStrict(shop, policy);
    await choose(page);
    await enterCard(page, '4000 0000 0000 3063');
    await pay(page);
    await page.getByRole('button', { name: 'Complete authentication' }).click();
    await expectCode(page);
  }));

  test('lists exactly what is loaded takes an offline order', inShop(async (shop) => {
    const page = await openStrict(shop, policy);
    await choose(page);
    await orderOffline(page);
  }));
});

describe('A page that', () => {
  for (const [name, headers] of Object.entries(isolations)) {
    test(`${name} sells by card and through PayPal`, inShop(async (shop) => {
      const page = await openStrict(shop, policies['lists exactly what is loaded'], headers);
      await choose(page);
      await payWithPayPal(page, page);
      await expectCode(page);
      const again = await openStrict(shop, policies['lists exactly what is loaded'], headers);
      await buyByCard(again);
    }));
  }
});
