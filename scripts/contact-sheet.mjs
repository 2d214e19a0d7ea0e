import { mkdirSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compile } from './lib/checks.mjs';
import { provideChromium } from './lib/chromium.mjs';
import { install } from './lib/install.mjs';
import { root } from './lib/run.mjs';
import { buildStorybook, storybookFolder } from './lib/stories.mjs';
import { looks } from './lib/contact-sheet/looks.mjs';

const folder = `${root}contact-sheet/`;
const { only = '', modes = Object.keys(looks).join() } = parseArgs({ options: { only: { type: 'string' }, modes: { type: 'string' } } }).values;
const names = modes.split(',');
const unknown = names.find((name) => !Object.hasOwn(looks, name));
if (unknown !== undefined) {
  console.error(`--modes takes some of ${Object.keys(looks).join(', ')}, separated by commas`);
  process.exit(2);
}

await install();
const chromium = await provideChromium();
const { failed, output } = await compile();
if (failed > 0) throw new Error(output);
await buildStorybook();
// They use what has just been compiled.
const { takePictures } = await import('./lib/contact-sheet/take-pictures.mjs');
const { writeSheets } = await import('./lib/contact-sheet/sheets.mjs');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
const pictures = await takePictures({ chromium, storybookFolder, folder, names, only });
if (pictures.length === 0) throw new Error(`no story's id contains ${only}`);
const sheets = await writeSheets({ chromium, folder, names, pictures });
const broken = pictures.filter(({ problem }) => problem);
for (const { id, problem } of broken) console.error(`✗ ${id}: ${problem}`);
console.log(`${pictures.length * names.length - broken.length} pictures of ${pictures.length} stories on ${sheets} sheets: ${folder}index.html`);
process.exitCode = broken.length === 0 ? 0 : 1;
