import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/**
 * The reporter of the browser tests: prints failures alone and writes `{ passed, failed }` to a file (the one that
 * `ANNEX_TEST_COUNTS` names), or prints them. A file that cannot be loaded, throws beside its tests or runs none, and a
 * test that was skipped, are failures.
 */
export function browserReporter({ countsFile = process.env.ANNEX_TEST_COUNTS, print = console.log } = {}) {
  return {
    onTestRunFinished({ sessions }) {
      const results = sessions.map(resultOf);
      const counts = { passed: sum(results, 'passed'), failed: sum(results, 'failed') };
      for (const { text } of results) if (text) print(text);
      if (countsFile) writeFileSync(countsFile, JSON.stringify(counts));
      else print(`\n${counts.passed} passed, ${counts.failed} failed`);
    },
  };
}

/** What became of one file: how many tests passed and failed, and what there is to read about the failures. */
function resultOf({ testFile, testResults, errors, request404s, logs }) {
  const tests = testResults ? testsOf(testResults) : [];
  const failures = tests.filter(({ passed }) => !passed).map(({ path, reason }) => ({ title: ` › ${path.join(' › ')}`, reason }));
  failures.push(...errors.map((error) => ({ title: '', reason: describe(error) })));
  if (tests.length === 0 && errors.length === 0) failures.push({ title: '', reason: 'ran no test' });
  const passed = tests.filter((test) => test.passed).length;
  if (failures.length === 0) return { passed, failed: 0, text: '' };
  const file = relative(process.cwd(), testFile).replace(/^build\/browser-tests\/(.*)\.js$/, '$1.ts');
  const notes = [...request404s.map((url) => `not found: ${url}`), ...logs.map((log) => `console: ${log.map(String).join(' ')}`)];
  const text = failures.map(({ title, reason }) => `\n✗ ${file}${title}\n${indent(reason)}`).concat(notes.map(indent)).join('\n');
  return { passed, failed: failures.length, text };
}

function testsOf(suite, path = []) {
  const own = suite.tests.map(({ name, passed, skipped, error }) => ({
    path: [...path, name],
    passed: passed && !skipped,
    reason: skipped ? 'was skipped' : describe(error),
  }));
  return own.concat(suite.suites.flatMap((inner) => testsOf(inner, [...path, inner.name])));
}

function describe(error) {
  if (!error) return 'failed';
  const difference = error.expected === undefined ? '' : `\nexpected ${error.expected}\nactual   ${error.actual}`;
  const stack = error.stack && !error.stack.includes(error.message) ? `${error.message}\n${error.stack}` : (error.stack ?? error.message);
  return stack.trimEnd() + difference;
}

const indent = (text) => text.split('\n').map((line) => `    ${line}`).join('\n');
const sum = (results, key) => results.reduce((total, result) => total + result[key], 0);
