import { describe, test } from 'node:test';
import { goToReview, method, readActivationCode } from './support/buyer.js';
import { withDemo } from './support/demo.js';
import { expect } from './support/expect.js';
import { bookOfflinePayment, codeMail, expectMails, expectRaisedCapacity, invoiceMail, mailLink, usedLink } from './support/recipients.js';

describe('Offline', () => {
  test('stays pending without code and invoice until the payment is booked, then completes', withDemo(async (demo) => {
    const page = await demo.open('/portal/');
    const total = await goToReview(page);
    await method(page, 'Offline').check();
    await page.getByRole('textbox', { name: 'PI Number' }).fill('PI-2026-0042');
    await page.getByRole('button', { name: 'Place Order' }).click();

    await expect(page.getByText('Your account manager or local distributor will contact you')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Pay Now' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
    await expect(page.getByText(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){4}$/)).toHaveCount(0);
    const mailbox = await demo.open('/mailbox/');
    await expect(mailLink(mailbox, /We received your order/)).toBeVisible();
    await expect(mailLink(mailbox, codeMail)).toHaveCount(0);
    await expect(mailLink(mailbox, invoiceMail)).toHaveCount(0);
    await mailbox.close();

    await bookOfflinePayment(demo, 'PI-2026-0042');
    const code = await readActivationCode(page);
    await expectRaisedCapacity(demo, code);
    await expectMails(demo, code, total);
  }, { expectedProblems: usedLink }));
});
