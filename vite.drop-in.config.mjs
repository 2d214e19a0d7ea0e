import { fileURLToPath } from 'node:url';
import { leanLiterals } from './scripts/lib/lean/literals.mjs';

const path = (file) => fileURLToPath(new URL(file, import.meta.url));

/**
 * Builds the library as a script for pages that have no build, `/annex/embed.js`, with the modules that it loads as they are
 * needed. Here the contract's schemas are read by `src/lean/schemas.ts`, which does what zod does in a tenth of its size.
 */
export default {
  root: path('.'),
  publicDir: false,
  plugins: [leanLiterals()],
  resolve: { alias: { 'zod/mini': path('src/lean/schemas.ts') } },
  build: {
    outDir: path('build/site/annex'),
    emptyOutDir: true,
    target: 'es2022',
    minify: true,
    reportCompressedSize: false,
    lib: { entry: path('src/embed.ts'), formats: ['es'] },
    rolldownOptions: { output: { minify: true, entryFileNames: 'embed.js', chunkFileNames: '[name]-[hash].js' } },
  },
};
