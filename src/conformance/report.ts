import type { CaseResult, Exchange, Report } from './options.js';

/** A report as text: what failed and why, what was not run, and the counts. */
export function formatReport(report: Report): string {
  const failed = report.results.filter(({ outcome }) => outcome === 'failed');
  const left = report.results.filter(({ outcome }) => outcome === 'notRun');
  return [
    ...failed.flatMap(failureLines),
    ...(left.length > 0 ? ['Not run:', ...left.map(({ id, reason }) => `  – ${id}: ${reason}`), ''] : []),
    `${report.baseUrl}: ${report.passed} passed, ${report.failed} failed, ${report.notRun} not run`,
  ].join('\n');
}

/** One case as a line. */
export const formatResult = ({ outcome, id, title }: CaseResult): string => `${{ passed: '✓', failed: '✗', notRun: '–' }[outcome]} ${id}: ${title}`;

function failureLines(result: CaseResult): string[] {
  return [formatResult(result), `    ${result.reason}`, ...(result.exchange ? exchangeLines(result.exchange).map((line) => `    ${line}`) : []), ''];
}

function exchangeLines({ request, response }: Exchange): string[] {
  const asked = [`→ ${request.verb} ${request.path}`, ...(request.body === '' ? [] : [`  ${request.body}`])];
  if (!response) return [...asked, '← no answer'];
  return [...asked, `← ${response.status} ${response.type}`, ...(response.body === '' ? [] : [`  ${response.body.replaceAll('\n', ' ')}`])];
}
