import { build } from './lib/build.mjs';
import { provideChromium } from './lib/chromium.mjs';
import { measures } from './lib/size/measures.mjs';
import { report } from './lib/size/report.mjs';

await build();
const { table, problems } = report(await measures(await provideChromium()));
console.log(table);
for (const problem of problems) console.error(`✗ ${problem}`);
process.exitCode = problems.length === 0 ? 0 : 1;
