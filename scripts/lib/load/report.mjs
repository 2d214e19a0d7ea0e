const milliseconds = (time) => (time === undefined ? '–' : `${time.toFixed(0)} ms`);
const row = (name, { count, p50, p99, longest }) => `${name.padEnd(20)}${String(count).padStart(8)}${[p50, p99, longest].map((time) => milliseconds(time).padStart(12)).join('')}`;

/** What a run showed, as text for a terminal. */
export function reportOf({ clients, elapsed, requests, orders, lost, routes, deliveries, waits, refusals, errors, complaints, found, passed }) {
  const total = ({ times }) => times;
  const sum = (list) => list.map(total).reduce((a, b) => a + b, 0);
  const lines = [
    `${clients} clients, ${elapsed.toFixed(1)} s: ${requests} requests, ${(requests / elapsed).toFixed(1)} a second; ${orders} orders, ${(orders / elapsed).toFixed(1)} a second`,
    '',
    `${'route'.padEnd(20)}${['count'.padStart(8), ...['p50', 'p99', 'longest'].map((head) => head.padStart(12))].join('')}`,
    ...routes.map(({ route, ...times }) => row(route, times)),
    '',
    row('paid → completed', deliveries),
    ...(waits.count > 0 ? [row('told to wait', waits)] : []),
    '',
    `turned away because another order was faster: ${refusals.map(({ code, times }) => `${code} ${times}`).join(', ') || 'none'}`,
    `answers that got lost: ${lost}`,
    `errors: ${sum(errors)}`,
    ...errors.map(({ what, times }) => `  ${times} × ${what}`),
    ...(complaints === '' ? [] : ['the server complained:', indent(complaints.slice(0, 4000))]),
    '',
    ...found.flatMap(({ title, problems }) => [`${problems.length === 0 ? '✓' : '✗'} ${title}`, ...problems.slice(0, 10).map((problem) => `    ${problem}`)]),
    '',
    passed ? 'passed' : 'FAILED',
  ];
  return lines.join('\n');
}

const indent = (text) => text.trimEnd().split('\n').map((line) => `  ${line}`).join('\n');
