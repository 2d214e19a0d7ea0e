import { leanOptions } from './scripts/lib/lean/options.mjs';
import { root } from './scripts/lib/run.mjs';

const { configFile: _none, build, ...options } = leanOptions({ entry: `${root}src/embed.ts`, name: 'embed' });

/** Builds `/annex/embed.js`, the library for pages that have no build. */
export default { ...options, build: { ...build, outDir: `${root}build/site/annex` } };
