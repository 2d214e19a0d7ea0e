import { parseArgs } from 'node:util';
import { buildPages, checks, compile } from './lib/checks.mjs';
import { provideChromium } from './lib/chromium.mjs';
import { install } from './lib/install.mjs';
import { packaged } from './lib/package/packaged.mjs';
import { browserTests, embeddingTests, endToEndTests, firefoxTests, frameworkTests, prune, unitTests, webkitTests } from './lib/suites.mjs';

// What needs packages is imported where it is used: they are installed by then.
const groups = ['checks', 'unit', 'browser', 'stories', 'e2e', 'embedding', 'frameworks', 'firefox', 'webkit'];
/** Run when they are named, and by `npm run verify:full`: their browsers are not everywhere. */
const otherBrowsers = ['firefox', 'webkit'];
/** Those that install and build fastest; `npm run verify:full` looks at the others too. */
const fewFrameworks = ['plain', 'react'];
const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
if (only !== undefined && !groups.includes(only)) {
  console.error(`--only takes one of ${groups.join(', ')}`);
  process.exit(2);
}
const wanted = (...names) => (only === undefined ? names.some((name) => !otherBrowsers.includes(name)) : names.includes(only));
const total = { passed: 0, failed: 0 };

/** Runs one step, prints how it went and adds it up. A step that throws has failed. */
async function step(name, task) {
  const start = performance.now();
  const { passed, failed, output = '' } = await Promise.resolve().then(task).catch((error) => ({ passed: 0, failed: 1, output: error.stack }));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (output.trim()) console.log(`\n${output.trimEnd()}\n`);
  console.log(`${failed === 0 ? '✓' : '✗'} ${name.padEnd(36)} ${seconds.padStart(6)} s  ${passed} passed${failed > 0 ? `, ${failed} failed` : ''}`);
  total.passed += passed;
  total.failed += failed;
}

try {
  await install();
  const chromium = wanted('unit', 'browser', 'stories', 'e2e', 'embedding', 'frameworks') ? await provideChromium() : undefined;
  const compiled = wanted('checks', 'unit', 'stories', 'e2e', 'embedding', 'frameworks', 'webkit') ? [['types', compile]] : [];
  await Promise.all([...compiled, ...(wanted('checks') ? checks : [])].map(([name, check]) => step(name, check)));
  if (compiled.length > 0) prune();
  if (wanted('unit', 'frameworks')) await step('package', packaged);
  if (wanted('unit')) await step('tests in Node', () => unitTests(chromium));
  if (wanted('browser')) await step('tests in the browser', () => browserTests(chromium));
  if (wanted('stories')) await step('stories', async () => (await import('./lib/stories.mjs')).storyTests(chromium));
  if (wanted('e2e', 'embedding', 'webkit')) await step('pages', buildPages);
  if (wanted('e2e')) {
    await step('size', async () => (await import('./lib/size/within-budget.mjs')).withinBudget(chromium));
    await step('end-to-end tests', () => endToEndTests(chromium));
  }
  if (wanted('embedding')) await step('script for pages', () => embeddingTests(chromium));
  if (wanted('firefox')) await step('tests in Firefox', firefoxTests);
  if (wanted('webkit')) await step('purchase in WebKit', webkitTests);
  if (wanted('frameworks')) await step(`shops in ${fewFrameworks.join(', ')}`, () => frameworkTests(fewFrameworks, chromium));
} catch (error) {
  console.error(`\n${error.message}\n`);
  total.failed += 1;
}

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
