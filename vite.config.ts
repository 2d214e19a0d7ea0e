import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('demo', import.meta.url));
const pages = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /(^|[\\/])index\.html$/.test(file));

/** Builds the demo's pages. Nothing goes inline, so that they live under a strict Content-Security-Policy. */
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
    rolldownOptions: { input: pages.map((page) => `${root}/${page}`) },
  },
});
