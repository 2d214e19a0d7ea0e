import type { FrameLocator, Page } from 'playwright';
import { serialNumber } from './buyer.js';
import type { Demo } from './demo.js';
import { expect } from './expect.js';

/** `/pbx/`: after *Refresh* the PBX has the licence with this code and may serve 70 extensions and Hot Standby. */
export async function expectRaisedCapacity({ open }: Demo, code: string): Promise<void> {
  const page = await open(`/pbx/?serial-number=${serialNumber}`);
  const information = page.getByRole('region', { name: 'Activation Information' });
  const capacity = information.getByRole('list', { name: 'Current capacity' });
  await expect(capacity).toContainText('50 extensions');
  await information.getByRole('button', { name: 'Refresh' }).click();
  await expect(capacity).toContainText('70 extensions');
  await expect(capacity.getByRole('listitem').filter({ hasText: 'Hot Standby' })).not.toContainText(/not|inactive|none/i);
  await expect(information).toContainText(code);
  await page.close();
}

/** The mails that came, as the mailbox lists them. */
export const mailLink = (mailbox: Page, subject: RegExp) => mailbox.getByRole('region', { name: 'Mails' }).getByRole('link', { name: subject });
export const codeMail = /Your activation code for/;
export const invoiceMail = /Invoice \S+ for order/;

/** Opens a mail of `/mailbox/` and returns the page and what the mail says. */
async function openMail({ open }: Demo, subject: RegExp): Promise<{ page: Page; mail: FrameLocator }> {
  const page = await open('/mailbox/');
  await mailLink(page, subject).click();
  return { page, mail: page.getByRole('region', { name: 'Mail', exact: true }).frameLocator('iframe') };
}

/** The buyer's mail holds the same code, and the billing contact's mail an invoice link that opens once. */
export async function expectMails(demo: Demo, code: string, total: string): Promise<void> {
  const subscription = await openMail(demo, codeMail);
  await expect(subscription.mail.getByText(code).first()).toBeVisible();
  await expect(subscription.mail.getByText('Hot Standby').first()).toBeVisible();
  const invoice = await openMail(demo, invoiceMail);
  await expect(invoice.mail.getByText(total).first()).toBeVisible();
  const opened = demo.context.waitForEvent('page');
  await invoice.mail.getByRole('link', { name: /invoice/i }).click();
  await expectOpensOnce(await opened);
}

/** What the browser notes of a link that was used. */
export const usedLink = /status of 410 .*\/invoices\//;

/** Looking at the link takes nothing away; its button hands out the invoice once. */
async function expectOpensOnce(page: Page): Promise<void> {
  const download = page.getByRole('button', { name: /invoice/i });
  await expect(download).toBeVisible();
  await page.reload();
  const started = page.waitForEvent('download');
  await download.click();
  const invoice = await started;
  expect(invoice.suggestedFilename()).toMatch(/\.pdf$/);
  expect(await invoice.failure()).toBeNull();
  await page.reload();
  await expect(page.getByRole('heading', { name: /used/i })).toBeVisible();
  await expect(download).toHaveCount(0);
}

/** `/back-office/`: the account manager books what arrived for the only order that waits. */
export async function bookOfflinePayment({ open }: Demo, reference: string): Promise<void> {
  const page = await open('/back-office/');
  const waiting = page.getByRole('region', { name: 'Awaiting payment' });
  await expect(waiting).toContainText(reference);
  await waiting.getByRole('button', { name: 'Book payment' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Reference in the bank statement' }).fill('BANK-2026-0815');
  await dialog.getByRole('button', { name: 'Book payment' }).click();
  await expect(page.getByRole('status')).toContainText('booked');
  await page.close();
}
