import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { bundledFolder, bundleTests } from './scripts/lib/bundled-tests.mjs';
import { root } from './scripts/lib/run.mjs';
import unbundled, { isBrowserTest } from './web-test-runner.config.mjs';

const files = readdirSync(`${root}test`, { recursive: true, encoding: 'utf8' }).map((file) => `test/${file}`).filter(isBrowserTest);
await bundleTests(files);

/** All tests of the browser, as `npm test` runs them: the same files, bundled. */
export default {
  ...unbundled,
  files: [`${bundledFolder}/test/**/*.test.js`],
  // A page waits for its frames longer than it works.
  concurrency: 2 * availableParallelism(),
};
