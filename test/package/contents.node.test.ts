import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { after, describe, test } from 'node:test';
import { publint } from 'publint';
import { elementNames } from '../../src/elements/shared/tags.js';
import { languages } from '../../src/locales/languages.js';
import { doors } from './support/doors.js';
import { packed } from './support/packed.js';
import { createProject, manifest } from './support/project.js';

/** Data and types that have no module in `src`. */
const made = ['dist/custom-elements.json', 'dist/vscode.html-custom-data.json', 'dist/vscode.css-custom-data.json'];
const alone = ['LICENSE', 'README.md', 'package.json', 'bin/annex-conformance.mjs'];

/** What a file of the package comes from, within the project; null for one that nobody knows. */
function originOf(file: string): string | null {
  if (alone.includes(file) || file.startsWith('src/')) return file;
  if (made.includes(file)) return 'custom-elements-manifest.config.mjs';
  const [, types] = /^dist\/types\/(\w+)\.(?:d\.ts|js)$/.exec(file) ?? [];
  if (types !== undefined) return types === 'elements' ? 'scripts/lib/package/element-types.mjs' : `types/${types}.d.ts`;
  if (file === 'dist/reserve.css') return 'src/styles/reserve.css';
  const [, theme] = /^dist\/themes\/(\w+\.css)$/.exec(file) ?? [];
  if (theme !== undefined) return `src/themes/css/${theme}`;
  const [, module] = /^dist\/(.+?)(?:\.js|\.d\.ts)(?:\.map)?$/.exec(file) ?? [];
  return module === undefined ? null : `src/${module}.ts`;
}

describe('The package', () => {
  const { files, size } = packed();
  const project = createProject([]);
  after(() => project.remove());
  const read = (file: string): string => readFileSync(join(project.home, file), 'utf8');

  test('holds modules, types, maps and their sources, and nothing besides', () => {
    assert.deepEqual(files.filter((file) => !existsSync(originOf(file) ?? '')), []);
    const sources = files.filter((file) => file.startsWith('src/') && !file.endsWith('.css'));
    for (const source of sources) {
      const built = source.replace(/^src\/(.+)\.ts$/, 'dist/$1');
      for (const ending of ['.js', '.js.map', '.d.ts', '.d.ts.map']) assert.ok(files.includes(built + ending), `${built}${ending} is missing`);
    }
    assert.deepEqual(files.filter((file) => /(?:^|\/)(?:test|stories|demo)\/|\.test\.|tsconfig|\.env/.test(file)), []);
  });

  test('is no larger than two megabytes', () => {
    assert.ok(size < 2_000_000, `${size} bytes`);
  });

  test('leads an editor from each declaration and each line to the source', () => {
    for (const file of files.filter((name) => name.endsWith('.map'))) {
      const { sources } = JSON.parse(read(file)) as { sources: string[] };
      assert.deepEqual(sources.map((source) => relative('.', normalize(join(dirname(file), source)))), [originOf(file)]);
      assert.ok(files.includes(originOf(file) ?? ''), `${file} names a source that is not there`);
    }
  });

  test('has nothing that publint would mend', async () => {
    const { messages } = await publint({ pkgDir: project.home, level: 'suggestion', strict: true, pack: false });
    assert.deepEqual(messages, []);
  });

  test('has a door to every element, theme and language', () => {
    const parts = (start: string) => doors.flatMap(({ name }) => (name.startsWith(start) ? [name.slice(start.length)] : [])).sort();
    assert.deepEqual(parts('annex-checkout/elements/'), [...elementNames].sort());
    assert.deepEqual(parts('annex-checkout/themes/'), files.flatMap((file) => /^src\/themes\/css\/(.+)/.exec(file)?.[1] ?? []).sort());
    const spoken = new Set(parts('annex-checkout/locales/').map((name) => name.split('/')[0]));
    assert.deepEqual([...spoken].sort(), languages.map(({ tag }) => tag.toLowerCase()).sort());
  });

  test('has every file that a door leads to', () => {
    const wanted = doors.flatMap(({ file, types }) => (types === null ? [file] : [file, types]));
    assert.deepEqual(wanted.filter((file) => !files.includes(file)), []);
  });

  test('makes no one install what only servers and demos need', () => {
    assert.deepEqual(Object.keys(manifest.peerDependenciesMeta).sort(), Object.keys(manifest.peerDependencies).sort());
    assert.deepEqual(Object.keys(manifest.dependencies), ['@lit/context', '@paypal/paypal-js', '@stripe/stripe-js', 'lit', 'localized-address-format', 'zod']);
  });

  test('tells editors of every element, its attributes, its parts and the tokens', () => {
    const { tags } = JSON.parse(read('dist/vscode.html-custom-data.json')) as { tags: { name: string; attributes: { name: string }[] }[] };
    assert.deepEqual(tags.map(({ name }) => name).sort(), elementNames.map((name) => `annex-${name}`).sort());
    const checkout = tags.find(({ name }) => name === 'annex-checkout')?.attributes.map(({ name }) => name);
    assert.deepEqual(checkout, ['backend-url', 'session-url', 'serial-number', 'no-history']);
    const { properties, pseudoElements } = JSON.parse(read('dist/vscode.css-custom-data.json')) as Record<'properties' | 'pseudoElements', { name: string }[]>;
    assert.ok(properties.some(({ name }) => name === '--annex-color-accent'));
    assert.ok(pseudoElements.some(({ name }) => name === '::part(total)'));
  });
});
