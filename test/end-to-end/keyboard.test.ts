import { describe, test } from 'node:test';
import type { Page } from 'playwright';
import { checkoutButton, extensions, hotStandby, method, payButton, readActivationCode, readSummary, serialNumber, cardNumber, summary } from './support/buyer.js';
import { words as payArabic } from '../../src/locales/ar/pay.js';
import { words as productsArabic } from '../../src/locales/ar/products.js';
import { words as selectArabic } from '../../src/locales/ar/select.js';
import { withDemo } from './support/demo.js';
import { expect } from './support/expect.js';
import { KeyboardBuyer } from './support/keyboard.js';

const more = (page: Page) => page.getByRole('listitem').filter({ hasText: serialNumber }).getByRole('button', { name: 'More' });
const billing = (page: Page) => page.getByRole('region', { name: 'Billing Information' });

/** Nothing moves: a stop is where it is as soon as it is reached. */
const still = { reducedMotion: 'reduce' } as const;

/** Products & Purchase → More → Expansion → 20 extensions and Hot Standby → Checkout. */
async function goToReview(page: Page, buyer: KeyboardBuyer): Promise<void> {
  await buyer.tabTo(more(page));
  await buyer.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Expansion' })).toBeFocused();
  await buyer.press('Escape');
  await expect(more(page)).toBeFocused();
  await buyer.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Expansion' })).toBeFocused();
  await buyer.press('Enter');
  await expectHeading(page, /Expansion|Expand/);
  await buyer.tabTo(extensions(page));
  await buyer.type('20');
  await buyer.tabTo(hotStandby(page));
  await buyer.press('Space');
  await expect(hotStandby(page)).toBeChecked();
  await readSummary(page);
  await buyer.tabTo(checkoutButton(page));
  await buyer.press('Enter');
  await expectHeading(page, /Review/);
  await expect(billing(page).getByRole('button', { name: 'Add New' })).toBeVisible();
}

/** The focus is on the heading of the step. */
async function expectHeading(page: Page, name: RegExp): Promise<void> {
  await expect(page.getByRole('heading', { name }).first()).toBeFocused();
}

/** Chooses a payment method in the radio group, beginning with what has the focus of it. */
async function choose(page: Page, buyer: KeyboardBuyer, name: string): Promise<void> {
  await buyer.tabTo(method(page, 'PayPal'));
  await buyer.press('Space');
  for (let presses = 0; presses < 4 && !(await method(page, name).isChecked()); presses += 1) await buyer.press('ArrowDown');
  await expect(method(page, name)).toBeChecked();
}

