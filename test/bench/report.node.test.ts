import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

/** What was measured of one thing: times of both sides, or one value. */
type Measurement = { readonly what: string; readonly unit: string; readonly must?: boolean } & (
  | { readonly ours: readonly number[]; readonly byHand: readonly number[]; readonly atMost: number; readonly comparedWithOurs?: boolean }
  | { readonly value: number; readonly atMostValue: number; readonly byHandValue?: number }
);

interface Tools {
  tell(rows: readonly Measurement[], console: { log(text: string): void; error(text: string): void }): number;
}

const { tell } = (await import(new URL('../../../scripts/lib/bench/report.mjs', import.meta.url).href)) as Tools;

/** What is printed, and the code that it ends with. */
function told(...rows: Measurement[]) {
  const [printed, errors]: [string[], string[]] = [[], []];
  const code = tell(rows, { log: (text) => printed.push(text), error: (text) => errors.push(text) });
  const lines = printed.join('\n').split('\n').filter((line) => line.startsWith('|'));
  const cells = lines.slice(2).map((line) => line.slice(1, -1).split('|').map((cell) => cell.trim()));
  return { code, errors, cells };
}

const byHand = [4, 5, 6];
const change = { what: 'from a quantity to its total', unit: 'ms', byHand, atMost: 1.6 };
const quick = [7, 7.5, 8];
/** Each time as long as something that keeps the page busy for five milliseconds. */
const slowed = quick.map((taken) => taken + 5);
const listeners = { what: 'listeners left', unit: '', atMostValue: 0, must: true };

describe('What the bench tells', () => {
  it('is met where the ratio of the medians is no higher than wanted', () => {
    const { code, errors, cells } = told({ ...change, ours: quick });
    assert.deepEqual(cells, [['from a quantity to its total', '7.5 (7.3–7.8)', '5.0 (4.5–5.5)', '1.50', '≤ 1.6 ×', 'met']]);
    assert.deepEqual([code, errors], [0, []]);
  });

  it('is missed where everything takes a little longer, and no error where machine and load may have their part in it', () => {
    const { code, errors, cells: [row] } = told({ ...change, ours: slowed });
    assert.deepEqual(row?.slice(3), ['2.50', '≤ 1.6 ×', 'missed']);
    assert.deepEqual([code, errors], [0, []]);
  });

  it('is an error where it must be met and is not', () => {
    const { code, errors, cells } = told({ ...listeners, value: 0 }, { ...change, ours: slowed, must: true }, { ...listeners, value: 30 });
    assert.deepEqual(cells.map((row) => row.at(-1)), ['met', 'missed', 'missed']);
    assert.deepEqual([code, errors], [1, ['✗ from a quantity to its total', '✗ listeners left']]);
  });

  it('does not change by one round that something else has disturbed', () => {
    const { cells: [row] } = told({ ...change, ours: [...quick, ...quick, 400] });
    assert.equal(row?.at(-1), 'met');
  });

  it('says which times are held against our own', () => {
    const { cells: [row] } = told({ what: '100,000 contacts for 10', unit: 'ms', ours: [6.2], byHand: [6], atMost: 1.2, comparedWithOurs: true });
    assert.deepEqual(row?.slice(1), ['6.2 (6.2–6.2)', '6.0 (ours)', '1.03', '≤ 1.2 ×', 'met']);
  });
});
