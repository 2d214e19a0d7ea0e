import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { BrowserContext, Page } from 'playwright';
import { openWindow, type PageOptions, type Window } from './browser.js';
import { startServer, type DemoServer } from './server.js';

/** What a test is given: a server of its own on fresh data, and pages of it. */
export interface Demo {
  readonly server: DemoServer;
  /** Opens a page in the buyer's window. */
  readonly open: (address: string) => Promise<Page>;
  /** The buyer's window, for instance to put faults between it and the server. */
  readonly context: BrowserContext;
}

export interface DemoOptions extends PageOptions {
  /** Console errors that belong to what the test does, for instance to the server being away. */
  readonly expectedProblems?: RegExp;
}

/**
 * A test against the running demo. It fails where a page throws, logs an error or breaks its Content-Security-Policy.
 * When it fails, the pages are photographed into `test-results`.
 */
export function withDemo(body: (demo: Demo) => Promise<void>, { expectedProblems, ...options }: DemoOptions = {}) {
  return async (test: TestContext): Promise<void> => {
    const server = await startServer();
    let window: Window | undefined;
    try {
      window = await openWindow(server.url, options);
      await within(90_000, body({ server, open: window.open, context: window.context }));
      const unexpected = window.problems.filter((problem) => !expectedProblems?.test(problem));
      assert.deepEqual(unexpected, [], 'pages reported problems');
    } catch (error) {
      const pictures = await photograph(window, test.name);
      throw new Error([error instanceof Error ? error.stack : String(error), ...pictures, ...(window?.problems ?? [])].join('\n'), { cause: error });
    } finally {
      await server.stop();
      await window?.close();
    }
  };
}

/** What a task comes to, or an error when it takes longer. */
async function within<T>(milliseconds: number, task: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done within ${milliseconds / 1000} seconds`)), milliseconds);
  });
  try {
    return await Promise.race([task, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Takes a picture of every page that is open, and returns where the pictures are. */
async function photograph(window: Window | undefined, name: string): Promise<string[]> {
  await mkdir('test-results', { recursive: true });
  const pages = window?.context.pages() ?? [];
  return Promise.all(
    pages.map(async (page, index) => {
      const path = join('test-results', `${name.replaceAll(/\W+/g, '-')}-${index + 1}.png`);
      const taken = await page.screenshot({ path, fullPage: true, timeout: 5_000 }).then(() => path, () => 'no picture');
      return `${page.url()} → ${taken}`;
    }),
  );
}
