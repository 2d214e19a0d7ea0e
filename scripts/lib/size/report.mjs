import { readFileSync } from 'node:fs';
import { root } from '../run.mjs';

const kilobytes = (bytes) => (bytes / 1000).toFixed(1);

/** What each thing may take, brotli, in kilobytes of 1000 bytes. */
const budget = () => JSON.parse(readFileSync(`${root}size-budget.json`, 'utf8'));

/** What README says about the drop-in's size, in kilobytes. */
const claimed = () => Number(/(\d+(?:\.\d+)?) kB \(brotli\) until the first selection/.exec(readFileSync(`${root}README.md`, 'utf8'))?.[1]);

/**
 * Holds sizes against the budget and against what README claims.
 *
 * @returns a table to print, how many things are within their budget, and what is not
 */
export function report(sizes) {
  const limits = budget();
  const rows = Object.entries(sizes).map(([name, { brotli, raw }]) => ({ name, brotli, raw, limit: limits[name], within: brotli <= limits[name] * 1000 }));
  const first = sizes['drop-in until the first selection'].brotli / 1000;
  const problems = [
    ...rows.filter(({ within }) => !within).map(({ name, brotli, limit }) => `${name}: ${kilobytes(brotli)} kB is more than ${limit ?? 'size-budget.json, which does not know it'}`),
    ...Object.keys(limits).filter((name) => !(name in sizes)).map((name) => `${name}: has a budget and was not measured`),
    ...(first <= claimed() ? [] : [`README claims ${claimed()} kB until the first selection; it is ${first.toFixed(1)}`]),
  ];
  const lines = rows.map(({ name, brotli, raw, limit, within }) =>
    `${within ? '✓' : '✗'} ${name.padEnd(42)} ${kilobytes(brotli).padStart(7)} ${kilobytes(raw).padStart(8)} ${String(limit ?? '–').padStart(7)}`);
  return { table: [`${' '.repeat(44)} ${'brotli'.padStart(7)} ${'raw'.padStart(8)} ${'budget'.padStart(7)}  kB`, ...lines].join('\n'), passed: rows.filter(({ within }) => within).length, problems };
}
