import { after } from 'node:test';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';

export interface PageOptions {
  readonly viewport?: { width: number; height: number };
  readonly colorScheme?: 'light' | 'dark';
  readonly locale?: string;
  readonly reducedMotion?: 'reduce' | 'no-preference';
}

/** A window of its own, with its own storage, that takes note of everything that goes wrong in it. */
export interface Window {
  readonly context: BrowserContext;
  readonly open: (address: string) => Promise<Page>;
  /** Closes all pages, whatever still stands between them and the server. */
  readonly close: () => Promise<void>;
  /** What went wrong so far: uncaught errors, console errors and breaches of the Content-Security-Policy. */
  readonly problems: readonly string[];
}

let browser: Promise<Browser> | undefined;
after(async () => (await browser)?.close());

/** The browser that all tests of a file share. */
function sharedBrowser(): Promise<Browser> {
  browser ??= chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  return browser;
}

export async function openWindow(baseURL: string, { viewport = { width: 1280, height: 900 }, colorScheme = 'light', locale = 'en-US', reducedMotion = 'no-preference' }: PageOptions): Promise<Window> {
  const shared = await sharedBrowser();
  const context = await shared.newContext({ baseURL, viewport, colorScheme, reducedMotion, locale, timezoneId: 'UTC', acceptDownloads: true });
  context.setDefaultTimeout(10_000);
  const problems: string[] = [];
  context.on('weberror', (error) => problems.push(`uncaught: ${error.error().stack}`));
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => console.error(`CSP: ${event.effectiveDirective} ${event.blockedURI}`));
  });
  return {
    context,
    problems,
    async open(address) {
      const page = await context.newPage();
      await page.goto(address);
      return page;
    },
    async close() {
      await context.unrouteAll({ behavior: 'ignoreErrors' });
      await context.close();
    },
  };
}
