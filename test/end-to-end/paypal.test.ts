import { describe, test } from 'node:test';
import type { Page } from 'playwright';
import { goToReview, method, readActivationCode } from './support/buyer.js';
import { withDemo } from './support/demo.js';
import { expect } from './support/expect.js';
import { expectMails, expectRaisedCapacity, usedLink } from './support/recipients.js';

/** Presses PayPal's own button and returns the window that it opens. */
async function openPayPal(page: Page): Promise<Page> {
  await method(page, 'PayPal').check();
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'PayPal' }).click();
  return opened;
}

describe('PayPal', () => {
  test('pays once it is approved in its window, up to the raised capacity and the mails', withDemo(async (demo) => {
    const page = await demo.open('/portal/');
    const total = await goToReview(page);
    const popup = await openPayPal(page);
    await popup.getByRole('button', { name: 'Agree and Pay' }).click();
    const code = await readActivationCode(page);
    await expectRaisedCapacity(demo, code);
    await expectMails(demo, code, total);
  }, { expectedProblems: usedLink }));

  test('takes nothing when its window is closed, and can be tried again', withDemo(async ({ open }) => {
    const page = await open('/portal/');
    await goToReview(page);
    const closed = await openPayPal(page);
    await closed.close();
    await expect(page.getByText('Payment was cancelled. Nothing was charged').first()).toBeVisible();
    const popup = await openPayPal(page);
    await popup.getByRole('button', { name: 'Agree and Pay' }).click();
    await readActivationCode(page);
  }));
});
