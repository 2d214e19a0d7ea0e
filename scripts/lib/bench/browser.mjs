import { chromium } from 'playwright';

/** Whatever is compiled lies in the heap, some hundred bytes of each time for as long as the engine goes on improving it. */
const interpreted = '--js-flags=--no-opt,--no-maglev,--no-sparkplug';

/**
 * Opens pages of a site in a Chromium of their own, each as if nobody had been there before.
 *
 * @param options.compiles false where the heap is to hold nothing but what the page has made
 */
export async function openBrowser(executablePath, baseURL, { compiles = true } = {}) {
  const args = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...(compiles ? [] : [interpreted])];
  const browser = await chromium.launch({ executablePath, args });
  return {
    /** Does something with a fresh page; what goes wrong in the page goes wrong here. */
    async withPage(use) {
      const context = await browser.newContext({ baseURL, locale: 'en-US', viewport: { width: 1280, height: 800 } });
      const problems = [];
      const page = await context.newPage();
      page.on('pageerror', (error) => problems.push(error.message));
      const [outcome] = await Promise.allSettled([use(page)]);
      await context.close();
      if (problems.length > 0) throw new Error(problems.join('\n'));
      if (outcome.status === 'rejected') throw outcome.reason;
      return outcome.value;
    },
    close: () => browser.close(),
  };
}

/** A page with the scripts of both, nothing of either on show, and a backend that answers from memory. */
export async function openStage(page, replies) {
  await page.goto('/stage');
  await page.evaluate(async (all) => (await import('/bench/stage.js')).answerFromMemory(all), replies);
}
