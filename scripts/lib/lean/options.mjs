import { root } from '../run.mjs';
import { leanLiterals } from './literals.mjs';

/** All that a module imports statically, at any depth. */
function importedBy(id, graph, found = new Set()) {
  if (found.has(id)) return found;
  found.add(id);
  for (const each of graph.getModuleInfo(id)?.importedIds ?? []) importedBy(each, graph, found);
  return found;
}

const isLater = /\/src\/(core\/intents\/later|elements\/(service-information|billing-contact|payment|order-result|billing-contact-list|order-list)\/\2)\.ts$/;

/** Puts what is needed from the beginning into one file, and what later steps need into another: together it is smaller, and asked for once. */
function together(entry) {
  const first = new Set();
  const later = new Set();
  const all = (id, graph, found = new Set()) => {
    if (found.has(id)) return found;
    found.add(id);
    const { importedIds = [], dynamicallyImportedIds = [] } = graph.getModuleInfo(id) ?? {};
    for (const each of [...importedIds, ...dynamicallyImportedIds]) all(each, graph, found);
    return found;
  };
  return {
    debugName: 'first and later',
    name(id, graph) {
      if (first.size === 0) {
        importedBy(entry, graph, first);
        for (const each of all(entry, graph)) if (isLater.test(each)) importedBy(each, graph, later);
      }
      return first.has(id) ? 'first' : later.has(id) ? 'later' : null;
    },
  };
}

/**
 * How the library is built as a script for pages that have no build, with the modules that it loads as they are needed. The
 * contract's schemas are read by `src/lean/schemas.ts` there, which does what zod does in a tenth of its size.
 *
 * @param entry the module to begin with
 * @param name the script's name
 */
export const leanOptions = ({ entry, name }) => ({
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  plugins: [leanLiterals()],
  resolve: { alias: { 'zod/mini': `${root}src/lean/schemas.ts` } },
  build: {
    target: 'es2022',
    minify: true,
    emptyOutDir: true,
    reportCompressedSize: false,
    lib: { entry, formats: ['es'] },
    rolldownOptions: {
      output: { minify: true, entryFileNames: `${name}.js`, chunkFileNames: '[name]-[hash].js', codeSplitting: { groups: [together(entry)] } },
    },
  },
});
