import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tool } from './tools.js';

const { runLoad } = await tool('run-load');
const { runCrash } = await tool('run-crash');
const { reportOf } = await tool('report');

test('twenty clients buy side by side, and the books are right', async () => {
  const run = await runLoad({ clients: 20, seconds: 10 });
  assert.ok(run.passed, reportOf(run));
  assert.ok(run.orders >= 20, reportOf(run));
});

test('a server that is killed five times while clients buy loses nothing and doubles nothing', async () => {
  const run = await runCrash({ clients: 20, times: 5 });
  assert.ok(run.passed, reportOf(run));
  assert.ok(run.lost > 0, 'No answer got lost, so nothing was tried.');
  assert.ok((run.waits.longest ?? 0) < 10_000, `A repeated request was kept waiting for its first one: ${reportOf(run)}`);
});
