import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/** What the build knows of one script: its name, what it is made of, and which others it loads, at once and on demand. */
/** @typedef {{ file: string, code: string, entry: boolean, facade: string | null, modules: string[], imports: string[], onDemand: string[] }} Script */

/**
 * Bundles the library for pages that have no build, as `vite.drop-in.config.mjs` says: `annex.js`, which registers
 * the elements, `define.js` and `connect.js`, which register nothing by themselves, and everything that they load under
 * names that change with what is in them. Paths of modules are relative to `root`.
 *
 * @param {string} root the project's folder
 * @returns {Promise<Script[]>} in the order of their names
 */
export async function bundle(root) {
  const { default: dropIn } = await import(pathToFileURL(join(root, 'vite.drop-in.config.mjs')).href);
  const { lib, rolldownOptions } = dropIn.build;
  const [{ output }] = await build({
    ...dropIn,
    configFile: false,
    envDir: false,
    logLevel: 'warn',
    build: {
      ...dropIn.build,
      write: false,
      lib: { ...lib, entry: { annex: lib.entry, connect: join(root, 'src/connect.ts'), define: join(root, 'src/define-lazily.ts') } },
      rolldownOptions: {
        ...rolldownOptions,
        output: { ...rolldownOptions.output, entryFileNames: '[name].js', chunkFileNames: (chunk) => `assets/${nameOf(chunk)}-[hash].js` },
      },
    },
  });
  const relative = (id) => packagePath(id) ?? id.replace(`${root.replace(/\/$/, '')}/`, '');
  return output
    .map((part) => {
      if (part.type !== 'chunk') throw new Error(`${part.fileName} is no script: the bundle should hold nothing else`);
      return {
        file: part.fileName,
        code: part.code,
        entry: part.isEntry,
        facade: part.facadeModuleId && relative(part.facadeModuleId),
        modules: Object.keys(part.modules).map(relative),
        imports: part.imports,
        onDemand: part.dynamicImports,
      };
    })
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** A language's words say which language, since their files are called alike. */
function nameOf({ name, facadeModuleId }) {
  const [, language] = /\/locales\/([^/]+)\/[^/]+$/.exec(facadeModuleId ?? '') ?? [];
  return [language, name].filter(Boolean).join('-').replace(/\W+/g, '-');
}

/** `node_modules/lit/…`, wherever that folder is; null for our own modules. */
function packagePath(id) {
  const at = id.lastIndexOf('node_modules/');
  return at === -1 ? null : id.slice(at);
}

/** Everything that loads together with a script, itself first. */
export function closureOf(scripts, file) {
  const known = new Set([file]);
  for (const each of known) for (const next of scripts.find((script) => script.file === each)?.imports ?? []) known.add(next);
  return [...known];
}
