import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { Page } from 'playwright';
import { cardNumber, checkoutButton, enterCard, expectReview, extensions, hotStandby, method, payButton, readActivationCode, summary } from '../end-to-end/support/buyer.js';
import { expect } from '../end-to-end/support/expect.js';
import { inShop, site, untilRenderedAgain, watchFrame } from './shop.js';

for (const framework of readdirSync(site)) {
  describe(`A shop in ${framework}`, () => {
    test('sells through the checkout in one tag, and renders around the card form without touching it', inShop(framework, async ({ open }) => {
      const page = await open('checkout/');
      const order = await buyByCard(page);
      await expect(page.getByRole('heading', { name: order })).toBeVisible();
      await page.getByRole('link', { name: 'Overview' }).click();
      await expect(orders(page)).toContainText(order);
    }));

    test('sells through single elements in its own layout, and renders around the card form without touching it', inShop(framework, async ({ open }) => {
      const page = await open('');
      await page.getByRole('link', { name: 'Buy in our own layout' }).click();
      await expect(page.getByRole('heading', { name: 'Expansion', level: 1 })).toBeVisible();
      await buyByCard(page);
      await expect(page.getByRole('heading', { name: 'Your order', level: 1 })).toBeVisible();
    }));

    test('is left and entered again, and shows what was chosen', inShop(framework, async ({ open }) => {
      const page = await open('');
      await page.getByRole('link', { name: 'Checkout', exact: true }).click();
      await choose(page);
      await page.getByRole('link', { name: 'Overview' }).click();
      await expect(page.locator('annex-checkout')).toHaveCount(0);
      await page.getByRole('link', { name: 'Checkout', exact: true }).click();
      await expect(extensions(page)).toHaveValue('20');
    }));
  });
}

const orders = (page: Page) => page.getByRole('region', { name: 'Your orders' });

async function choose(page: Page): Promise<void> {
  await extensions(page).fill('20');
  await hotStandby(page).check();
  await expect(summary(page)).toContainText('Hot Standby');
  await expect(checkoutButton(page)).toBeEnabled();
}

/** From the services to the activation code; returns the number of the order, as the shop was told it. */
async function buyByCard(page: Page): Promise<string> {
  await choose(page);
  await checkoutButton(page).click();
  await expectReview(page);
  await method(page, 'Debit or Credit Card').check();
  await enterCard(page);
  const checkFrame = await watchFrame(page);
  await untilRenderedAgain(page);
  await checkFrame();
  await expect(cardNumber(page)).toHaveValue('4242 4242 4242 4242');
  await payButton(page).click();
  await readActivationCode(page);
  await expect(orders(page).getByRole('listitem')).toHaveCount(1);
  const order = await orders(page).getByRole('listitem').innerText();
  assert.match(order, /\d/);
  return order;
}
