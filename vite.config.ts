import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('demo', import.meta.url));
/** The apps below `frameworks` are packages of their own, with builds of their own. */
const pages = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /(^|[\\/])index\.html$/.test(file) && !file.startsWith('frameworks'));

/**
 * Builds the demo's pages. Nothing goes inline, so that they live under a strict Content-Security-Policy. The library for pages
 * that have no build, `/annex/embed.js`, is built by `vite.drop-in.config.mjs`.
 */
export default defineConfig({
  root,
  publicDir: false,
  build: {
    outDir: fileURLToPath(new URL('build/site', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: Object.fromEntries(pages.map((page) => [page.replace(/[\\/]?index\.html$/, '') || 'home', `${root}/${page}`])),
      output: { entryFileNames: 'assets/[name]-[hash].js' },
    },
  },
});
