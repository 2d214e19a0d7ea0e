import { readFileSync, writeFileSync } from 'node:fs';
import { compile } from './lib/checks.mjs';
import { root } from './lib/run.mjs';

// The tables are made from what is compiled, so that comes first.
const { failed, output } = await compile();
if (failed > 0) {
  console.error(output);
  process.exit(1);
}
const { paymentsText } = await import('./lib/payments-table.mjs');
const file = `${root}docs/payments.md`;
writeFileSync(file, paymentsText(readFileSync(file, 'utf8')));
