import type { FrameLocator, Locator, Page } from 'playwright';
import { expect } from './expect.js';

/** The software PBX that the tests expand: 50 extensions, no Hot Standby, in the middle of its term. */
export const serialNumber = '3631A2E40021';
/** What both front doors of a buyer are called, where they are, and how they are looked at: at a desk, and on a phone by night. */
export const doors = [
  ['partner portal', '/portal/', {}],
  ['distributor’s page', '/distributor/', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }],
] as const;

export const summary = (page: Page): Locator => page.getByRole('region', { name: 'Order Summary' });
export const extensions = (page: Page): Locator => page.getByRole('spinbutton', { name: 'Extension Expansion' });
export const hotStandby = (page: Page): Locator => page.getByRole('switch', { name: 'Hot Standby' });
export const checkoutButton = (page: Page): Locator => page.getByRole('button', { name: 'Checkout', exact: true });
export const payButton = (page: Page): Locator => page.getByRole('button', { name: /^Pay USD/ });
export const method = (page: Page, name: string): Locator => page.getByRole('radio', { name });

/** Products & Purchase → Software PBX (PSE Self-hosted) → More → Expansion. */
export async function openExpansion(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Products & Purchase' })).toBeVisible();
  await page.getByRole('button', { name: 'Software PBX (PSE Self-hosted)' }).click();
  await page.getByRole('listitem').filter({ hasText: serialNumber }).getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Expansion' }).click();
}

/** 20 extensions and Hot Standby. */
export async function selectServices(page: Page): Promise<void> {
  await extensions(page).fill('20');
  await hotStandby(page).check();
}

/** The summary names both services with their share of the term; returns the total, for instance `USD 702.50`. */
export async function readSummary(page: Page): Promise<string> {
  await expect(summary(page)).toContainText('Extension Expansion');
  await expect(summary(page)).toContainText('Hot Standby');
  await expect(summary(page).getByText(/\d+ of \d+ days/)).toHaveCount(2);
  await expect(checkoutButton(page)).toBeEnabled();
  return readTotal(page);
}

/** The total as the summary shows it. */
export async function readTotal(page: Page): Promise<string> {
  const total = /Total\s+((?:USD|\$)\s?[\d,]+\.\d\d)/;
  await expect(summary(page)).toContainText(total);
  return amountOf(total.exec(await summary(page).innerText())?.[1] ?? '');
}

/** The digits of an amount, however its currency is written. */
export const amountOf = (text: string): string => /[\d,]+\.\d\d/.exec(text)?.[0] ?? '';

/** From the products to the review of 20 extensions and Hot Standby; returns the total. */
export async function goToReview(page: Page): Promise<string> {
  await openExpansion(page);
  await selectServices(page);
  const total = await readSummary(page);
  await checkoutButton(page).click();
  await expectReview(page);
  return total;
}

/** The review shows what will be, who gets the invoice, and how to pay. */
export async function expectReview(page: Page): Promise<void> {
  const services = page.getByRole('region', { name: 'Service Information' });
  await expect(services).toContainText(serialNumber);
  await expect(services).toContainText('Hot Standby');
  await expect(services).toContainText(/50\D+70/);
  await expect(page.getByRole('region', { name: 'Billing Information' })).toContainText('@');
  await expect(page.getByRole('group', { name: 'Payment Method' })).toBeVisible();
}

/** The payment service's own frame. */
const cardFrame = (page: Page): FrameLocator => page.frameLocator('iframe[title="Secure card payment"]');
export const cardNumber = (page: Page): Locator => cardFrame(page).getByRole('textbox', { name: 'Card number' });

/** Types a card into the payment service's own frame. */
export async function enterCard(page: Page, number = '4242 4242 4242 4242'): Promise<void> {
  const frame = cardFrame(page);
  await cardNumber(page).fill(number);
  await frame.getByRole('textbox', { name: 'Expiry' }).fill('12/34');
  await frame.getByRole('textbox', { name: 'CVC' }).fill('123');
}

/** The activation code that the result shows once the licence is issued. */
export async function readActivationCode(page: Page): Promise<string> {
  const code = page.getByText(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){4}$/);
  await expect(code).toBeVisible({ timeout: 20_000 });
  return (await code.innerText()).trim();
}
