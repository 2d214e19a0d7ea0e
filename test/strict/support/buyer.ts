import type { FrameLocator, Locator, Page } from 'playwright';
import { expect } from '../../end-to-end/support/expect.js';

/** Where a checkout is: a page, a part of it, or a frame. */
export type Place = Page | Locator | FrameLocator;

export const payButton = (place: Place): Locator => place.getByRole('button', { name: /^Pay USD/ });
export const resultCode = (place: Place): Locator => place.getByText(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){4}$/);

/** Twenty extensions more, up to the review. */
export async function choose(place: Place): Promise<void> {
  await place.getByRole('spinbutton', { name: 'Extension Expansion' }).fill('20');
  const checkout = place.getByRole('button', { name: 'Checkout', exact: true });
  await expect(checkout).toBeEnabled();
  await checkout.click();
  await expect(place.getByRole('group', { name: 'Payment Method' })).toBeVisible();
}

export async function enterCard(place: Place, number = '4242 4242 4242 4242'): Promise<void> {
  await place.getByRole('radio', { name: 'Debit or Credit Card' }).check();
  const form = place.frameLocator('iframe[title="Secure card payment"]');
  await form.getByRole('textbox', { name: 'Card number' }).fill(number);
  await form.getByRole('textbox', { name: 'Expiry' }).fill('12/34');
  await form.getByRole('textbox', { name: 'CVC' }).fill('123');
}

export async function pay(place: Place): Promise<void> {
  await expect(payButton(place)).toBeEnabled();
  await payButton(place).click();
}

/** The licence is there. */
export async function expectCode(place: Place): Promise<string> {
  await expect(resultCode(place)).toBeVisible();
  return (await resultCode(place).innerText()).trim();
}

/** From the selection to the licence, paid by card. */
export async function buyByCard(place: Place): Promise<string> {
  await choose(place);
  await enterCard(place);
  await pay(place);
  return expectCode(place);
}

/** Answers the bank's question, which stands over the whole page. */
export async function passBank(page: Page | FrameLocator): Promise<void> {
  await page.frameLocator('iframe[title="3-D Secure authentication"]').getByRole('button', { name: 'Complete authentication' }).click();
}

/** Pays in PayPal's own window. */
export async function payWithPayPal(place: Place, page: Page): Promise<void> {
  await place.getByRole('radio', { name: 'PayPal' }).check();
  const opened = page.waitForEvent('popup');
  await place.getByRole('button', { name: 'PayPal' }).click();
  await (await opened).getByRole('button', { name: 'Agree and Pay' }).click();
}

export async function orderOffline(place: Place): Promise<void> {
  await place.getByRole('radio', { name: 'Offline' }).check();
  await place.getByRole('textbox', { name: 'PI Number' }).fill('PI-2026-0042');
  await place.getByRole('button', { name: 'Place Order' }).click();
  await expect(place.getByText('Your account manager or local distributor will contact you')).toBeVisible();
}
