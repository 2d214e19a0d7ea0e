import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parseArgs } from 'node:util';
import { commandFlags } from '../../src/conformance/index.js';
import { projectRoot } from '../architecture/source-files.js';
import { readerPages } from './support/pages.js';

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const lines = [...readerPages().values()].flatMap((text) => text.split('\n'));
/** Every match of a pattern with two groups. */
const pairs = (pattern: RegExp) => lines.flatMap((line) => [...line.matchAll(pattern)].map(([, first = '', second = '']) => [first, second] as const));
const words = (text: string): string[] => text.trim().split(/\s+/);

/** What is wrong with `npm run … -- …`: an option that the script has not, or a name that it does not know. */
function wrong(name: string, said: string): string[] {
  const [, file = ''] = /^node (scripts\/[\w-]+\.mjs)$/.exec(scripts[name] ?? '') ?? [];
  const script = file === '' ? '' : read(file);
  return words(said).filter((word) => {
    const [, option, value = ''] = /^--([\w-]+)(?:=(.+))?$/.exec(word) ?? [];
    if (option === undefined) return name === 'frameworks' ? !existsSync(join(projectRoot, 'demo/frameworks', word)) : !word.startsWith('https:');
    return !new RegExp(`\\b${option}: \\{ type: `).test(script) || (name === 'test' && !script.includes(`'${value}'`));
  }).map((word) => `${name}: ${word}`);
}

/** Everything that decides by variables of the environment. */
const deciding = ['demo/server.ts', 'src/conformance/command-line.ts', 'src/hosts/node/mailer-in-environment.ts', 'src/hosts/node/real-services.ts', 'src/hosts/node/secrets-in-environment.ts', 'scripts/lib/chromium.mjs'];
const variables = /\b(?:HOST|PORT|CHROMIUM_PATH|MAIL_FROM|NODE_ENV|(?:ANNEX|PAYPAL|SMTP|STRIPE)_[A-Z_]+)\b/g;
const variablesIn = (texts: readonly string[]): string[] => [...new Set(texts.flatMap((text) => text.match(variables) ?? []))].sort();

describe('the commands on the pages for readers', () => {
  it('have the options that they are given', () => {
    const said = pairs(/npm (?:run )?([\w:-]+)\b.*?\s`?-- ([^`#]+)/g);
    assert.ok(said.length > 6);
    assert.deepEqual(said.flatMap(([name, options]) => wrong(name, options)), []);
    assert.deepEqual(wrong('test', '--only=everything --every'), ['test: --only=everything', 'test: --every']);
  });

  it('try a backend with options of the conformance kit', () => {
    const said = pairs(/npx (annex-conformance) ([^`#>]+)/g);
    assert.ok(said.length > 5);
    for (const [, options] of said) assert.doesNotThrow(() => parseArgs({ args: words(options), allowPositionals: true, options: commandFlags }), options);
  });

  it('run tests that there are', () => {
    const said = pairs(/(?:node --test build\/|--files )(test\/[\w./-]+?)(\.js|\.ts)\b/g);
    assert.ok(said.length > 2);
    assert.deepEqual(said.map(([path]) => `${path}.ts`).filter((path) => !existsSync(join(projectRoot, path))), []);
  });

  it('are decided by the variables that are explained, and by no others', () => {
    assert.deepEqual(variablesIn(lines), variablesIn(deciding.map(read)));
  });
});
