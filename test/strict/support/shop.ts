import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, type TestContext } from 'node:test';
import type { BrowserContext, Page } from 'playwright';
import { openWindow } from '../../end-to-end/support/browser.js';
import { buildScripts } from './build.js';
import { openSite, type HostPage, type Site } from './site.js';

/** Where the script that tests take in is, seen from the scripts' origin. */
export const entry = '/1.0.0/annex.js';

/** What a test is given: a site of its own and a buyer's window. */
export interface Shop {
  readonly site: Site;
  readonly context: BrowserContext;
  /** Puts up the shop's page and opens it. */
  open(page: HostPage): Promise<Page>;
}

export interface ShopOptions {
  /** Console errors that belong to what the test does. */
  readonly expected?: RegExp;
}

let built: Promise<string> | undefined;
after(async () => {
  if (built) await rm(await built, { recursive: true, force: true });
});

/** The folder with the scripts of version 1.0.0, built once for all tests of a file. */
export function scriptsFolder(): Promise<string> {
  built ??= (async () => {
    const folder = await mkdtemp(join(tmpdir(), 'annex-cdn-'));
    await buildScripts(folder, { version: '1.0.0', base: '/' });
    return folder;
  })();
  return built;
}

/** A test in a shop that takes the scripts as they are delivered. It fails where a page throws, logs an error or reports a breach of its policy. */
export function inShop(body: (shop: Shop) => Promise<void>, { expected }: ShopOptions = {}) {
  return async (_test: TestContext): Promise<void> => {
    const site = await openSite(await scriptsFolder());
    const window = await openWindow(site.shop, {});
    try {
      await body({
        site,
        context: window.context,
        open(page) {
          site.pages.set('/', page);
          return window.open('/');
        },
      });
      assert.deepEqual(window.problems.filter((problem) => !expected?.test(problem)), [], 'pages reported problems');
      assert.deepEqual(site.reports, [], 'breaches of the policy were reported');
    } catch (error) {
      throw new Error([error instanceof Error ? error.stack : String(error), ...window.problems, ...site.reports.map((report) => JSON.stringify(report))].join('\n'), { cause: error });
    } finally {
      await window.close();
      await site.close();
    }
  };
}

/** The checkout's tag, as a page writes it. */
export const tag = ({ backend }: Site, { prefix = 'annex', serialNumber = '3631A2E40021', sessionUrl = '/distributor/session' } = {}): string =>
  `<${prefix}-checkout backend-url="${backend}" session-url="${sessionUrl}" serial-number="${serialNumber}"></${prefix}-checkout>`;

/** The script's tag. */
export const script = ({ scripts }: Site, { path = entry, attributes = '' } = {}): string => `<script type="module" src="${scripts}${path}" ${attributes}></script>`;

/** A plain page in English around something. */
export const plainPage = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>${head}</head><body>${body}</body></html>`;
