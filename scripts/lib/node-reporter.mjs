import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/**
 * The reporter of `node --test`: prints failures alone and writes `{ passed, failed }` to the file that
 * `ANNEX_TEST_COUNTS` names. A file that crashed or ran no test, and a test that was skipped, are failures.
 */
export default async function* report(events) {
  const counts = { passed: 0, failed: 0 };
  const printed = new Map();
  const path = [];
  for await (const { type, data } of events) {
    if (type === 'test:stdout' || type === 'test:stderr') {
      printed.set(data.file, (printed.get(data.file) ?? '') + data.message);
    } else if (type === 'test:start') {
      path.length = data.nesting;
      path.push(data.name);
    } else if (type === 'test:pass' || type === 'test:fail') {
      const failure = failureOf(type, data);
      if (failure === undefined) continue;
      counts[failure === null ? 'passed' : 'failed'] += 1;
      if (failure !== null) yield print(data, path, failure, printed.get(data.file));
    }
  }
  if (process.env.ANNEX_TEST_COUNTS) writeFileSync(process.env.ANNEX_TEST_COUNTS, JSON.stringify(counts));
}

/** Null for a test that passed, the reason of one that failed, undefined for what is not a test by itself. */
function failureOf(type, data) {
  const { error } = data.details;
  if (data.name === data.file) return type === 'test:pass' ? 'ran no test' : `ended early (${error?.exitCode ?? error?.signal ?? 'crash'})`;
  if (type === 'test:fail') return error?.failureType === 'subtestsFailed' ? undefined : describe(error);
  if (data.details.type === 'suite') return undefined;
  return data.skip !== undefined || data.todo !== undefined ? 'was skipped' : null;
}

function describe(error) {
  const cause = error?.cause ?? error;
  if (!(cause instanceof Error) && typeof cause?.stack !== 'string') return String(cause?.message ?? cause);
  const text = cause.stack.includes(cause.message) ? cause.stack : `${cause.message}\n${cause.stack}`;
  return text.replaceAll(/\n +at .*(node:internal|node_modules).*/g, '');
}

function print(data, path, failure, output) {
  const file = data.file ? relative(process.cwd(), data.file) : '';
  const name = data.name === data.file ? '' : ` › ${[...path.slice(0, data.nesting), data.name].join(' › ')}`;
  const printed = data.name === data.file && output ? `\n${output.trimEnd()}` : '';
  return `\n✗ ${file}${name}\n${indent(failure + printed)}\n`;
}

const indent = (text) => text.split('\n').map((line) => `    ${line}`).join('\n');
