import { openStage } from './browser.mjs';

const counted = { Nodes: 'nodes', JSEventListeners: 'listeners', JSHeapUsedSize: 'heap' };

/** What the page holds after everything that nobody holds on to is gone. */
async function holdings(page, cdp) {
  await page.evaluate(async () => (await import('/bench/stage.js')).rest());
  for (let time = 0; time < 3; time += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(metrics.filter(({ name }) => name in counted).map(({ name, value }) => [counted[name], value]));
}

/**
 * What is left of a checkout that comes and goes: nodes, listeners and bytes of the heap.
 *
 * @param browser one that does not compile
 * @param options.prepare called in the page before anything comes
 */
export async function measureLeaks(browser, { serialNumber, selection, cycles, warmUp, prepare = () => {} }) {
  return browser.withPage(async (page) => {
    await openStage(page, selection);
    await page.evaluate(prepare);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable');
    await cdp.send('HeapProfiler.enable');
    const go = (times) => page.evaluate(async ([count, serial]) => {
      const { mount, clear } = await import('/bench/selection.js');
      for (let cycle = 0; cycle < count; cycle += 1) {
        await mount('ours', serial);
        await clear();
      }
    }, [times, serialNumber]);
    await go(warmUp);
    const before = await holdings(page, cdp);
    await go(cycles);
    const after = await holdings(page, cdp);
    const left = (name) => after[name] - before[name];
    return [
      { what: `nodes left after ${cycles} times`, unit: '', value: left('nodes'), atMostValue: 0, must: true },
      { what: `listeners left after ${cycles} times`, unit: '', value: left('listeners'), atMostValue: 0, must: true },
      { what: `heap left, of ${cycles} times each`, unit: 'B', value: left('heap') / cycles, atMostValue: 500, must: true },
    ];
  });
}
