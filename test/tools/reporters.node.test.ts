import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

interface Outcome {
  readonly counts: { passed: number; failed: number };
  readonly printed: string;
}

const tool = (name: string) => new URL(`../../../scripts/lib/${name}`, import.meta.url);
let folder = '';
before(async () => (folder = await mkdtemp(join(tmpdir(), 'annex-reporter-'))));
after(() => rm(folder, { recursive: true, force: true }));

/** What is counted and printed for a planted test file. */
async function runInNode(source: string): Promise<Outcome> {
  const file = join(folder, 'planted.mjs');
  const countsFile = join(folder, 'node.json');
  await writeFile(file, `import { describe, test } from 'node:test';\n${source}`);
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const options = ['--test', `--test-reporter=${fileURLToPath(tool('node-reporter.mjs'))}`, '--test-reporter-destination=stdout', file];
  const printed = await new Promise<string>((resolve) => {
    execFile(process.execPath, options, { env: { ...env, ANNEX_TEST_COUNTS: countsFile } }, (_error, stdout) => resolve(stdout));
  });
  return { counts: JSON.parse(await readFile(countsFile, 'utf8')) as Outcome['counts'], printed };
}

describe('The reporter of the tests in Node', () => {
  test('counts tests and not the groups around them, and says nothing of those that pass', async () => {
    const { counts, printed } = await runInNode("describe('a group', () => { test('one', () => {}); test('two', () => {}); });");
    assert.deepEqual(counts, { passed: 2, failed: 0 });
    assert.equal(printed, '');
  });

  test('names a failing test by its way from the file, with the reason', async () => {
    const { counts, printed } = await runInNode("describe('a group', () => { test('one', () => { throw new Error('wet paint'); }); });");
    assert.deepEqual(counts, { passed: 0, failed: 1 });
    assert.match(printed, /a group › one\n\s+Error: wet paint/);
  });

  const failures: Record<string, string> = {
    'a test that was skipped': "test.skip('one', () => {});",
    'a test that is to be written': "test.todo('one');",
    'a file without a test': 'export const nothing = 1;',
    'a file that ends before its tests': "test('one', () => process.exit(3));",
    'a file that cannot be loaded': "import './missing.mjs';",
    'a hook that throws': "import { after } from 'node:test';\ndescribe('a group', () => { after(() => { throw new Error('broken'); }); test('one', () => {}); });",
  };
  for (const [name, source] of Object.entries(failures)) {
    test(`counts ${name} as a failure`, async () => assert.equal((await runInNode(source)).counts.failed, 1));
  }
});

interface Session {
  testFile: string;
  errors: { message: string }[];
  request404s: string[];
  logs: unknown[][];
  testResults?: { name: string; suites: []; tests: { name: string; passed: boolean; skipped: boolean; error?: { message: string } }[] };
}

/** What is counted for sessions of the browser. */
async function reportOf(...sessions: Partial<Session>[]): Promise<Outcome['counts']> {
  const { browserReporter } = (await import(tool('browser-reporter.mjs').href)) as {
    browserReporter: (options: { countsFile: string; print: (text: string) => void }) => { onTestRunFinished: (run: { sessions: Session[] }) => void };
  };
  const countsFile = join(folder, 'browser.json');
  const complete = sessions.map((session) => ({ testFile: '/a.test.ts', errors: [], request404s: [], logs: [], ...session }));
  browserReporter({ countsFile, print: () => undefined }).onTestRunFinished({ sessions: complete });
  return JSON.parse(await readFile(countsFile, 'utf8')) as Outcome['counts'];
}

describe('The reporter of the tests in the browser', () => {
  const suite = (...tests: { name: string; passed: boolean; skipped: boolean }[]) => ({ testResults: { name: '', suites: [] as [], tests } });
  const good = { name: 'one', passed: true, skipped: false };

  test('counts tests over all files', async () => {
    assert.deepEqual(await reportOf(suite(good), suite(good, { ...good, passed: false })), { passed: 2, failed: 1 });
  });

  test('counts a skipped test, a file without one, and a file that cannot be loaded as failures', async () => {
    assert.deepEqual(await reportOf(suite({ ...good, skipped: true })), { passed: 0, failed: 1 });
    assert.deepEqual(await reportOf(suite()), { passed: 0, failed: 1 });
    assert.deepEqual(await reportOf({ errors: [{ message: 'could not import' }] }), { passed: 0, failed: 1 });
  });

  test('counts an error beside tests that pass as a failure', async () => {
    assert.deepEqual(await reportOf({ ...suite(good), errors: [{ message: 'late' }] }), { passed: 1, failed: 1 });
  });
});
