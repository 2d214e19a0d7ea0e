import { closureOf } from './bundle.mjs';
import { inlineSource, integrityOf } from './integrity.mjs';

/**
 * How a page takes the scripts in, with their integrity assured: the import map vouches for everything that a script
 * loads, the tag for the script itself.
 *
 * @param {import('./bundle.mjs').Script[]} scripts
 * @param {string} base where the files are served from, ending with a slash
 */
export function embedding(scripts, base) {
  const integrity = Object.fromEntries(scripts.map(({ file, code }) => [base + file, integrityOf(code)]));
  const importMap = JSON.stringify({ integrity });
  const tag = (file) => `<script type="module" src="${base}${file}" integrity="${integrity[base + file]}" crossorigin="anonymous"></script>`;
  const preload = (file) => `<link rel="modulepreload" href="${base}${file}" integrity="${integrity[base + file]}" crossorigin="anonymous" />`;
  const mapTag = `<script type="importmap">${importMap}</script>`;
  return {
    importMap,
    /** The import map stands in the page itself, so the page's policy has to know it. */
    importMapSource: inlineSource(importMap),
    snippet: (file) => [mapTag, ...closureOf(scripts, file).slice(1).map(preload), tag(file), ''].join('\n'),
  };
}
