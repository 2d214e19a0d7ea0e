import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withApps } from './frameworks.mjs';
import { bin, root, run } from './run.mjs';

const reporter = fileURLToPath(new URL('node-reporter.mjs', import.meta.url));

/** The compiled files below a folder of `build`, as paths from the root. */
function compiled(folder) {
  if (!existsSync(root + folder)) return [];
  return readdirSync(root + folder, { recursive: true }).map((file) => join(folder, file)).filter((file) => file.endsWith('.js')).sort();
}

/** Takes away what was compiled from a source that is gone, so that no deleted test runs on. */
export function prune() {
  for (const file of ['build/src', 'build/test', 'build/demo', 'build/stories'].flatMap(compiled)) {
    const source = file.replace(/^build\//, '').replace(/\.js$/, '');
    if (['.ts', '.tsx', '.js'].every((ending) => !existsSync(root + source + ending))) rmSync(root + file);
  }
}

/** Runs a suite that writes its counts into a file. Without counts it crashed, and with none it tested nothing. */
async function counted(command, args, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'annex-test-'));
  const countsFile = join(folder, 'counts.json');
  const { code } = await run(command, args, { show: true, env: { ...env, ANNEX_TEST_COUNTS: countsFile } });
  const counts = existsSync(countsFile) ? JSON.parse(readFileSync(countsFile, 'utf8')) : { passed: 0, failed: 0 };
  rmSync(folder, { recursive: true });
  if (counts.failed > 0 || (code === 0 && counts.passed > 0)) return counts;
  return { passed: counts.passed, failed: 1, output: code === 0 ? 'ran no test' : `ended with code ${code}` };
}

function nodeTests(files, { concurrency, timeout, env }) {
  if (files.length === 0) return { passed: 0, failed: 1, output: 'there are no tests' };
  const options = [`--test-concurrency=${concurrency}`, `--test-timeout=${timeout}`, `--test-reporter=${reporter}`, '--test-reporter-destination=stdout'];
  return counted(process.execPath, ['--test', '--enable-source-maps', ...options, ...files], env);
}

const nodeTestFiles = (folder) => compiled(folder).filter((file) => file.endsWith('.node.test.js'));

/** What builds the script for pages is run apart, as that takes a while. */
const embedding = /^build\/test\/(?:cdn|strict)\//;

export const unitTests = (chromium) =>
  nodeTests(nodeTestFiles('build/test').filter((file) => !embedding.test(file)), { concurrency: availableParallelism(), timeout: 120_000, env: { CHROMIUM_PATH: chromium } });

/** The script for pages, as it is delivered, on strict and hostile pages and beside others of its kind. */
export const embeddingTests = (chromium) =>
  nodeTests(['build/test/cdn', 'build/test/strict'].flatMap(nodeTestFiles), { concurrency: availableParallelism(), timeout: 120_000, env: { CHROMIUM_PATH: chromium } });

export const browserTests = (chromium) => counted(bin('wtr'), ['--config', 'web-test-runner.bundled.config.mjs'], { CHROMIUM_PATH: chromium });

/** The tests in the browser, in Firefox. */
export const firefoxTests = () => counted(bin('wtr'), ['--config', 'web-test-runner.firefox.config.mjs']);

/** A purchase in WebKitGTK, one after the other: each has a screen and a browser of its own. */
export const webkitTests = () =>
  nodeTests(compiled('build/test/browsers').filter((file) => file.endsWith('purchase.test.js')), { concurrency: 1, timeout: 120_000 });

export const endToEndTests = (chromium) =>
  nodeTests(compiled('build/test/end-to-end').filter((file) => file.endsWith('.test.js')), {
    concurrency: availableParallelism(),
    timeout: 120_000,
    env: { CHROMIUM_PATH: chromium },
  });

/** Builds the apps of these frameworks and buys in them. */
export const frameworkTests = (names, chromium) =>
  withApps(names, (site) =>
    nodeTests(compiled('build/test/frameworks').filter((file) => file.endsWith('.test.js')), {
      concurrency: availableParallelism(),
      timeout: 120_000,
      env: { CHROMIUM_PATH: chromium, ANNEX_FRAMEWORK_SITE: site },
    }));
