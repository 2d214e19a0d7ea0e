import { describe, test } from 'node:test';
import type { Page } from 'playwright';
import {
  cardNumber, checkoutButton, doors, enterCard, expectReview, extensions, hotStandby, method, openExpansion, payButton, readActivationCode, readSummary, readTotal, selectServices,
} from './support/buyer.js';
import { withDemo, type Demo } from './support/demo.js';
import { expect } from './support/expect.js';

/** What the browser notes when a page asks while the server is away. */
const serverAway = /ERR_CONNECTION_(REFUSED|RESET)|ERR_EMPTY_RESPONSE/;

/** Goes from the products to a placed offline order and the activation code of a paid one, with `trouble` at every step. */
async function goThrough(demo: Demo, address: string, trouble: (page: Page) => Promise<unknown>): Promise<void> {
  const page = await demo.open(address);
  await expect(page.getByRole('heading', { name: 'Products & Purchase' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'More' }).first()).toBeVisible();
  await trouble(page);

  await openExpansion(page);
  await selectServices(page);
  const total = await readSummary(page);
  await trouble(page);
  await expect(extensions(page)).toHaveValue('20');
  await expect(hotStandby(page)).toBeChecked();
  expect(await readSummary(page)).toBe(total);

  await checkoutButton(page).click();
  await expectReview(page);
  await chooseContact(page);
  await method(page, 'Offline').check();
  await page.getByRole('textbox', { name: 'PI Number' }).fill('PI-2026-0042');
  await trouble(page);
  await expectReview(page);
  expect(await readTotal(page)).toBe(total);
  await expect(page.getByRole('region', { name: 'Billing Information' })).toContainText('Second Contact');
  await expect(method(page, 'Offline')).toBeChecked();
  await expect(page.getByRole('textbox', { name: 'PI Number' })).toHaveValue('PI-2026-0042');

  await page.getByRole('button', { name: 'Place Order' }).click();
  await expect(page.getByText('Your account manager or local distributor will contact you')).toBeVisible();
  await trouble(page);
  await expect(page.getByText('Your account manager or local distributor will contact you')).toBeVisible();

  await page.getByRole('button', { name: 'Pay Now' }).click();
  await method(page, 'Debit or Credit Card').check();
  await expect(cardNumber(page)).toBeVisible();
  await trouble(page);
  await expect(method(page, 'Debit or Credit Card')).toBeChecked();
  await enterCard(page);
  await payButton(page).click();
  const code = await readActivationCode(page);
  await trouble(page);
  expect(await readActivationCode(page)).toBe(code);
}

/** Adds a contact and leaves it chosen. */
async function chooseContact(page: Page): Promise<void> {
  const billing = page.getByRole('region', { name: 'Billing Information' });
  await billing.getByRole('button', { name: 'Add New' }).click();
  await billing.getByRole('textbox', { name: 'First name' }).fill('Second');
  await billing.getByRole('textbox', { name: 'Last name' }).fill('Contact');
  await billing.getByRole('textbox', { name: 'E-mail' }).fill('second@contact.example');
  await billing.getByRole('combobox', { name: 'Country' }).selectOption({ label: 'United States' });
  for (const [name, text] of [['Street address', '1 Pier Road'], ['City', 'Portland'], ['State', 'OR'], ['ZIP code', '97201']] as const) {
    await billing.getByRole('textbox', { name }).fill(text);
  }
  await billing.getByRole('button', { name: 'Save' }).click();
  await expect(billing).toContainText('Second Contact');
}

describe('Nothing is lost', () => {
  for (const [name, address] of doors) {
    test(`by a reload at any step on the ${name}`, withDemo((demo) => goThrough(demo, address, (page) => page.reload())));
  }

  test('by a server that is killed and started again at any step', withDemo(
    (demo) => goThrough(demo, '/portal/', () => demo.server.restart()),
    { expectedProblems: serverAway },
  ));

  test('by a kill of the server and a reload at any step', withDemo(
    (demo) =>
      goThrough(demo, '/distributor/', async (page) => {
        await demo.server.restart();
        await page.reload();
      }),
    { expectedProblems: serverAway },
  ));

  test('of a contact that is being typed, by a reload', withDemo(async ({ open }) => {
    const page = await open('/portal/');
    await openExpansion(page);
    await selectServices(page);
    await checkoutButton(page).click();
    const billing = page.getByRole('region', { name: 'Billing Information' });
    await billing.getByRole('button', { name: 'Add New' }).click();
    await billing.getByRole('textbox', { name: 'First name' }).fill('Half');
    await page.reload();
    await expect(billing.getByRole('textbox', { name: 'First name' })).toHaveValue('Half');
  }));
});
