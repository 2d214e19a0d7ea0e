import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { buyByCard, choose, expectCode, passBank, enterCard, pay, payWithPayPal } from './support/buyer.js';
import { inShop, plainPage, script, tag, type Shop } from './support/shop.js';

const openWith = ({ site, open }: Shop, css: string) => open({ html: plainPage(`<style>${css}</style>${script(site)}`, `<main>${tag(site)}</main>`) });

const styles = {
  'takes every style away': '*, *::before, *::after { all: unset !important; }',
  'hides its own buttons, fields and dialogs': 'button, input, label, dialog, fieldset, legend, h2, h3, p, ul, li, table, slot { display: none !important; visibility: hidden !important; }',
  'is written from right to left, and counts borders outside': '* { direction: rtl !important; box-sizing: content-box !important; text-transform: uppercase; letter-spacing: .3em; line-height: 3; }',
  'has enormous letters': 'html { font-size: 200px !important; } body { font: 64px/1 serif; white-space: nowrap; }',
  'clips, turns and floats whatever stands in it': 'main * { float: left; position: relative; transform: rotate(0.001deg); overflow: hidden; contain: layout; } div:empty { display: none; } iframe { max-width: 100%; pointer-events: auto; }',
  'colours everything, and names its own properties like ours': ':root { --text: red; --accent: red; --border: red; --surface: red; --size-control: 1px; --space: 0; } * { color: white; background: white; }',
};

describe('The purchase completes on a page whose style sheet', () => {
  for (const [name, css] of Object.entries(styles)) test(name, inShop(async (shop) => void (await buyByCard(await openWith(shop, css)))));

  test('takes every style away, also where the bank asks and in PayPal’s window', inShop(async (shop) => {
    const page = await openWith(shop, styles['takes every style away']);
    await choose(page);
    await enterCard(page, '4000 0027 6000 3184');
    await pay(page);
    const dialog = await page.locator('dialog[aria-label="3-D Secure authentication"]').boundingBox();
    assert.deepEqual(dialog && { width: dialog.width, height: dialog.height }, page.viewportSize(), 'the bank’s question covers the page');
    await passBank(page);
    await expectCode(page);
    const again = await openWith(shop, styles['takes every style away']);
    await choose(again);
    await payWithPayPal(again, again);
    await expectCode(again);
  }));

  test('takes every style away, with a card form of its full height', inShop(async (shop) => {
    const page = await openWith(shop, styles['takes every style away']);
    await choose(page);
    await page.getByRole('radio', { name: 'Debit or Credit Card' }).check();
    const frame = page.locator('iframe[title="Secure card payment"]');
    await page.frameLocator('iframe[title="Secure card payment"]').getByRole('textbox', { name: 'CVC' }).waitFor();
    const cut = await frame.evaluate((element: HTMLIFrameElement) => (element.contentDocument?.documentElement.scrollHeight ?? 0) - element.clientHeight);
    assert.ok(cut <= 1, `${cut} px of the card form are cut off`);
  }));
});
