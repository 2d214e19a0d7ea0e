import { median, spreadOf } from './statistics.mjs';

const number = (value) => (value === 0 || Math.abs(value) >= 100 ? Math.round(value).toString() : value.toFixed(value < 1 ? 3 : 1));
const withSpread = (values) => {
  const { median: middle, from, to } = spreadOf(values);
  return `${number(middle)} (${number(from)}–${number(to)})`;
};

/** What was seen of one thing, in words. */
function read(row) {
  if ('value' in row) {
    const { value, byHandValue, atMostValue, unit } = row;
    return { ours: `${number(value)} ${unit}`.trim(), byHand: byHandValue === undefined ? '–' : number(byHandValue), ratio: '–', wanted: `≤ ${atMostValue}`, met: value <= atMostValue };
  }
  const { ours, byHand, atMost, comparedWithOurs } = row;
  const ratio = median(ours) / median(byHand);
  return {
    ours: withSpread(ours), byHand: comparedWithOurs ? `${number(median(byHand))} (ours)` : withSpread(byHand),
    ratio: ratio.toFixed(ratio < 0.1 ? 4 : 2), wanted: `≤ ${Number(atMost.toFixed(2))} ×`, met: ratio <= atMost,
  };
}

const columns = [['what', 'what'], ['ours', 'ours, ms'], ['byHand', 'by hand, ms'], ['ratio', 'ratio'], ['wanted', 'wanted'], ['verdict', '']];

/**
 * The table, in Markdown.
 *
 * @returns the table, what was missed, and what is broken: what no machine and no load can excuse
 */
export function report(rows) {
  const readings = rows.map((row) => ({ ...read(row), what: row.what, must: row.must ?? false }));
  const cells = [columns.map(([, title]) => title), ...readings.map((row) => columns.map(([key]) => (key === 'verdict' ? (row.met ? 'met' : 'missed') : row[key])))];
  const widths = columns.map((_, at) => Math.max(3, ...cells.map((line) => line[at].length)));
  const lines = cells.map((line) => `| ${line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join(' | ')} |`);
  const rule = `|${widths.map((width, at) => (at === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  const missed = readings.filter(({ met }) => !met);
  return { table: [lines[0], rule, ...lines.slice(1)].join('\n'), missed: missed.map(({ what }) => what), broken: missed.filter(({ must }) => must).map(({ what }) => what) };
}

/** Prints the table, and what is broken. @returns the code to end with */
export function tell(rows, { log, error }) {
  const { table, broken } = report(rows);
  log(`\n${table}`);
  for (const what of broken) error(`✗ ${what}`);
  return broken.length === 0 ? 0 : 1;
}
