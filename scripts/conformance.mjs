import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from './lib/checks.mjs';
import { provideChromium } from './lib/chromium.mjs';
import { install } from './lib/install.mjs';
import { bin, root, run } from './lib/run.mjs';

/** Runs the kit on a host in this process. */
async function here(options, close = () => Promise.resolve()) {
  const { formatReport, runConformance } = await import(`${root}build/src/conformance/index.js`);
  try {
    const report = await runConformance(options);
    return { ...report, output: report.failed > 0 ? formatReport(report) : '' };
  } finally {
    await close();
  }
}

async function inMemory() {
  const host = await import(`${root}build/test/conformance/support/in-memory.js`);
  return here(await host.inMemory());
}

async function onServer() {
  const host = await import(`${root}build/test/conformance/support/node-server.js`);
  const { options, close } = await host.nodeServer();
  return here(options, close);
}

/** In a real browser, where each case is a test of its own; those that a page cannot try are left out. */
async function inPage() {
  const folder = mkdtempSync(join(tmpdir(), 'annex-conformance-'));
  const countsFile = join(folder, 'counts.json');
  try {
    const env = { CHROMIUM_PATH: await provideChromium(), ANNEX_TEST_COUNTS: countsFile };
    const { output } = await run(bin('wtr'), ['--files', 'test/conformance/page-host.test.ts'], { env });
    const { passed, failed } = JSON.parse(readFileSync(countsFile, 'utf8'));
    const { cases } = await import(`${root}build/src/conformance/index.js`);
    return { passed, failed, notRun: cases.length - passed - failed, output: failed > 0 ? output : '' };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const hosts = { 'in memory': inMemory, 'in a page, behind a mock service worker': inPage, 'as a server with libSQL': onServer };
const row = (name, ...cells) => console.log(name.padEnd(42) + cells.map((cell) => String(cell).padStart(9)).join(''));

try {
  await install();
  const { failed, output } = await compile();
  if (failed > 0) throw new Error(output);
  row('the reference backend', 'passed', 'failed', 'not run', 'seconds');
  for (const [name, host] of Object.entries(hosts)) {
    const start = performance.now();
    const report = await host();
    row(name, report.passed, report.failed, report.notRun, ((performance.now() - start) / 1000).toFixed(1));
    if (report.output) console.log(`\n${report.output}\n`);
    if (report.failed > 0 || report.passed === 0) process.exitCode = 1;
  }
} catch (error) {
  console.error(`\n${error.message}\n`);
  process.exitCode = 1;
}
