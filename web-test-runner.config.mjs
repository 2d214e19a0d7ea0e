import { createReadStream } from 'node:fs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { browserReporter } from './scripts/lib/browser-reporter.mjs';
import { findChromium } from './scripts/lib/chromium.mjs';

const isRoot = process.getuid?.() === 0;
const executablePath = findChromium();
const workerFile = new URL('node_modules/msw/lib/mockServiceWorker.js', import.meta.url);

/** The mock service worker has to come from the root of the origin whose requests it answers. */
async function serveMockWorker(context, next) {
  if (context.path !== '/mockServiceWorker.js') return next();
  context.type = 'text/javascript';
  context.body = createReadStream(workerFile);
}

/** The PDF library's module entry reaches CommonJS packages, which no browser takes as they are; its bundle does not. */
const pdfBundle = {
  name: 'pdf-bundle',
  resolveImport: ({ source }) => (source === '@cantoo/pdf-lib' ? '/node_modules/@cantoo/pdf-lib/dist/pdf-lib.esm.min.js' : undefined),
};

/** Whether a file is run in a page. The others need Node, and some drive a browser themselves. */
export const isBrowserTest = (file) => file.endsWith('.test.ts') && !file.endsWith('.node.test.ts') && !/^test\/(?:end-to-end|frameworks|browsers)\//.test(file);

export default {
  files: ['test/**/*.test.ts', '!test/**/*.node.test.ts', '!test/end-to-end/**', '!test/frameworks/**', '!test/browsers/**'],
  nodeResolve: { exportConditions: ['browser', 'production'] },
  concurrency: 2,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  browserStartTimeout: 60_000,
  // Nothing here waits by the clock: a busy machine is slow, not wrong.
  testFramework: { config: { timeout: 10_000 } },
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { ...(executablePath && { executablePath }), args: isRoot ? ['--no-sandbox'] : [] },
    }),
  ],
  middleware: [serveMockWorker],
  plugins: [
    pdfBundle,
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: new URL('tsconfig.json', import.meta.url).pathname }),
  ],
  reporters: [browserReporter()],
};
