import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { openBrowser } from './lib/bench/browser.mjs';
import { measureCold } from './lib/bench/cold.mjs';
import { serve } from './lib/bench/host.mjs';
import { measureLeaks } from './lib/bench/leaks.mjs';
import { measureLists } from './lib/bench/lists.mjs';
import { recordReplies } from './lib/bench/replies.mjs';
import { report } from './lib/bench/report.mjs';
import { holdsSameWords } from './lib/bench/same-words.mjs';
import { measureSelection } from './lib/bench/selection.mjs';
import { makeSite } from './lib/bench/site.mjs';
import { build } from './lib/build.mjs';
import { provideChromium } from './lib/chromium.mjs';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '21' }, cycles: { type: 'string', default: '200' }, only: { type: 'string', default: 'cold,selection,leaks,lists' } },
});
const [rounds, cycles] = [Number(values.rounds), Number(values.cycles)];
const measures = { cold: measureCold, selection: measureSelection, leaks: measureLeaks, lists: measureLists };

await build();
const recorded = await recordReplies(Array.from({ length: rounds + 6 }, (_, index) => index + 2));
const { site, sizeByHand } = await makeSite(recorded.serialNumber, recorded.selection);
const host = await serve(site);
const browser = await openBrowser(await provideChromium(), host.url);
try {
  await holdsSameWords(browser, recorded);
  const rows = [];
  for (const name of values.only.split(',')) {
    console.log(`${name} …`);
    rows.push(...await measures[name](browser, { ...recorded, rounds, cycles, warmUp: Math.ceil(cycles / 5) }));
  }
  rows.push({ what: 'size of the page by hand, brotli', unit: 'B', value: sizeByHand, atMostValue: 2500 });
  const { table, broken } = report(rows);
  console.log(`\n${rounds} rounds, medians (quarters); ${cpus()[0].model.trim()}, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}, Node ${process.versions.node}\n\n${table}`);
  for (const what of broken) console.error(`✗ ${what}`);
  process.exitCode = broken.length === 0 ? 0 : 1;
} finally {
  await browser.close();
  host.close();
}
