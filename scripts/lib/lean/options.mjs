import { root } from '../run.mjs';
import { leanLiterals } from './literals.mjs';

/** All that a module imports statically, at any depth. */
function importedBy(id, graph, found = new Set()) {
  if (found.has(id)) return found;
  found.add(id);
  for (const each of graph.getModuleInfo(id)?.importedIds ?? []) importedBy(each, graph, found);
  return found;
}

/** What is needed beside the first selection: for lists of products, and for all that comes after it. */
const isList = /\/src\/elements\/product-list\/product-list\.ts$/;
const isLater = /\/src\/(core\/intents\/later|backends\/http\/later-replies|elements\/(service-information|billing-contact|payment|order-result|billing-contact-list|order-list)\/\2)\.ts$/;

/** All that a module imports, at any depth, and when it runs too. */
function reachedBy(id, graph, found = new Set()) {
  if (found.has(id)) return found;
  found.add(id);
  const { importedIds = [], dynamicallyImportedIds = [] } = graph.getModuleInfo(id) ?? {};
  for (const each of [...importedIds, ...dynamicallyImportedIds]) reachedBy(each, graph, found);
  return found;
}

/**
 * Puts what is needed from the beginning into one file, what lists need besides into another, and what later steps need into
 * a third: together it is smaller, and asked for once.
 */
function together(entry) {
  const files = { first: new Set(), lists: new Set(), later: new Set() };
  const sort = (graph) => {
    importedBy(entry, graph, files.first);
    for (const each of reachedBy(entry, graph)) {
      if (isList.test(each)) importedBy(each, graph, files.lists);
      if (isLater.test(each)) importedBy(each, graph, files.later);
    }
  };
  return Object.entries(files).map(([name, modules], place, { length }) => ({
    priority: length - place,
    name(id, graph) {
      if (files.first.size === 0) sort(graph);
      return modules.has(id) ? name : null;
    },
  }));
}

/**
 * How the library is built as a script for pages that have no build, with the modules that it loads as they are needed. The
 * contract's schemas are read by `src/lean/schemas.ts` there, which does what zod does in a tenth of its size, and what decorates
 * the elements is `src/lean/decorators.ts`.
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
  resolve: { alias: { 'zod/mini': `${root}src/lean/schemas.ts`, 'lit/decorators.js': `${root}src/lean/decorators.ts` } },
  build: {
    target: 'es2022',
    minify: true,
    emptyOutDir: true,
    reportCompressedSize: false,
    lib: { entry, formats: ['es'] },
    rolldownOptions: {
      output: { minify: true, comments: { annotation: false }, entryFileNames: `${name}.js`, chunkFileNames: '[name]-[hash].js', codeSplitting: { groups: together(entry) } },
    },
  },
});
