import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, it } from 'node:test';
import { projectRoot, readFiles } from '../architecture/source-files.js';
import { markdownPages } from './support/pages.js';

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');
const withoutCode = (text: string): string => text.replaceAll(/^```[^]*?^```$/gm, '').replaceAll(/`[^`\n]*`/g, '');
const texts = new Map(markdownPages().map((page) => [page, read(page)]));
const { scripts, exports } = JSON.parse(read('package.json')) as Record<'scripts' | 'exports', Record<string, unknown>>;

/** What a heading is called in an address, as Markdown readers make it. */
function anchor(heading: string): string {
  return heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase().replaceAll(/[^\p{L}\p{N}\s_-]/gu, '').trim().replaceAll(/\s/g, '-');
}

function anchorsOf(text: string): string[] {
  return [...text.replaceAll(/^```[^]*?^```$/gm, '').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchor(heading));
}

/** Relative links that lead nowhere: to no file, or to no heading of a page. */
function broken(page: string, text: string): string[] {
  const links = [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target).filter((target) => !/^[a-z]+:/.test(target));
  return links.filter((target) => {
    const [path = '', heading] = target.split('#');
    const file = path === '' ? page : normalize(join(dirname(page), path));
    if (!existsSync(join(projectRoot, file))) return true;
    return heading !== undefined && !anchorsOf(texts.get(file) ?? '').includes(heading);
  }).map((target) => `${page}: ${target}`);
}

const commands = (text: string): string[] => [...text.matchAll(/npm (?:run ([\w:-]+)|(start|test)\b)/g)].map(([, run, short = '']) => run ?? short);

describe('the documentation', () => {
  const pages = new Map([...texts, ...[...readFiles('stories/docs', ['.mdx'])].map(([name, text]) => [`stories/docs/${name}`, text] as const)]);

  it('leads to files and headings that exist', () => {
    assert.ok(texts.size > 15);
    assert.deepEqual([...pages].flatMap(([page, text]) => broken(page, text.replaceAll(/\]\(\?path=[^)]*\)/g, ''))), []);
  });

  it('finds a link to no file and one to no heading', () => {
    assert.deepEqual(broken('docs/a.md', '[a](nothing.md) [b](package.md#nothing) [c](package.md#doors) [d](#nothing)').length, 3);
  });

  it('is reached from README, every page of it', () => {
    const reached = new Set<string>();
    const follow = (page: string): void => {
      if (reached.has(page)) return;
      reached.add(page);
      for (const [, target = ''] of (texts.get(page) ?? '').matchAll(/\]\(([^)\s#]+\.md)/g)) follow(normalize(join(dirname(page), target)));
    };
    follow('README.md');
    assert.deepEqual([...texts.keys()].filter((page) => !reached.has(page)), []);
  });

  it('names commands that package.json has', () => {
    const named = [...pages].flatMap(([page, text]) => commands(text).map((name) => ({ page, name })));
    assert.ok(named.length > 20);
    assert.deepEqual(named.filter(({ name }) => !(name in scripts)), []);
  });

  it('names doors that the package has', () => {
    const known = Object.keys(exports).map((path) => new RegExp(`^${path.replace('.', 'annex-checkout').replaceAll('.', '\\.').replaceAll('*', '[\\w*<>.-]+')}$`));
    const named = [...pages].flatMap(([page, text]) => [...text.matchAll(/['"`]annex-checkout(\/[\w/.*<>-]+)['"`]/g)].map(([, path = '']) => `${page}: annex-checkout${path.replace('<language>', 'de')}`));
    assert.ok(named.length > 30);
    assert.deepEqual(named.filter((entry) => !known.some((door) => door.test(entry.slice(entry.indexOf(': ') + 2)))), []);
  });

  it('names source files and folders that exist', () => {
    const named = [...texts].flatMap(([page, text]) => [...text.matchAll(/`((?:src|test|demo|stories|scripts)\/[\w/.-]*\w)`/g)].map(([, path = '']) => `${page}: ${path}`));
    assert.ok(named.length > 30);
    assert.deepEqual(named.filter((entry) => !existsSync(join(projectRoot, entry.slice(entry.indexOf(': ') + 2)))), []);
  });
});
