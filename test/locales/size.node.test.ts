import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import { languageFor } from '../../src/locales/language-for.js';
import { languages } from '../../src/locales/languages.js';
import { parts } from './support/parts.js';

const budget = 4096;
const tags = languages.map(({ tag }) => languageFor(tag));
const names = Object.keys(parts);
const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What each module of words weighs as it goes over the wire: minified as in the build, and compressed. */
async function measure(): Promise<Map<string, number>> {
  const modules = tags.flatMap((tag) => names.map((name) => `${tag}/${name}`));
  const built = await build({
    root, configFile: false, logLevel: 'silent',
    build: {
      write: false, target: 'es2022', modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(modules.map((module) => [module, `${root}src/locales/${module}.ts`])),
        preserveEntrySignatures: 'strict', output: { entryFileNames: '[name].js' },
      },
    },
  });
  const { output } = [built].flat()[0] as { output: { fileName: string; code?: string }[] };
  return new Map(output.map(({ fileName, code = '' }) => [fileName.replace('.js', ''), brotliCompressSync(code).length]));
}

describe('the words of a language', () => {
  let sizes = new Map<string, number>();
  const sizeOf = (tag: string, name: string) => sizes.get(`${tag}/${name}`) ?? Number.NaN;

  before(async () => {
    sizes = await measure();
    const row = (first: string, cells: readonly (string | number)[]) => console.log(first.padEnd(7) + cells.map((cell) => String(cell).padStart(10)).join(''));
    row('bytes', [...names, 'selection']);
    for (const tag of tags) row(tag, [...names.map((name) => sizeOf(tag, name)), sizeOf(tag, 'base') + sizeOf(tag, 'select')]);
  });

  for (const tag of tags) {
    test(`of ${tag} are at most ${budget} bytes in each part, and together for a first selection`, () => {
      for (const name of names) assert.ok(sizeOf(tag, name) <= budget, `${tag}/${name}: ${sizeOf(tag, name)} bytes`);
      assert.ok(sizeOf(tag, 'base') + sizeOf(tag, 'select') <= budget);
    });
  }
});
