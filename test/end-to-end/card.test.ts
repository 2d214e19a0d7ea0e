import { describe, test } from 'node:test';
import { amountOf, doors, enterCard, goToReview, method, payButton, readActivationCode } from './support/buyer.js';
import { withDemo } from './support/demo.js';
import { expect } from './support/expect.js';
import { expectMails, expectRaisedCapacity, usedLink } from './support/recipients.js';

describe('Debit or Credit Card', () => {
  for (const [name, address, look] of doors) {
    test(`pays on the ${name}, up to the raised capacity and the mails`, withDemo(async (demo) => {
      const page = await demo.open(address);
      const total = await goToReview(page);
      await method(page, 'Debit or Credit Card').check();
      await enterCard(page);
      await expect(payButton(page)).toBeEnabled();
      expect(amountOf(await payButton(page).innerText())).toBe(total);
      await payButton(page).click();
      const code = await readActivationCode(page);
      await expectRaisedCapacity(demo, code);
      await expectMails(demo, code, total);
    }, { ...look, expectedProblems: usedLink }));
  }

  test('keeps everything when the bank declines, and takes another card', withDemo(async ({ open }) => {
    const page = await open('/portal/');
    await goToReview(page);
    await method(page, 'Debit or Credit Card').check();
    await enterCard(page, '4000 0000 0000 0002');
    await payButton(page).click();
    await expect(page.getByRole('alert').filter({ hasText: /declined/i })).toBeVisible();
    await enterCard(page);
    await payButton(page).click();
    await readActivationCode(page);
  }, { expectedProblems: /status of 402/ }));
});