describe('With the keyboard alone', () => {
  test('one buys with PayPal in its window', withDemo(async ({ open }) => {
    const page = await open('/portal/');
    const buyer = new KeyboardBuyer(page);
    await expect(more(page)).toBeVisible();
    await buyer.lookAtAllStops();
    await goToReview(page, buyer);
    await choose(page, buyer, 'PayPal');
    await buyer.tabTo(page.getByRole('button', { name: 'PayPal' }));
    const opened = page.waitForEvent('popup');
    await buyer.press('Enter');
    const popup = await opened;
    const inWindow = new KeyboardBuyer(popup);
    await expect(popup.getByRole('heading', { name: /^Pay/ })).toBeFocused();
    await inWindow.tabTo(popup.getByRole('button', { name: 'Agree and Pay' }));
    await inWindow.press('Enter');
    await readActivationCode(page);
    await expectHeading(page, /Order/);
    await buyer.lookAtAllStops();
  }, still));

  test('one buys by card, through the payment frame and 3-D Secure', withDemo(async ({ open }) => {
    const page = await open('/distributor/');
    const buyer = new KeyboardBuyer(page);
    await expect(more(page)).toBeVisible();
    await goToReview(page, buyer);
    await choose(page, buyer, 'Debit or Credit Card');
    await expect(cardNumber(page)).toBeVisible();
    await buyer.lookAtAllStops();
    await buyer.tabTo(payButton(page));
    await buyer.press('Enter');
    await expect(cardNumber(page)).toBeFocused();
    await expect(cardNumber(page)).toHaveAccessibleDescription(/.+/);

    await buyer.type('4000002760003184');
    await buyer.press('Tab');
    await buyer.type('1234');
    await buyer.press('Tab');
    await buyer.type('123');
    await buyer.tabTo(payButton(page));
    await buyer.press('Enter');
    const bank = page.frameLocator('iframe[title="3-D Secure authentication"]');
    await expect(bank.getByRole('heading', { name: '3-D Secure' })).toBeFocused();
    await buyer.press('Escape');
    await expect(page.getByRole('alert').filter({ hasText: 'declined' })).toBeVisible();
    await expect(payButton(page)).toBeFocused();

    await buyer.press('Enter');
    await buyer.tabTo(bank.getByRole('button', { name: 'Complete authentication' }));
    await buyer.press('Enter');
    await readActivationCode(page);
    await expectHeading(page, /^Order/);
    await buyer.tabTo(page.getByRole('button', { name: 'Copy' }));
  }, still));

  test('one orders offline, with a coupon and a contact of one’s own', withDemo(async ({ open }) => {
    const page = await open('/portal/');
    const buyer = new KeyboardBuyer(page);
    await expect(more(page)).toBeVisible();
    await goToReview(page, buyer);
    await buyer.lookAtAllStops();

    await buyer.tabTo(billing(page).getByRole('button', { name: 'Add New' }));
    await buyer.press('Enter');
    await expect(billing(page).getByRole('heading', { level: 4 })).toBeFocused();
    await buyer.tabTo(billing(page).getByRole('button', { name: 'Save' }));
    await buyer.press('Enter');
    const firstName = billing(page).getByRole('textbox', { name: 'First name' });
    await expect(firstName).toBeFocused();
    await expect(firstName).toHaveAccessibleDescription(/First name/);
    await buyer.type('Second');
    await buyer.tabTo(billing(page).getByRole('textbox', { name: 'Last name' }));
    await buyer.type('Contact');
    await buyer.tabTo(billing(page).getByRole('textbox', { name: 'E-mail' }));
    await buyer.type('second@contact.example');
    await buyer.tabTo(billing(page).getByRole('combobox', { name: 'Country' }));
    await buyer.type('United States');
    for (const [name, text] of [['Street address', '1 Pier Road'], ['City', 'Portland'], ['State', 'OR'], ['ZIP code', '97201']] as const) {
      await buyer.tabTo(billing(page).getByRole('textbox', { name }));
      await buyer.type(text);
    }
    await buyer.tabTo(billing(page).getByRole('button', { name: 'Save' }));
    await buyer.press('Enter');
    await expect(billing(page)).toContainText('Second Contact');
    await expect(billing(page).getByRole('heading', { name: 'Billing Information' })).toBeFocused();

    await buyer.tabTo(summary(page).getByRole('button', { name: 'Add a coupon code' }));
    await buyer.press('Enter');
    await expect(summary(page).getByRole('textbox', { name: 'Coupon code' })).toBeFocused();
    await buyer.type('NO-SUCH-CODE');
    await buyer.press('Enter');
    await expect(summary(page).getByRole('textbox', { name: 'Coupon code' })).toHaveAccessibleDescription(/not valid/);
    await expect(summary(page).getByRole('textbox', { name: 'Coupon code' })).toBeFocused();
    await buyer.backTo(summary(page).getByRole('button', { name: 'Remove' }));
    await buyer.press('Enter');
    await expect(summary(page).getByRole('button', { name: 'Add a coupon code' })).toBeFocused();

    await choose(page, buyer, 'Offline');
    await buyer.tabTo(page.getByRole('textbox', { name: 'PI Number' }));
    await buyer.type('PI-2026-0042');
    await buyer.tabTo(page.getByRole('button', { name: 'Place Order' }));
    await buyer.press('Enter');
    await expect(page.getByText('Your account manager or local distributor will contact you')).toBeVisible();
    await expectHeading(page, /Order/);

    const cancel = page.getByRole('button', { name: 'Cancel' });
    await buyer.tabTo(cancel);
    await buyer.press('Enter');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('button').first()).toBeFocused();
    await buyer.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(cancel).toBeFocused();
  }, { ...still, expectedProblems: /status of 422/ }));

  test('one goes from right to left, and the arrows lead where they point', withDemo(async ({ open }) => {
    const page = await open('/portal/');
    const buyer = new KeyboardBuyer(page);
    const { methods, placeOrder, referenceFields } = payArabic.payment;
    const radio = (name: keyof typeof methods) => page.getByRole('radio', { name: methods[name].name });
    await buyer.tabTo(page.getByRole('listitem').filter({ hasText: serialNumber }).getByRole('button', { name: productsArabic.productList.more }));
    await buyer.press('Enter');
    await expect(page.getByRole('menuitem')).toBeFocused();
    await buyer.press('Enter');
    await expect(page.getByRole('heading', { level: 2 })).toBeFocused();
    await buyer.tabTo(page.getByRole('spinbutton').first());
    await buyer.press('ArrowUp', 'ArrowUp');
    const checkout = page.getByRole('button', { name: selectArabic.summary.checkout });
    await expect(checkout).toBeEnabled();
    await buyer.tabTo(checkout);
    await buyer.press('Enter');
    await expect(radio('paypal')).toBeVisible();
    await expect(page.getByRole('heading', { level: 2 })).toBeFocused();
    await buyer.lookAtAllStops();

    await buyer.tabTo(radio('paypal'));
    await buyer.press('Space', 'ArrowLeft');
    await expect(radio('card')).toBeChecked();
    await buyer.press('ArrowRight');
    await expect(radio('paypal')).toBeChecked();
    await buyer.press('ArrowLeft', 'ArrowLeft');
    await expect(radio('offline')).toBeChecked();
    await buyer.tabTo(page.getByRole('textbox', { name: referenceFields.proformaInvoiceNumber }));
    await buyer.type('PI-2026-0042');
    await buyer.tabTo(page.getByRole('button', { name: placeOrder }));
    await buyer.press('Enter');
    await expect(page.getByRole('heading', { level: 2 })).toBeFocused();
    await expect(page.getByText('PI-2026-0042')).toBeVisible();
    await buyer.lookAtAllStops();
  }, { ...still, locale: 'ar' }));
});
