import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Every module that a script imports statically, its own and theirs, as the imports are written. */
function staticImports(file: string, seen = new Map<string, string[]>()): Map<string, string[]> {
  if (seen.has(file)) return seen;
  const text = readFileSync(join(root, file), 'utf8');
  const specifiers = [...text.matchAll(/^(?:import|export)\s+(?:[\w*{][^'"();]*\sfrom\s+)?['"]([^'"]+)['"]/gm)].map((found) => found[1]!);
  seen.set(file, specifiers);
  for (const specifier of specifiers) if (specifier.startsWith('.')) staticImports(join(file, '..', specifier), seen);
  return seen;
}

describe('A script that installs the packages', () => {
  for (const script of ['scripts/start.mjs', 'scripts/test.mjs']) {
    it(`loads none of them before: ${script}`, () => {
      const packages = [...staticImports(script)].flatMap(([file, specifiers]) =>
        specifiers.filter((specifier) => !/^(node:|\.)/.test(specifier)).map((specifier) => `${file} imports ${specifier}`));
      assert.deepEqual(packages, []);
    });
  }
});
