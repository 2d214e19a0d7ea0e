import { rm } from 'node:fs/promises';
import { build } from 'vite';
import { root } from './run.mjs';

/** Where the bundled tests are, as a path from the root. */
export const bundledFolder = 'build/browser-tests';

/** What the test runner's own server answers. */
const servedByRunner = [/^\/__web/];

/**
 * Bundles the tests of the browser. A page that loads hundreds of modules one by one takes longer to load them than to
 * test; what several tests share becomes a file that they share.
 *
 * @param files the tests, as paths from the root
 */
export async function bundleTests(files) {
  await rm(root + bundledFolder, { recursive: true, force: true });
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    resolve: { conditions: ['browser', 'production', 'module'] },
    build: {
      outDir: bundledFolder,
      target: 'es2022',
      minify: false,
      sourcemap: true,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        external: servedByRunner,
        input: Object.fromEntries(files.map((file) => [file.replace(/\.ts$/, ''), root + file])),
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  });
}
