import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { serveNode } from '../../src/hosts/node.js';
import { openWindow, type Window } from '../end-to-end/support/browser.js';
import { expect } from '../end-to-end/support/expect.js';

/** Where the built apps stand side by side, each below its framework's name. */
export const site = process.env['ANNEX_FRAMEWORK_SITE'] ?? '';

/** The policies that a framework itself asks the page for; a strict page names them beside ours. */
const trustedTypes: Readonly<Record<string, string>> = { vue: 'vue', svelte: 'svelte-trusted-html', angular: 'angular' };

/** A window on the shop of one framework, over a backend of its own. Fails where a page throws, logs an error or breaks its policy. */
export function inShop(framework: string, buy: (window: Window) => Promise<void>) {
  return async (): Promise<void> => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'annex-shop-'));
    const host = await serveNode({ port: 0, dataFolder, siteFolder: site });
    const window = await openWindow(`${host.url}/${framework}/`, {});
    try {
      await allowPolicies(window, framework);
      await buy(window);
      assert.deepEqual(window.problems, [], 'the shop reported problems');
    } catch (error) {
      throw new Error([error instanceof Error ? error.stack : String(error), ...window.problems].join('\n'), { cause: error });
    } finally {
      await window.close();
      await host.close();
      await rm(dataFolder, { recursive: true, force: true });
    }
  };
}

async function allowPolicies({ context }: Window, framework: string): Promise<void> {
  const names = trustedTypes[framework];
  if (names === undefined) return;
  await context.route((url) => url.pathname.startsWith(`/${framework}/`) && !url.pathname.includes('.'), async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    headers['content-security-policy'] = headers['content-security-policy']!.replace('trusted-types ', `trusted-types ${names} `);
    await route.fulfill({ response, headers });
  });
}

/** Waits until the shop has rendered everything anew for a second, ten times a second. */
export async function untilRenderedAgain(page: Page): Promise<void> {
  const clock = page.locator('[data-clock]');
  const before = Number(await clock.innerText());
  await expect.poll(async () => Number(await clock.innerText())).toBeGreaterThan(before + 1);
}

/** Marks the card form's frame; what is returned fails when the frame was moved, loaded again or taken away. */
export async function watchFrame(page: Page): Promise<() => Promise<void>> {
  const element = await page.locator('iframe[title="Secure card payment"]').elementHandle();
  const frame = await element?.contentFrame();
  if (!element || !frame) throw new Error('There is no card form');
  await frame.evaluate(() => Object.assign(globalThis, { marked: true }));
  return async () => {
    assert.ok(await element.evaluate((node) => node.isConnected), 'the frame was taken away');
    assert.ok(await frame.evaluate(() => 'marked' in globalThis), 'the frame was loaded again');
  };
}
