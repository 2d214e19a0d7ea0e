import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { openBrowser } from './lib/bench/browser.mjs';
import { measureCold } from './lib/bench/cold.mjs';
import { serve } from './lib/bench/host.mjs';
import { measureLeaks } from './lib/bench/leaks.mjs';
import { measureLists } from './lib/bench/lists.mjs';
import { compileBackend, recordReplies } from './lib/bench/replies.mjs';
import { tell } from './lib/bench/report.mjs';
import { holdsSameWords } from './lib/bench/same-words.mjs';
import { measureSelection } from './lib/bench/selection.mjs';
import { makeSite } from './lib/bench/site.mjs';
import { build } from './lib/build.mjs';
import { provideChromium } from './lib/chromium.mjs';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '21' }, cycles: { type: 'string', default: '200' }, only: { type: 'string', default: 'cold,selection,leaks,lists' } },
});
const [rounds, cycles] = [Number(values.rounds), Number(values.cycles)];
const measures = {
  cold: { measure: measureCold },
  selection: { measure: measureSelection },
  leaks: { measure: measureLeaks, compiles: false },
  lists: { measure: measureLists },
};

await build();
await compileBackend();
const recorded = await recordReplies(Array.from({ length: rounds + 6 }, (_, index) => index + 2));
const { site, sizeByHand } = await makeSite(recorded.serialNumber, recorded.selection);
const host = await serve(site);
const chromium = await provideChromium();

/** Does something in a browser of its own. */
async function inBrowser(use, compiles = true) {
  const browser = await openBrowser(chromium, host.url, { compiles });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

try {
  await inBrowser((browser) => holdsSameWords(browser, recorded));
  const rows = [];
  for (const name of values.only.split(',')) {
    console.log(`${name} …`);
    const { measure, compiles } = measures[name];
    rows.push(...await inBrowser((browser) => measure(browser, { ...recorded, rounds, cycles, warmUp: Math.ceil(cycles / 5) }), compiles));
  }
  rows.push({ what: 'size of the page by hand, brotli', unit: 'B', value: sizeByHand, atMostValue: 2500 });
  console.log(`\n${rounds} rounds, medians (quarters); ${cpus()[0].model.trim()}, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}, Node ${process.versions.node}`);
  process.exitCode = tell(rows, console);
} finally {
  host.close();
}
