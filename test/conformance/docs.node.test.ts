import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { cases, commandFlags, usage } from '../../src/conformance/index.js';
import { topics } from '../../src/conformance/topics.js';
import { problemCodes } from '../../src/core/model/problem.js';

const root = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

const [guide, contract] = [read('docs/backend.md'), read('docs/contract.md')];
const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found = '']) => found);
const headings = (text: string): string[] => all(text, /^#+ (.+)$/gm);

describe('the guide for backends', () => {
  it('names cases that there are', () => {
    const ids = new Set(cases.map(({ id }) => id));
    const named = all(guide, new RegExp(`\`((?:${Object.keys(topics).join('|')})\\.[\\w-]+)\``, 'g')).filter((name) => !name.endsWith('.ts'));
    assert.ok(named.length > 20);
    assert.deepEqual(named.filter((id) => !ids.has(id)), []);
  });

  it('runs cases that there are', () => {
    const starts = all(guide, /--only ([\w.-]+)/g);
    assert.ok(starts.length > 15);
    assert.deepEqual(starts.filter((start) => !cases.some(({ id }) => id.startsWith(start))), []);
  });

  it('tries every topic somewhere', () => {
    const starts = all(guide, /--only ([\w-]+)/g);
    assert.deepEqual(Object.keys(topics).filter((name) => !starts.includes(name)), []);
  });

  it('uses options that the command has, and the command explains every one', () => {
    const [flags, names] = [Object.keys(commandFlags), all(guide, /--([a-z][a-z-]+)/g)];
    assert.deepEqual(names.filter((name) => !flags.includes(name)), []);
    assert.deepEqual(flags.filter((name) => name !== 'help' && !usage.includes(`--${name}`)), []);
  });

  it('explains every code of the contract, and no other', () => {
    const explained = all(guide.slice(guide.indexOf('## Codes'), guide.indexOf('## Reading the reference')), /^\| `(\w+)`/gm);
    assert.deepEqual(explained.toSorted(), [...problemCodes].toSorted());
  });

  it('leads to rooms and documents that exist', () => {
    const rooms = guide.slice(guide.indexOf('## Reading the reference')).split('\n').filter((line) => line.startsWith('| `'));
    const paths = rooms.flatMap((line) => all(line.slice(0, line.indexOf(' |', 2)), /`([^`]+)`/g)).map((path) => `src/reference/${path}`);
    assert.ok(paths.length > 15);
    const linked = all(guide, /\]\(([\w/.-]+)(?:#[\w-]+)?\)/g).map((path) => `docs/${path}`);
    assert.deepEqual([...paths, ...linked].filter((path) => !existsSync(new URL(path, root))), []);
  });
});

describe('a topic of the kit', () => {
  for (const [name, topic] of Object.entries(topics)) {
    it(`leads from a failing case to where it is said and shown (${name})`, () => {
      assert.ok(headings(contract).includes(topic.contract), `docs/contract.md has no section “${topic.contract}”`);
      assert.ok(headings(guide).includes(topic.guide), `docs/backend.md has no section “${topic.guide}”`);
      assert.ok(cases.some((each) => each.topic === topic), 'it has no case');
    });
  }
});
