import { describe, test } from 'node:test';
import type { FrameLocator } from 'playwright';
import { expect } from '../end-to-end/support/expect.js';
import { buyByCard } from './support/buyer.js';
import { inShop, plainPage, script, tag, type Shop } from './support/shop.js';

/** A page that holds the shop's in a frame, as a portal does; `sandbox` is what the frame may do. */
async function openFramed({ site, open }: Shop, sandbox: string): Promise<{ frame: FrameLocator }> {
  site.pages.set('/framed', { html: plainPage(script(site), tag(site, { sessionUrl: `${site.shop}/distributor/session` })) });
  const portal = site.shop.replace('localhost', '127.0.0.1');
  site.pages.set('/portal', { html: plainPage('', `<iframe title="Shop" width="1200" height="2000" sandbox="${sandbox}" src="${site.shop}/framed"></iframe>`) });
  const page = await open({ html: '' });
  await page.goto(`${portal}/portal`);
  return { frame: page.frameLocator('iframe[title="Shop"]') };
}

describe('A frame on a stranger’s page', () => {
  test('sells where it may be itself', inShop(async (shop) => {
    const { frame } = await openFramed(shop, 'allow-scripts allow-same-origin allow-forms allow-popups');
    await buyByCard(frame);
  }, { expected: /Blocked autofocusing/ }));

  test('that has no origin of its own gets no session, and says so', inShop(async (shop) => {
    const { frame } = await openFramed(shop, 'allow-scripts allow-forms');
    const notice = frame.getByRole('alert').filter({ hasText: /\w/ });
    await expect(notice).toBeVisible();
    await expect(notice.getByRole('button', { name: 'Try again' })).toBeVisible();
  }, { expected: /CORS|ERR_FAILED|Blocked autofocusing/ }));
});
