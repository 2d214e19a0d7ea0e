import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { projectRoot } from '../architecture/source-files.js';

const read = (file: string): string => readFileSync(join(projectRoot, file), 'utf8');
const { exports, peerDependencies } = JSON.parse(read('package.json')) as Record<'exports' | 'peerDependencies', Record<string, unknown>>;
const page = read('docs/package.md');

describe('the page about the package', () => {
  it('lists every door, and no other', () => {
    const [, doors = ''] = /^## Doors\n([^]*?)^## /m.exec(page) ?? [];
    const listed = [...doors.matchAll(/^\|([^|]+)\|/gm)].flatMap(([, cell = '']) => [...cell.matchAll(/`annex-checkout(.*?)`/g)].map(([, path = '']) => `.${path}`));
    const there = Object.keys(exports).filter((path) => path !== './package.json').map((path) => path.replace(/^(\.\/locales)\/[\w-]+\//, '$1/<language>/'));
    assert.deepEqual(listed.sort(), [...new Set(there)].sort());
  });

  it('says who needs which optional package', () => {
    const [, needs = ''] = /^## What the reference backend needs\n([^]*?)^## /m.exec(page) ?? [];
    const named = [...needs.matchAll(/^\|[^|]+\|([^|]+)\|$/gm)].flatMap(([, cell = '']) => [...cell.matchAll(/`([^`]+)`/g)].flatMap(([, names = '']) => names.split(' ')));
    assert.deepEqual([...new Set(named)].filter((name) => name !== 'reference').sort(), Object.keys(peerDependencies).sort());
  });
});
