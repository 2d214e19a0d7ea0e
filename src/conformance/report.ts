import { nameOf } from './needs.js';
import type { Case } from './case.js';
import type { CaseResult, Exchange, Report } from './options.js';

/** A report as text: what failed and why, what was not run, and the counts by topic. */
export function formatReport({ baseUrl, results, passed, failed, notRun }: Report): string {
  return [
    ...byTopic(results.filter(({ outcome }) => outcome === 'failed')).flatMap(([{ title, contract, guide, hint }, those]) => [
      `${title} – docs/contract.md, “${contract}”; docs/backend.md, “${guide}”`,
      ...those.flatMap(failureLines),
      `  Hint: ${hint}`,
      '',
    ]),
    ...notRunLines(results.filter(({ outcome }) => outcome === 'notRun')),
    ...(results.length > 0 ? [row('', 'passed', 'failed', 'not run'), ...byTopic(results).map(([{ title }, those]) => row(title, ...counts(those))), ''] : []),
    `${baseUrl}: ${passed} passed, ${failed} failed, ${notRun} not run`,
  ].join('\n');
}

/** One case as a line. */
export const formatResult = ({ outcome, id, title }: CaseResult): string => `${{ passed: '✓', failed: '✗', notRun: '–' }[outcome]} ${id}: ${title}`;

/** All cases as a list, by topic, each with what it needs. */
export const formatCases = (cases: readonly Case[]): string =>
  byTopic(cases).flatMap(([{ title }, those]) => [
    `${title} (${those.length})`,
    ...those.map(({ id, title: text, needs }) => `  ${id}: ${text}${needs.length > 0 ? ` [needs ${needs.map(nameOf).join(' and ')}]` : ''}`),
    '',
  ]).join('\n');

function byTopic<T extends Pick<CaseResult, 'topic'>>(all: readonly T[]): [T['topic'], T[]][] {
  const groups = new Map<T['topic'], T[]>();
  for (const each of all) groups.set(each.topic, [...(groups.get(each.topic) ?? []), each]);
  return [...groups];
}

const row = (name: string, ...cells: readonly (string | number)[]): string => name.padEnd(24) + cells.map((cell) => String(cell).padStart(9)).join('');

const counts = (results: readonly CaseResult[]): number[] =>
  (['passed', 'failed', 'notRun'] as const).map((outcome) => results.filter((result) => result.outcome === outcome).length);

function notRunLines(results: readonly CaseResult[]): string[] {
  if (results.length === 0) return [];
  const reasons = [...new Set(results.map(({ reason }) => reason))];
  return ['Not run:', ...reasons.map((reason) => `  – ${results.filter((each) => each.reason === reason).map(({ id }) => id).join(', ')}: ${reason}`), ''];
}

function failureLines(result: CaseResult): string[] {
  const exchange = result.exchange ? exchangeLines(result.exchange) : [];
  return [`  ${formatResult(result)}`, ...[result.reason, ...exchange].map((line) => `      ${line}`)];
}

function exchangeLines({ request, response }: Exchange): string[] {
  const asked = [`→ ${request.verb} ${request.path}`, ...(request.body === '' ? [] : [`  ${request.body}`])];
  if (!response) return [...asked, '← no answer'];
  return [...asked, `← ${response.status} ${response.type}`, ...(response.body === '' ? [] : [`  ${response.body.replaceAll('\n', ' ')}`])];
}
