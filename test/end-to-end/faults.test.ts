import { describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext } from 'playwright';
import { checkoutButton, doors, enterCard, expectReview, extensions, goToReview, hotStandby, method, openExpansion, payButton, readActivationCode, readSummary, selectServices } from './support/buyer.js';
import { withDemo } from './support/demo.js';
import { expect } from './support/expect.js';

const backend = '**/v1/**';
const failed = /Failed to load resource/;

/** What can stand between the page and its backend. */
const faults: Record<string, { readonly begin: (context: BrowserContext) => Promise<unknown>; readonly message: RegExp }> = {
  'is down': { begin: (context) => context.route(backend, (route) => route.abort('connectionrefused')), message: /could not reach the server/i },
  'answers HTML': {
    begin: (context) => context.route(backend, (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Welcome</h1>' })),
    message: /could not read/i,
  },
  'is broken': {
    begin: (context) => context.route(backend, (route) => route.fulfill({ status: 503, contentType: 'text/html', body: '<h1>Unavailable</h1>' })),
    message: /server has a problem/i,
  },
};

describe('An unknown serial number', () => {
  test('is said to be unknown, with the way to the products', withDemo(async ({ open }) => {
    const page = await open('/distributor/?serial-number=0000000000');
    await expect(page.getByText(/could not find/i)).toBeVisible();
    await page.getByRole('button', { name: /products/i }).or(page.getByRole('link', { name: /back to products/i })).first().click();
    await openExpansion(page);
    await expect(extensions(page)).toBeVisible();
  }, { expectedProblems: /status of 404/ }));

  test('that is known opens its expansion at once', withDemo(async ({ open }) => {
    const page = await open('/distributor/?serial-number=3631A2E40021');
    await expect(extensions(page)).toBeVisible();
  }));
});

describe('An expired quote', () => {
  test('cannot be paid, keeps the selection, and a new price is one button away', withDemo(async ({ open, server }) => {
    const page = await open('/portal/');
    await goToReview(page);
    await method(page, 'Debit or Credit Card').check();
    await enterCard(page);
    await server.restart({ later: 31 * 60_000 });
    await payButton(page).click();
    const renew = page.getByRole('button', { name: /Get a new price|Accept new price/ });
    await expect(page.getByText(/price has (expired|changed)/i).first()).toBeVisible();
    await renew.click();
    await expectReview(page);
    await enterCard(page);
    await payButton(page).click();
    await readActivationCode(page);
  }, { expectedProblems: /status of (401|409|410)/ }));
});

describe('A payment form', () => {
  test('whose code does not come is told, leaves the other methods, and is loaded by trying again', withDemo(async ({ open, context }) => {
    const page = await open('/portal/');
    await goToReview(page);
    await context.route('**/assets/*.js', (route) => route.abort('connectionreset'));
    await method(page, 'Debit or Credit Card').check();
    await expect(page.getByRole('alert').filter({ hasText: /payment form could not be loaded/i })).toBeVisible({ timeout: 30_000 });
    await expect(method(page, 'Offline')).toBeEnabled();
    await context.unroute('**/assets/*.js');
    await page.getByRole('button', { name: 'Try again' }).click();
    await enterCard(page);
    await payButton(page).click();
    await readActivationCode(page);
  }, { expectedProblems: failed }));
});

describe('A backend that', () => {
  for (const [name, { begin, message }] of Object.entries(faults)) {
    for (const [door, address] of doors) {
      test(`${name} when the ${door} opens is told, and trying again goes on`, withDemo(async ({ open, context }) => {
        await begin(context);
        const page = await open(address);
        await expect(page.getByText(message).first()).toBeVisible({ timeout: 30_000 });
        await context.unroute(backend);
        await page.getByRole('button', { name: 'Try again' }).first().click();
        await openExpansion(page);
        await expect(extensions(page)).toBeVisible();
      }, { expectedProblems: failed }));
    }

    test(`${name} while a price is asked for is told beside it, and the entries stay`, withDemo(async ({ open, context }) => {
      const page = await open('/portal/');
      await openExpansion(page);
      await expect(extensions(page)).toBeVisible();
      await begin(context);
      await selectServices(page);
      const summary = page.getByRole('region', { name: 'Order Summary' });
      await expect(summary.getByText(message)).toBeVisible({ timeout: 30_000 });
      await expect(extensions(page)).toHaveValue('20');
      await expect(hotStandby(page)).toBeChecked();
      await context.unroute(backend);
      await summary.getByRole('button', { name: 'Try again' }).click();
      await readSummary(page);
    }, { expectedProblems: failed }));

    test(`${name} while an order is placed leaves no doubt: the page asks until it knows, and the order is placed once`, withDemo(async ({ open, context }) => {
      const page = await open('/portal/');
      await goToReview(page);
      await method(page, 'Offline').check();
      await page.getByRole('textbox', { name: 'PI Number' }).fill('PI-2026-0042');
      await begin(context);
      await page.getByRole('button', { name: 'Place Order' }).click();
      await expect(page.getByRole('heading', { name: 'We are checking whether your order was placed' })).toBeVisible({ timeout: 30_000 });
      await expect(page.getByRole('button', { name: 'Place Order' })).toHaveCount(0);
      await context.unroute(backend);
      await page.getByRole('button', { name: 'Check again' }).click();
      await expect(page.getByText('Your account manager or local distributor will contact you')).toBeVisible();
      await expect(page.getByText('PI-2026-0042')).toBeVisible();
      const backOffice = await open('/back-office/');
      await expect(backOffice.getByRole('button', { name: 'Book payment' })).toHaveCount(1);
    }, { expectedProblems: failed }));
  }

  test('is slow shows that it works, marks the old price, and never takes two orders for two clicks', withDemo(async ({ open, context }) => {
    const page = await open('/portal/');
    await openExpansion(page);
    await selectServices(page);
    await readSummary(page);
    await context.route(backend, async (route) => {
      await wait(2_000);
      await route.continue().catch(() => undefined);
    });
    await extensions(page).fill('25');
    await expect(page.getByText('The price is being updated').first()).toBeAttached();
    await readSummary(page);
    await checkoutButton(page).click();
    await method(page, 'Offline').check();
    await page.getByRole('button', { name: 'Place Order' }).dblclick();
    await expect(page.getByText('Your account manager or local distributor will contact you')).toBeVisible({ timeout: 30_000 });
    await context.unroute(backend);
    const backOffice = await open('/back-office/');
    await expect(backOffice.getByRole('button', { name: 'Book payment' })).toHaveCount(1);
  }));
});
