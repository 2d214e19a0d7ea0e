import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { projectRoot, readFiles } from '../architecture/source-files.js';

interface Declaration {
  readonly tagName?: string;
  readonly events?: readonly { readonly name: string; readonly description: string }[];
}

interface Row {
  readonly name: string;
  readonly from: readonly string[];
  readonly when: string;
  readonly carries: readonly string[];
  readonly cancelable: boolean;
}

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');
const quoted = (cell: string): string[] => [...cell.matchAll(/`([\w-]+)`/g)].map(([, name = '']) => name).sort();
const page = read('docs/events.md');
const rows: Row[] = [...page.matchAll(/^\| `(annex-[\w-]+)` \|(.+)\|(.+)\|(.+)\| (yes|no) \|$/gm)].map(([, name = '', from = '', when = '', carries = '', cancelable]) => ({
  name, from: quoted(from), when: when.trim(), carries: quoted(carries), cancelable: cancelable === 'yes',
}));

const { modules } = JSON.parse(read('custom-elements.json')) as { modules: { declarations: Declaration[] }[] };
const dispatched = modules.flatMap(({ declarations }) => declarations).flatMap(({ tagName = '', events = [] }) => events.map(({ name, description }) => ({ tagName, name, description })));
const classes = [...readFiles('src/elements', ['.events.ts']).values()].flatMap((text) => text.split(/^(?=export class )/m).slice(1));
const classOf = (name: string): string => classes.find((text) => text.includes(`'${name}'`)) ?? '';

describe('the page of events', () => {
  it('names every event of the elements, with the elements that it comes from, and no other', () => {
    const said = rows.flatMap(({ name, from }) => from.map((tag) => `${tag} ${name}`));
    assert.deepEqual(said.sort(), dispatched.map(({ tagName, name }) => `${tagName} ${name}`).sort());
  });

  it('says when, in the words of the manifest', () => {
    const when = new Map(rows.map((row) => [row.name, row.when]));
    assert.deepEqual(dispatched.filter(({ name, description }) => when.get(name) !== description), []);
  });

  it('says what each carries, and which can be cancelled', () => {
    for (const { name, carries, cancelable } of rows) {
      const fields = [...classOf(name).matchAll(/^ {2}readonly (\w+):/gm)].map(([, field = '']) => field);
      assert.ok(fields.length > 0, `there is no class of ${name}`);
      assert.deepEqual(carries, fields.sort(), name);
      assert.equal(cancelable, classOf(name).includes('cancelable: true'), name);
    }
  });
});
