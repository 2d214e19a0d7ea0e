import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { projectRoot } from '../architecture/source-files.js';

test('the documentation of paying holds the situations as they are tested', async () => {
  const { paymentsText } = (await import(new URL('../../../scripts/lib/payments-table.mjs', import.meta.url).href)) as { paymentsText(document: string): string };
  const committed = readFileSync(`${projectRoot}docs/payments.md`, 'utf8');
  assert.ok(paymentsText(committed) === committed, 'docs/payments.md has drifted from the situations: run `npm run docs:payments` and commit it');
});
