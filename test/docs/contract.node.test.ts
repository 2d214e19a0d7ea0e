import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { projectRoot } from '../architecture/source-files.js';

interface Operation {
  readonly parameters?: readonly { readonly $ref?: string }[];
}

const page = readFileSync(join(projectRoot, 'docs/contract.md'), 'utf8');
const { paths } = JSON.parse(readFileSync(join(projectRoot, 'openapi.json'), 'utf8')) as { paths: Record<string, Record<string, Operation>> };
/** What a reference backend has besides stands below the table. */
const elsewhere = /^\/v1\/(?:pbx|back-office)\//;
const operations = Object.entries(paths).filter(([path]) => !elsewhere.test(path)).flatMap(([path, verbs]) => Object.entries(verbs).map(([verb, { parameters = [] }]) => ({
  name: `${verb.toUpperCase()} ${path}`, keyed: parameters.some(({ $ref }) => $ref === '#/components/parameters/IdempotencyKey'),
})));
const rows = page.split('\n').filter((line) => /^\| `[A-Z]+ /.test(line));
const routes = rows.flatMap((row) => [...row.matchAll(/`((?:[A-Z]+ )+)(\/[^\s`]+)`( \*)?/g)].flatMap(([, verbs = '', path = '', star]) => verbs.trim().split(' ').map((verb) => ({ name: `${verb} ${path}`, keyed: star !== undefined }))));
const byName = (a: { name: string }, b: { name: string }): number => a.name.localeCompare(b.name);

describe('the page of the contract', () => {
  it('lists every route, and marks those that need an idempotency key', () => {
    assert.deepEqual(routes.toSorted(byName), operations.toSorted(byName));
  });
});
